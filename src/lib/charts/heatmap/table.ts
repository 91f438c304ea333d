import type { ChartContext, TableTwin } from '../chart';
import { MEASURE_NAMES, pick, type Measure } from '../words';
import { DEFAULT_MEASURE, inFormOrder, type HeatmapRow } from './rows';
import { W } from './words';

/** One row an item: the count of the measure shown and its share in percent. */
export function table(
	rows: readonly HeatmapRow[],
	{ lang }: ChartContext,
	measure: Measure = DEFAULT_MEASURE
): TableTwin {
	const name = MEASURE_NAMES[measure][lang];
	return {
		columns: [
			{ key: 'item_no', label: W.item[lang] },
			{ key: 'name', label: W.name[lang] },
			{ key: 'statements', label: W.statements[lang], numeric: true },
			{ key: measure, label: name, numeric: true },
			{ key: `${measure}_percent`, label: `${name} (%)`, numeric: true }
		],
		rows: inFormOrder(rows).map((row) => [
			row.item_no,
			pick(lang, row.short_th, row.short_en),
			row.statements,
			row[measure],
			row.statements > 0 ? Math.round((1000 * row[measure]) / row.statements) / 10 : null
		])
	};
}
