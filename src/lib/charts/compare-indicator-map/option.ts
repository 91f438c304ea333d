import { formatNumber } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
import type { ValueAxis } from '../compare-indicator/axis';
import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import { DEFAULT_EXTRA } from '../compare-indicator-years/text';
import { emptyDrawing, type Drawing } from '../drawing';
import { mapDrawing } from '../provinces/mapDrawing';
import { tileDrawing } from '../provinces/tileDrawing';
import { keyOf } from './key';
import { painted } from './look';
import { onMap, type ProvincePlace } from './places';

type Draw = (
	rows: readonly IndicatorValueRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra?: CompareIndicatorExtra
) => Drawing;

/** Provinces as tiles, each with its abbreviation and, where it has a result of the year, its number. */
export const drawTiles: Draw = (rows, theme, context, extra = DEFAULT_EXTRA) => {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const found = onMap(rows, extra);
	const by = dividerOf(found.axis);
	return tileDrawing(
		found.provinces.map((province) => ({
			...painted(province, found.axis, theme, context, extra),
			number: numberIn(province, found.axis, by)
		})),
		(place) => keyOf(found, place, theme, context, extra, by),
		theme,
		context
	);
};

/** Provinces with their outlines. */
export const drawMap: Draw = (rows, theme, context, extra = DEFAULT_EXTRA) => {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const found = onMap(rows, extra);
	return mapDrawing(
		found.provinces.map((one) => painted(one, found.axis, theme, context, extra)),
		(place) => keyOf(found, place, theme, context, extra),
		theme,
		context
	);
};

/** So that a number in a tile has few digits: 1, a thousand or a million. */
function dividerOf({ low, high }: ValueAxis): number {
	const size = Math.max(Math.abs(low), Math.abs(high));
	return size >= 1e6 ? 1e6 : size >= 1e4 ? 1e3 : 1;
}

/** The exact number is in the stop and in the table; one that is too wide for its tile is left out there. */
function numberIn({ place, state }: ProvincePlace, axis: ValueAxis, by: number): string | null {
	if (state !== 'actual' || !place?.drawn) return null;
	const size = Math.max(Math.abs(axis.low), Math.abs(axis.high)) / by;
	return formatNumber(place.drawn.value / by, size < 10 ? Math.max(1, axis.decimals) : 0);
}
