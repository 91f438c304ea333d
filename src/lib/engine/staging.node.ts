/**
 * Rows of several datasets, kept by DuckDB until all are there: in memory as long as they are few, on the disk beyond
 * that. Words of a dictionary are kept as numbers. From here rows of one key are found, and all are written in order.
 */
import { UINTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { isShared } from '$lib/dataset/keys';
import type { ReadRow } from '$lib/dataset/read';
import {
	columnNames,
	TABLES,
	type Cell,
	type Column,
	type Row,
	type Table
} from '$lib/dataset/schema';
import { sortCodes } from '$lib/form3/codes';
import {
	columnType,
	createTable,
	DATABASE_TABLES,
	identifier,
	literal,
	type Dictionaries
} from './load';
import { OUT } from './outFile.node';
import { plainColumn, TableWriter, type WrittenColumn } from './tableWriter.node';

/** The name the database in memory goes by in DuckDB. */
const STAGED = 'memory';
const NO_WORDS: Dictionaries = new Map();
/** Answers may carry pages of evidence. */
const CHUNKS_HELD = 10;

/** Where a row came from: the number of its dataset, and the 1-based line of its table's file. */
export interface StagedPlace {
	readonly dataset: number;
	readonly line: number;
}

interface StagedRow extends StagedPlace {
	readonly row: Row;
}

/** The key of a row, and where the first row of that key stands. */
export interface RepeatedRow {
	readonly row: Row;
	readonly place: StagedPlace;
	readonly before: StagedPlace;
}

export class Staging {
	readonly #connection: DuckDBConnection;
	readonly #writers = new Map<string, TableWriter<StagedRow>>();
	/** The words of each dictionary with their numbers. */
	readonly #words = new Map<string, Map<string, number>>();

	private constructor(connection: DuckDBConnection) {
		this.#connection = connection;
	}

	/** Makes the tables in the connection's own database. */
	static async open(connection: DuckDBConnection): Promise<Staging> {
		const staging = new Staging(connection);
		for (const table of Object.values<Table>(TABLES)) await staging.#makeTable(table);
		return staging;
	}

	async #makeTable(table: Table): Promise<void> {
		const columns = new Map<string, WrittenColumn<StagedRow>>([
			['dataset', { type: UINTEGER, valueOf: ({ dataset }) => dataset }],
			['line', { type: UINTEGER, valueOf: ({ line }) => line }]
		]);
		for (const [name, column] of Object.entries(table.columns)) {
			columns.set(cellName(name), this.#staged(name, column));
		}
		const definitions = [...columns].map(([name, { type }]) => `${name} ${type}`);
		await this.#connection.run(`CREATE TABLE ${staged(table)} (${definitions.join(', ')})`);
		this.#writers.set(
			table.name,
			await TableWriter.open(
				this.#connection,
				STAGED,
				table.name,
				[...columns.values()],
				CHUNKS_HELD
			)
		);
	}

	#staged(name: string, column: Column): WrittenColumn<StagedRow> {
		const code = codeOf(column);
		if (code === undefined) {
			const { type, valueOf } = plainColumn(name, columnType(column, NO_WORDS));
			return { type, valueOf: ({ row }) => valueOf(row) };
		}
		const words = this.#words.get(code) ?? new Map<string, number>();
		this.#words.set(code, words);
		return { type: UINTEGER, valueOf: ({ row }) => numberOf(words, row[name]) };
	}

	add(table: Table, dataset: number, rows: readonly ReadRow[]): void {
		this.#writers.get(table.name)!.add(rows.map(({ row, line }) => ({ row, line, dataset })));
	}

	/** To be called when all rows are there, before anything is asked. */
	close(): void {
		for (const writer of this.#writers.values()) writer.close();
	}

	/** Rows that came. */
	count(table: Table): number {
		return this.#writers.get(table.name)!.count;
	}

	/**
	 * Rows of a key that came before, in the order in which they came: `within` one dataset; or `among` all of them, of
	 * tables that datasets may share only those that differ from the first of their key.
	 */
	async *repeated(table: Table, where: 'within' | 'among'): AsyncGenerator<RepeatedRow> {
		if (table.key.length === 0) return;
		const group = [...(where === 'within' ? ['dataset'] : []), ...table.key.map(cellName)].join(
			', '
		);
		const from = staged(table);
		const any = `SELECT 1 FROM ${from} GROUP BY ${group} HAVING COUNT(*) > 1 LIMIT 1`;
		if ((await this.#connection.runAndReadAll(any)).currentRowCount === 0) return;
		const whole = `ROW(${columnNames(table).map(cellName).join(', ')})`;
		const differs = `FIRST_VALUE(${whole}) OVER w IS DISTINCT FROM ${whole}`;
		const result = await this.#connection.stream(
			`WITH numbered AS (
				SELECT *, rowid AS place, ROW_NUMBER() OVER w AS nth,
					FIRST_VALUE(dataset) OVER w AS before_dataset, FIRST_VALUE(line) OVER w AS before_line,
					${where === 'among' && isShared(table) ? differs : 'true'} AS told
				FROM ${from} WINDOW w AS (PARTITION BY ${group} ORDER BY rowid)
			)
			SELECT dataset, line, before_dataset, before_line, ${table.key.map(cellName).join(', ')}
			FROM numbered WHERE nth > 1 AND told ORDER BY dataset, place`
		);
		const cellsOf = table.key.map((name) => this.#cellOf(table.columns[name]!));
		for await (const rows of result.yieldRows()) {
			for (const [dataset, line, beforeDataset, beforeLine, ...key] of rows) {
				const cells = table.key.map((name, i) => [name, cellsOf[i]!(key[i] as Cell)]);
				yield {
					row: Object.fromEntries(cells) as Row,
					place: { dataset: Number(dataset), line: Number(line) },
					before: { dataset: Number(beforeDataset), line: Number(beforeLine) }
				};
			}
		}
	}

	/** What a staged value was in its file. */
	#cellOf(column: Column): (value: Cell) => Cell {
		const code = codeOf(column);
		if (code === undefined) return (value) => value;
		const words = [...this.#words.get(code)!.keys()];
		return (value) => (value === null ? null : words[Number(value)]!);
	}

	/**
	 * Writes all rows into the tables of the file, in the order of `ordered`: shared ones once. Gives the rows of each
	 * table.
	 */
	async write(onProgress: (table: string) => void): Promise<Record<string, number>> {
		const dictionary = new Map(
			[...this.#words].map(([code, words]) => [code, sortCodes(words.keys())] as const)
		);
		for (const [code, words] of dictionary) await this.#writeWords(code, words);
		const rows: Record<string, number> = {};
		for (const table of DATABASE_TABLES) {
			onProgress(table.name);
			await this.#connection.run(createTable(table, dictionary, OUT));
			const { rowsChanged } = await this.#connection.run(
				`INSERT INTO ${OUT}.${identifier(table.name)} ${sorted(table)}`
			);
			rows[table.name] = Number(rowsChanged);
			await this.#connection.run(`DROP TABLE ${staged(table)}`);
		}
		return rows;
	}

	/** A table of a dictionary's words by number, as an ENUM: sorted by it, rows stand in code order. */
	async #writeWords(code: string, words: readonly string[]): Promise<void> {
		const numbers = this.#words.get(code)!;
		const [table, list] = [wordsOf(code), words.map(literal).join(', ')];
		const type = words.length === 0 ? 'VARCHAR' : `ENUM (${list})`;
		await this.#connection.run(`CREATE TABLE ${STAGED}.${table} (no UINTEGER, word ${type})`);
		const writer = await TableWriter.open<string>(this.#connection, STAGED, table, [
			{ type: UINTEGER, valueOf: (word) => numbers.get(word)! },
			{ type: VARCHAR, valueOf: (word) => word }
		]);
		writer.add(words);
		writer.close();
	}
}

