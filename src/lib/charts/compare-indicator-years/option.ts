import type { ChartContext, ChartTheme } from '../chart';
import { axisOf, tickWidth } from '../compare-indicator/axis';
import {
	countStates,
	type CompareIndicatorExtra,
	type IndicatorValueRow
} from '../compare-indicator/figures';
import { noteMarks } from '../compare-indicator/notes';
import { keyOfStates } from '../compare-indicator/shapes';
import { targetLine } from '../compare-indicator/target';
import { orgName } from '../compare-indicator/words';
import { emptyDrawing, isNarrow, steadyWidth, type Drawing } from '../drawing';
import { joinList } from '../format';
import { capital } from '../words';
import { endLabels, labelMarks } from './labels';
import { lookOf, plotOf } from './plot';
import { linesOf, type YearLines } from './series';
import { baseWords, DEFAULT_EXTRA, targetValue } from './text';
import { W } from './words';

const HEIGHT = { wide: 270, narrow: 230 } as const;
/** Above the highest tick, for half of its label. */
const TOP = 12;

/**
 * A line a organisation joins the results of years that follow each other; results of other periods stand open at
 * their own years, a target alone has a bar through it, and a year without either is a gap.
 */
export function draw(
	rows: readonly IndicatorValueRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra = DEFAULT_EXTRA
): Drawing {
	const lines = linesOf(rows, extra);
	const points = lines.series.flatMap((one) => one.points);
	if (points.length === 0) return emptyDrawing(theme, context);
	const axis = axisOf([...points.map(({ row }) => row.value), ...targetValue(extra)]);
	const named = endLabels(lines, context);
	const height = Math.max(HEIGHT[isNarrow(context) ? 'narrow' : 'wide'], named.height);
	const goal = targetLine(extra, theme, context);
	const top = TOP + goal.room;
	const frame = {
		left: tickWidth(axis, extra.unit, context.lang) + 10,
		right: context.width - named.room,
		top,
		bottom: top + height
	};
	const plot = plotOf(lines, axis, frame, theme, context, extra);
	const looks = lines.series.map((_, index) => lookOf(index, theme));
	const box = { left: frame.right, top: goal.room, bottom: frame.bottom + TOP };
	const states = points.map(({ state }) => state);
	const key = keyOfStates(states, plot.bottom, steadyWidth(context), theme, context);
	const notes = noteMarks(notesOf(lines, context), key.bottom, theme, context);
	return {
		height: Math.ceil(notes.bottom + 2),
		ground: [...plot.ground, ...key.marks, ...notes.marks, ...goal.up(frame, axis)],
		stops: plot.stops,
		over: [...plot.over, ...labelMarks(named, plot.at, box, looks, theme)]
	};
}

/** Who has no mark at all, and what there is of every year. */
function notesOf({ series, places }: YearLines, { lang }: ChartContext): string[] {
	const without = series
		.filter(({ points }) => points.length === 0)
		.map(({ head }) => orgName(head, lang, true));
	const years = new Set(places.map(({ head }) => head.year_be)).size;
	return [
		capital(baseWords(series.length, years, countStates(places), lang)),
		...(without.length > 0 ? [W.without(joinList(without, lang))[lang]] : [])
	];
}
