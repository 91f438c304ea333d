/** One panel: its axis, its lines, and the points that can be stopped at. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	baseText,
	cellText,
	codeName,
	markerAt,
	nameOf,
	yearText,
	type CompareExtra,
	type SeriesLook
} from '../compare';
import { targetTail } from '../compareTargets';
import { label, line, SIZE, type DrawnStop, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { heightIn, pointArea, yearNames, type Frame } from '../yearPlot';
import { runsOf, tickText, type Axis, type Lines } from './rows';
import { targetLines, targetMarks, type TargetEnd } from './targets';

const MARKER = 8;
const YEARS = 30;

export interface End {
	/** Place among the series. */
	readonly index: number;
	readonly cell: ComparedValue;
	readonly x: number;
	readonly y: number;
}

export interface Panel {
	readonly ground: Mark[];
	readonly stops: DrawnStop[];
	/** Markers and lines of comparators lie under those of the chosen ones, and all over the grid. */
	readonly over: Mark[];
	/** The last value of every series that has one. */
	readonly ends: readonly End[];
	/** Where the lines of the targets end, in the order of `targetLines`. */
	readonly targetEnds: readonly TargetEnd[];
	/** Under the names of the years. */
	readonly bottom: number;
}

export interface PlotInput {
	readonly lines: Lines;
	readonly looks: readonly SeriesLook[];
	readonly axis: Axis;
	readonly extra: CompareExtra;
}

/** Width of the names of the ticks, with the room beside them. */
export function tickRoom({ ticks }: Axis, extra: CompareExtra): number {
	return Math.max(...ticks.map((tick) => textWidth(tickText(tick, extra), SIZE.note))) + 10;
}

export function panelOf(
	code: string,
	frame: Frame,
	{ lines, looks, axis, extra }: PlotInput,
	theme: ChartTheme,
	context: ChartContext
): Panel {
	const { years } = lines;
	const yOf = heightIn(frame, axis);
	// The outermost points keep their markers inside.
	const [first, last] = [frame.left + MARKER, frame.right - MARKER];
	const xOf = (year: number) =>
		years.length === 1
			? (first + last) / 2
			: first + (years.indexOf(year) / (years.length - 1)) * (last - first);
	const ground: Mark[] = axis.ticks.flatMap((tick) => {
		const y = Math.round(yOf(tick)) + 0.5;
		const ends = [
			[frame.left, y],
			[frame.right, y]
		] as const;
		return [
			line(ends, tick === 0 ? theme.muted : theme.faint),
			label(tickText(tick, extra), frame.left - 8, y, theme.muted, { align: 'right' })
		];
	});
	ground.push(...yearNames(years, xOf, frame, theme, context));
	const steps = { xOf, yOf, left: frame.left, right: frame.right };
	const targets = targetLines(lines, code, extra).map((target) =>
		targetMarks(target, lines, steps, looks, theme)
	);
	const over: Mark[] = targets.flatMap(({ marks }) => marks);
	const stops: DrawnStop[][] = [];
	const ends: End[] = [];
	// Chosen ones are first in the order, and last on the paper.
	for (const index of lines.series.map((_, i) => i).reverse()) {
		const series = lines.series[index]!;
		const look = looks[index]!;
		const points = runsOf(lines, series, code).flatMap((run) => {
			const at = run.map(({ cell, value }) => ({ cell, x: xOf(cell.year_be), y: yOf(value) }));
			if (at.length > 1) {
				const path = at.map(({ x, y }) => [x, y] as const);
				over.push(line(path, look.colour, look.lineWidth, look.dash ?? undefined));
			}
			return at;
		});
		for (const { x, y } of points) {
			over.push(...markerAt(look.marker, x, y, look.colour, theme.paper, MARKER));
		}
		stops.unshift(points.map(({ cell, x, y }) => pointStop(cell, x, y, extra, theme, context)));
		const end = points.at(-1);
		if (end) ends.unshift({ index, ...end });
	}
	const targetEnds = targets.map(({ end }) => end);
	return { ground, over, stops: stops.flat(), ends, targetEnds, bottom: frame.bottom + YEARS };
}

function pointStop(
	cell: ComparedValue,
	x: number,
	y: number,
	extra: CompareExtra,
	theme: ChartTheme,
	context: ChartContext
): DrawnStop {
	const { lang } = context;
	const who = `${nameOf(cell, lang)} ${yearText(cell.year_be, context)}`;
	const said = `${codeName(cell, lang)} · ${who}: ${cellText(cell, extra, context)}`;
	const base = baseText(cell, extra, context);
	return {
		label: `${said}${base ? ` (${base})` : ''}${targetTail(cell, extra, context)}`,
		path: null,
		marks: [pointArea(x, y, theme)]
	};
}
