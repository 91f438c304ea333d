/** Which lines there are, over which years, and on which scale. */
import { formatNumber } from '$lib/i18n/format';
import type { ComparedValue } from '$lib/queries/compare/types';
import {
	codesInOrder,
	isShare,
	seriesInOrder,
	yearsInOrder,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { cellsOf, type CellOf } from '../compareCells';

export interface Lines {
	readonly series: readonly CompareSeries[];
	/** Every year from the first to the last, those without a value included. */
	readonly years: readonly number[];
	readonly codes: readonly string[];
	readonly cellOf: CellOf;
	/** A panel after the other, a series after the other, in order of years. */
	readonly cells: readonly ComparedValue[];
}

export const DEFAULT_EXTRA: CompareExtra = { measure: 'answered' };

/** Longer spans name only the years that have a value: no table of two values has a thousand rows. */
const LONGEST_SPAN = 40;

export function linesOf(rows: readonly ComparedValue[]): Lines {
	const [series, codes] = [seriesInOrder(rows), codesInOrder(rows)];
	const years = span(yearsInOrder(rows));
	const cellOf = cellsOf(rows);
	return {
		series,
		years,
		codes,
		cellOf,
		cells: codes.flatMap((code) =>
			series.flatMap((one) => years.map((year) => cellOf(one, year, code)))
		)
	};
}

function span(years: readonly number[]): number[] {
	const [from, to] = [years[0], years.at(-1)];
	if (from === undefined || to === undefined) return [];
	if (to - from >= LONGEST_SPAN) return [...years];
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The years in a row that have a value: each run is one line, and between two runs is a gap. */
export function runsOf(
	lines: Lines,
	series: CompareSeries,
	code: string
): { readonly cell: ComparedValue; readonly value: number }[][] {
	const runs: { cell: ComparedValue; value: number }[][] = [];
	let before: number | null = null;
	for (const [index, year] of lines.years.entries()) {
		const cell = lines.cellOf(series, year, code);
		if (cell.value === null) continue;
		if (before !== index - 1 || before === null) runs.push([]);
		runs.at(-1)!.push({ cell, value: cell.value });
		before = index;
	}
	return runs;
}

export interface Axis {
	readonly low: number;
	readonly high: number;
	readonly ticks: readonly number[];
}

/** From here on a share is set on an axis of its own: lower ones keep the whole of 0 to 100 %. */
const HIGH_SHARES = 0.75;

/**
 * The value axis, the same for all panels: 0 to 100 % for shares, unless all of them are high, when it begins
 * at 50 %; characters from zero to a round number.
 */
export function axisOf(values: readonly number[], extra: CompareExtra): Axis {
	if (isShare(extra)) {
		const high = values.length > 0 && values.every((value) => value >= HIGH_SHARES);
		return high
			? { low: 0.5, high: 1, ticks: [0.5, 0.75, 1] }
			: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
	}
	const most = Math.max(1, ...values);
	const power = 10 ** Math.floor(Math.log10(most));
	const step = [0.25, 0.5, 1, 2.5].map((s) => s * power).find((s) => s * 4 >= most) ?? 2.5 * power;
	const count = Math.max(1, Math.ceil(most / step));
	return {
		low: 0,
		high: count * step,
		ticks: Array.from({ length: count + 1 }, (_, i) => i * step)
	};
}

/** `50%`, `1,200`. */
export function tickText(value: number, extra: CompareExtra): string {
	return isShare(extra) ? `${formatNumber(100 * value, 0)}%` : formatNumber(value, 1);
}
