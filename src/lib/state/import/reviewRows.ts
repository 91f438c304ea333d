/** Reviews as they are kept → rows of the table, and as CSV. Nothing that was kept is trusted. Pure. */
import { parseCell } from '$lib/dataset/cell';
import { TABLES, type Review } from '$lib/dataset/schema';
import { formatTable } from '$lib/dataset/write';

const FIELDS = Object.entries(TABLES.reviews.columns);

/** The decisions of one assessment as they were kept; what is no decision is left out. */
export function reviewsFrom(kept: unknown, assessment: string): Review[] {
	if (!Array.isArray(kept)) return [];
	const byTarget = new Map<string, Review>();
	for (const value of kept) {
		const review = reviewFrom(value, assessment);
		if (review) byTarget.set(review.target, review);
	}
	return [...byTarget.values()];
}

function reviewFrom(value: unknown, assessment: string): Review | null {
	if (typeof value !== 'object' || value === null) return null;
	const row: Record<string, unknown> = {};
	for (const [name, column] of FIELDS) {
		const cell = (value as Record<string, unknown>)[name] ?? '';
		if (typeof cell !== 'string') return null;
		const read = parseCell(cell, column);
		if ('problem' in read) return null;
		row[name] = read.value;
	}
	return row.assessment_id === assessment ? (row as unknown as Review) : null;
}

/** The CSV of the table `reviews`, in the order of codes. */
export function reviewsCsv(reviews: ReadonlyMap<string, readonly Review[]>): string {
	const rows = [...reviews].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list);
	return formatTable(TABLES.reviews, rows);
}
