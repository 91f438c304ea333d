/** Small tables made in the page, on their way to the engine: CSV with everything quoted but what is NULL. */
import { literal } from '../../load';
import type { OwnPort } from '../port';
import { roomFor } from './sql';

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

/** Adds rows to a table, whose first columns they fill. */
export async function insertRows(
	port: OwnPort,
	table: string,
	columns: readonly (readonly [name: string, type: string])[],
	rows: readonly (readonly TextCell[])[],
	name: string
): Promise<void> {
	if (rows.length === 0) return;
	const bytes = new TextEncoder().encode(csvOf(rows));
	const room = roomFor(bytes.length);
	const path = await port.registerBytes(name, bytes);
	const types = columns.map(([column, type]) => `${literal(column)}: ${literal(type)}`).join(', ');
	const names = columns.map(([column]) => column).join(', ');
	try {
		await port.execAll([
			`INSERT INTO ${table} (${names}) SELECT * FROM read_csv(${literal(path)}, auto_detect = false, ` +
				`header = false, columns = {${types}}, delim = ',', quote = '"', escape = '"', ` +
				`new_line = '\\n', allow_quoted_nulls = false, ${room}, parallel = false)`
		]);
	} finally {
		await port.drop(name);
	}
}
