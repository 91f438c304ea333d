import { describe, expect, it } from 'vitest';
import type { Target } from '$lib/dataset/targets/target';
import type { ChartContext } from '../chart';
import { compareIndicatorUnits } from '../compare-indicator-units';
import { compareIndicatorYears } from '../compare-indicator-years';
import { earlier, EXTRA, figure, nothing, target as goal } from '../compareIndicator.test-helper';
import type { CompareIndicatorExtra, IndicatorValueRow } from './figures';
import { lineOf, setCells, setColumns, setTail, sharedTarget } from './set';

const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const set = (rest: Partial<Target> = {}): Target => ({
	org_id: '*',
	measure: 'indicator:heat',
	code: 'all',
	year_be: null,
	value: 60,
	unit: 'จุด',
	...rest
});
const aimed = (
	targets: readonly Target[],
	better: CompareIndicatorExtra['indicator']['better'] = 'higher',
	unit: string | null = 'จุด'
): CompareIndicatorExtra => ({
	...EXTRA,
	unit,
	indicator: { ...EXTRA.indicator, better },
	targets
});
const PLACES = ['T-1', 'T-2'].flatMap((org_id) =>
	[2565, 2566].map((year_be) => ({ org_id, year_be }))
);

describe('one line for a picture', () => {
	it.each<[string, readonly Target[], number | null]>([
		['one target of everyone and every year', [set()], 60],
		['the same one set apart', ['T-1', 'T-2'].map((org_id) => set({ org_id })), 60],
		['one of another organisation besides', [set(), set({ org_id: 'T-9', value: 1 })], 60],
		['another one of an organisation', [set(), set({ org_id: 'T-2', value: 1 })], null],
		['another one of a year', [set(), set({ year_be: 2566, value: 1 })], null],
		['none of an organisation', [set({ org_id: 'T-1' })], null],
		['none of a year', [set({ year_be: 2566 })], null],
		['one that cannot be told', [set(), set({ org_id: 'T-2', value: null })], null],
		['one in another unit of measure', [set({ unit: '%' })], null],
		['none at all', [], null]
	])('%s', (_, targets, line) => {
		expect(sharedTarget(PLACES, targets, 'จุด')).toBe(line);
	});

	it('says that less is better', () => {
		expect(lineOf(60, aimed([], 'lower'))).toEqual({
			value: 60,
			unit: 'จุด',
			label_th: 'เป้าหมายที่ตั้งไว้ ไม่เกิน',
			label_en: 'Target set: at most'
		});
	});
});

describe('a target beside a figure', () => {
	const at = (value: number, rest: Partial<IndicatorValueRow> = {}) => figure({ value, ...rest });
	it.each<[IndicatorValueRow, CompareIndicatorExtra, string, string]>([
		[
			at(30),
			aimed([set()]),
			'reaches 50% of its target of 60 points (30 points below)',
			'ทำได้ร้อยละ 50 ของเป้าหมาย 60 จุด (ต่ำกว่าเป้าหมาย 30 จุด)'
		],
		[
			at(80, { unit: '%' }),
			aimed([set({ unit: '%', value: 95.5 })], 'higher', '%'),
			'reaches 83.8% of its target of 95.5% (15.5 percentage points below)',
			'ทำได้ร้อยละ 83.8 ของเป้าหมายร้อยละ 95.5 (ต่ำกว่าเป้าหมาย 15.5 จุดร้อยละ)'
		],
		[
			at(58),
			aimed([set()], 'lower'),
			'is within its target of at most 60 points (2 points below)',
			'อยู่ในเป้าหมายไม่เกิน 60 จุด (ต่ำกว่า 2 จุด)'
		],
		[
			at(65),
			aimed([set()], 'none'),
			'is 5 points above its target of 60 points',
			'สูงกว่าเป้าหมาย 60 จุด อยู่ 5 จุด'
		],
		[
			at(0.001),
			aimed([set({ value: 0.002 })]),
			'reaches 50% of its target of 0.002 points (0.001 points below)',
			'ทำได้ร้อยละ 50 ของเป้าหมาย 0.002 จุด (ต่ำกว่าเป้าหมาย 0.001 จุด)'
		],
		[at(58), aimed([set({ org_id: 'T-2' })]), 'no target', 'ไม่มีเป้าหมาย'],
		[
			at(58),
			aimed([set({ unit: 'บาท' })]),
			'value and target are in different units of measure',
			'ค่ากับเป้าหมายอยู่คนละหน่วยนับ จึงเทียบกันไม่ได้'
		]
	])('is said in both languages: %#', (row, extra, en, th) => {
		expect(setTail(row, extra, 'en')).toBe(` · ${en}`);
		expect(setTail(row, extra, 'th')).toBe(` · ${th}`);
	});

	it('is of the year that the figure is of, not of the assessment that cites it', () => {
		const extra = aimed([set({ year_be: 2563, value: 10 }), set({ year_be: 2566, value: 100 })]);
		expect(setCells(earlier('2563', { value: 5 }), extra, 'en').slice(0, 4)).toEqual([
			10,
			'points',
			50,
			-5
		]);
		expect(setCells(figure({ value: 50 }), extra, 'en')[2]).toBe(50);
	});

	it('is not compared with what a document aims at, or with nothing', () => {
		const extra = aimed([set()]);
		expect(setCells(goal({ value: 70 }), extra, 'en')).toEqual([
			60,
			'points',
			null,
			null,
			'only own results are compared with it'
		]);
		expect(setTail(goal({ value: 70 }), extra, 'en')).toBe('');
		expect(setCells(nothing(true), extra, 'en')).toEqual([60, 'points', null, null, null]);
	});

	it('adds nothing a computer adds', () => {
		expect(setCells(figure({ value: 0.3 }), aimed([set({ value: 0.1 })]), 'en')[3]).toBe(0.2);
	});
});

describe('the pictures', () => {
	const rows = [figure({ value: 30 }), figure({ org_id: 'T-2', value: 90 })];
	it.each([
		['lines', compareIndicatorYears],
		['strip', compareIndicatorUnits]
	])('of a %s say it in table, stops and reading; without targets nothing', (_, chart) => {
		const extra = aimed([set({ org_id: 'T-1' })]);
		const { columns, rows: cells } = chart.table(rows, EN, extra);
		expect(cells.every((row) => row.length === columns.length)).toBe(true);
		expect(columns.map(({ key }) => key)).toEqual(
			expect.arrayContaining(setColumns(extra, 'en').map(({ key }) => key))
		);
		const stops = chart.stops(rows, EN, extra).map(({ label }) => label);
		expect(stops.some((label) => label.endsWith('· no target'))).toBe(true);
		expect(stops.some((label) => label.includes('reaches 50% of its target'))).toBe(true);
		expect(chart.text(rows, EN, extra).reading).toMatch(
			/in 2023 CE Sample One reaches 50% of its target of 60 points/i
		);
		expect(JSON.stringify(chart.stops(rows, EN, EXTRA))).not.toMatch(/target/);
		expect(chart.table(rows, EN, EXTRA).columns.some(({ key }) => key === 'target_set')).toBe(
			false
		);
	});
});
