/** One panel: the unit's line over the grey ones of the groups. */
import type { ChartContext, ChartTheme } from '../chart';
import {
	baseText,
	cellText,
	markerAt,
	nameOf,
	shortNameOf,
	valueText,
	yearText,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { runsOf, type Axis, type Lines } from '../compare-lines/rows';
import { line, near, type DrawnStop, type Mark } from '../drawing';
import { heightIn, type Frame } from '../yearPlot';
import type { ComparedValue } from '$lib/queries/compare/types';

const MARKER = 5;
/** Of the groups, in order. */
export const GROUP_DASHES: readonly (readonly number[])[] = [
	[6, 4],
	[2, 3]
];

export interface PlotInput {
	readonly lines: Lines;
	readonly groups: readonly CompareSeries[];
	readonly axis: Axis;
	readonly extra: CompareExtra;
}

export interface Plot {
	readonly ground: readonly Mark[];
	readonly over: readonly Mark[];
	readonly stops: readonly DrawnStop[];
}

export function plotOf(
	unit: CompareSeries,
	frame: Frame,
	{ lines, groups, axis, extra }: PlotInput,
	theme: ChartTheme,
	context: ChartContext
): Plot {
	const code = lines.codes[0]!;
	const { years } = lines;
	const yOf = heightIn(frame, axis);
	const [first, last] = [frame.left + MARKER, frame.right - MARKER];
	const step = years.length > 1 ? (last - first) / (years.length - 1) : last - first;
	const xOf = (year: number) =>
		years.length === 1 ? (first + last) / 2 : first + years.indexOf(year) * step;
	const grid = [axis.low, (axis.low + axis.high) / 2, axis.high].map((tick) => {
		const y = Math.round(yOf(tick)) + 0.5;
		const ends = [
			[frame.left, y],
			[frame.right, y]
		] as const;
		return line(ends, tick === 0 ? theme.muted : theme.faint);
	});
	const runs = (series: CompareSeries) =>
		runsOf(lines, series, code).map((run) =>
			run.map(({ cell, value }) => ({ cell, x: xOf(cell.year_be), y: yOf(value) }))
		);
	const grey = groups.flatMap((group, i) =>
		runs(group)
			.filter((run) => run.length > 1)
			.map((run) =>
				line(
					run.map(({ x, y }) => [x, y] as const),
					theme.comparator,
					1.5,
					GROUP_DASHES[i % GROUP_DASHES.length]
				)
			)
	);
	const own = runs(unit);
	const over = own.flatMap((run): Mark[] => [
		...(run.length > 1
			? [
					line(
						run.map(({ x, y }) => [x, y] as const),
						theme.accent,
						2.5
					)
				]
			: []),
		...run.flatMap(({ x, y }) => markerAt('disc', x, y, theme.accent, theme.paper, MARKER))
	]);
	const reach = Math.min(step, 28);
	const stops = own.flat().map(({ cell, x }): DrawnStop => ({
		label: said(cell, groups, lines, code, extra, context),
		path: null,
		marks: [
			{
				kind: 'rect',
				x: near(Math.max(frame.left, x - reach / 2)),
				y: frame.top,
				width: near(Math.min(reach, frame.right - Math.max(frame.left, x - reach / 2))),
				height: frame.bottom - frame.top,
				fill: 'transparent',
				active: { stroke: theme.ink }
			}
		]
	}));
	return { ground: [...grid, ...grey], over, stops };
}

/** The value of a year, and beside it those of the groups. */
function said(
	cell: ComparedValue,
	groups: readonly CompareSeries[],
	lines: Lines,
	code: string,
	extra: CompareExtra,
	context: ChartContext
): string {
	const { lang } = context;
	const base = baseText(cell, extra, context);
	const value = `${cellText(cell, extra, context)}${base ? ` (${base})` : ''}`;
	const beside = groups.flatMap((group) => {
		const theirs = lines.cellOf(group, cell.year_be, code);
		if (theirs.value === null) return [];
		return [`${shortNameOf(group.head, lang)} ${valueText(theirs.value, extra, context)}`];
	});
	return [`${nameOf(cell, lang)} ${yearText(cell.year_be, context)}: ${value}`, ...beside].join(
		' · '
	);
}
