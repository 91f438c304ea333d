import type { HeatmapRow as HeatmapAnswer } from '$lib/queries/heatmap';
import { compareCodes } from '../coverage/rows';
import { DEFAULT_MEASURE } from '$lib/i18n/measures';

/** One item of the form, with how many of its statements meet each measure. */
export interface HeatmapRow extends Omit<HeatmapAnswer, 'evidence_chars'> {
	/** Titles of the item's category; without them a row is named by its number. */
	readonly category_th?: string;
	readonly category_en?: string;
}

export { DEFAULT_MEASURE };

/** Items by their number, in the order of the form. */
export function inFormOrder<Row extends { readonly item_no: string }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => compareCodes(a.item_no, b.item_no));
}

/** Items a category, categories in the order of the form. */
export function byCategory<Row extends { readonly item_no: string; readonly category_no: number }>(
	rows: readonly Row[]
): { readonly category_no: number; readonly items: readonly Row[] }[] {
	const groups = new Map<number, Row[]>();
	for (const row of inFormOrder(rows)) {
		const group = groups.get(row.category_no);
		if (group) group.push(row);
		else groups.set(row.category_no, [row]);
	}
	return [...groups]
		.sort(([a], [b]) => a - b)
		.map(([category_no, items]) => ({ category_no, items }));
}

/** The column of an item: the last number of its code, 1-based. */
export function columnOf(itemNo: string): number {
	return Math.max(1, Number(itemNo.split('.').at(-1)) || 1);
}
