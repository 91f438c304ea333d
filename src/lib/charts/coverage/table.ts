import type { ChartContext, TableTwin } from '../chart';
import { MEASURES, MEASURE_NAMES, pick } from '../words';
import { inFormOrder, type CoverageRow } from './rows';
import { W } from './words';

/** Counts and shares; shares in percent with at most one decimal. */
export function table(rows: readonly CoverageRow[], { lang }: ChartContext): TableTwin {
	return {
		columns: [
			{ key: 'code', label: W.code[lang] },
			{ key: 'name', label: W.name[lang] },
			{ key: 'statements', label: W.statements[lang], numeric: true },
			...MEASURES.flatMap((measure) => [
				{ key: measure, label: MEASURE_NAMES[measure][lang], numeric: true },
				{ key: `${measure}_percent`, label: `${MEASURE_NAMES[measure][lang]} (%)`, numeric: true }
			])
		],
		rows: inFormOrder(rows).map((row) => [
			row.code,
			pick(lang, row.name_th, row.name_en),
			row.statements,
			...MEASURES.flatMap((measure) => [
				row[measure],
				row.statements > 0 ? Math.round((1000 * row[measure]) / row.statements) / 10 : null
			])
		])
	};
}
