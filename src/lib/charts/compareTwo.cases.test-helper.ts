/** The charts of two sides, and of what changed between two assessments, with fixed rows. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { chartCase, type ChartCase } from './case.test-helper';
import { compareChanges } from './compare-changes';
import { draw as drawChanges } from './compare-changes/option';
import { compareDumbbell } from './compare-dumbbell';
import {
	AGAINST_COUNTRY,
	BEFORE,
	COUNTRY,
	FEW,
	NOW,
	OVER_TIME,
	two
} from './compare-dumbbell/fixtures.test-helper';
import { draw as drawDumbbell } from './compare-dumbbell/option';
import { compareFigures } from './compare-figures';
import { change, FIGURES, TWO_YEARS } from './compare-figures/fixtures.test-helper';
import { draw as drawFigures } from './compare-figures/option';
import { compared, hostile, SIX, units } from './compare.test-helper';
import { asDepth } from './compareMany.test-helper';
import { HOSTILE } from './fixtures.test-helper';

const SHARE = { measure: 'quantified' } as const;
const DEPTH = { measure: 'depth' } as const;

/** Once as dumbbells, once as changes. */
const both = (
	name: string,
	rows: readonly ComparedValue[],
	extra: typeof SHARE | typeof DEPTH = SHARE
): ChartCase[] => [
	chartCase(`compare-dumbbell${name}`, compareDumbbell, drawDumbbell, rows, extra),
	chartCase(`compare-changes${name}`, compareChanges, drawChanges, rows, extra)
];

export const USUAL_TWO: readonly ChartCase[] = [
	...both('', OVER_TIME),
	chartCase('compare-figures', compareFigures, drawFigures, FIGURES, TWO_YEARS)
];

const same = (value: number) => two(NOW, BEFORE, Array(6).fill([value, value]));
const rising = two(
	NOW,
	BEFORE,
	Array.from({ length: 24 }, (_, i) => [1 - i / 24, 0] as const)
);

export const UNUSUAL_TWO: readonly ChartCase[] = [
	...both(', nothing', []),
	...both(
		', one side only',
		OVER_TIME.filter(({ year_be }) => year_be === 2564)
	),
	...both(', three sides', [...OVER_TIME, ...two(COUNTRY, COUNTRY, [[0.5, null]])]),
	...both(', against the country', AGAINST_COUNTRY),
	...both(', evidence depth', asDepth(AGAINST_COUNTRY), DEPTH),
	...both(
		', nearly no evidence',
		OVER_TIME.map((row) => ({ ...row, value: row.value && 1 })),
		DEPTH
	),
	...both(', the whole form', [compared(NOW), compared({ ...BEFORE, value: 0.4 })]),
	...both(', all equal', same(0.5)),
	...both(', all nothing', same(0)),
	...both(', none can be told', two(NOW, BEFORE, Array(6).fill(['unknown', null]))),
	...both(', all rising', rising),
	...both(', a difference of nearly nothing', [
		compared(NOW),
		compared({ ...BEFORE, value: 0.5004 }),
		compared({ ...NOW, ...SIX[0], value: 0.5 }),
		compared({ ...BEFORE, ...SIX[0], value: 0.499 })
	]),
	...both(', two units of other years', [
		...units(2, 2).map((unit, i) => compared({ ...unit, year_be: 2562 + i, value: i / 2 }))
	]),
	...both(', hostile names', hostile(OVER_TIME)),
	...both(', few parts', FEW),
	...both(', few parts, hostile names', hostile(FEW)),
	...both(
		', few parts that begin and end together',
		two(NOW, BEFORE, [
			[1, 0],
			[1, 0],
			[0.98, 0.01],
			[0.97, 1]
		])
	),
	...both(', few parts, evidence depth', asDepth(FEW), DEPTH),
	chartCase('compare-figures, nothing', compareFigures, drawFigures, [], TWO_YEARS),
	chartCase('compare-figures, of unnamed assessments', compareFigures, drawFigures, FIGURES),
	chartCase(
		'compare-figures, nothing moved',
		compareFigures,
		drawFigures,
		[change('26', '26')],
		TWO_YEARS
	),
	chartCase(
		'compare-figures, many',
		compareFigures,
		drawFigures,
		Array.from({ length: 60 }, (_, i) =>
			change(i % 3 === 0 ? null : `${i},000`, i % 3 === 1 ? null : `${i + (i % 5)},500`, {
				line_after: i + 1
			})
		),
		TWO_YEARS
	),
	chartCase(
		'compare-figures, the largest and the smallest numbers',
		compareFigures,
		drawFigures,
		[
			change('9,007,199,254,740,991', '-9,007,199,254,740,991', { unit: 'ล้านบาท' }),
			change('0.0001', '9,007,199,254,740,991'),
			change('9,007,199,254,740,991', '9,007,199,254,740,000'),
			change('3.14159265358979323846', '3.14159265358979')
		],
		TWO_YEARS
	),
	chartCase(
		'compare-figures, hostile names and units',
		compareFigures,
		drawFigures,
		[
			change('1', '2', { what_th: HOSTILE, what_en: HOSTILE, unit: HOSTILE, subject: HOSTILE }),
			change(null, HOSTILE, { what_th: HOSTILE, what_en: HOSTILE, unit: HOSTILE })
		],
		{ ...TWO_YEARS, org_th: HOSTILE, org_en: HOSTILE }
	)
];
