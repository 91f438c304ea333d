import { M } from '$lib/i18n/messages';
import type { ChartContext, TableTwin } from '../chart';
import { periodOf, unitName, type ObservationRow } from '../observation';
import { comparisonOf } from './rows';
import { otherName, W } from './words';

/** The values in the order they are drawn. */
export function table(rows: readonly ObservationRow[], context: ChartContext): TableTwin {
	const { lang } = context;
	return {
		columns: [
			{ key: 'who', label: W.who[lang] },
			{ key: 'kind', label: W.kind[lang] },
			{ key: 'value', label: W.value[lang], numeric: true },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'period', label: W.period[lang] },
			{ key: 'statement_no', label: W.statement[lang] },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: comparisonOf(rows).rows.map(({ part, row }) => [
			part === 'other' ? otherName(row, context) : W.this[lang],
			M.roles[row.role][lang],
			row.value,
			unitName(row.unit, context) || null,
			periodOf(row, context) || null,
			row.statement_no,
			row.line
		])
	};
}
