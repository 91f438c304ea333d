import type { CoverageRow } from '$lib/queries/coverage';

export type { CoverageRow };

/** Rows in the order of the form: by the numbers of their codes, never by value. */
export function inFormOrder<Row extends { readonly code: string }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => compareCodes(a.code, b.code));
}

/** Making one takes longer than a hundred comparisons. */
const byNumber = new Intl.Collator('en', { numeric: true });

export function compareCodes(a: string, b: string): number {
	return byNumber.compare(a, b);
}
