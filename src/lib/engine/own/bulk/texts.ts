/** Small tables made in the page, on their way to the engine: CSV with every text quoted; NULL is an empty cell. */
import type { OwnPort } from '../port';
import { readCsv } from './sql';

export type TextCell = string | number | boolean | null;

export function csvOf(rows: readonly (readonly TextCell[])[]): string {
	let text = '';
	for (const row of rows) {
		let first = true;
		for (const cell of row) {
			if (!first) text += ',';
			first = false;
			if (typeof cell === 'string') text += `"${cell.replaceAll('"', '""')}"`;
			else if (cell !== null) text += String(cell);
		}
		text += '\n';
	}
	return text;
}

export type Columns = readonly (readonly [name: string, type: string])[];

/** Rows for a table, some columns of which they fill. */
export interface NewRows {
	readonly table: string;
	readonly columns: Columns;
	readonly rows: readonly (readonly TextCell[])[];
}

/** Adds rows to their tables, in one go. */
export async function insertRows(port: OwnPort, ...all: readonly NewRows[]): Promise<void> {
	const files = all
		.filter(({ rows }) => rows.length > 0)
		.map(({ table, columns, rows }, number) => {
			const bytes = new TextEncoder().encode(csvOf(rows));
			// Asked for once the bytes are handed over.
			const size = bytes.length;
			const names = columns.map(([column]) => column).join(', ');
			const insert = (path: string) =>
				`INSERT INTO ${table} (${names}) SELECT * FROM ${readCsv({ path, bytes: size }, columns)}`;
			return { name: `${number}_${table}.csv`, bytes, insert };
		});
	if (files.length === 0) return;
	await port.withFiles(files, (pathOf) => files.map(({ name, insert }) => insert(pathOf(name))));
}
