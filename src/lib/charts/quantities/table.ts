import { formatPeriod } from '$lib/i18n/format';
import type { ChartContext, TableTwin } from '../chart';
import type { CitedRow } from '../cited';
import { nameOf } from '../year-bars/text';
import { figures, type QuantitiesExtra } from './rows';
import { W } from './words';

/** Every figure with its unit, period and source line. */
export function table(
	rows: readonly CitedRow[],
	{ lang, era }: ChartContext,
	extra?: QuantitiesExtra
): TableTwin {
	return {
		columns: [
			{ key: 'name', label: W.name[lang] },
			{ key: 'value', label: W.value[lang], numeric: true },
			{ key: 'unit', label: W.unit[lang] },
			{ key: 'period', label: W.period[lang] },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: figures(rows, extra).map((row) => [
			nameOf(row)[lang],
			row.value,
			row.unit,
			row.period_be && formatPeriod(row.period_be, era, lang),
			row.line
		])
	};
}
