import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { M } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import {
	COMPARE_WORDS,
	isMissing,
	isShare,
	measureName,
	nameOf,
	syntheticCell,
	valueText,
	type CompareExtra
} from '../compare';
import { ofOnePart } from '../compareOne';
import { anyTarget, targetCells, targetColumns } from '../compareTargets';
import { tableNumber } from '../compareTable';
import { distributionOf, type Distribution } from './bins';
import { W } from './words';

/** Name, value, units, whether made-up data are in it, and the row of one unit. */
type Line = readonly [
	kind: Text,
	name: string,
	value: number | null,
	units: number | null,
	made: boolean,
	unit?: ComparedValue
];

/** The steps with their counts, then the middle and the spread, the chosen ones and the groups, and what has no value. */
export function table(
	rows: readonly ComparedValue[],
	{ lang }: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): TableTwin {
	const distribution = distributionOf(rows, extra);
	const lines = [
		...binLines(distribution, extra, lang),
		...spreadLines(distribution, lang),
		...namedLines(rows, distribution, lang),
		...withoutLines(rows, lang)
	];
	const chosen = distribution.chosen;
	const aimed = anyTarget(chosen, extra);
	const made = lines.some(([, , , , synthetic]) => synthetic);
	return {
		columns: [
			{ key: 'kind', label: W.kind[lang] },
			{ key: 'name', label: W.name[lang] },
			{
				key: 'value',
				label: isShare(extra) ? `${measureName(extra, lang)} (%)` : M.evidenceSize[lang],
				numeric: true
			},
			{ key: 'units', label: W.units[lang], numeric: true },
			...(aimed ? targetColumns(extra, lang) : []),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: lines.map(([kind, name, value, units, synthetic, unit]) => [
			kind[lang],
			name,
			tableNumber(value, extra),
			units,
			...(aimed ? targetsBeside(unit, extra, lang) : []),
			...(made ? [syntheticCell({ synthetic }, lang)] : [])
		])
	};
}

/** Steps and quartiles are no organisation's: they have no target and none is missing. */
function targetsBeside(unit: ComparedValue | undefined, extra: CompareExtra, lang: Lang) {
	return unit ? targetCells(unit, extra, lang) : [null, null, null, null];
}

const anyMade = (rows: readonly ComparedValue[]) => rows.some(({ synthetic }) => synthetic);

function binLines({ bins, told }: Distribution, extra: CompareExtra, lang: Lang): Line[] {
	if (told === 0) return [];
	return bins.map(({ from, to, units }) => {
		const [start, end] = [from, to].map((value) => valueText(value, extra, { lang }));
		return [W.kinds.bin, `${start}–${end}`, null, units.length, anyMade(units)];
	});
}

function spreadLines({ spread, told, bins }: Distribution, lang: Lang): Line[] {
	if (!spread) return [];
	const made = bins.some(({ units }) => anyMade(units));
	return (['low', 'quarter', 'median', 'threeQuarters', 'high'] as const).map((key) => [
		W.kinds.spread,
		W[key][lang],
		spread[key],
		told,
		made
	]);
}

/** All of them, also those that found no room in the drawing. */
function namedLines(rows: readonly ComparedValue[], { chosen }: Distribution, lang: Lang): Line[] {
	const groups = ofOnePart(rows).filter(({ kind }) => kind !== 'unit');
	return [...chosen, ...groups].map((row) => [
		row.kind === 'unit' ? W.kinds.chosen : W.kinds.group,
		nameOf(row, lang),
		row.value,
		row.units,
		row.synthetic,
		row
	]);
}

function withoutLines(rows: readonly ComparedValue[], lang: Lang): Line[] {
	const without = ofOnePart(rows).filter(({ kind, value }) => kind === 'unit' && value === null);
	const missing = without.filter(isMissing);
	const unknown = without.filter((row) => !isMissing(row));
	return [
		[COMPARE_WORDS.noData, missing] as const,
		[COMPARE_WORDS.notKnown, unknown] as const
	].flatMap(([why, units]): Line[] =>
		units.length > 0 ? [[W.kinds.without, why[lang], null, units.length, anyMade(units)]] : []
	);
}
