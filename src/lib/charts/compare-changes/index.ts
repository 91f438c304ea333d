import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, TableTwin } from '../chart';
import type { CompareExtra } from '../compare';
import { DEFAULT_EXTRA, twoSidesOf } from '../compare-dumbbell/sides';
import { pairTable, table as inFormOrder } from '../compare-dumbbell/table';
import { text } from '../compare-dumbbell/text';
import { sayingTargets } from '../compareTargets';
import { defineChart } from '../drawing';
import { draw } from './option';
import { changesOf } from './rows';
import { W } from './words';

/** Every part, the largest difference first; then what is equal, then what cannot be compared. */
function table(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): TableTwin {
	const two = twoSidesOf(rows, extra);
	if (!two) return inFormOrder(rows, context, extra);
	return pairTable(two, changesOf(two).all, context, extra);
}

/** What differs between two sides, part by part, largest first: bars to either side of a zero line. */
export const compareChanges = defineChart<ComparedValue, CompareExtra>({
	name: 'compare-changes',
	text: sayingTargets((rows, context, extra) => text(rows, context, extra, W.order[context.lang])),
	table,
	draw
});
