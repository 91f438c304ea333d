/** Rows as columns: how very many of them reach the engine, which need not read a text for it. */

export interface NumberColumn {
	readonly name: string;
	readonly values: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
	/** The number that stands for NULL, where one does. */
	readonly none?: number;
}

/** Texts in UTF-8, one after the other; an empty one is NULL. */
export interface TextColumn {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Where each text begins, and where the last one ends. */
	readonly starts: Int32Array<ArrayBuffer>;
}

/** Each column has codes of its own: no two share their bytes. */
export type Codes = Int8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Few texts for many rows: the text of a row is `texts[codes[row]]`. */
export interface CodedColumn {
	readonly name: string;
	readonly codes: Codes;
	readonly texts: readonly (string | null)[];
}

export type Column = NumberColumn | TextColumn | CodedColumn;

export interface ColumnRows {
	/** Qualified name of a table of own rows. */
	readonly table: string;
	readonly rows: number;
	/** All columns of the table, in their order. */
	readonly columns: readonly Column[];
}

/** An array for codes or numbers below a limit, of no more bytes than they need: all of them are copied. */
export function codesFor(limit: number, rows: number): Codes {
	if (limit <= 2 ** 7) return new Int8Array(rows);
	return limit <= 2 ** 15 ? new Int16Array(rows) : new Int32Array(rows);
}

/** Whether a column has a value in a row. */
export function hasValue(column: Column): (row: number) => boolean {
	if ('bytes' in column) return (row) => column.starts[row] !== column.starts[row + 1];
	if ('codes' in column) return (row) => column.texts[column.codes[row]!] !== null;
	return (row) => column.values[row] !== column.none;
}

export type Cell = string | number | boolean | null;

/** Rows that were made one by one; the engine reads each cell as its column's type. */
export function columnRows(
	table: string,
	names: readonly string[],
	rows: readonly (readonly Cell[])[]
): ColumnRows {
	const codes = Int32Array.from(rows, (_, row) => row);
	const columns = names.map((name, place) => ({
		name,
		codes: codes.slice(),
		texts: rows.map((row) => (row[place] === null ? null : String(row[place])))
	}));
	return { table, rows: rows.length, columns };
}
