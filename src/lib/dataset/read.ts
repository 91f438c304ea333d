/** The files of a folder, as text → typed rows and problems. Pure. */
import type { Cell, Column, Row, Table } from './column';
import { parseCell } from './cell';
import { CsvReader, type CsvRecord } from './csv';
import { problem, type Problem, type ProblemSink } from './problems';
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
	const inRows: Problem[] = [];
	const reader = new TableReader(table, file, inRows);
	const rows: Row[] = [];
	const lines: number[] = [];
	for (const { row, line } of reader.read(text, true)) {
		rows.push(row);
		lines.push(line);
	}
	for (const one of reader.problems()) problems.push(one);
	for (const one of inRows) problems.push(one);
	return { table, file, rows, lines };
}

/** A sound row and the 1-based line of the file it starts on. */
export interface ReadRow {
	readonly row: Row;
	readonly line: number;
}

/** `readTable` of text that comes in pieces: the rows that are complete with each. */
export class TableReader {
	readonly #table: Table;
	readonly #file: string;
	readonly #inRows: ProblemSink;
	readonly #inHeader: Problem[] = [];
	readonly #csv = new CsvReader();
	#order: Order | null = null;

	/** What is wrong with rows is put into `inRows` as they are read. */
	constructor(table: Table, file: string, inRows: ProblemSink) {
		this.#table = table;
		this.#file = file;
		this.#inRows = inRows;
	}

	read(piece: string, last = false): ReadRow[] {
		const records = this.#csv.read(piece, last);
		const header = this.#csv.header ?? (last ? [] : null);
		if (header === null) return [];
		this.#order ??= readHeader(this.#table, header, this.#file, this.#inHeader);
		const rows: ReadRow[] = [];
		for (const record of records) {
			const row = this.#row(record, this.#order, header.length);
			if (row !== null) rows.push({ row, line: record.line });
		}
		return rows;
	}

	/** What is wrong with quoting and header: for after the last piece. */
	problems(): Problem[] {
		const quotes = this.#csv.brokenQuotes.map((line) =>
			problem('broken-quotes', { file: this.#file, line })
		);
		return [...quotes, ...this.#inHeader];
	}

	#row({ line, cells }: CsvRecord, order: Order, width: number): Row | null {
		const file = this.#file;
		if (cells.length !== width) {
			const place = { file, line };
			this.#inRows.push(problem('wrong-cell-count', place, `${cells.length}`, `${width}`));
			return null;
		}
		const row: Record<string, Cell> = {};
		let sound = true;
		for (const { name, column, at } of order) {
			if (at === -1) {
				// Reported once, in the header: an optional column is empty, a required one spoils the row.
				if (column.required) sound = false;
				row[name] = null;
				continue;
			}
			const result = parseCell(cells[at]!, column);
			if ('problem' in result) {
				const { code, expected } = result.problem;
				this.#inRows.push(problem(code, { file, line, column: name }, cells[at]!, expected));
				sound = false;
			} else row[name] = result.value;
		}
		return sound ? row : null;
	}
}

/** Where each column of a table stands in a file; -1 when it does not. */
type Order = readonly { readonly name: string; readonly column: Column; readonly at: number }[];

function readHeader(
	table: Table,
	header: readonly string[],
	file: string,
	problems: Problem[]
): Order {
	const names = columnNames(table);
	const seen = new Set<string>();
	for (const name of header) {
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
	return names.map((name) => ({ name, column: table.columns[name]!, at: header.indexOf(name) }));
}
