/** Every chart with fixed rows, as the tests that all charts run through take them. */
import { chartCase, type ChartCase } from './case.test-helper';
import { comparison } from './comparison';
import { draw as drawComparison } from './comparison/option';
import { composition } from './composition';
import { draw as drawComposition } from './composition/option';
import { coverage } from './coverage';
import { draw as drawCoverage } from './coverage/option';
import { UNUSUAL_INDICATOR, USUAL_INDICATOR } from './compareIndicator.cases.test-helper';
import { UNUSUAL_FORMS, USUAL_FORMS } from './compareForms.cases.test-helper';
import { UNUSUAL_MANY, USUAL_MANY } from './compareMany.cases.test-helper';
import { UNUSUAL_AIMED } from './compareTargets.cases.test-helper';
import { UNUSUAL_OVER, USUAL_OVER } from './compareOver.cases.test-helper';
import { UNUSUAL_TWO, USUAL_TWO } from './compareTwo.cases.test-helper';
import {
	ALL_STATES,
	BEFORE_AFTER,
	CATEGORIES,
	COMPARED,
	COMPLAINT_ROWS,
	cost,
	COVERAGE,
	HAZE,
	HEATMAP,
	HOSTILE,
	observation,
	PAPER,
	part,
	statusRows
} from './fixtures.test-helper';
import { heatmap } from './heatmap';
import { draw as drawHeatmap } from './heatmap/option';
import { itemStatus } from './item-status';
import { draw as drawItemStatus } from './item-status/option';
import { quantities } from './quantities';
import { draw as drawQuantities } from './quantities/option';
import { yearBars } from './year-bars';
import { draw as drawYearBars } from './year-bars/option';

export type { ChartCase };

/** One fixed case a chart: stored as pictures. */
export const USUAL: readonly ChartCase[] = [
	chartCase('coverage', coverage, drawCoverage, COVERAGE),
	chartCase('heatmap', heatmap, drawHeatmap, HEATMAP, 'quantified'),
	chartCase(
		'item-status',
		itemStatus,
		drawItemStatus,
		statusRows((i) => ALL_STATES[i % 6]!)
	),
	chartCase('year-bars', yearBars, drawYearBars, PAPER),
	chartCase('composition', composition, drawComposition, COMPLAINT_ROWS),
	chartCase('quantities', quantities, drawQuantities, HAZE),
	chartCase('comparison', comparison, drawComparison, COMPARED),
	...USUAL_OVER,
	...USUAL_MANY,
	...USUAL_FORMS,
	...USUAL_TWO,
	...USUAL_INDICATOR
];

const years = (count: number, step = 1) =>
	Array.from({ length: count }, (_, i) =>
		observation({ value: 300000 + ((i * 7919) % 13) * 20000, period_be: String(2540 + i * step) })
	);

