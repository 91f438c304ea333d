/** Arrow record batches as plain rows: no proxies, no typed arrays, nothing that keeps a buffer alive. */
import type { ResultRow, SqlValue } from './engine';

/** The little of an Arrow record batch that is used. */
export interface Batch {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	getChildAt(index: number): Column | null;
}

export interface Column {
	get(row: number): unknown;
	/** Its text names it. */
	readonly type?: unknown;
	/** The buffers behind the values, where they can be read at once. */
	readonly data?: readonly {
		readonly nullCount: number;
		/** Rows of the buffers that come before the first one. */
		readonly offset?: number;
		/** A bit for each row that has a value. */
		readonly nullBitmap?: Uint8Array | null;
		readonly values?: unknown;
		/** Of texts: where each begins in `values`, and where the last one ends. */
		readonly valueOffsets?: Int32Array;
	}[];
}

/** Appends the rows of a batch to `rows`. */
export function appendRows(batch: Batch, rows: ResultRow[]): void {
	const columns = batch.schema.fields.map(({ name }, index) => ({
		name,
		values: valuesOf(batch.getChildAt(index), batch.numRows)
	}));
	for (let index = 0; index < batch.numRows; index++) {
		const row: ResultRow = {};
		for (const { name, values } of columns) row[name] = values[index]!;
		rows.push(row);
	}
}

function valuesOf(column: Column | null, count: number): ArrayLike<SqlValue> {
	const known = column && (textsOf(column, count) ?? numbersOf(column, count));
	return known ?? Array.from({ length: count }, (_, row) => plainValue(column?.get(row)));
}

/** Types of Arrow whose buffers hold the numbers as they are. */
const NUMBERS = /^(?:(?:Int|Uint)(?:8|16|32)|Float(?:32|64))$/;

/**
 * Numbers and truths read from their buffer; the buffer itself where every row has a number.
 * @returns null when the column is not such values
 */
function numbersOf({ type, data }: Column, count: number): ArrayLike<SqlValue> | null {
	const [only, more] = data ?? [];
	if (!only || more || only.offset !== 0 || !ArrayBuffer.isView(only.values)) return null;
	const { values, nullBitmap, nullCount } = only;
	const isTruth = String(type) === 'Bool';
	if (!isTruth && !NUMBERS.test(String(type))) return null;
	const numbers = values as Float64Array;
	if (!isTruth && nullCount === 0) return numbers;
	if (nullCount > 0 && !nullBitmap) return null;
	const found: SqlValue[] = [];
	for (let row = 0; row < count; row++) {
		if (nullCount > 0 && !bitOf(nullBitmap!, row)) found.push(null);
		else found.push(isTruth ? bitOf(values as Uint8Array, row) : numbers[row]!);
	}
	return found;
}

/** A bit for each row, the lowest of a byte first. */
function bitOf(bytes: Uint8Array, row: number): boolean {
	return ((bytes[row >> 3]! >> (row & 7)) & 1) === 1;
}

const UTF8 = new TextDecoder();

/**
 * Texts without a letter beyond ASCII, as codes are, decoded at once: there a letter is a byte, so that the
 * places of the bytes are those of the letters.
 * @returns null when the column is not such texts
 */
function textsOf({ type, data }: Column, count: number): string[] | null {
	const [only, more] = data ?? [];
	if (
		String(type) !== 'Utf8' ||
		!only ||
		more ||
		only.nullCount > 0 ||
		!(only.values instanceof Uint8Array)
	)
		return null;
	const { values, valueOffsets: at } = only;
	if (!at || at.length <= count) return null;
	const [from, to] = [at[0]!, at[count]!];
	const all = UTF8.decode(values.subarray(from, to));
	if (all.length !== to - from) return null;
	const texts: string[] = [];
	for (let row = 0; row < count; row++) {
		texts.push(all.slice(at[row]! - from, at[row + 1]! - from));
	}
	return texts;
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
