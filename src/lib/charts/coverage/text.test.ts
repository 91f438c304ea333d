import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { COVERAGE } from '../fixtures.test-helper';
import { coverage, type CoverageRow } from '.';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const titles = (rows: readonly CoverageRow[]) =>
	[TH, EN].map((context) => coverage.text(rows, context).title);
const missing = (gaps: Record<string, number>) =>
	COVERAGE.map((row) => ({ ...row, answered: row.statements - (gaps[row.code] ?? 0) }));

describe('the title of the coverage chart', () => {
	it('names the categories that lack one answer each', () => {
		expect(titles(COVERAGE)).toEqual([
			'มีคำตอบ 91 จาก 94 ข้อ หมวด 2 3 และ 4 ขาดหมวดละ 1 ข้อ',
			'91 of 94 statements are answered; categories 2, 3 and 4 lack 1 each'
		]);
	});

	it('names the one category that lacks answers', () => {
		expect(titles(missing({ 5: 2 }))).toEqual([
			'มีคำตอบ 92 จาก 94 ข้อ หมวด 5 ขาด 2 ข้อ',
			'92 of 94 statements are answered; category 5 lacks 2'
		]);
	});

	it('names the largest gap where gaps differ', () => {
		expect(titles(missing({ 2: 1, 6: 4 }))).toEqual([
			'มีคำตอบ 89 จาก 94 ข้อ ขาดมากที่สุดในหมวด 6 จำนวน 4 ข้อ',
			'89 of 94 statements are answered; most are missing in category 6 (4)'
		]);
	});

	it('does not list gaps that are the same almost everywhere', () => {
		expect(titles(missing({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }))[1]).toBe(
			'89 of 94 statements are answered'
		);
	});

	it('says when all or none are answered', () => {
		expect(titles(missing({}))).toEqual(['มีคำตอบครบทั้ง 94 ข้อ', 'All 94 statements are answered']);
		expect(titles(COVERAGE.map((row) => ({ ...row, answered: 0 })))).toEqual([
			'ยังไม่มีคำตอบในทั้ง 94 ข้อ',
			'None of the 94 statements is answered'
		]);
	});

	it('speaks of items when the rows are items', () => {
		const items = COVERAGE.slice(0, 4).map((row, i) => ({ ...row, code: `1.${i + 1}` }));
		expect(titles(items)).toEqual([
			'มีคำตอบ 58 จาก 61 ข้อ ข้อย่อย 1.2 1.3 และ 1.4 ขาดข้อย่อยละ 1 ข้อ',
			'58 of 61 statements are answered; items 1.2, 1.3 and 1.4 lack 1 each'
		]);
	});
});

describe('the reading of the coverage chart', () => {
	it('names every category at either end of a measure', () => {
		const rows = COVERAGE.map((row) => ({ ...row, statements: 10, quantified: 5, linked: 5 }));
		rows[0] = { ...rows[0]!, quantified: 8 };
		rows[3] = { ...rows[3]!, quantified: 8 };
		expect(coverage.text(rows, EN).reading).toBe(
			'Cite figures: most in categories 1 and 4 (80%), least in categories 2, 3, 5 and 6 (50%); ' +
				'Name a website or system: the same everywhere (50%).'
		);
	});
});

describe('the table and stops of the coverage chart', () => {
	it('keep the order of the form whatever order the rows come in', () => {
		const shuffled = [...COVERAGE].reverse();
		const codes = coverage.table(shuffled, TH).rows.map(([code]) => code);
		expect(codes).toEqual(['1', '2', '3', '4', '5', '6']);
		expect(coverage.stops(shuffled, TH).map(({ path }) => path)).toEqual(
			codes.map((code) => `/category/${code}`)
		);
	});

	it('gives no share of no statements', () => {
		const [row] = coverage.table([{ ...COVERAGE[0]!, statements: 0, answered: 0 }], TH).rows;
		expect(row?.[4]).toBeNull();
	});
});
