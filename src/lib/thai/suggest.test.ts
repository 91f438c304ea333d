import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repairLine } from './repair';
import { lostNikhahits, strandedMarks, suggest } from './suggest';
import { OFFICIAL_WORDS } from './words.data';

const INPUT = '../shared/input/khonkaen-2564-form3.txt';

describe('suggest', () => {
	it.each([
		['จงัหวัดขอนแก่น', 'จังหวัด'],
		['มกีารวางแผน', 'มีการ'],
		['จากข้อมลู และ', 'ข้อมูล'],
		['ผูบ้ริหาร', 'ผู้บริหาร'],
		['ศูนยป์ฏิบัติการ', 'ศูนย์ป'],
		['ผลการวิเคราะหไ์ปใช้', 'วิเคราะห์ไ'],
		['ชาวขอนแกน่', 'ขอนแก่น'],
		['ประโยชนสุ์ขประชาชน', 'ประโยชน์สุ'],
		['เทคโนโลยสีู่การเป็น', 'เทคโนโลยีส'],
		['ผูมี้ส่วนได้', 'ผู้มีส่วน'],
		['จานวน 6 อำเภอ', 'จำนวน']
	])('%s: %s', (text, suggestion) => {
		expect(suggest(text, 7).map((hit) => hit.suggestion)).toEqual([suggestion]);
	});

	it('says where', () => {
		expect(suggest('ใน จงัหวัด', 3)).toEqual([
			{ line: 3, column: 3, found: 'จงัหวัด', suggestion: 'จังหวัด' }
		]);
	});

	it('has nothing to say about sound words, alone or side by side', () => {
		const words = OFFICIAL_WORDS.map((word) => word.replace('-', ''));
		for (const word of words) {
			for (const next of ['', 'ก', 'ไม่', ...words.slice(0, 40)])
				expect(suggest(word + next, 1)).toEqual([]);
		}
	});

	it.each(['โครงการมณีได้คัดเลือก', 'บันไดบ้าน รายได้มี', 'Smart City 4.0', ''])(
		'leaves %s alone',
		(text) => expect(suggest(text, 1)).toEqual([])
	);
});

describe('lostNikhahits', () => {
	it('finds a sara aa that a space parts from its consonant', () => {
		expect(lostNikhahits('ค าน า').map((hit) => hit.column)).toEqual([0, 3]);
		expect(lostNikhahits('คำนำ การ')).toEqual([]);
	});
});

describe('strandedMarks', () => {
	it('finds marks without a letter under them', () => {
		expect(strandedMarks('้ก ก้ 4ิ')).toEqual([0, 7]);
	});
});

describe.skipIf(!existsSync(INPUT))('suggest on the real document', () => {
	it('finds the misplaced marks without touching sound words', () => {
		const lines = readFileSync(INPUT, 'utf8').split('\n');
		const hits = lines.flatMap((line, index) => suggest(repairLine(line).text, index + 1));
		expect(hits).toHaveLength(55);
		expect(hits.filter((hit) => hit.line === 844)).toEqual([
			{ line: 844, column: 21, found: 'ข้อมลู', suggestion: 'ข้อมูล' }
		]);
	});
});
