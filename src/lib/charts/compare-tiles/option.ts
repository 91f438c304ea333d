import { formatNumber } from '$lib/i18n/format';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, type CompareExtra } from '../compare';
import { emptyDrawing, type Drawing } from '../drawing';
import { keyOf } from '../provinces/key';
import { painted } from '../provinces/look';
import { tileDrawing } from '../provinces/tileDrawing';
import { provincesOf, topOf, type ProvinceValue } from '../provinces/values';
import { W } from '../provinces/words';

/** Provinces as tiles, each with its abbreviation and its number. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const provinces = provincesOf(rows);
	const top = topOf(provinces, isShare(extra));
	const remark = (isShare(extra) ? W.percent : W.thousands)[context.lang];
	return tileDrawing(
		provinces.map((province) => ({
			...painted(province, top, theme, context, extra),
			number: numberIn(province, top, extra)
		})),
		(place) => keyOf(provinces, place, theme, context, extra, remark),
		theme,
		context
	);
}

/** Whole percent, or thousands of characters; the exact number is in the stop and in the table. */
function numberIn({ value }: ProvinceValue, top: number, extra: CompareExtra): string | null {
	if (value === null) return null;
	if (isShare(extra)) return formatNumber(100 * value, 0);
	return formatNumber(value / 1000, top < 10_000 ? 1 : 0);
}
