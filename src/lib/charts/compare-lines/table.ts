import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import type { CompareExtra } from '../compare';
import { longTable } from '../compareTable';
import { DEFAULT_EXTRA, linesOf } from './rows';

/** One row a unit or group and year, panel by panel; a year without a value is a row without a number. */
export function table(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): TableTwin {
	return longTable(linesOf(rows).cells, context, extra);
}
