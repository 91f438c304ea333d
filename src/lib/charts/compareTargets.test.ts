import { describe, expect, it } from 'vitest';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { Chart, ChartContext } from './chart';
import type { CompareExtra } from './compare';
import { compareChanges } from './compare-changes';
import { compareDistribution } from './compare-distribution';
import { compareDumbbell } from './compare-dumbbell';
import { compareHeatmap } from './compare-heatmap';
import { compareLines } from './compare-lines';
import { draw as drawLines } from './compare-lines/option';
import { compareTiles } from './compare-tiles';
import { compared, crossed, REGION, SIX, units } from './compare.test-helper';
import { aimed, target } from './compareTargets.cases.test-helper';
import { reachWords, targetCells, targetOf } from './compareTargets';
import { cssTheme } from './theme';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const at = (value: number | null, rest: Partial<ComparedValue> = {}) =>
	compared({ value, ...rest });

describe('a target beside a value', () => {
	it('is on the scale of the value, for shares and for characters', () => {
		expect(targetOf(at(0.83), aimed([target()]))).toMatchObject({
			state: 'set',
			target: 0.95,
			percent: 87.4,
			met: false
		});
		const depth = aimed([target({ measure: 'depth', value: 1200 })], 'depth');
		expect(targetOf(at(600), depth)).toMatchObject({ target: 1200, percent: 50, distance: -600 });
	});

	it('is of organisations, not of the mean of a group', () => {
		expect(targetOf(at(0.5, REGION), aimed([target()])).state).toBe('none');
	});

	it.each<[Parameters<typeof at>[0], CompareExtra, string, string]>([
		[
			0.83,
			aimed([target()]),
			'reaches 87.4% of its target of 95% (12 percentage points below)',
			'ทำได้ร้อยละ 87.4 ของเป้าหมายร้อยละ 95 (ต่ำกว่าเป้าหมาย 12 จุดร้อยละ)'
		],
		[0.95, aimed([target()]), 'is at its target of 95%', 'เท่ากับเป้าหมายร้อยละ 95'],
		[null, aimed([target()]), 'target of 95%', 'เป้าหมายร้อยละ 95'],
		[0.5, aimed([target({ value: null })]), 'the target cannot be told', 'มีเป้าหมาย แต่บอกค่าไม่ได้'],
		[0.5, aimed([target({ code: '1' })]), 'no target', 'ไม่มีเป้าหมาย'],
		[
			0.2,
			aimed([target({ value: 0 })]),
			'is 20 percentage points above its target of 0%',
			'สูงกว่าเป้าหมายร้อยละ 0 อยู่ 20 จุดร้อยละ'
		],
		[
			0.08,
			aimed([target({ measure: 'not_started', value: 5 })], 'not_started'),
			'is 3 percentage points above its target of at most 5%',
			'สูงกว่าเป้าหมายไม่เกินร้อยละ 5 อยู่ 3 จุดร้อยละ'
		],
		[
			0.02,
			aimed([target({ measure: 'not_started', value: 5 })], 'not_started'),
			'is within its target of at most 5% (3 percentage points below)',
			'อยู่ในเป้าหมายไม่เกินร้อยละ 5 (ต่ำกว่า 3 จุดร้อยละ)'
		],
		[
			0.1,
			aimed([target({ measure: 'in_progress', value: 20 })], 'in_progress'),
			'is 10 percentage points below its target of 20%',
			'ต่ำกว่าเป้าหมายร้อยละ 20 อยู่ 10 จุดร้อยละ'
		],
		[
			900,
			aimed([target({ measure: 'depth', value: 1200 })], 'depth'),
			'reaches 75% of its target of 1,200 characters (300 characters below)',
			'ทำได้ร้อยละ 75 ของเป้าหมาย 1,200 ตัวอักษร (ต่ำกว่าเป้าหมาย 300 ตัวอักษร)'
		]
	])('is said in words: %s', (value, extra, en, th) => {
		expect(reachWords(at(value), extra, EN)).toBe(en);
		expect(reachWords(at(value), extra, TH)).toBe(th);
	});

	it('has cells that say why a number is not there', () => {
		const cells = (value: number | null, extra: CompareExtra) =>
			targetCells(at(value), extra, 'en');
		expect(cells(0.83, aimed([target()]))).toEqual([95, 87.4, -12, null]);
		expect(cells(0.5, aimed([target({ value: 0 })]))).toEqual([
			0,
			null,
			50,
			'no percent of a target of 0'
		]);
		expect(cells(0.5, aimed([target({ value: null })]))).toEqual([
			null,
			null,
			null,
			'the target cannot be told'
		]);
		expect(cells(0.5, aimed([]))).toEqual([null, null, null, 'no target']);
	});
});

