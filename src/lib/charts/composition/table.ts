import type { ChartContext, TableTwin } from '../chart';
import type { CitedRow } from '../cited';
import { nameOf } from '../year-bars/text';
import { levels, type CompositionExtra } from './rows';
import { W } from './words';

/** Whole and parts of each level with their shares (percent, two decimals) and source lines. */
export function table(
	rows: readonly CitedRow[],
	{ lang }: ChartContext,
	extra?: CompositionExtra
): TableTwin {
	const drawn = levels(rows, extra);
	const unit = drawn[0]?.whole.unit;
	return {
		columns: [
			{ key: 'part', label: W.part[lang] },
			{ key: 'value', label: `${W.value[lang]}${unit ? ` (${unit})` : ''}`, numeric: true },
			{ key: 'whole', label: W.of[lang] },
			{ key: 'share', label: W.share[lang], numeric: true },
			{ key: 'line', label: W.line[lang], numeric: true }
		],
		rows: drawn.flatMap(({ whole, parts }, depth) => [
			...(depth === 0 ? [[nameOf(whole)[lang], whole.value, null, null, whole.line]] : []),
			...parts.map(({ row, share }) => [
				nameOf(row)[lang],
				row.value,
				nameOf(whole)[lang],
				Math.round(share * 10000) / 100,
				row.line
			])
		])
	};
}
