/** One panel: its axis, its lines, and the points that can be stopped at. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	baseText,
	cellText,
	codeName,
	markerAt,
	nameOf,
	yearDigits,
	yearText,
	type CompareExtra,
	type SeriesLook
} from '../compare';
import { targetTail } from '../compareTargets';
import { label, line, LINE, near, shownInside, SIZE, type DrawnStop, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { runsOf, tickText, type Axis, type Lines } from './rows';
import { targetLines, targetMarks, type TargetEnd } from './targets';

const MARKER = 8;
/** Half of what the pointer finds around a point. */
const REACH = 11;
const YEARS = 30;

export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

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
	const yOf = (value: number) =>
		frame.bottom - ((value - axis.low) / (axis.high - axis.low)) * (frame.bottom - frame.top);
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
		marks: [
			{
				kind: 'rect',
				x: near(x - REACH),
				y: near(y - REACH),
				width: 2 * REACH,
				height: 2 * REACH,
				fill: 'transparent',
				active: { stroke: theme.ink }
			}
		]
	};
}

/** With the era where there is room, else only as many bare years as do not touch; the last one is named. */
function yearNames(
	years: readonly number[],
	xOf: (year: number) => number,
	frame: Frame,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const band = (frame.right - frame.left) / Math.max(1, years.length);
	const full = years.map((year) => yearText(year, context));
	const fits = Math.max(...full.map((text) => textWidth(text, SIZE.note))) + 10 <= band;
	const texts = fits ? full : years.map((year) => yearDigits(year, context));
	const step = Math.max(1, Math.ceil((textWidth('2564', SIZE.note) + 12) / band));
	const y = frame.bottom + 8 + LINE.note / 2;
	return texts.flatMap((text, i): Mark[] => {
		const x = xOf(years[i]!);
		const tick = line(
			[
				[x, frame.bottom],
				[x, frame.bottom + 4]
			],
			theme.muted
		);
		if ((years.length - 1 - i) % step !== 0) return [tick];
		const half = textWidth(text, SIZE.note) / 2;
		return [
			tick,
			label(text, shownInside(x, half, context.width), y, theme.ink, { align: 'center' })
		];
	});
}
