import { formatYear } from '$lib/i18n/format';
import { M, type Text } from '$lib/i18n/messages';
import type { ChartContext, TableColumn, TableTwin } from '../chart';
import { COMPARE_WORDS, syntheticCell } from '../compare';
import { isValued, periodOf, unitName } from '../observation';
import { figureOf, groupsOf, isMade, type CompareFiguresExtra, type FigureChangeRow } from './rows';
import { nameOfFigure, W } from './words';

type Cell = string | number | null;

const SIDES = ['before', 'after'] as const;

/** Every figure of both assessments: moved ones by size, new ones, those no longer cited, unchanged ones. */
export function table(
	rows: readonly FigureChangeRow[],
	context: ChartContext,
	extra?: CompareFiguresExtra
): TableTwin {
	const { lang } = context;
	const { moved, fresh, vanished, same } = groupsOf(rows);
	const made = extra && extra.synthetic !== false;
	const isSynthetic = (row: FigureChangeRow) =>
		SIDES.some((side) => extra && isMade(extra, side) && figureOf(row, side) !== null);
	return {
		columns: [
			{ key: 'kind', label: W.kind[lang] },
			{ key: 'what', label: W.what[lang] },
			{ key: 'role', label: W.role[lang] },
			...pair('value', W.value, context, extra, true),
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'difference', label: W.difference[lang], numeric: true },
			{ key: 'percent', label: W.percent[lang], numeric: true },
			...pair('period', W.period, context, extra),
			...pair('statement', W.statement, context, extra),
			...pair('line', W.line, context, extra, true),
			...(made ? [{ key: 'synthetic', label: COMPARE_WORDS.synthetic[lang] }] : [])
		],
		rows: [...moved, ...fresh, ...vanished, ...same].map((row) => [
			W.kinds[row.kind][lang],
			nameOfFigure(row, context),
			M.roles[row.role][lang],
			...both(row, (figure) => (isValued(figure) ? figure.value : figure.raw)),
			unitName(row.unit, context) || null,
			row.difference,
			// The change of a percentage is told in its points, which is the difference.
			row.percent === null || row.unit === '%' ? null : Math.round(10 * row.percent) / 10,
			...both(row, (figure) => periodOf(figure, context) || null),
			...both(row, (figure) => figure.statement_no),
			...both(row, (figure) => figure.line),
			...(made ? [syntheticCell({ synthetic: isSynthetic(row) }, lang)] : [])
		])
	};
}

/** Cells of the earlier and the later figure. */
function both(
	row: FigureChangeRow,
	cell: (figure: NonNullable<ReturnType<typeof figureOf>>) => Cell
): Cell[] {
	return SIDES.map((side) => {
		const figure = figureOf(row, side);
		return figure ? cell(figure) : null;
	});
}

/** Columns of the earlier and the later figure, named by their year where that is known. */
function pair(
	key: string,
	name: Text,
	{ era, lang }: ChartContext,
	extra: CompareFiguresExtra | undefined,
	numeric = false
): TableColumn[] {
	const years = extra && [extra.before_year, extra.after_year];
	return SIDES.map((side, i) => {
		const when = years ? formatYear(years[i]!, era, lang) : W.sides[side][lang];
		return { key: `${key}_${side}`, label: W.of(name, when)[lang], ...(numeric && { numeric }) };
	});
}
