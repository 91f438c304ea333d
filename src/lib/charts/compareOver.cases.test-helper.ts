/** The heatmap over parts and units, and the lines over years, with fixed rows. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { chartCase, type ChartCase } from './case.test-helper';
import type { CompareExtra } from './compare';
import { compareHeatmap } from './compare-heatmap';
import { draw as drawHeatmap } from './compare-heatmap/option';
import { compareLines } from './compare-lines';
import { draw as drawLines } from './compare-lines/option';
import {
	compared,
	COUNTRY,
	crossed,
	hostile,
	ITEMS,
	REGION,
	SIX,
	units
} from './compare.test-helper';

const SHARE: CompareExtra = { measure: 'quantified' };
const DEPTH: CompareExtra = { measure: 'depth' };
const YEARS = [2562, 2563, 2564, 2565, 2566, 2567];
const GROUPS = [REGION, COUNTRY];

const FEW = crossed([...units(2), ...GROUPS], [2564], ITEMS);
const OVER_YEARS = crossed([...units(1), ...GROUPS], YEARS);
const some = (rows: readonly ComparedValue[]) => rows.filter((_, i) => i % 5 !== 2);
const asDepth = (rows: readonly ComparedValue[]) =>
	rows.map((row) => ({
		...row,
		value: row.value === null ? null : row.value * 12_345,
		count: null,
		of: null
	}));

export const USUAL_OVER: readonly ChartCase[] = [
	chartCase('compare-heatmap', compareHeatmap, drawHeatmap, FEW, SHARE),
	chartCase('compare-lines', compareLines, drawLines, some(OVER_YEARS), SHARE)
];

const ROWS: readonly (readonly [string, readonly ComparedValue[], CompareExtra])[] = [
	['nothing', [], SHARE],
	['one value', [compared()], SHARE],
	['nothing known', [compared({ value: null })], SHARE],
	['no assessment', [compared({ value: null, units: 0 })], SHARE],
	['all zero', OVER_YEARS.map((row) => ({ ...row, value: 0 })), SHARE],
	['all full', OVER_YEARS.map((row) => ({ ...row, value: 1 })), SHARE],
	['one unit over years and items', crossed(units(1), YEARS, ITEMS.slice(0, 7)), SHARE],
	['units and years', some(crossed([...units(2), ...GROUPS], YEARS, SIX)), SHARE],
	['more than fit', crossed([...units(26, 5), ...GROUPS], [2560, 2564], SIX), SHARE],
	['a region', crossed([...units(22), ...GROUPS], [2564], SIX), SHARE],
	['groups alone', crossed(GROUPS, YEARS, ITEMS.slice(0, 2)), SHARE],
	['years far apart', [compared({ year_be: 2480 }), compared({ year_be: 2564 })], SHARE],
	[
		'twenty years',
		crossed(
			units(3, 2),
			Array.from({ length: 20 }, (_, i) => 2550 + i)
		),
		SHARE
	],
	['characters', asDepth(crossed([...units(6, 2), ...GROUPS], YEARS)), DEPTH],
	['no characters', [compared({ value: 0, count: null, of: null })], DEPTH],
	['nearly all', [compared({ value: 0.9999 }), compared({ ...REGION, value: 0.0001 })], SHARE],
	['hostile names', hostile(crossed([...units(3), REGION], YEARS, SIX.slice(0, 2))), SHARE],
	['one hostile name', hostile(crossed(units(1), YEARS)), SHARE]
];

export const UNUSUAL_OVER: readonly ChartCase[] = ROWS.flatMap(([name, rows, extra]) => [
	chartCase(`compare-heatmap, ${name}`, compareHeatmap, drawHeatmap, rows, extra),
	// Beside the end of a line so long a name is cut: a case that is called hostile shows all of it.
	chartCase(
		`compare-lines, ${name.replace('hostile', 'unsafe')}`,
		compareLines,
		drawLines,
		rows,
		extra
	)
]);
