/** The ranking and the small multiples with fixed rows. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { chartCase, type ChartCase } from './case.test-helper';
import type { CompareExtra } from './compare';
import { compareMultiples } from './compare-multiples';
import { draw as drawMultiples } from './compare-multiples/option';
import { compareRank } from './compare-rank';
import { draw as drawRank } from './compare-rank/option';
import { compared, COUNTRY, crossed, hostile, REGION, units } from './compare.test-helper';
import { asDepth, GROUP_ROWS, manyUnits, PROVINCE_ROWS } from './compareMany.test-helper';

const SHARE: CompareExtra = { measure: 'quantified' };
const DEPTH: CompareExtra = { measure: 'depth' };
const YEARS = [2562, 2563, 2564, 2565, 2566, 2567];
const GROUPS = [REGION, COUNTRY];
const PANELS = crossed([...units(11, 11), ...GROUPS], YEARS);
const ALL = [...PROVINCE_ROWS, ...GROUP_ROWS];

const equal = (value: number) => ALL.map((row) => ({ ...row, value, units: 1 }));
const untold = ALL.map((row) => ({ ...row, value: null, count: null, of: null }));
const half = ALL.map((row, i) => ({ ...row, synthetic: i % 2 === 0 }));

export const USUAL_FORMS: readonly ChartCase[] = [
	chartCase('compare-rank', compareRank, drawRank, ALL, SHARE),
	chartCase('compare-multiples', compareMultiples, drawMultiples, PANELS, SHARE)
];

const RANKS: readonly (readonly [string, readonly ComparedValue[], CompareExtra])[] = [
	['nothing', [], SHARE],
	['one unit', [compared()], SHARE],
	['none told', untold, SHARE],
	['all zero', equal(0), SHARE],
	['all complete', equal(1), SHARE],
	['real and made up', half, SHARE],
	['length of evidence', asDepth(ALL), DEPTH],
	['of a country', [...manyUnits(8000), ...GROUP_ROWS], SHARE],
	['of a country, nobody chosen', manyUnits(800).map((row) => ({ ...row, chosen: false })), SHARE],
	[
		'of a country, many chosen',
		manyUnits(800).map((row, i) => ({ ...row, chosen: i < 40 })),
		SHARE
	],
	['unsafe names', hostile(ALL), SHARE]
];

const MULTIPLES: readonly (readonly [string, readonly ComparedValue[], CompareExtra])[] = [
	['nothing', [], SHARE],
	['nothing known', [compared({ value: null })], SHARE],
	['one value', [compared()], SHARE],
	['groups alone', crossed(GROUPS, YEARS), SHARE],
	['gaps', PANELS.filter((_, i) => i % 5 !== 2), SHARE],
	['the most', crossed([...units(24, 24), ...GROUPS], YEARS), SHARE],
	[
		'twenty years',
		crossed(
			units(9, 9),
			Array.from({ length: 20 }, (_, i) => 2550 + i)
		),
		SHARE
	],
	['characters', asDepth(PANELS), DEPTH],
	['unsafe names', hostile(PANELS), SHARE]
];

export const UNUSUAL_FORMS: readonly ChartCase[] = [
	...RANKS.map(([name, rows, extra]) =>
		chartCase(`compare-rank, ${name}`, compareRank, drawRank, rows, extra)
	),
	...MULTIPLES.map(([name, rows, extra]) =>
		chartCase(`compare-multiples, ${name}`, compareMultiples, drawMultiples, rows, extra)
	)
];
