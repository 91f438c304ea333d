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

/** Adds rows to a table, some columns of which they fill. */
export async function insertRows(
	port: OwnPort,
	table: string,
	columns: readonly (readonly [name: string, type: string])[],
	rows: readonly (readonly TextCell[])[]
): Promise<void> {
	if (rows.length === 0) return;
	await insertCsv(port, table, columns, new TextEncoder().encode(csvOf(rows)));
}

/** As `insertRows`, of rows that are written as CSV already. */
export async function insertCsv(
	port: OwnPort,
	table: string,
	columns: readonly (readonly [name: string, type: string])[],
	bytes: Uint8Array
): Promise<void> {
	const size = bytes.length;
	if (size === 0) return;
	const name = `${table}.csv`;
	const path = await port.registerBytes(name, bytes);
	const names = columns.map(([column]) => column).join(', ');
	try {
		const read = readCsv({ path, bytes: size }, columns);
		await port.execAll([`INSERT INTO ${table} (${names}) SELECT * FROM ${read}`]);
	} finally {
		await port.drop(name);
	}
}
