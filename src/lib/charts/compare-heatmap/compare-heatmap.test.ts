import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { compared, COUNTRY, crossed, ITEMS, REGION, SIX, units } from '../compare.test-helper';
import type { DrawnStop, RectMark } from '../drawing';
import { cssTheme } from '../theme';
import { compareHeatmap } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const SHARE = { measure: 'quantified' } as const;
const item = (no: number, rest = {}) => compared({ ...ITEMS[no], ...rest });
const titleOf = (...rows: ReturnType<typeof compared>[]) =>
	compareHeatmap.text(rows, EN, SHARE).title;
function boxOf({ marks }: DrawnStop): RectMark {
	const [mark] = marks;
	if (mark?.kind !== 'rect') throw new Error('a cell begins with its box');
	return mark;
}
const region = { ...REGION, synthetic: true };

describe('the words of the compared heatmap', () => {
	const rows = [
		item(0, { value: 0.5, count: 2, of: 4 }),
		item(0, { ...region, value: 0.6 }),
		item(5, { value: 0.25, count: 1, of: 4 }),
		item(5, { ...region, value: 0.75 })
	];

	it('name the part in which the chosen one is furthest from its region, with numbers', () => {
		expect(titleOf(...rows)).toBe(
			'Sample One is furthest below Northeast in item 2.2 Participation & networks: 25% against 75%, 50 percentage points apart, in 2021 CE'
		);
		expect(compareHeatmap.text(rows, TH, SHARE).title).toBe(
			'จังหวัดตัวอย่างหนึ่งต่ำกว่าภาคตะวันออกเฉียงเหนือมากที่สุดที่ข้อย่อย 2.2 ป้องกันทุจริตและโปร่งใส: ร้อยละ 25 เทียบกับร้อยละ 75 (ต่างกัน 50 จุดร้อยละ) ใน พ.ศ. 2564'
		);
	});

	it('call a group as one would within a sentence', () => {
		const said = { said_th: 'ข้อมูลจำลองของภาคเหนือ', said_en: 'the North region’s synthetic data' };
		const named = rows.map((row) => (row.kind === 'unit' ? row : { ...row, ...said }));
		const { title, reading } = compareHeatmap.text(named, EN, SHARE);
		expect(title).toContain('below the mean of the North region’s synthetic data in item 2.2');
		expect(reading).toContain('the North region’s synthetic data 2021 CE: mean of 20 units');
		expect(compareHeatmap.text(named, TH, SHARE).title).toContain(
			'ต่ำกว่าค่าเฉลี่ยข้อมูลจำลองของภาคเหนือมากที่สุด'
		);
	});

	it('say on what base, how many values are missing, and that some are made up', () => {
		const { reading, subtitle } = compareHeatmap.text(
			[...rows, item(7, { value: null }), item(8, { synthetic: false })],
			EN,
			SHARE
		);
		expect(subtitle).toContain('synthetic data');
		expect(reading).toBe(
			'Sample One 2021 CE: 1 of 4 statements; Northeast 2021 CE: mean of 20 units; ' +
				'no data for 2 of 8 values, 1 of 8 cannot be told.'
		);
	});

	it('prefer the latest year in which both have a value', () => {
		expect(
			titleOf(
				item(0, { year_be: 2563, value: 0.9 }),
				item(0, { ...region, year_be: 2563, value: 0.4 }),
				item(0, { year_be: 2564, value: 0.9 })
			)
		).toBe('Sample One: 90%, 50 percentage points above Northeast at 40%, in 2020 CE');
	});

	it('tell what changed most where nobody stands beside', () => {
		expect(
			titleOf(
				item(0, { year_be: 2562, value: 0.2 }),
				item(0, { year_be: 2564, value: 0.3 }),
				item(1, { year_be: 2562, value: 0.8 }),
				item(1, { year_be: 2564, value: 0.5 })
			)
		).toBe(
			'Sample One fell most in item 1.2 Participation & networks: from 80% in 2019 CE to 50% in 2021 CE (30 percentage points)'
		);
	});

	it('tell equal from unknown', () => {
		expect(titleOf(item(0), item(0, region))).toBe(
			'Sample One and Northeast are equal in the one part that can be compared, in 2021 CE'
		);
		expect(titleOf(item(0, { value: null }), item(0, region))).toBe(
			'There is no value of Sample One to compare'
		);
	});
});

