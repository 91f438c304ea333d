import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import {
	COMPARE_WORDS,
	isShare,
	measureName,
	nameOf,
	syntheticCell,
	yearText,
	type CompareExtra
} from '../compare';
import { tableNumber } from '../compareTable';
import type { Text } from '$lib/i18n/messages';
import { rankingOf } from './places';
import { W } from './words';

/** A unit or group; those without a place say why. */
interface Line {
	readonly row: ComparedValue;
	readonly place: number | null;
	readonly note: Text | null;
}

/** What is drawn, one row a unit with its place, then who has none, then the groups; each with the caution. */
export function table(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): TableTwin {
	const { lang } = context;
	const { shown, missing, unknown, groups } = rankingOf(rows, extra);
	const lines: Line[] = [
		...shown.flatMap((one) =>
			typeof one === 'number' ? [] : [{ row: one.row, place: one.place, note: null }]
		),
		...missing.map((row) => ({ row, place: null, note: COMPARE_WORDS.noData })),
		...unknown.map((row) => ({ row, place: null, note: COMPARE_WORDS.notKnown })),
		...groups.map((row) => ({ row, place: null, note: W.groupNote }))
	];
	const made = lines.some(({ row }) => row.synthetic);
	const { columns } = W;
	const name = measureName(extra, lang);
	return {
		columns: [
			{ key: 'place', label: columns.place[lang], numeric: true },
			{ key: 'unit', label: columns.unit[lang] },
			{ key: 'year', label: columns.year[lang] },
			{ key: 'value', label: isShare(extra) ? `${name} (%)` : name, numeric: true },
			{ key: 'count', label: columns.count[lang], numeric: true },
			{ key: 'of', label: columns.of[lang], numeric: true },
			{ key: 'chosen', label: columns.chosen[lang] },
			{ key: 'note', label: columns.note[lang] },
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : []),
			{ key: 'caution', label: columns.caution[lang] }
		],
		rows: lines.map(({ row, place, note }) => [
			place,
			nameOf(row, lang),
			yearText(row.year_be, context),
			tableNumber(row.value, extra),
			row.count,
			row.of,
			row.chosen ? COMPARE_WORDS.yes[lang] : null,
			note?.[lang] ?? null,
			...(made ? [syntheticCell(row, lang)] : []),
			W.caution[lang]
		])
	};
}
