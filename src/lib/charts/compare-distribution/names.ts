/** The chosen units and the groups: each with a line down to its value, its name on a row of its own. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { baseText, nameOf, shortNameOf, valueText, type CompareExtra } from '../compare';
import { label, line, LINE, SIZE, type DrawnStop, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { shorten } from '../wrap';
import type { Scale } from './option';
import { W } from './words';

/** Between the lowest name and the tallest bar. */
const AIR = 6;
const BESIDE = 5;

export interface MarkedNames {
	readonly height: number;
	/** @param floor where the lines end */
	stops(floor: number): DrawnStop[];
}

/**
 * A row a name, so that no two can touch at any width. Names stand to the right of their lines, the lowest value
 * on top: then no line runs through a name, but for those that have to stand to the left.
 * @param marked from the lowest value to the highest
 */
export function markedNames(
	marked: readonly ComparedValue[],
	scale: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): MarkedNames {
	const height = marked.length === 0 ? 0 : marked.length * LINE.note + AIR;
	return {
		height,
		stops: (floor) =>
			marked.map((row, i) => {
				const base = baseText(row, extra, context);
				return {
					label: `${nameOf(row, context.lang)}: ${valueText(row.value, extra, context)}${base ? ` (${base})` : ''}`,
					path: null,
					marks: nameMarks(row, (i + 0.5) * LINE.note, floor, scale, theme, context, extra)
				};
			})
	};
}

function nameMarks(
	row: ComparedValue,
	y: number,
	floor: number,
	{ xOf }: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Mark[] {
	const x = xOf(row.value ?? 0);
	const [colour, weight] = row.chosen
		? ([theme.accent, 600] as const)
		: ([theme.ink, 400] as const);
	const value = ` ${valueText(row.value, extra, context)}`;
	const name =
		row.kind === 'unit'
			? shortNameOf(row, context.lang)
			: W.meanShort(nameOf(row, context.lang))[context.lang];
	const room = Math.max(x, context.width - x) - BESIDE - 1;
	const text = `${shorten(name, room - textWidth(value, SIZE.note, weight), SIZE.note, weight)}${value}`;
	const width = textWidth(text, SIZE.note, weight);
	const right = x + BESIDE + width <= context.width;
	const left = right ? x + BESIDE : x - BESIDE - width;
	const down = [
		[x, y - 8],
		[x, floor]
	] as const;
	return [
		// Where the line crosses a bar, paper beside it keeps it visible.
		line(down, theme.paper, 5),
		line(down, colour, row.chosen ? 2.5 : 1.5, row.chosen ? undefined : [4, 3]),
		{
			kind: 'rect',
			x: left - 2,
			y: y - 10,
			width: width + 4,
			height: 20,
			fill: theme.paper,
			active: { stroke: colour }
		},
		label(text, left, y, colour, { weight })
	];
}
