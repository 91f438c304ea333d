/** Arrow record batches as plain rows: no proxies, no typed arrays, nothing that keeps a buffer alive. */
import type { ResultRow, SqlValue } from './engine';

/** The little of an Arrow record batch that is used. */
export interface Batch {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	getChildAt(index: number): { get(row: number): unknown } | null;
}

/** Appends the rows of a batch to `rows`. */
export function appendRows(batch: Batch, rows: ResultRow[]): void {
	const columns = batch.schema.fields.map(({ name }, index) => ({
		name,
		vector: batch.getChildAt(index)
	}));
	for (let index = 0; index < batch.numRows; index++) {
		const row: ResultRow = {};
		for (const { name, vector } of columns) row[name] = plainValue(vector?.get(index));
		rows.push(row);
	}
}

/**
 * The engine is opened with casts that leave text, numbers, booleans and null; the rest is for SQL that
 * does not cast: 64-bit integers as the nearest number, moments as ISO 8601, anything else as its text.
 */
export function plainValue(value: unknown): SqlValue {
	if (value === null || value === undefined) return null;
	switch (typeof value) {
		case 'string':
		case 'number':
		case 'boolean':
			return value;
		case 'bigint':
			return Number(value);
		default:
			return value instanceof Date ? value.toISOString() : String(value);
	}
}
