/** One category or item of the form, with how many of its statements meet each measure. */
export interface CoverageRow {
	/** `1` or `1.1`. */
	readonly code: string;
	readonly name_th: string;
	readonly name_en: string;
	readonly statements: number;
	readonly answered: number;
	readonly quantified: number;
	readonly linked: number;
}

/** Rows in the order of the form: by the numbers of their codes, never by value. */
export function inFormOrder<Row extends { readonly code: string }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => compareCodes(a.code, b.code));
}

export function compareCodes(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
