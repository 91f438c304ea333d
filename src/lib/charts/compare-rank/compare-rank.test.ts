import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared, COUNTRY, REGION } from '../compare.test-helper';
import { manyUnits, PROVINCE_ROWS } from '../compareMany.test-helper';
import { cssTheme } from '../theme';
import { compareRank } from '.';
import { draw } from './option';
import { MOST_ROWS, placesByOne, rankingOf } from './places';
import { W } from './words';

const TH: ChartContext = { lang: 'th', era: 'be', width: 328 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const unit = (key: string, value: number | null, rest = {}) =>
	compared({
		key,
		name_th: key,
		name_en: key,
		value,
		count: null,
		of: null,
		chosen: false,
		...rest
	});
const placesOf = (rows: ReturnType<typeof unit>[]) =>
	rankingOf(rows, SHARE).placed.map(({ row, place, tied }) => [row.key, place, tied]);
const wordsOf = (rows: readonly ReturnType<typeof unit>[], context: ChartContext) => {
	const { ground, stops } = draw(rows, cssTheme, context, SHARE);
	return [...ground, ...stops.flatMap(({ marks }) => marks)]
		.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
		.join(' ');
};

describe('the places of a ranking', () => {
	it('go from the highest value, are shared by what is written the same, and are skipped after it', () => {
		const rows = [unit('a', 0.5), unit('b', 0.9), unit('c', 0.50004), unit('d', 0.1)];
		expect(placesOf(rows)).toEqual([
			['b', 1, 0],
			['a', 2, 1],
			['c', 2, 1],
			['d', 4, 0]
		]);
	});

	it('hold no group and nobody without a value', () => {
		const rows = [
			unit('a', 0.2),
			unit('b', null),
			unit('c', null, { units: 0 }),
			compared({ ...REGION, value: 0.9 }),
			compared({ ...COUNTRY, value: 0.8 })
		];
		expect(placesOf(rows)).toEqual([['a', 1, 0]]);
		const { missing, unknown, groups } = rankingOf(rows, SHARE);
		expect([missing, unknown, groups].map((own) => own.map(({ key }) => key))).toEqual([
			['c'],
			['b'],
			['region:Northeast', 'country']
		]);
	});

	it('are as many as the units with a value, and the first is 1', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 94 })), (counts) => {
				const { placed } = rankingOf(
					counts.map((count, i) => unit(String(i), count / 94)),
					SHARE
				);
				expect(placed).toHaveLength(counts.length);
				placed.forEach(({ row, place }) => {
					const above = placed.filter(({ row: other }) => other.value! > row.value!);
					expect(place).toBe(above.length + 1);
				});
			})
		);
	});

	it('are not given to real and made-up ones together', () => {
		const rows = [unit('a', 0.5), unit('b', 0.9, { synthetic: false })];
		expect(placesOf(rows)).toEqual([]);
		expect(compareRank.text(rows, EN, SHARE).title).toBe(W.mixed.en);
		expect(compareRank.table(rows, EN, SHARE).rows).toEqual([]);
	});

	it('say between which a single statement would move a unit', () => {
		const rows = [45, 46, 47, 47, 48, 60].map((count, i) =>
			unit(String(i), count / 94, { count, of: 94 })
		);
		const ranking = rankingOf(rows, SHARE);
		const of = (key: string) => ranking.placed.find(({ row }) => row.key === key)!;
		expect(of('2').place).toBe(3);
		expect(placesByOne(of('2'), ranking, SHARE)).toEqual({ best: 2, worst: 4 });
		expect(placesByOne(of('5'), ranking, SHARE)).toBeNull();
	});
});

describe('a ranking of many', () => {
	it('shows all where it can, else the chosen ones with those beside them and how many are left out', () => {
		expect(rankingOf(manyUnits(100), SHARE).shown).toHaveLength(99);
		const { placed, shown } = rankingOf(manyUnits(8000), SHARE);
		const rows = shown.filter((one) => typeof one !== 'number');
		const left = shown.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
		expect(rows.length).toBeLessThanOrEqual(7);
		expect(rows.some(({ row }) => row.chosen)).toBe(true);
		expect(rows.length + left).toBe(placed.length);
		expect(wordsOf(manyUnits(8000), EN)).toContain('7,920 units have a value');
	});

	it('never has more rows than can be read', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), (chosen) => {
				const rows = manyUnits(500).map((row, i) => ({
					...row,
					chosen: i % 12 < 1 && i < chosen * 12
				}));
				const { shown } = rankingOf(rows, SHARE);
				const drawn = shown.filter((one) => typeof one !== 'number');
				expect(drawn.length).toBeLessThanOrEqual(MOST_ROWS);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('what a ranking says', () => {
	it('carries its caution in the drawing, the reading and every row of the table', () => {
		for (const context of [TH, EN]) {
			const { lang } = context;
			const caution = W.caution[lang];
			expect(wordsOf(PROVINCE_ROWS, context).replace(/\s/g, '')).toContain(
				caution.replace(/\s/g, '')
			);
			expect(compareRank.text(PROVINCE_ROWS, context, SHARE).reading).toContain(caution);
			const { columns, rows } = compareRank.table(PROVINCE_ROWS, context, SHARE);
			const at = columns.findIndex(({ key }) => key === 'caution');
			expect(rows.length).toBeGreaterThan(70);
			for (const row of rows) expect(row[at]).toBe(caution);
		}
	});

	it('names the chosen one with its place, who shares it, and who has none', () => {
		const rows = [
			unit('A', 0.9),
			unit('B', 0.5, { chosen: true }),
			unit('C', 0.5),
			unit('D', null, { units: 0 })
		];
		const { title, reading } = compareRank.text(rows, EN, SHARE);
		expect(title).toBe('B: shared place 2 of 3 units with a value (50%)');
		expect(reading).toContain('Shared with 1 more');
		expect(reading).toContain('No data, not ranked: 1 (D)');
		expect(compareRank.text(rows, TH, SHARE).title).toBe(
			'B อยู่อันดับร่วมที่ 2 จาก 3 หน่วยงานที่มีค่า (ร้อยละ 50)'
		);
	});

	it('gives a chosen one without a value no place', () => {
		const rows = [unit('A', 0.9), unit('B', null, { chosen: true })];
		expect(compareRank.text(rows, EN, SHARE).title).toBe(
			'B: cannot be told, so no place among 1 unit'
		);
	});

	it('ranks no group in its table', () => {
		const { columns, rows } = compareRank.table(
			[unit('A', 0.9), compared({ ...COUNTRY, value: 0.95 })],
			EN,
			SHARE
		);
		const at = (key: string) => columns.findIndex((column) => column.key === key);
		expect(rows.map((row) => [row[at('unit')], row[at('place')], row[at('note')]])).toEqual([
			['A', 1, null],
			['Whole country', null, 'mean, not ranked']
		]);
	});
});
