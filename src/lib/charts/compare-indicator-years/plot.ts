/** Axis, lines, and the points that can be stopped at. */
import type { ChartContext, ChartTheme } from '../chart';
import { tickText, type ValueAxis } from '../compare-indicator/axis';
import type { CompareIndicatorExtra } from '../compare-indicator/figures';
import { figureMark, SHAPES, type Shape } from '../compare-indicator/shapes';
import { stopOf } from '../compare-indicator/stop';
import { label, line, type DrawnStop, type Mark } from '../drawing';
import { heightIn, yearNames, type Frame } from '../yearPlot';
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
	const yOf = heightIn(frame, axis);
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
