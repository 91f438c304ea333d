import { describe, expect, it } from 'vitest';
import { roleOf, type RoleContext } from './roles';

const role = (lead: string, tail = '', rest: Partial<RoleContext> = {}) =>
	roleOf({ lead, answer: lead, tail, unit: null, compared: false, ...rest });

describe('roleOf', () => {
	it('is actual where nothing says otherwise', () => {
		expect(role('มีผู้เข้าร่วมกิจกรรมที่จังหวัด ')).toBe('actual');
	});

	it('tells what was before from what is now', () => {
		expect(role('ถูกลงมากจากราคาเริ่มต้น ', ' เหลือเพียง 1,000 บาท')).toBe('baseline');
		expect(role('ลดขั้นตอนจาก ', ' เหลือ 6 ขั้นตอน')).toBe('baseline');
		expect(role('ได้รับเงินจาก ', ' หน่วยงาน')).toBe('actual');
		expect(role('ลดเวลาจาก ', 'ต่อราย เหลือ 10 นาที')).toBe('baseline');
		expect(role('เพิ่มขึ้นจากร้อยละ ', '')).toBe('baseline');
		expect(role('ลดลงจากเดิมร้อยละ ', '')).toBe('actual');
		expect(role('จากผู้ตอบ ', ' คิดเป็นร้อยละ 68')).toBe('actual');
	});

	it('knows targets by their words', () => {
		expect(role('ไม่น้อยกว่าร้อยละ ', '', { unit: '%' })).toBe('target');
		expect(role('มีเป้าหมายร้อยละ ', '', { unit: '%' })).toBe('target');
		expect(role('และจะขยายผลไป ')).toBe('target');
		expect(role('ร้อยละ ', ' ต่อปี ภายในปี 2565', { unit: '%' })).toBe('target');
	});

	it('reads a share under a heading of targets as one, until a result is told', () => {
		const under = (answer: string) => role('เพิ่มขึ้น ร้อยละ ', '', { answer, unit: '%' });
		expect(under('ตัวชี้วัด คือ อัตราการขยายตัวเพิ่มขึ้น ร้อยละ ')).toBe('target');
		expect(under('ตัวชี้วัด คือ อัตราการขยายตัว ผลการดำเนินงาน เพิ่มขึ้น ร้อยละ ')).toBe('actual');
		expect(under('กลุ่มเป้าหมายมีรายได้เพิ่มขึ้น ร้อยละ ')).toBe('actual');
	});

	it('knows limits', () => {
		expect(role('รายงานผลภายใน ')).toBe('limit');
		expect(role('เนื้อที่ ', 'ขึ้นไป')).toBe('limit');
		expect(role('รายได้เฉลี่ยต่ำกว่า ')).toBe('limit');
	});

	it('tells a result, and another topic, from the target before it', () => {
		const told = (answer: string) => role(answer, '', { answer, unit: '%' });
		expect(told('จากเป้าหมาย 500 ราย คิดเป็นร้อยละ ')).toBe('actual');
		expect(told('ตัวชี้วัดของสำนักงาน 6 ตัวชี้วัด สำเร็จครบทุกตัว ')).toBe('actual');
		expect(told('เป้าหมายร้อยละ 75 อัตราการขาดงานร้อยละ ')).toBe('actual');
		expect(told('ตั้งค่าเป้าหมายคิดเป็นร้อยละ ')).toBe('target');
		expect(told('เป้าหมาย ครัวเรือนมีน้ำใช้ร้อยละ ')).toBe('target');
	});

	it('carries a target, a benchmark and a measure on along their list', () => {
		const after = (previous: RoleContext['previous'], lead: string, unit: string) =>
			role(lead, '', { previous, unit });
		expect(role('ค่าเป้าหมายปี 2563 : ', '', { unit: 'ไร่' })).toBe('target');
		expect(after({ role: 'target', unit: 'ไร่' }, ' ปี 2564 : ', 'ไร่')).toBe('target');
		expect(after({ role: 'target', unit: '%' }, ' (ปี 2563) ร้อยละ ', '%')).toBe('target');
		expect(after({ role: 'target', unit: 'ไร่' }, ' ', 'ไร่')).toBe('actual');
		expect(after({ role: 'target', unit: 'ไร่' }, ' ผลงาน ', 'ไร่')).toBe('actual');
		expect(after({ role: 'benchmark', unit: 'คะแนน' }, ', ', 'คะแนน')).toBe('benchmark');
		expect(after({ role: 'benchmark', unit: 'แห่ง' }, ' ร้อยละ ', '%')).toBe('benchmark');
		expect(after({ role: 'baseline', unit: 'ชั่วโมง' }, ' ', 'นาที')).toBe('baseline');
	});

	it('knows what was before a change though its year or the rest of it stands between', () => {
		expect(role('เพิ่มจากร้อยละ ', ' ในปี 2563 เป็นร้อยละ 80')).toBe('baseline');
		expect(role('ลดจาก ', ' (ปีงบประมาณ 2561) เหลือ 30 ล้านบาท')).toBe('baseline');
		expect(role('ลดเวลาจาก ', ' 15 นาที เหลือ 20 นาที')).toBe('baseline');
	});

	it('knows a standard in brackets for a limit, and not a standard that is met', () => {
		expect(role('ค่าความขุ่นเกินมาตรฐาน (')).toBe('limit');
		expect(role('ใช้เวลา (มาตรฐาน ')).toBe('limit');
		expect(role('ได้รับรองมาตรฐาน ')).toBe('actual');
	});

	it('calls a forecast a target, and what is compared with a benchmark', () => {
		expect(role('สูงกว่าประมาณการ ')).toBe('target');
		expect(role('เทียบกับการเช่าเครื่องจากเอกชน ')).toBe('benchmark');
		expect(role('เทียบกับแผนการใช้จ่าย ')).toBe('actual');
		expect(role('เทียบกับผู้สมัครทั้งหมด ')).toBe('actual');
	});

	it('calls the figures of others benchmarks', () => {
		expect(role('มีจำนวนแปลงใหญ่ ', '', { compared: true })).toBe('benchmark');
		expect(role('สูงกว่าค่าเฉลี่ยประเทศ ร้อยละ ', '', { unit: '%' })).toBe('benchmark');
	});
});