/** Rows a page may meet one day. */
export const UNUSUAL: readonly ChartCase[] = [
	chartCase('coverage, nothing', coverage, drawCoverage, []),
	chartCase('coverage, one', coverage, drawCoverage, COVERAGE.slice(0, 1)),
	chartCase(
		'coverage, all zero',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, answered: 0, quantified: 0, linked: 0 }))
	),
	chartCase(
		'coverage, no statements',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, statements: 0, answered: 0, quantified: 0, linked: 0 }))
	),
	chartCase(
		'coverage, hostile names',
		coverage,
		drawCoverage,
		COVERAGE.map((row) => ({ ...row, name_th: HOSTILE, name_en: HOSTILE }))
	),
	chartCase('heatmap, nothing', heatmap, drawHeatmap, [], 'linked'),
	chartCase('heatmap, one category', heatmap, drawHeatmap, HEATMAP.slice(4, 8), 'linked'),
	chartCase('heatmap, an item missing', heatmap, drawHeatmap, HEATMAP.slice(1, 23), 'answered'),
	chartCase(
		'heatmap, titled',
		heatmap,
		drawHeatmap,
		HEATMAP.map((row) => ({
			...row,
			category_th: CATEGORIES[row.category_no - 1]![0],
			category_en: CATEGORIES[row.category_no - 1]![1]
		})),
		'quantified'
	),
	chartCase('item-status, nothing', itemStatus, drawItemStatus, []),
	chartCase(
		'item-status, all unreadable',
		itemStatus,
		drawItemStatus,
		statusRows(() => 'unreadable')
	),
	chartCase(
		'item-status, some confirmed',
		itemStatus,
		drawItemStatus,
		statusRows(
			(i) => ALL_STATES[i % 6]!,
			(i) => i % 3 === 0
		)
	),
	chartCase(
		'item-status, all confirmed',
		itemStatus,
		drawItemStatus,
		statusRows(
			(i) => (i < 20 ? 'in_progress' : 'none'),
			() => true
		)
	),
	chartCase('year-bars, nothing', yearBars, drawYearBars, []),
	chartCase('year-bars, 22 years', yearBars, drawYearBars, years(22)),
	chartCase('year-bars, every fifth year', yearBars, drawYearBars, years(12, 5)),
	chartCase('year-bars, zero', yearBars, drawYearBars, [
		observation({ value: 0, period_be: '2561' })
	]),
	chartCase('year-bars, below zero, target, comparator', yearBars, drawYearBars, [
		observation({ value: 100, period_be: '2560' }),
		observation({ value: 140, period_be: '2562' }),
		observation({ value: 90, period_be: '2562', role: 'benchmark' }),
		observation({ value: -20, period_be: '2563' }),
		observation({ value: 120, role: 'limit' })
	]),
	chartCase('year-bars, no year stated', yearBars, drawYearBars, [observation({ value: 7 })]),
	chartCase('composition, nothing', composition, drawComposition, []),
	chartCase('composition, many small parts', composition, drawComposition, [
		part(0, 'ทั้งหมด', 'All', 1000),
		...[500, 3, 2, 1, 494].map((value, i) =>
			part(
				1,
				`ส่วนที่มีชื่อค่อนข้างยาวมาก ส่วนที่ ${i}`,
				`A part with a rather long name ${i}`,
				value,
				value / 10
			)
		)
	]),
	chartCase('composition, long hostile name', composition, drawComposition, [
		part(1, HOSTILE, HOSTILE, 1),
		part(1, HOSTILE, HOSTILE, 2)
	]),
	chartCase('comparison, nothing', comparison, drawComparison, []),
	chartCase('comparison, before and after', comparison, drawComparison, BEFORE_AFTER),
	chartCase('comparison, zero, below zero', comparison, drawComparison, [
		cost(0, '0'),
		cost(-12.5, '-12.5', { role: 'limit' })
	]),
	chartCase('comparison, all zero', comparison, drawComparison, [cost(0, '0'), cost(0, '0')]),
	chartCase('comparison, many, the largest number', comparison, drawComparison, [
		...Array.from({ length: 14 }, (_, i) => cost(i * 1000, `${i},000`, { line: 300 + i })),
		cost(Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991', { role: 'target' })
	]),
	chartCase('comparison, close targets', comparison, drawComparison, [
		cost(78, '78', { unit: '%' }),
		cost(80, '80', { unit: '%', role: 'target' }),
		cost(81, '81', { unit: '%', role: 'limit' }),
		cost(100, '100', { unit: '%', role: 'target' })
	]),
	chartCase('comparison, hostile names and units', comparison, drawComparison, [
		cost(3, '3', { unit: HOSTILE, what_th: HOSTILE, what_en: HOSTILE }),
		cost(4, '4', { unit: HOSTILE, role: 'benchmark', subject: HOSTILE })
	]),
	chartCase('quantities, nothing', quantities, drawQuantities, []),
	chartCase('quantities, one', quantities, drawQuantities, HAZE.slice(0, 1)),
	chartCase('quantities, unreadable and zero', quantities, drawQuantities, [
		observation({ value: null, raw: '๑๒?' }),
		observation({ value: 0 }),
		observation({ value: 12, indicator_id: 'b' })
	]),
	...UNUSUAL_OVER,
	...UNUSUAL_MANY,
	...UNUSUAL_AIMED,
	...UNUSUAL_FORMS,
	...UNUSUAL_TWO,
	...UNUSUAL_INDICATOR
];
