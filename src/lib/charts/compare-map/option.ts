import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, type CompareExtra } from '../compare';
import { emptyDrawing, type Drawing } from '../drawing';
import { keyOf } from '../provinces/key';
import { painted } from '../provinces/look';
import { mapDrawing } from '../provinces/mapDrawing';
import { provincesOf, topOf } from '../provinces/values';

/** Provinces with their outlines. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const provinces = provincesOf(rows);
	const top = topOf(provinces, isShare(extra));
	return mapDrawing(
		provinces.map((province) => painted(province, top, theme, context, extra)),
		(place) => keyOf(provinces, place, theme, context, extra),
		theme,
		context
	);
}
