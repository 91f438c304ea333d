/** Rows on their way into one table of DuckDB, a chunk at a time. */
import {
	BIGINT,
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	ENUM,
	UINTEGER,
	USMALLINT,
	UTINYINT,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { Row } from '$lib/dataset/schema';
import type { ColumnType } from './load';

const ROWS_A_CHUNK = 2048;
/** Making the list of a long ENUM for every chunk costs more than the rows: its words go as text and are cast. */
const LONG_ENUM = 256;

/** What is written into one column. */
export interface WrittenColumn<T> {
	readonly type: DuckDBType;
	readonly valueOf: (row: T) => DuckDBValue;
}

/** A column of the schema as it stands in a database. */
export function plainColumn(name: string, type: ColumnType): WrittenColumn<Row> {
	return { type: duckType(type), valueOf: (row) => duckValue(row[name], type) };
}

function duckType(type: ColumnType): DuckDBType {
	switch (type.kind) {
		case 'ENUM':
			return type.words.length > LONG_ENUM ? VARCHAR : ENUM(type.words);
		case 'VARCHAR':
			return VARCHAR;
		case 'BOOLEAN':
			return BOOLEAN;
		case 'DOUBLE':
			return DOUBLE;
		case 'UTINYINT':
			return UTINYINT;
		case 'USMALLINT':
			return USMALLINT;
		case 'UINTEGER':
			return UINTEGER;
		case 'BIGINT':
			return BIGINT;
	}
}

function duckValue(cell: Row[string] | undefined, type: ColumnType): DuckDBValue {
	if (cell === null || cell === undefined) return null;
	return type.kind === 'BIGINT' ? BigInt(cell) : cell;
}

export class TableWriter<T> {
	readonly #columns: readonly WrittenColumn<T>[];
	/** One chunk for all rows: what it holds outside of JavaScript's memory is not given back soon. */
	readonly #chunk: DuckDBDataChunk;
	readonly #appender: DuckDBAppender;
	readonly #chunksHeld: number;
	#held = 0;
	#waiting: T[] = [];
	/** Rows that were added. */
	count = 0;

	/**
	 * Writes into the table `name` of the catalogue `catalogue`. DuckDB holds up to a hundred chunks back, whatever its
	 * limit of memory; `chunksHeld` are fewer, for long texts.
	 */
	static async open<T>(
		connection: DuckDBConnection,
		catalogue: string,
		name: string,
		columns: readonly WrittenColumn<T>[],
		chunksHeld = Infinity
	): Promise<TableWriter<T>> {
		const appender = await connection.createAppender(name, 'main', catalogue);
		return new TableWriter(appender, columns, chunksHeld);
	}

	private constructor(
		appender: DuckDBAppender,
		columns: readonly WrittenColumn<T>[],
		chunksHeld: number
	) {
		this.#chunksHeld = chunksHeld;
		this.#columns = columns;
		this.#chunk = DuckDBDataChunk.create(columns.map(({ type }) => type));
		this.#appender = appender;
	}

	add(rows: Iterable<T>): void {
		for (const row of rows) {
			this.count++;
			this.#waiting.push(row);
			if (this.#waiting.length === ROWS_A_CHUNK) this.#write();
		}
	}

	/** Writes what is left. */
	close(): void {
		this.#write();
		this.#appender.closeSync();
	}

	#write(): void {
		const rows = this.#waiting;
		if (rows.length === 0) return;
		const chunk = this.#chunk;
		chunk.reset();
		chunk.rowCount = rows.length;
		this.#columns.forEach(({ valueOf }, i) => chunk.setColumnValues(i, rows.map(valueOf)));
		this.#appender.appendDataChunk(chunk);
		if (++this.#held >= this.#chunksHeld) {
			this.#appender.flushSync();
			this.#held = 0;
		}
		this.#waiting = [];
	}
}
