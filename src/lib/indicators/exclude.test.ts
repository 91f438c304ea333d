import { describe, expect, it } from 'vitest';
import { excludedSpans, judge, quantityBefore } from './exclude';
import { scanNumbers } from './numbers';

/** Why each number of a text is none, in order; null for a quantity. */
function reasons(text: string): (string | null)[] {
	const spans = excludedSpans(text, []);
	let previousEnd = 0;
	return scanNumbers(text).map((token) => {
		const span = spans.find((one) => one.start < token.end && one.end > token.start);
		const reason = span?.reason ?? judge(text, token, previousEnd);
		previousEnd = token.end;
		return reason;
	});
}

describe('what is not a figure', () => {
	it('names the reason', () => {
		expect(reasons('ตามข้อ 22 ภาคที่ 10 และ 2) จัดทำ')).toEqual(['label', 'ordinal', 'list']);
		expect(reasons('ระบบราชการ 4.0 และ 5G')).toEqual(['version', 'version']);
		expect(reasons('Windows 10, 1.2.5 ใช้ Zoom 5 มา')).toEqual(['name', 'code', 'name']);
		expect(reasons('โทร. 043-236882 เวลา 08.30 น.')).toEqual(['phone', 'phone', 'time']);
		expect(reasons('(ระบุอย่างน้อย 2 ด้าน)')).toEqual(['form']);
		expect(reasons('เบียนนาเล่ 2563: ถักทอ')).toEqual(['year']);
	});

	it('knows ordinals of rounds, numbers of telephones with their extensions, and of letters', () => {
		expect(reasons('เข็มที่ 3 ร้อยละ 41.5 และระลอกที่ 4 อำเภอได้ตั้งด่าน')).toEqual([
			'ordinal',
			null,
			'ordinal'
		]);
		expect(new Set(reasons('0 5432 1987 ต่อ 214, 215 หรือ 0-5432-1987-8'))).toEqual(
			new Set(['phone'])
		);
		expect(reasons('หนังสือ ชร 0021.2/ว 987')).toEqual(['code', 'code']);
	});

	it('keeps what is counted of roads, and of two kinds one each', () => {
		expect(reasons('ร้องเรียนเรื่องถนน 45 เรื่อง ถนน 7 ตำบลใน')).toEqual([null, null]);
		expect(reasons('ตามถนน 7 ตัดใหม่')).toEqual(['label']);
		expect(reasons('ชั้นทอง 1 เหรียญและชั้นเงิน 1 เหรียญ')).toEqual([null, null]);
		expect(reasons('โครงการ 1 อำเภอ 1 ตลาดนัด')).toEqual(['name', 'name']);
	});

	it('lets the noun that counts the number before be no label of the next', () => {
		expect(reasons('3 ภาค 5 หน่วยงาน')).toEqual([null, null]);
		expect(reasons('ประจำภาค 5 หน่วยงาน')).toEqual(['label']);
	});

	it('keeps a number in brackets that is no number of a list', () => {
		expect(reasons('(คู่เทียบ 14) ต่อ (1) ก (2) ข')).toEqual([null, 'list', 'list']);
		expect(reasons('มี 2) การแก้ไข')).toEqual(['list']);
	});

	it('keeps scores and measurements after a Latin word', () => {
		expect(reasons('ผล ITA 85.69 น้ำ pH 7.2')).toEqual([null, null]);
	});

	it('knows the words that announce a quantity', () => {
		expect(quantityBefore('หน่วยงานละ ')).toBe(true);
		expect(quantityBefore('และ ')).toBe(false);
		expect(quantityBefore('ผู้ป่วย ≥ ')).toBe(true);
	});
});
