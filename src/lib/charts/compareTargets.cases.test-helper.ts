/** Charts of the comparison with targets beside their values. */
import { EVERYONE, type Target } from '$lib/dataset/targets/target';
import type { ComparedMeasure, ComparedValue } from '$lib/queries/compare/types';
import { chartCase, type ChartCase } from './case.test-helper';
import type { CompareExtra } from './compare';
import { compareDistribution } from './compare-distribution';
import { draw as drawDistribution } from './compare-distribution/option';
import { compareDumbbell } from './compare-dumbbell';
import { draw as drawDumbbell } from './compare-dumbbell/option';
import { compareHeatmap } from './compare-heatmap';
import { draw as drawHeatmap } from './compare-heatmap/option';
import { compareLines } from './compare-lines';
import { draw as drawLines } from './compare-lines/option';
import { COUNTRY, crossed, ITEMS, REGION, SIX, units } from './compare.test-helper';

const YEARS = [2562, 2563, 2564, 2565, 2566, 2567];
const GROUPS = [REGION, COUNTRY];

/** A target of share 95 % for everyone, unless the rest says otherwise. */
export function target(rest: Partial<Target> = {}): Target {
	return {
		org_id: EVERYONE,
		measure: 'quantified',
		code: 'all',
		year_be: null,
		value: 95,
		unit: null,
		...rest
	};
}

export const aimed = (
	targets: readonly Target[],
	measure: ComparedMeasure = 'quantified'
): CompareExtra => ({ measure, targets });

/** Made-up units of the tests have codes that name no kind, so each has a target of its own. */
const OWN = aimed(
	[1, 2, 3].flatMap((unit) =>
		YEARS.flatMap((year_be, y) =>
			// A year without a target, one that is not known, and steps.
			year_be === 2564
				? []
				: [
						target({
							org_id: `T-${unit}`,
							year_be,
							value: y === 1 ? null : Math.min(100, 20 * unit + 8.25 * y)
						})
					]
		)
	)
);
const PARTS = aimed([
	target({ code: 'items', value: 70 }),
	target({ code: 'categories', value: 0 })
]);
const DEPTH = aimed([target({ measure: 'depth', value: 23_456 })], 'depth');
const asDepth = (rows: readonly ComparedValue[]) =>
	rows.map((row) => ({ ...row, value: row.value && row.value * 12_345, count: null, of: null }));

const OVER_YEARS = crossed([...units(1), ...GROUPS], YEARS);
const THREE = crossed([...units(3, 3), ...GROUPS], YEARS);
const MANY = crossed([...units(77, 3), ...GROUPS], [2565]);

type Case = readonly [string, readonly ComparedValue[], CompareExtra];

const LINES: readonly Case[] = [
	['one target', OVER_YEARS, aimed([target()])],
	['stepped targets of three', THREE, OWN],
	['targets in panels', crossed([...units(2, 2), ...GROUPS], YEARS, SIX), PARTS],
	['a target of characters', asDepth(THREE), DEPTH],
	['a target that is not known', OVER_YEARS, aimed([target({ value: null })])]
];
const SIDES: readonly Case[] = [
	['targets of items', crossed(units(1), [2563, 2564], ITEMS), PARTS],
	['a target of characters', asDepth(crossed(units(2), [2564], SIX)), DEPTH],
	['targets of categories, slopes', crossed(units(1), [2563, 2564], SIX.slice(0, 3)), PARTS]
];

export const UNUSUAL_AIMED: readonly ChartCase[] = [
	...LINES.map(([name, rows, extra]) =>
		chartCase(`compare-lines, ${name}`, compareLines, drawLines, rows, extra)
	),
	...SIDES.map(([name, rows, extra]) =>
		chartCase(`compare-dumbbell, ${name}`, compareDumbbell, drawDumbbell, rows, extra)
	),
	chartCase('compare-heatmap, targets', compareHeatmap, drawHeatmap, THREE, OWN),
	chartCase('compare-distribution, targets', compareDistribution, drawDistribution, MANY, OWN),
	chartCase(
		'compare-distribution, a target beyond',
		compareDistribution,
		drawDistribution,
		asDepth(MANY),
		DEPTH
	)
];
