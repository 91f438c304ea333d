import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import { tableOf } from '../compare-indicator/table';
import { defineChart } from '../drawing';
import { draw } from './option';
import { linesOf } from './series';
import { DEFAULT_EXTRA, text } from './text';

/** One indicator of a few organisations over the years. */
export const compareIndicatorYears = defineChart<IndicatorValueRow, CompareIndicatorExtra>({
	name: 'compare-indicator-years',
	text,
	table: (rows, context, extra = DEFAULT_EXTRA) =>
		tableOf(rows, linesOf(rows, extra).drawn, context, extra),
	draw
});
