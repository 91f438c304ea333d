import { formatYear } from '$lib/i18n/format';
import { M } from '$lib/i18n/messages';
import type { ChartContext, TableTwin } from '../chart';
import { periodOf, subjectOf, unitName, whatOf, type ObservationRow } from '../observation';
import { seriesOf, type YearBarsExtra } from './series';
import { W } from './words';

type Cells = readonly (string | number | null)[];

/** Bars in order of years, gaps included, then everything else that is drawn or stated. */
export function table(
	rows: readonly ObservationRow[],
	context: ChartContext,
	extra?: YearBarsExtra
): TableTwin {
	const { lang, era } = context;
	const series = seriesOf(rows, extra);
	const cells = (row: ObservationRow): Cells => [
		periodOf(row, context) || null,
		[whatOf(row, context), subjectOf(row, context)].filter(Boolean).join(' '),
		M.roles[row.role][lang],
		row.value,
		unitName(row.unit, context) || null,
		row.statement_no,
		row.line
	];
	const gap = (year: number): Cells => [
		formatYear(year, era, lang),
		W.noValue[lang],
		null,
		null,
		null,
		null,
		null
	];
	const byYear = series.years.flatMap((year) => {
		const bars = series.bars.filter((bar) => bar.year === year);
		return bars.length > 0 ? bars.map(({ row }) => cells(row)) : [gap(year)];
	});
	return {
		columns: [
			{ key: 'year', label: W.year[lang] },
			{ key: 'what', label: W.what[lang] },
			{ key: 'kind', label: W.kind[lang] },
			{ key: 'value', label: W.value[lang], numeric: true },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'statement_no', label: W.statement[lang] },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: [
			...byYear,
			...(series.bars.length > 0
				? [...series.comparators, ...series.lines].map(({ row }) => cells(row))
				: []),
			...series.stated.map(cells)
		]
	};
}
