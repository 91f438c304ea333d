/** The charts of one indicator with fixed rows. */
import type { Target } from '$lib/dataset/targets/target';
import { chartCase, type ChartCase } from './case.test-helper';
import { compareIndicatorMap, compareIndicatorTiles } from './compare-indicator-map';
import { drawMap, drawTiles } from './compare-indicator-map/option';
import { compareIndicatorUnits } from './compare-indicator-units';
import { draw as drawUnits } from './compare-indicator-units/option';
import { compareIndicatorYears } from './compare-indicator-years';
import { draw as drawYears } from './compare-indicator-years/option';
import type { CompareIndicatorExtra, IndicatorValueRow } from './compare-indicator/figures';
import {
	earlier,
	EXTRA,
	figure,
	inOneYear,
	inProvinces,
	nothing,
	overYears,
	target
} from './compareIndicator.test-helper';
import { HOSTILE } from './fixtures.test-helper';

const FEW = overYears(3, [2562, 2563, 2564, 2565, 2566, 2567]);
const THREE: CompareIndicatorExtra = { ...EXTRA, chosen: ['T-1', 'T-2', 'T-3'] };
const ANYONE: Target = {
	org_id: '*',
	measure: 'indicator:heat',
	code: 'all',
	year_be: null,
	value: 60,
	unit: 'จุด'
};
const GOAL = { value: 60, unit: 'จุด', label_th: 'เป้าหมาย', label_en: 'Target' };

const SET: readonly Target[] = [
	{ ...ANYONE, org_id: 'T-1', value: 120 },
	{ ...ANYONE, year_be: 2566, value: 80 },
	{ ...ANYONE, org_id: 'T-3', value: null }
];

const years = (name: string, rows: readonly IndicatorValueRow[], extra = THREE): ChartCase =>
	chartCase(`compare-indicator-years${name}`, compareIndicatorYears, drawYears, rows, extra);
const units = (name: string, rows: readonly IndicatorValueRow[], extra = EXTRA): ChartCase =>
	chartCase(`compare-indicator-units${name}`, compareIndicatorUnits, drawUnits, rows, extra);

/** Both maps of the same rows. */
const maps = (name: string, rows: readonly IndicatorValueRow[], extra = EXTRA): ChartCase[] => [
	chartCase(`compare-indicator-tiles${name}`, compareIndicatorTiles, drawTiles, rows, extra),
	chartCase(`compare-indicator-map${name}`, compareIndicatorMap, drawMap, rows, extra)
];

const everyUnit = (rows: readonly IndicatorValueRow[], value: (row: IndicatorValueRow) => number) =>
	rows.map((row) => (row.value === null ? row : { ...row, value: value(row) }));

export const USUAL_INDICATOR: readonly ChartCase[] = [
	years('', FEW),
	units('', inOneYear(77)),
	...maps('', inProvinces())
];

const LARGEST = Number.MAX_SAFE_INTEGER;
const hostile = (rows: readonly IndicatorValueRow[]) =>
	rows.map((row) => ({ ...row, org_name_th: HOSTILE, org_name_en: HOSTILE, region: HOSTILE }));
const named = (extra: CompareIndicatorExtra) => ({
	...extra,
	unit: HOSTILE,
	indicator: { ...extra.indicator, name_th: HOSTILE, name_en: HOSTILE }
});
const chosenMany: CompareIndicatorExtra = {
	...EXTRA,
	chosen: Array.from({ length: 40 }, (_, i) => `T-${i + 1}`)
};

export const UNUSUAL_INDICATOR: readonly ChartCase[] = [
	years(', nothing', []),
	years(', one figure', [figure()]),
	years(', only targets and gaps', [target(), nothing(true, { year_be: 2565 })]),
	years(', no figure at all', [nothing(true), nothing(false, { year_be: 2565 })]),
	years(', other periods', [
		figure(),
		earlier('2563', { value: 12 }),
		earlier('2550/2561', { value: 14 })
	]),
	years(
		', all zero',
		everyUnit(FEW, () => 0)
	),
	years(
		', below zero',
		everyUnit(FEW, ({ value }) => (value ?? 0) - 120)
	),
	years(
		', the largest numbers',
		everyUnit(FEW, ({ value }) => LARGEST - (value ?? 0))
	),
	years(', eight lines and a target', overYears(8), { ...chosenMany, target: GOAL }),
	years(', targets that differ', FEW, { ...THREE, targets: SET }),
	units(', targets that differ', inOneYear(77), { ...THREE, targets: SET }),
	years(
		', names full of markup',
		hostile(FEW).map((row) => ({ ...row, unit: HOSTILE })),
		named(THREE)
	),
	units(', nothing', []),
	units(', one figure', [figure()]),
	units(', no figure at all', [nothing(true), nothing(false, { org_id: 'T-2' })]),
	units(', many chosen and a target', inOneYear(77), { ...chosenMany, target: GOAL }),
	units(', a target in another unit', inOneYear(20), { ...EXTRA, target: { ...GOAL, unit: '%' } }),
	units(
		', without regions',
		inOneYear(77).map((row) => ({ ...row, region: null }))
	),
	units(', thousands', inOneYear(900)),
	units(
		', all the same',
		everyUnit(inOneYear(77), () => 12)
	),
	units(
		', below zero',
		everyUnit(inOneYear(77), ({ value }) => 0.001 * ((value ?? 0) - 120))
	),
	units(
		', the largest numbers',
		everyUnit(inOneYear(77), ({ value }) => LARGEST - (value ?? 0))
	),
	...maps(', nothing', []),
	...maps(', no figure at all', [nothing(true, { province_code: 40 })]),
	...maps(', no province', inOneYear(9)),
	...maps(', many chosen and targets', inProvinces(), { ...chosenMany, targets: SET }),
	...maps(
		', all zero',
		everyUnit(inProvinces(), () => 0)
	),
	...maps(
		', below zero',
		everyUnit(inProvinces(), ({ value }) => 0.001 * ((value ?? 0) - 120))
	),
	...maps(
		', the largest numbers',
		everyUnit(inProvinces(), ({ value }) => LARGEST - (value ?? 0))
	),
	...maps(
		', names full of markup',
		hostile(inProvinces()).map((row) => ({ ...row, unit: HOSTILE })),
		named(EXTRA)
	),
	units(
		', names full of markup',
		hostile(inOneYear(30)).map((row) => ({ ...row, unit: HOSTILE })),
		named(EXTRA)
	)
];
