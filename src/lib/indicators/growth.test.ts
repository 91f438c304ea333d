import { describe, expect, it } from 'vitest';
import type { Form3Reading } from '$lib/form3/types';
import { matchObservations } from './catalogue';
import { parseCatalogue, type Catalogue } from './catalogue-files';
import { figureWarnings } from './figure-warnings';
import { readCatalogue } from './fixture.node';
import { readFigures } from './figures';
import { AT_MOST, growthOf } from './growth.node';

const catalogue = readCatalogue();

/** Text that gives the patterns of this folder most to try: beginnings of what they look for, again and again. */
const HOSTILE = [
	'1', '๑', '1,', '1.', '1O', '2,75\n', '2,5ุ', '-', ' ', '\n', '(', '(1', '1) ', '“1 ก', '1 ก 1 ', 'A1 ',
	'%', '0-', 'ที่', 'ที่ มท 1', 'ร้อยละ ', 'ร้อยละ ปี 2564 ', 'คะแนน ', 'คะแนน ปี 2564 1.5 ', 'จาก 1 เหลือ ', 'จากเดิม',
	'จำนวน', 'เป้าหมาย', 'ตัวชี้วัด 5 % ', 'ไม่น้อยกว่า ', 'อัตราส่วน', 'อัตราส่วน 1:', 'โครงการ 1 ก', 'ปี 25', 'ปี 2562 ',
	'ปี 2562 12 ', '2562 2563 ', '12 ม.ค. ', 'ม.ค. 64 - ', 'วันที่ ', '12 คน ตามลำดับ ', '1 และ ', '1 เรื่อง และ ',
	'12 แห่ง ในปี 2562 เพิ่มเป็น ', '12 ราย (ข้อมูล ณ 30 ก.ย. 2564) ', 'ข้อมูล ณ ', 'จังหวัด', 'จังหวัดลำปาง ', 'เทียบกับ',
	'เทียบกับจังหวัดลำปาง 9 % ', 'ค่าเฉลี่ย', 'คิดเป็น 1 % (', '12 ล้าน', '12 พันล้าน', 'กิโล', 'ลดกระดาษ 1 แผ่น ',
	'ร้องเรียน 1 เรื่อง คิดเป็น 1 % ', 'http://a%', 'a.go.th ', '08.30-', 'โทร. 0 ', 'smart city 20', 'covid', '\uFFFD ',
	'1,0 ', '1,000 .', '1,2 34', 'ปี 2562 ปี 2563 ', 'ปี 2562 ปี 2563 1 2 ', '1 2 - ', '(คน) 1 ', '(คน) - ', '80/85/', 'กข 0',
	'พ.ร.บ. พ.ศ. 2562 ', 'พระราชบัญญัติ (ฉบับที่ 2) ', 'จาก 1 แห่ง ในปี 2562 เป็น ', 'กำหนดแล้วเสร็จ', 'เทียบกับ 1 และ',
	'เป้าหมายร้อยละ 1 ', 'เป้าหมาย ปี 2562 : 1 ไร่ ', '0 5432 1987 ต่อ 1, ', 'เมื่อวันที่ ', '1 กิโลกรัม (1 ตัน) ในปี 2562 โดย'
]; // prettier-ignore

function work(rules: Catalogue) {
	return (reading: Form3Reading) => {
		const figures = readFigures(reading);
		matchObservations(figures, reading, rules);
		figureWarnings(figures);
	};
}

describe('the time for hostile text', () => {
	it.each(HOSTILE)('grows with its length and no faster: %j', (unit) => {
		expect(growthOf(unit, work(catalogue))).toBeLessThan(AT_MOST);
	});

	it('grows no faster with many rules that look through the whole statement', () => {
		const rules = Array.from({ length: 200 }, (_, n) => `${n},a,คน,ข${n},มี\n`).join('');
		const many = parseCatalogue(
			'indicator_id,name_th,name_en,unit,better,topic\na,ก,A,คน,none,x\n',
			`order,indicator_id,unit,topic,near\n${rules}`
		);
		expect(growthOf('มี 1 คน ', work(many))).toBeLessThan(AT_MOST);
	});
});
