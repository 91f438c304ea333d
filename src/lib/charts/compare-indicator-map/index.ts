import type { Chart } from '../chart';
import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import { tableOf } from '../compare-indicator/table';
import { DEFAULT_EXTRA } from '../compare-indicator-years/text';
import { defineChart } from '../drawing';
import { drawMap, drawTiles } from './option';
import { drawnRows, text } from './text';

type IndicatorMap = Chart<IndicatorValueRow, CompareIndicatorExtra>;

const shared = {
	text,
	table: ((rows, context, extra = DEFAULT_EXTRA) =>
		tableOf(rows, drawnRows(rows, extra), context, extra)) satisfies IndicatorMap['table']
};

/** One indicator of the provinces in one year, as tiles of one size. */
export const compareIndicatorTiles = defineChart<IndicatorValueRow, CompareIndicatorExtra>({
	...shared,
	name: 'compare-indicator-tiles',
	draw: drawTiles
});

/** One indicator of the provinces in one year, on their outlines. */
export const compareIndicatorMap = defineChart<IndicatorValueRow, CompareIndicatorExtra>({
	...shared,
	name: 'compare-indicator-map',
	draw: drawMap
});
