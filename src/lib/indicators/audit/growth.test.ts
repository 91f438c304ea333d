import { describe, expect, it } from 'vitest';
import type { Form3Reading } from '$lib/form3/types';
import { readFigures } from '../figures';
import { AT_MOST, growthOf } from '../growth.node';
import { auditFindings } from '.';

/** What the rules look for, again and again, so that every figure has many others to be set against. */
const HOSTILE = [
	'รวม 1 คน ', 'รวม ', 'ทั้งหมด 9 คน แบ่งเป็น 4 คน ', 'แบ่งเป็น 1 คน ', '1 คน (', 'สุทธิ 1 เรื่อง ', 'ซ้ำ 1 เรื่อง สุทธิ 2 เรื่อง ',
	'จาก 1 คน เป็น 2 คน เพิ่มขึ้น 1 คน ', 'จาก 1 คน (', 'จาก ', '1 คน คิดเป็นร้อยละ 5 ', 'คิดเป็นร้อยละ 5 ', '9 คน จาก 8 คน คิดเป็น 7 % ',
	'1 กิโลกรัม หรือ 1 ตัน ', '1 ตัน (1 กิโลกรัม) ', 'แผ่นละ 1 บาท 1 แผ่น เป็นเงิน 1 บาท ', 'แผ่นละ 1 บาท ',
	'ศูนย์เรียนรู้ชุมชนเข้มแข็ง 4 ศูนย์ ', 'ศูนย์เรียนรู้ชุมชนเข้มแข็ง จำนวน (ก) 4 ศูนย์, ', '3 ด้าน คือ ', '3 ด้าน คือ 1) 2) ', '3 ด้าน คือ (1) (2) ',
	'3 ด้าน คือ ด้าน', '3 อำเภอ ได้แก่ อ.กก ', '1.5 คน ', 'ร้อยละ 105 ', 'เป้าหมายร้อยละ 5 ', 'เป้าหมายร้อยละ 5 ผล 4 คน ',
	'วันที่ 1 มกราคม 2570 มี 1 คน ', '80-90 คน รวม 9 คน '
]; // prettier-ignore

function work(reading: Form3Reading): void {
	const none = { indicator_id: null, what_th: null, what_en: null };
	auditFindings(
		reading,
		readFigures(reading).map((figure) => ({ ...figure, ...none }))
	);
}

describe('the time of the audit for hostile text', () => {
	it.each(HOSTILE)('grows with its length and no faster: %j', (unit) => {
		expect(growthOf(unit, work)).toBeLessThan(AT_MOST);
	});
});