describe('the drawing of the compared heatmap', () => {
	const marksOf = (value: number | null, units = 1) =>
		draw([compared({ value, units })], cssTheme, EN, SHARE).stops[0]!.marks;

	it('tells none, no data and what cannot be told apart without colour', () => {
		const [none, noData, untold] = [marksOf(0), marksOf(null, 0), marksOf(null)];
		expect(none.map(({ kind }) => kind)).toEqual(['rect', 'text']);
		expect(none[0]).not.toHaveProperty('dash');
		expect(noData.map(({ kind }) => kind)).toEqual(['rect']);
		expect(noData[0]).toHaveProperty('dash');
		expect(untold.map(({ kind }) => kind)).toEqual(['rect', 'line']);
	});

	it('writes 100 only for all and 0 only for none', () => {
		const numberIn = (value: number) =>
			marksOf(value).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))[0];
		expect([0, 0.001, 0.5, 0.999, 1].map(numberIn)).toEqual(['0', '<1', '50', '>99', '100']);
	});

	it('puts the chosen one first and the groups last, behind a gap', () => {
		const rows = crossed([COUNTRY, REGION, ...units(3, 0), { ...units(4, 4)[3] }], [2564], SIX);
		const heads = compareHeatmap
			.table(rows, EN, SHARE)
			.rows.slice(0, 6)
			.map((row) => row[1]);
		expect(heads[0]).toBe('Kalasin');
		expect(heads.slice(-2)).toEqual(['Northeast', 'Whole country']);
		const lefts = draw(rows, cssTheme, EN, SHARE)
			.stops.slice(0, 6)
			.map((stop) => boxOf(stop).x);
		const steps = lefts.slice(1).map((x, i) => x - lefts[i]!);
		expect(steps[3]! - steps[0]!).toBeGreaterThan(8);
	});

	it('turns names only where they do not fit', () => {
		const turned = (count: number) =>
			draw(crossed(units(count), [2564], ITEMS), cssTheme, EN, SHARE).ground.some(
				(mark) => mark.kind === 'text' && mark.turned
			);
		expect([turned(2), turned(12)]).toEqual([false, true]);
	});

	it('leaves no single column for the last block of a phone', () => {
		const { stops } = draw(
			crossed([...units(22), REGION, COUNTRY], [2564], ITEMS),
			cssTheme,
			{ ...TH, width: 328 },
			SHARE
		);
		const tops = stops.map((stop) => Math.floor(boxOf(stop).y));
		const inRow = new Map<number, number>();
		for (const top of tops) inRow.set(top, (inRow.get(top) ?? 0) + 1);
		expect(Math.min(...inRow.values())).toBeGreaterThan(4);
	});
});

describe('the table of the compared heatmap', () => {
	it('holds every cell, those without a value too, and says which are made up', () => {
		const rows = [
			item(0, { value: 0.1234, synthetic: false }),
			item(0, { ...region, value: null }),
			item(1, { value: 0.5 })
		];
		const { columns, rows: cells } = compareHeatmap.table(rows, EN, SHARE);
		expect(columns.at(-1)).toEqual({ key: 'synthetic', label: 'synthetic data' });
		expect(cells.map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
			['Sample One', 12.3, null, null],
			['Northeast', null, 'cannot be told', 'yes'],
			['Sample One', 50, null, 'yes'],
			['Northeast', null, 'no data', null]
		]);
		expect(cells).toHaveLength(draw(rows, cssTheme, EN, SHARE).stops.length);
	});

	it('has no such column where nothing is made up', () => {
		const { columns } = compareHeatmap.table([compared({ synthetic: false })], EN, SHARE);
		expect(columns.map(({ key }) => key)).not.toContain('synthetic');
	});
});

it('a cell leads where its value does; one without data leads nowhere', () => {
	const rows = [item(0, { path: '/item/1.1' }), item(1, { ...region, path: undefined })];
	const paths = compareHeatmap.stops(rows, EN, SHARE).map(({ path }) => path);
	expect(paths).toEqual(['/item/1.1', null, null, null]);
});
