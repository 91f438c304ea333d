import { describe, expect, it } from 'vitest';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext } from '../chart';
import {
	AGAINST_COUNTRY,
	BEFORE,
	NOW,
	OVER_TIME,
	two
} from '../compare-dumbbell/fixtures.test-helper';
import type { RectMark, TextMark } from '../marks';
import { cssTheme } from '../theme';
import { compareChanges } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;

function drawn(rows: readonly ComparedValue[], context = EN) {
	const { ground, stops } = draw(rows, cssTheme, context, SHARE);
	const texts = ground.filter((mark): mark is TextMark => mark.kind === 'text');
	return {
		notes: texts.map(({ text }) => text),
		head: (text: string) => texts.find((mark) => mark.text === text),
		rows: stops.map(({ marks }) => ({
			texts: marks.filter((mark): mark is TextMark => mark.kind === 'text').map(({ text }) => text),
			bar: marks.find(
				(mark): mark is RectMark => mark.kind === 'rect' && mark.fill !== 'transparent'
			)!
		}))
	};
}

describe('the drawing of differences', () => {
	it('puts the largest first whichever way it goes, and equal ones in the order of the form', () => {
		const { rows } = drawn(
			two(NOW, BEFORE, [
				[0.5, 0.375],
				[0.25, 1],
				[0.5, 0],
				[0.125, 0.25]
			])
		);
		expect(rows.map(({ texts }) => texts.at(-1))).toEqual(['−75', '+50', '+12.5', '−12.5']);
		expect(rows[2]!.texts[0]).toBe('1 Leadership');
	});

	it('draws rises and falls to either side of one zero line, in proportion', () => {
		const { rows, head } = drawn(OVER_TIME);
		const [up, down] = [rows[0]!.bar, rows[1]!.bar];
		expect(down.x + down.width).toBeCloseTo(up.x, 5);
		expect(up.width / down.width).toBeCloseTo(3, 5);
		expect(head('fell')!.x).toBeLessThan(up.x);
		expect(head('rose')!.x).toBeGreaterThan(up.x);
	});

	it('says what it was and is beside each bar', () => {
		expect(drawn(OVER_TIME, TH).rows[0]!.texts).toEqual([
			'1 การนำองค์การ',
			'จาก 50% เป็น 87.5%',
			'+37.5'
		]);
		expect(drawn(AGAINST_COUNTRY).rows[0]!.texts).toContain('0% against 70%');
	});

	it('shows twelve and counts the others, the equal ones and those that cannot be compared', () => {
		const { rows, notes } = drawn(AGAINST_COUNTRY);
		expect(rows).toHaveLength(12);
		expect(notes).toContain('and 10 items more in the table');
		expect(notes).toContain('Cannot be compared: 2 items');
		expect(drawn(OVER_TIME, TH).notes).toEqual(
			expect.arrayContaining(['ไม่เปลี่ยนแปลง 1 หมวด', 'เทียบไม่ได้ 2 หมวด'])
		);
	});

	it('draws no bar where nothing changed', () => {
		const { rows, notes } = drawn(
			two(NOW, BEFORE, [
				[0.5, 0.5],
				[0, 0]
			])
		);
		expect(rows).toEqual([]);
		expect(notes).toEqual(['Unchanged: 2 categories']);
	});

	it('leads where the value of its subject does', () => {
		const rows = AGAINST_COUNTRY.map((row) => ({ ...row, path: `/${row.kind}/${row.code}` }));
		const paths = compareChanges.stops(rows, EN, SHARE).map(({ path }) => path);
		expect(paths.slice(0, 2)).toEqual(['/unit/3.2', '/unit/5.1']);
		expect(compareChanges.stops(OVER_TIME, EN, SHARE)[0]!.path).toBeNull();
	});
});

describe('the words and the table of differences', () => {
	it('say that the order is by size', () => {
		expect(compareChanges.text(OVER_TIME, EN, SHARE).subtitle).toContain(
			'largest difference first'
		);
		expect(compareChanges.text(OVER_TIME, TH, SHARE).subtitle).toContain('เรียงตามขนาดของความต่าง');
	});

	it('hold every part: those that differ by size, then equal ones, then those without', () => {
		const { columns, rows } = compareChanges.table(OVER_TIME, EN, SHARE);
		const at = columns.findIndex(({ key }) => key === 'difference');
		expect(rows.map((row) => row[at])).toEqual([37.5, -12.5, 12.5, 0, null, null]);
		expect(compareChanges.table(AGAINST_COUNTRY, EN, SHARE).rows).toHaveLength(24);
	});
});
