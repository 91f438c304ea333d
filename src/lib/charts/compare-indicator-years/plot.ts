/** Axis, lines, and the points that can be stopped at. */
import type { ChartContext, ChartTheme } from '../chart';
import { yearDigits, yearText } from '../compare';
import { tickText, type ValueAxis } from '../compare-indicator/axis';
import type { CompareIndicatorExtra } from '../compare-indicator/figures';
import { figureMark, SHAPES, type Shape } from '../compare-indicator/shapes';
import { stopOf } from '../compare-indicator/stop';
import { label, line, LINE, shownInside, SIZE, type DrawnStop, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { runsOf, type YearLines, type YearPoint } from './series';

const MARKER = 9;
const YEARS = 30;

export interface Look {
	readonly colour: string;
	readonly shape: Shape;
	readonly dash: readonly number[] | null;
}

const DASHES = [null, [8, 3], [2, 3], [8, 3, 2, 3]] as const;

/** Four shapes and dashes in the accent, then the same in ink: eight lines that are told apart without colour. */
export function lookOf(index: number, theme: ChartTheme): Look {
	const turn = Math.floor(index / SHAPES.length) % 2;
	return {
		colour: turn === 0 ? theme.accent : theme.ink,
		shape: SHAPES[index % SHAPES.length]!,
		dash: DASHES[index % DASHES.length]!
	};
}

export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface Plot {
	readonly ground: Mark[];
	readonly over: Mark[];
	readonly stops: DrawnStop[];
	readonly at: (point: YearPoint) => { readonly x: number; readonly y: number };
	/** Under the names of the years. */
	readonly bottom: number;
}

export function plotOf(
	lines: YearLines,
	axis: ValueAxis,
	frame: Frame,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra
): Plot {
	const { years, series } = lines;
	const yOf = (value: number) =>
		frame.bottom - ((value - axis.low) / (axis.high - axis.low)) * (frame.bottom - frame.top);
	// The outermost points keep their markers inside.
	const [first, last] = [frame.left + MARKER, frame.right - MARKER];
	const xOf = (year: number) =>
		years.length === 1
			? (first + last) / 2
			: first + ((year - years[0]!) / (years.length - 1)) * (last - first);
	const at = ({ year, row }: YearPoint) => ({ x: xOf(year), y: yOf(row.value) });
	const ground: Mark[] = axis.ticks.flatMap((tick) => {
		const y = Math.round(yOf(tick)) + 0.5;
		const ends = [
			[frame.left, y],
			[frame.right, y]
		] as const;
		const words = tickText(tick, axis, extra.unit, context.lang);
		return [
			line(ends, tick === 0 ? theme.muted : theme.faint),
			label(words, frame.left - 8, y, theme.muted, { align: 'right' })
		];
	});
	ground.push(...yearNames(years, xOf, frame, theme, context));
	const over: Mark[] = [];
	// Those asked about are first in the order, and last on the paper.
	for (const index of series.map((_, i) => i).reverse()) {
		const { colour, dash, shape } = lookOf(index, theme);
		for (const run of runsOf(series[index]!)) {
			if (run.length < 2) continue;
			const path = run.map((point) => [at(point).x, at(point).y] as const);
			over.push(line(path, colour, 2.5, dash ?? undefined));
		}
		for (const point of series[index]!.points) {
			over.push(...figureMark(point.state, shape, at(point), { colour, paper: theme.paper }));
		}
	}
	const stops = series.flatMap(({ points }) =>
		points.map((point) => stopOf(point.row, point.state, at(point), theme, context, extra))
	);
	return { ground, over, stops, at, bottom: frame.bottom + YEARS };
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
		const ends = [
			[x, frame.bottom],
			[x, frame.bottom + 4]
		] as const;
		const tick = line(ends, theme.muted);
		if ((years.length - 1 - i) % step !== 0) return [tick];
		const half = textWidth(text, SIZE.note) / 2;
		const shown = shownInside(x, half, context.width);
		return [tick, label(text, shown, y, theme.ink, { align: 'center' })];
	});
}
