import type { ChartContext, ChartText } from '../chart';
import { tickText } from '../compare-indicator/axis';
import type { CompareIndicatorExtra, IndicatorValueRow } from '../compare-indicator/figures';
import { wordsOfMany } from '../compare-indicator-units/text';
import { DEFAULT_EXTRA } from '../compare-indicator-years/text';
import { W as P } from '../provinces/words';
import { onMap, resultsOf } from './places';
import { W } from './words';

/** What is said of the organisations of one year, wherever they stand; and who is not on the map. */
export function text(
	rows: readonly IndicatorValueRow[],
	context: ChartContext,
	extra: CompareIndicatorExtra = DEFAULT_EXTRA
): ChartText {
	const { lang } = context;
	const { many, axis, provinces, elsewhere } = onMap(rows, extra);
	const end = (value: number) => tickText(value, axis, extra.unit, lang);
	const span = resultsOf(provinces).length > 0 ? W.shades(end(axis.low), end(axis.high)) : null;
	const more = elsewhere > 0 ? [P.elsewhere(elsewhere)[lang]] : [];
	const drawing = { each: W.byProvince[lang], span: span?.[lang], more };
	return wordsOfMany(rows, many, context, extra, drawing);
}

/** The figures that are marks or shades of the map. */
export function drawnRows(
	rows: readonly IndicatorValueRow[],
	extra: CompareIndicatorExtra
): ReadonlySet<IndicatorValueRow> {
	return new Set(onMap(rows, extra).provinces.flatMap(({ place }) => place?.drawn ?? []));
}
