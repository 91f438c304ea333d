import type { ChartContext, ChartTheme } from '../chart';
import {
	emptyDrawing,
	label,
	line,
	LINE,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { statementPath, valueOf, type ObservationRow } from '../observation';
import { shorten, wrapText } from '../wrap';
import { comparisonOf, type ComparedRow, type Comparison } from './rows';
import { labelsOf, W } from './words';

const BAR = 20;
const GAP = 8;
const BETWEEN = 10;
/** A target's line stands out above and below the bar it is compared with. */
const REACH = 3;

interface Scale {
	readonly xOf: (value: number) => number;
	/** Widest a value's words may be. */
	readonly words: number;
	/** Places of the targets. */
	readonly goals: readonly number[];
}

/**
 * A horizontal bar a value on one scale from zero, its words above it and its number behind it. A target is a
 * thin line across the bars, and has a row of its own with its number.
 */
export function draw(
	rows: readonly ObservationRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const comparison = comparisonOf(rows);
	if (comparison.rows.length === 0) return emptyDrawing(theme, context);
	const labels = labelsOf(comparison.rows, context);
	const scale = scaleOf(comparison, context);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	comparison.rows.forEach((compared, index) => {
		const placed = rowStop(compared, labels[index]!, y, { comparison, scale }, theme, context);
		stops.push(placed.stop);
		y = placed.bottom + BETWEEN;
	});
	if (comparison.bars) ground.push(axis(y - BETWEEN, theme));
	if (comparison.more > 0) {
		ground.push(label(W.more(comparison.more)[context.lang], 0, y + LINE.note / 2, theme.muted));
		y += LINE.note + BETWEEN;
	}
	return { height: Math.ceil(y - BETWEEN + 2), ground, stops };
}

function axis(bottom: number, theme: ChartTheme): Mark {
	return line(
		[
			[0.5, 2],
			[0.5, bottom]
		],
		theme.muted
	);
}

/** Long enough that the number of every value still fits behind its bar and behind any target. */
function scaleOf({ rows }: Comparison, context: ChartContext): Scale {
	const widest = Math.max(
		...rows.map(({ row }) => textWidth(valueOf(row, context), SIZE.body, 600))
	);
	const words = Math.min(widest, context.width * 0.6);
	const longest = Math.max(...rows.map(({ row }) => row.value));
	const room = context.width - words - GAP - 2;
	const xOf = (value: number) => (longest > 0 ? (value / longest) * room : 0);
	const goals = rows.filter(({ part }) => part === 'goal').map(({ row }) => xOf(row.value));
	return { xOf, words, goals };
}

function rowStop(
	{ part, row }: ComparedRow,
	words: string,
	top: number,
	{ comparison, scale }: { comparison: Comparison; scale: Scale },
	theme: ChartTheme,
	context: ChartContext
): { stop: DrawnStop; bottom: number } {
	const inset = comparison.bars ? GAP : 0;
	const lines = wrapText(words, steadyWidth(context) - inset, SIZE.note);
	const barTop = top + lines.length * LINE.note + 2;
	const bottom = barTop + Math.max(BAR, LINE.body);
	const value = valueOf(row, context);
	const quiet = part === 'other' || part === 'baseline';
	const marks: Mark[] = [
		{
			kind: 'rect',
			x: 0,
			y: top,
			width: context.width,
			height: bottom - top + 2,
			fill: 'transparent',
			active: { fill: theme.faint }
		},
		...lines.map((text, i) => label(text, inset, top + (i + 0.5) * LINE.note, theme.ink))
	];
	const length = comparison.bars ? scale.xOf(row.value) : 0;
	if (comparison.bars && part !== 'goal' && row.value > 0) {
		marks.push({
			kind: 'rect',
			x: 0,
			y: barTop,
			width: Math.max(2, length),
			height: BAR,
			fill: quiet ? theme.comparator : theme.accent
		});
	}
	const text = shorten(value, scale.words + 1, SIZE.body, 600);
	const own = textWidth(text, SIZE.body, 600);
	// A target's line that would cross the number pushes it on.
	const x = comparison.bars
		? [...scale.goals]
				.sort((a, b) => a - b)
				.reduce(
					(at, goal) => (goal > at - GAP && goal < at + own + 2 ? goal + GAP : at),
					length + GAP
				)
		: inset;
	if (comparison.bars) {
		const across = part === 'goal' ? [length] : scale.goals;
		marks.push(...across.flatMap((goal) => targetMark(goal, barTop, theme)));
	}
	marks.push(
		label(text, x, barTop + BAR / 2, part === 'other' ? theme.muted : theme.ink, {
			size: SIZE.body,
			weight: 600
		})
	);
	return { stop: { label: `${words}: ${value}`, path: statementPath(row), marks }, bottom };
}

/** Paper around it keeps it visible on a bar. */
function targetMark(x: number, barTop: number, theme: ChartTheme): Mark[] {
	const at = Math.max(1.5, x);
	const ends = [
		[at, barTop - REACH],
		[at, barTop + BAR + REACH]
	] as const;
	return [line(ends, theme.paper, 5), line(ends, theme.ink, 2)];
}
