import type { ChartContext, ChartTheme } from '../chart';
import { emptyDrawing, label, LINE, type DrawnStop, type Drawing, type Mark } from '../drawing';
import { periodOf, type ObservationRow } from '../observation';
import { commonPeriod, statedRows } from '../stated';
import { plotOf } from './plot';
import { seriesOf, type YearBarsExtra } from './series';
import { W } from './words';

const STATED_GAP = 14;

/** Vertical bars, one band a year; the years without a figure keep their band, empty. */
export function draw(
	rows: readonly ObservationRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra?: YearBarsExtra
): Drawing {
	const series = seriesOf(rows, extra);
	const ground: Mark[] = [];
	const over: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	if (series.bars.length > 0) {
		const plot = plotOf(series, theme, context);
		ground.push(...plot.ground);
		over.push(...plot.over);
		stops.push(...plot.stops);
		y = plot.bottom;
	}
	if (series.stated.length > 0) {
		const common = commonPeriod(series.stated);
		if (y > 0) {
			y += STATED_GAP;
			const when = common === null ? null : periodOf(series.stated[0]!, context);
			const heading = when === null ? W.alsoCited : W.alsoCitedFor(when);
			ground.push(label(heading[context.lang], 0, y + LINE.note / 2, theme.ink, { weight: 600 }));
			y += LINE.note + 4;
		}
		const stated = statedRows(series.stated, y, theme, context, y > 0 ? common : null);
		stops.push(...stated.stops);
		y = stated.bottom;
	}
	return y === 0 ? emptyDrawing(theme, context) : { height: Math.ceil(y), ground, over, stops };
}
