/** A figure cited in the evidence, as the charts of indicators take it: the row of the observations query. */
export interface CitedRow {
	readonly indicator_id: string | null;
	readonly indicator_th: string | null;
	readonly indicator_en: string | null;
	readonly value: number | null;
	readonly raw: string;
	readonly unit: string | null;
	readonly period_be: string | null;
	readonly role: 'actual' | 'target' | 'baseline' | 'benchmark' | 'limit';
	readonly statement_no: string;
	readonly line: number;
}

/** A figure whose value could be read. */
export type ReadRow = CitedRow & { readonly value: number };

/** Actual values of one indicator; what could not be read is on the table of the statement, not on a chart. */
export function actualsOf(rows: readonly CitedRow[], indicator: string): ReadRow[] {
	return rows.filter(
		(row): row is ReadRow =>
			row.indicator_id === indicator &&
			row.role === 'actual' &&
			row.value !== null &&
			Number.isFinite(row.value)
	);
}

/** The page a cited figure is on. */
export const pathOfStatement = (row: CitedRow) => `/statement/${row.statement_no}`;
