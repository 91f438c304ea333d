import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import type { CompareExtra } from '../compare';
import { longTable } from '../compareTable';
import { DEFAULT_EXTRA, gridOf } from './grid';

/** One row a cell, row by row, cells without a value included. */
export function table(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): TableTwin {
	return longTable(gridOf(rows).cells, context, extra);
}