describe('charts with targets', () => {
	const years = crossed([...units(1), REGION], [2562, 2563, 2564]).map((row) => ({
		...row,
		value: 0.5
	}));
	const parts = crossed(units(1), [2563, 2564], SIX).map((row, i) => ({ ...row, value: i / 40 }));
	const CHARTS: readonly (readonly [Chart<ComparedValue, CompareExtra>, ComparedValue[]])[] = [
		[compareLines, years],
		[compareHeatmap, parts],
		[compareDumbbell, parts],
		[compareChanges, parts],
		[compareDistribution, crossed(units(9), [2564])],
		[compareTiles, [at(0.5, { province_code: 40 })]]
	];
	const all = aimed([target(), target({ code: 'categories', value: 25 })]);

	it.each(CHARTS.map(([chart, rows]) => [chart.name, chart, rows] as const))(
		'%s: table, stops and reading say them, and without any nothing changes',
		(_, chart, rows) => {
			const plain = { measure: 'quantified' } as const;
			const none = { ...plain, targets: [] };
			for (const context of [TH, EN]) {
				const keys = (extra: CompareExtra) =>
					chart.table(rows, context, extra).columns.map(({ key }) => key);
				expect(keys(all)).toEqual(expect.arrayContaining(['target', 'target_percent']));
				expect(keys(none)).toEqual(keys(plain));
				const reading = (extra: CompareExtra) => chart.text(rows, context, extra).reading;
				expect(reading(all).startsWith(reading(plain))).toBe(true);
				expect(reading(all).length).toBeGreaterThan(reading(plain).length);
				expect(reading(none)).toBe(reading(plain));
				const stops = (extra: CompareExtra) =>
					chart.stops(rows, context, extra).map(({ label }) => label);
				const said = stops(all).filter((label) => / · .*(?:target|เป้าหมาย)/.test(label));
				expect(said.length).toBeGreaterThan(0);
				expect(stops(none)).toEqual(stops(plain));
			}
		}
	);

	it('count how many parts reach theirs, and name the one furthest from it', () => {
		expect(compareHeatmap.text(parts, EN, all).reading).toContain(
			' Tak 2021 CE: 2 of 6 parts of the form reach their target, furthest from it is ' +
				'category 1 Leadership: reaches 60% of its target of 25% (10 percentage points below).'
		);
	});

	it('draw a thin stepped line with its number, and a gap where no target is', () => {
		const stepped = aimed([
			target({ year_be: 2562, value: 60 }),
			target({ year_be: 2563, value: 80 }),
			target({ year_be: 2565, value: 90 })
		]);
		const rows = [2562, 2563, 2564, 2565].map((year_be) => at(0.5, { year_be }));
		const { over = [] } = drawLines(rows, cssTheme, EN, stepped);
		const thin = over.filter(
			(mark) =>
				mark.kind === 'line' && mark.stroke === cssTheme.ink && mark.d.split('L').length !== 2
		);
		expect(thin).toHaveLength(1);
		const words = over.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(words.join(' ')).toContain('Target 90%');
		const text = compareLines.text(rows, EN, stepped).subtitle;
		expect(text).toContain('axis from 0% to 100%');
	});

	it('reach over a target beyond all values', () => {
		const rows = [2562, 2563].map((year_be) => at(0.9, { year_be }));
		expect(compareLines.text(rows, EN, aimed([target({ value: 40 })])).subtitle).toContain(
			'axis from 0% to 100%'
		);
		expect(compareLines.text(rows, EN, aimed([target()])).subtitle).toContain('axis from 50%');
	});
});
