/** The charts of many units with fixed rows. */
import { chartCase, type ChartCase } from './case.test-helper';
import { compared, hostile } from './compare.test-helper';
import { compareDistribution } from './compare-distribution';
import { draw as drawDistribution } from './compare-distribution/option';
import { compareMap } from './compare-map';
import { draw as drawMap } from './compare-map/option';
import { compareTiles } from './compare-tiles';
import { draw as drawTiles } from './compare-tiles/option';
import type { CompareExtra } from './compare';
import { asDepth, GROUP_ROWS, manyUnits, PROVINCE_ROWS } from './compareMany.test-helper';

const SHARE: CompareExtra = { measure: 'quantified' };
const DEPTH: CompareExtra = { measure: 'depth' };
const ALL = [...PROVINCE_ROWS, ...GROUP_ROWS];
const nobody = ALL.map((row) => ({ ...row, chosen: false }));
const untold = ALL.map((row) => ({ ...row, value: null, count: null, of: null }));
const many = ALL.map((row, i) => ({ ...row, chosen: i % 5 === 0 }));
const equal = (value: number) => ALL.map((row) => ({ ...row, value, units: 1 }));

export const USUAL_MANY: readonly ChartCase[] = [
	chartCase('compare-tiles', compareTiles, drawTiles, ALL, SHARE),
	chartCase('compare-map', compareMap, drawMap, ALL, SHARE),
	chartCase('compare-distribution', compareDistribution, drawDistribution, ALL, SHARE)
];

const UNUSUAL_ROWS = [
	['nothing', [], SHARE],
	['one unit', [compared({ province_code: 40 })], SHARE],
	['nobody chosen', nobody, SHARE],
	['many chosen', many, SHARE],
	['none told', untold, SHARE],
	['all zero', equal(0), SHARE],
	['all complete', equal(1), SHARE],
	['length of evidence', asDepth(ALL), DEPTH],
	['no evidence', equal(0), DEPTH],
	['many units of no province', [...manyUnits(8000), ...GROUP_ROWS], SHARE],
	[
		'several units a province',
		manyUnits(500).map((row, i) => ({ ...row, province_code: 10 + (i % 87) })),
		SHARE
	],
	['names full of markup', hostile(many), SHARE]
] as const;

export const UNUSUAL_MANY: readonly ChartCase[] = UNUSUAL_ROWS.flatMap(([name, rows, extra]) => [
	chartCase(`compare-tiles, ${name}`, compareTiles, drawTiles, rows, extra),
	chartCase(`compare-map, ${name}`, compareMap, drawMap, rows, extra),
	chartCase(`compare-distribution, ${name}`, compareDistribution, drawDistribution, rows, extra)
]);