/** A new word is copied: as a part of a file's text it would hold all of that. */
function numberOf(words: Map<string, number>, cell: Cell | undefined): number | null {
	if (cell === null || cell === undefined) return null;
	const word = String(cell);
	const known = words.get(word);
	if (known !== undefined) return known;
	words.set(Buffer.from(word).toString(), words.size);
	return words.size - 1;
}

const codeOf = (column: Column) => (column.type === 'text' ? column.code : undefined);
const staged = (table: Table) => `${STAGED}.${identifier(table.name)}`;
/** Beside `dataset` and `line`, whatever the schema calls its columns. */
const cellName = (name: string) => identifier(`cell_${name}`);
const wordsOf = (code: string) => `words_${code}`;

/** The rows of a staged table in order, with their words. */
function sorted(table: Table): string {
	const joins: string[] = [];
	const cells = new Map<string, string>();
	for (const [name, column] of Object.entries(table.columns)) {
		const code = codeOf(column);
		if (code === undefined) cells.set(name, `s.${cellName(name)}`);
		else {
			const alias = identifier(`of_${name}`);
			joins.push(
				`LEFT JOIN ${STAGED}.${wordsOf(code)} ${alias} ON ${alias}.no = s.${cellName(name)}`
			);
			cells.set(name, `${alias}.word`);
		}
	}
	const from = isShared(table)
		? `(SELECT DISTINCT ${[...cells.keys()].map(cellName).join(', ')} FROM ${staged(table)})`
		: staged(table);
	const by = table.key.length > 0 ? table.key : columnNames(table).slice(0, 1);
	const order = by.map((name) => `${cells.get(name)} NULLS FIRST`);
	if (table.key.length === 0) order.push('s.rowid');
	return `SELECT ${[...cells.values()].join(', ')} FROM ${from} s ${joins.join(' ')} ORDER BY ${order.join(', ')}`;
}
