import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import { tableOf } from '../compare-indicator/table';
import { DEFAULT_EXTRA } from '../compare-indicator-years/text';
import { defineChart } from '../drawing';
import { draw } from './option';
import { manyOf } from './rows';
import { text } from './text';

/** One indicator of every organisation in one year. */
export const compareIndicatorUnits = defineChart<IndicatorValueRow, CompareIndicatorExtra>({
	name: 'compare-indicator-units',
	text,
	table: (rows, context, extra = DEFAULT_EXTRA) =>
		tableOf(rows, manyOf(rows, extra).drawn, context, extra),
	draw
});
