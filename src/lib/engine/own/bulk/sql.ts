/** The SQL by which the rows of an import come in. Pure; `rules.ts` and `settle.ts` have what follows. */
import type { Layout } from '../layout';
import { cell, type ImportTables } from './names';

function typeOf(layout: Layout, table: string, column: string): string {
	return layout.get(table)!.find(({ name }) => name === column)!.type;
}

/** @param width cells of a row that is put aside */
export function createTables(tables: ImportTables, width: number, layout: Layout): string[] {
	const statement = typeOf(layout, 'responses', 'statement_no');
	const option = typeOf(layout, 'responses', 'option_no');
	const mark = typeOf(layout, 'responses', 'mark');
	const item = typeOf(layout, 'item_status', 'item_no');
	const cells = Array.from({ length: width }, (_, place) => `${cell(place)} VARCHAR, `);
	return [
		`CREATE TABLE ${tables.what} (what UINTEGER, statement_no ${statement}, item_no ${item},
			option_no ${option}, mark ${mark}, status VARCHAR)`,
		`CREATE TABLE ${tables.rows} (assessment_id VARCHAR, statement_no ${statement}, option_no ${option},
			mark ${mark}, evidence VARCHAR, evidence_chars UINTEGER, line UINTEGER, what UINTEGER)`,
		`CREATE TABLE ${tables.status} (${columns('item_status')})`,
		`CREATE TABLE ${tables.rejected} (line UINTEGER, ${cells.join('')}codes VARCHAR, broken BOOLEAN)`
	];

	function columns(table: string): string {
		return layout
			.get(table)!
			.map(({ name, type }) => `${name} ${type}`)
			.join(', ');
	}
}

export function dropTables(tables: readonly string[]): string[] {
	return tables.map((name) => `DROP TABLE IF EXISTS ${name}`);
}

/** Longest line that DuckDB reads unless it is told otherwise. */
const LINE_BYTES = 2_000_000;

/** SQL options so that no row of a file of that size is too long, and no more memory is taken than it needs. */
export function roomFor(bytes: number): string {
	const room = Math.max(bytes + 1024, LINE_BYTES);
	return `max_line_size = ${room}, buffer_size = ${room}`;
}
