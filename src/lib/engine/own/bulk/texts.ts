/** Small tables made in the page, on their way to the engine: CSV with every text quoted; NULL is an empty cell. */
import type { NamedBytes, OwnPort } from '../port';
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

/** Rows as a file, and the statement that adds them to their table. */
export interface NewFile extends NamedBytes {
	readonly insert: (path: string) => string;
}

export function fileOfRows({ table, columns, rows }: NewRows): NewFile {
	return fileOfCsv(table, columns, new TextEncoder().encode(csvOf(rows)));
}

/** As `fileOfRows`, of rows that are written as CSV already. */
export function fileOfCsv(table: string, columns: Columns, bytes: Uint8Array): NewFile {
	const names = columns.map(([column]) => column).join(', ');
	const size = bytes.length;
	const insert = (path: string) =>
		`INSERT INTO ${table} (${names}) SELECT * FROM ${readCsv({ path, bytes: size }, columns)}`;
	return { name: `${table}.csv`, bytes, insert };
}

/**
 * Adds rows to their tables, in one go.
 * @param around what is said before and after the statements
 */
export async function insertFiles(
	port: OwnPort,
	files: readonly NewFile[],
	around: (statements: readonly string[]) => readonly string[] = (statements) => statements
): Promise<void> {
	const filled = files.filter(({ bytes }) => bytes.length > 0);
	if (filled.length === 0) return;
	await port.withFiles(filled, (pathOf) =>
		around(filled.map(({ name, insert }) => insert(pathOf(name))))
	);
}

/** Adds rows to tables, in one go. */
export function insertRows(port: OwnPort, ...rows: readonly NewRows[]): Promise<void> {
	return insertFiles(port, rows.map(fileOfRows));
}
