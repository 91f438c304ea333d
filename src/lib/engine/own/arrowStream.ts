/** Columns as an Arrow IPC stream, the form in which DuckDB-WASM takes rows without reading any text. */
import {
	Dictionary,
	Field,
	Int,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Utf8,
	Vector,
	type Data,
	type Int32,
	type Uint32
} from 'apache-arrow';
import { hasValue, type Codes, type Column, type ColumnRows, type NumberColumn } from './columns';

/** Columns must not share their bytes: of two neighbours that do, Arrow writes them once, and too little. */
export function arrowStream({ rows, columns }: ColumnRows): Uint8Array {
	const children = columns.map((column) => dataOf(column, rows));
	const fields = columns.map(({ name }, i) => new Field(name, children[i]!.type, true));
	const data = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
	return tableToIPC(new Table([new RecordBatch(new Schema(fields), data)]), 'stream');
}

function dataOf(column: Column, length: number): Data {
	const filled = { length, ...presence(column, length) };
	if ('bytes' in column) {
		const { starts, bytes } = column;
		return makeData({ type: new Utf8(), ...filled, valueOffsets: starts, data: bytes });
	}
	if ('codes' in column) {
		const { codes, texts } = column;
		const dictionary = new Vector([textsOf(texts)]);
		const type = new Dictionary(dictionary.type, numbers(codes) as Int32);
		return makeData({ type, ...filled, data: codes, dictionary });
	}
	const { values } = column;
	return makeData({ type: numbers(values) as Uint32, ...filled, data: values as Uint32Array });
}

const SIGNED = [Int8Array, Int16Array, Int32Array];

/** The type of the numbers an array holds. */
function numbers(array: Codes | NumberColumn['values']): Int {
	const bits = (array.BYTES_PER_ELEMENT * 8) as 8 | 16 | 32;
	return new Int(
		SIGNED.some((type) => array instanceof type),
		bits
	);
}

/** A missing text is empty here: no row that has it has a value. */
function textsOf(texts: readonly (string | null)[]): Data<Utf8> {
	const encoder = new TextEncoder();
	const all = texts.join('');
	const data = encoder.encode(all);
	// Codes and words of the form are ASCII, a byte a character.
	const ascii = data.length === all.length;
	const valueOffsets = new Int32Array(texts.length + 1);
	for (const [code, text] of texts.entries()) {
		const bytes = ascii ? (text?.length ?? 0) : encoder.encode(text ?? '').length;
		valueOffsets[code + 1] = valueOffsets[code]! + bytes;
	}
	const type = new Utf8();
	return makeData({ type, length: texts.length, nullCount: 0, valueOffsets, data });
}

function presence(column: Column, rows: number) {
	if (neverEmpty(column)) return { nullCount: 0 };
	const has = hasValue(column);
	const nullBitmap = new Uint8Array(Math.ceil(rows / 8));
	let nullCount = 0;
	for (let row = 0; row < rows; row++) {
		if (has(row)) nullBitmap[row >> 3]! |= 1 << (row & 7);
		else nullCount++;
	}
	return { nullCount, nullBitmap };
}

function neverEmpty(column: Column): boolean {
	if ('codes' in column) return !column.texts.includes(null);
	return 'values' in column && column.none === undefined;
}
