/** Rows as columns: how very many of them reach the engine, which need not read a text for it. */

export interface NumberColumn {
	readonly name: string;
	readonly values: Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
}

/** Texts in UTF-8, one after the other; an empty one is NULL. */
export interface TextColumn {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Where each text begins, and where the last one ends. */
	readonly starts: Int32Array<ArrayBuffer>;
}

export type Column = NumberColumn | TextColumn;

export interface ColumnRows {
	/** Qualified name of a table of own rows. */
	readonly table: string;
	readonly rows: number;
	/** All columns of the table, in their order. */
	readonly columns: readonly Column[];
}

/** How many texts of a column are NULL, and the bits of those that are not, as Arrow has them. */
export function presence({ starts }: TextColumn): { nulls: number; bits: Uint8Array<ArrayBuffer> } {
	const rows = starts.length - 1;
	const bits = new Uint8Array(Math.ceil(rows / 8));
	let nulls = 0;
	for (let row = 0; row < rows; row++) {
		if (starts[row] === starts[row + 1]) nulls++;
		else bits[row >> 3]! |= 1 << (row & 7);
	}
	return { nulls, bits };
}
