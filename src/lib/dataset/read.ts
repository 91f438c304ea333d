/** The files of a folder, as text → typed rows and problems. Pure. */
import type { Cell, Row, Table } from './column';
import { parseCell } from './cell';
import { parseCsv, type CsvFile, type CsvRecord } from './csv';
import { problem, type Problem } from './problems';
import { columnNames, fileOf, tablesOf, type Dataset, type Group, type TableName } from './schema';

/** A table as read: its rows, and the line of the file each stands on. */
export interface ReadTable {
	readonly table: Table;
	readonly file: string;
	readonly rows: readonly Row[];
	readonly lines: readonly number[];
}

export interface ReadResult {
	readonly tables: ReadonlyMap<TableName, ReadTable>;
	readonly problems: readonly Problem[];
}

/**
 * Reads the tables of a group. Rows with a problem are left out and reported; nothing is guessed. Keys and
 * references are `validate.ts`'s business. `folder` goes before file names in problems.
 */
export function readTables(
	files: ReadonlyMap<string, string>,
	group: Group,
	folder = ''
): ReadResult {
	const tables = new Map<TableName, ReadTable>();
	const problems: Problem[] = [];
	for (const table of tablesOf(group)) {
		const text = files.get(fileOf(table));
		const file = folder + fileOf(table);
		if (text === undefined) {
			if (!table.optional) problems.push(problem('missing-file', { file }));
			continue;
		}
		tables.set(table.name as TableName, readTable(table, text, file, problems));
	}
	return { tables, problems };
}

/** A whole dataset, and what is wrong with its files. A missing table is empty. */
export function readDataset(
	files: ReadonlyMap<string, string>,
	folder = ''
): { dataset: Dataset; problems: readonly Problem[] } {
	const { tables, problems } = readTables(files, 'dataset', folder);
	const entries = tablesOf('dataset')
		.filter((table) => !table.optional || tables.has(table.name as TableName))
		.map((table) => [table.name, tables.get(table.name as TableName)?.rows ?? []]);
	return { dataset: Object.fromEntries(entries) as unknown as Dataset, problems };
}

/** Reads one table's text; problems are added to `problems`. */
export function readTable(
	table: Table,
	text: string,
	file: string,
	problems: Problem[] = []
): ReadTable {
	const csv = parseCsv(text);
	for (const line of csv.brokenQuotes) problems.push(problem('broken-quotes', { file, line }));
	const order = readHeader(table, csv, file, problems);
	const rows: Row[] = [];
	const lines: number[] = [];
	for (const record of csv.records) {
		const row = readRow(table, record, order, csv.header.length, file, problems);
		if (row === null) continue;
		rows.push(row);
		lines.push(record.line);
	}
	return { table, file, rows, lines };
}

/** Where each column of the table stands in the file; -1 when it does not. */
function readHeader(table: Table, csv: CsvFile, file: string, problems: Problem[]) {
	const names = columnNames(table);
	const seen = new Set<string>();
	for (const name of csv.header) {
		const place = { file, line: 1, column: name };
		if (seen.has(name)) problems.push(problem('duplicate-column', place, name));
		else if (!names.includes(name)) {
			problems.push(problem('unknown-column', place, name, names.join(', ')));
		}
		seen.add(name);
	}
	for (const name of names) {
		if (!seen.has(name)) problems.push(problem('missing-column', { file, line: 1, column: name }));
	}
	return names.map((name) => [name, csv.header.indexOf(name)] as const);
}

function readRow(
	table: Table,
	{ line, cells }: CsvRecord,
	order: readonly (readonly [string, number])[],
	width: number,
	file: string,
	problems: Problem[]
): Row | null {
	if (cells.length !== width) {
		problems.push(problem('wrong-cell-count', { file, line }, String(cells.length), String(width)));
		return null;
	}
	const row: Record<string, Cell> = {};
	let sound = true;
	for (const [column, at] of order) {
		if (at === -1) {
			// Reported once, in the header: an optional column is empty, a required one spoils the row.
			if (table.columns[column]!.required) sound = false;
			row[column] = null;
			continue;
		}
		const result = parseCell(cells[at]!, table.columns[column]!);
		if ('problem' in result) {
			const { code, expected } = result.problem;
			problems.push(problem(code, { file, line, column }, cells[at]!, expected));
			sound = false;
		} else row[column] = result.value;
	}
	return sound ? row : null;
}
