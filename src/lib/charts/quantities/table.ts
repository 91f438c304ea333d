import { M } from '$lib/i18n/messages';
import type { ChartContext, TableTwin } from '../chart';
import { periodOf, unitName, whatOf, type ObservationRow } from '../observation';
import { quantitiesOf } from './groups';
import { W } from './words';

/** The figures in the order they are shown. */
export function table(rows: readonly ObservationRow[], context: ChartContext): TableTwin {
	const { lang } = context;
	const { groups, stated } = quantitiesOf(rows);
	return {
		columns: [
			{ key: 'what', label: W.what[lang] },
			{ key: 'value', label: W.value[lang], numeric: true },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'period', label: W.period[lang] },
			{ key: 'kind', label: W.kind[lang] },
			{ key: 'statement_no', label: W.statement[lang] },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: [...groups.flatMap((group) => group.rows), ...stated].map((row) => [
			whatOf(row, context),
			row.value,
			unitName(row.unit, context) || null,
			periodOf(row, context) || null,
			M.roles[row.role][lang],
			row.statement_no,
			row.line
		])
	};
}
