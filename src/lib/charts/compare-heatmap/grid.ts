/** What stands in which row and column. */
import type { ComparedValue } from '$lib/queries/compare/types';
import {
	codesInOrder,
	seriesInOrder,
	yearsInOrder,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { cellsOf, type CellOf } from '../compareCells';

/** The columns of one unit or group: one a year. */
export interface Band {
	readonly series: CompareSeries;
	readonly years: readonly number[];
}

export interface Grid {
	readonly bands: readonly Band[];
	readonly years: readonly number[];
	readonly codes: readonly string[];
	readonly cellOf: CellOf;
	/** In reading order: row by row. */
	readonly cells: readonly ComparedValue[];
}

/** Unless the page says which. */
export const DEFAULT_EXTRA: CompareExtra = { measure: 'answered' };

/** Units first, groups after them; within each its years side by side, so that a change is one step to the right. */
export function gridOf(rows: readonly ComparedValue[]): Grid {
	const [codes, years] = [codesInOrder(rows), yearsInOrder(rows)];
	const bands = seriesInOrder(rows).map((series) => ({ series, years }));
	const cellOf = cellsOf(rows);
	return {
		bands,
		years,
		codes,
		cellOf,
		cells: codes.flatMap((code) =>
			bands.flatMap(({ series }) => years.map((year) => cellOf(series, year, code)))
		)
	};
}
