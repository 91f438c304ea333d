import type { ChartContext, TableTwin } from '../chart';
import { unitName } from '../observation';
import type { CompositionRow } from './rows';
import { partName, W } from './words';

/** Every part with its level, value, and share as stated. */
export function table(rows: readonly CompositionRow[], context: ChartContext): TableTwin {
	const { lang } = context;
	return {
		columns: [
			{ key: 'part', label: W.part[lang] },
			{ key: 'level', label: W.level[lang], numeric: true },
			{ key: 'value', label: W.value[lang], numeric: true },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'share', label: W.share[lang], numeric: true },
			{ key: 'statement_no', label: W.statement[lang] },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: rows.map((row) => [
			partName(row, context),
			row.level,
			row.value,
			unitName(row.unit, context) || null,
			row.share,
			row.statement_no ?? null,
			row.line ?? null
		])
	};
}
