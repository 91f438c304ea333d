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

	it('calls the figures of others benchmarks', () => {
		expect(role('มีจำนวนแปลงใหญ่ ', '', { compared: true })).toBe('benchmark');
		expect(role('สูงกว่าค่าเฉลี่ยประเทศ ร้อยละ ', '', { unit: '%' })).toBe('benchmark');
	});
});
