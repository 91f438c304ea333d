/** Rows that come one assessment after the other → a DuckDB file: what is held does not grow with their number. */
import { rm, stat } from 'node:fs/promises';
import {
	DuckDBDataChunk,
	DuckDBInstance,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection
} from '@duckdb/node-api';
import { replaceFile } from '$lib/dataset/folder.node';
import { columnNames, type Row, type Table } from '$lib/dataset/schema';
import { duckType, duckValue, ROWS_A_CHUNK, storage, type BuildReport } from './build.node';
import {
	columnType,
	createTable,
	DATABASE_TABLES,
	literal,
	ordered,
	type ColumnType,
	type Dictionaries
} from './load';

/** Some tables' rows by name, to be put after those that came before. */
export type Part = Readonly<Record<string, readonly Row[]>>;

export interface StreamOptions {
	/** Rows written so far, after every part. */
	readonly onProgress?: (rows: number) => void;
	/** Lays the file out for many rows. */
	readonly large?: boolean;
	/** Called when all rows are in, with the name the database is attached under. */
	readonly finish?: (connection: DuckDBConnection, catalogue: string) => Promise<void>;
}

/** What DuckDB may keep in memory before it writes to the file. */
const MEMORY = '512MB';
const CATALOGUE = 'out';

/**
 * Writes `tables` whole, then every part as it comes, into `outFile`; parts come in the order in which their rows are
 * to stand. `dictionary` must have every word of the columns that share one. `outFile` is as it was when anything fails.
 */
export async function streamDatabase(
	outFile: string,
	tables: ReadonlyMap<string, readonly Row[]>,
	parts: Iterable<Part>,
	dictionary: Dictionaries,
	options: StreamOptions = {}
): Promise<BuildReport> {
	let rows: Readonly<Record<string, number>> = {};
	await replaceFile(outFile, async (beside) => {
		try {
			rows = await writeStream(beside, tables, parts, dictionary, options);
		} finally {
			await rm(`${beside}.wal`, { force: true });
		}
	});
	return { rows, bytes: (await stat(outFile)).size };
}

async function writeStream(
	path: string,
	tables: ReadonlyMap<string, readonly Row[]>,
	parts: Iterable<Part>,
	dictionary: Dictionaries,
	{ onProgress = () => {}, finish, large = false }: StreamOptions
): Promise<Record<string, number>> {
	const settings = { threads: '1', memory_limit: MEMORY, temp_directory: `${path}.tmp` };
	const instance = await DuckDBInstance.create(':memory:', settings);
	try {
		const connection = await instance.connect();
		await connection.run(`ATTACH ${literal(path)} AS ${CATALOGUE} (${storage(large)})`);
		const writers = new Map<string, TableWriter>();
		for (const table of DATABASE_TABLES) {
			await connection.run(createTable(table, dictionary, CATALOGUE));
			const appender = await connection.createAppender(table.name, 'main', CATALOGUE);
			const writer = new TableWriter(table, dictionary, appender);
			writer.add(ordered(table, tables.get(table.name) ?? []));
			writers.set(table.name, writer);
		}
		let done = 0;
		for (const part of parts) {
			for (const [name, rows] of Object.entries(part)) {
				writers.get(name)!.add(rows);
				done += rows.length;
			}
			onProgress(done);
		}
		for (const writer of writers.values()) writer.close();
		await finish?.(connection, CATALOGUE);
		await connection.run('USE memory');
		await connection.run(`DETACH ${CATALOGUE}`);
		connection.closeSync();
		return Object.fromEntries([...writers].map(([name, writer]) => [name, writer.count]));
	} finally {
		instance.closeSync();
		await rm(settings.temp_directory, { recursive: true, force: true });
	}
}

/** Making the list of a long ENUM for every chunk costs more than the rows: its words go as text and are cast. */
const LONG_ENUM = 256;

/** Rows of one table on their way into the database, a chunk at a time. */
class TableWriter {
	readonly #names: readonly string[];
	readonly #types: readonly ColumnType[];
	/** One chunk for all rows: what it holds outside of JavaScript's memory is not given back soon. */
	readonly #chunk: DuckDBDataChunk;
	readonly #appender: DuckDBAppender;
	#waiting: Row[] = [];
	count = 0;

	constructor(table: Table, dictionary: Dictionaries, appender: DuckDBAppender) {
		this.#names = columnNames(table);
		this.#types = this.#names.map((name) => columnType(table.columns[name]!, dictionary));
		const duckTypes = this.#types.map((type) =>
			type.kind === 'ENUM' && type.words.length > LONG_ENUM ? VARCHAR : duckType(type)
		);
		this.#chunk = DuckDBDataChunk.create(duckTypes);
		this.#appender = appender;
	}

	add(rows: readonly Row[]): void {
		for (const row of rows) {
			this.#waiting.push(row);
			if (this.#waiting.length === ROWS_A_CHUNK) this.#write();
		}
	}

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
		this.#names.forEach((name, i) => {
			const type = this.#types[i]!;
			chunk.setColumnValues(
				i,
				rows.map((row) => duckValue(row[name], type))
			);
		});
		this.#appender.appendDataChunk(chunk);
		this.count += rows.length;
		this.#waiting = [];
	}
}
