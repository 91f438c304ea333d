/** Dataset folders → one DuckDB file, for the site and the command line. */
import { rm, stat } from 'node:fs/promises';
import {
	BIGINT,
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	ENUM,
	UINTEGER,
	USMALLINT,
	UTINYINT,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { readFolder, replaceFile } from '$lib/dataset/folder.node';
import { mergeTables } from '$lib/dataset/merge';
import { DatasetError } from '$lib/dataset/problems';
import { columnNames, type Row, type Table } from '$lib/dataset/schema';
import { validateDataset, validateFramework } from '$lib/dataset/validate';
import {
	columnType,
	createTable,
	DATABASE_TABLES,
	dictionaries,
	literal,
	ordered,
	type ColumnType,
	type Dictionaries
} from './load';

/**
 * How a file is laid out; read by every DuckDB since 1.0, the browser's among them. Small blocks keep a small
 * database small: a table touches at least one block a column group. In a large one they would leave whole numbers
 * of four bytes uncompressed (DuckDB packs 2,048 of them twice into a block, or not at all), and DuckDB-WASM asks
 * for two ranges to read a block of 16 KB as it does for one of 64.
 */
export function storage(large: boolean): string {
	return `STORAGE_VERSION 'v1.0.0', BLOCK_SIZE ${large ? 65_536 : 16_384}`;
}

export const ROWS_A_CHUNK = 2048;

export interface BuildReport {
	/** Rows of each table. */
	readonly rows: Readonly<Record<string, number>>;
	readonly bytes: number;
}

export interface BuildOptions {
	readonly onProgress?: (table: string, done: number, total: number) => void;
	/** Makes tables of the rows, when all are in and there are at least so many assessments. */
	readonly aggregates?: {
		readonly fromAssessments: number;
		readonly make: (connection: DuckDBConnection, catalogue: string) => Promise<void>;
	};
}

/**
 * Checks the datasets and writes them, with the framework's tables, into `outFile`: the same folders give
 * the same rows in the same order. Rejects with `DatasetError` when a dataset is wrong; `outFile` is then
 * as it was.
 */
export async function buildDatabase(
	datasetDirs: readonly string[],
	frameworkDir: string,
	outFile: string,
	{ onProgress = () => {}, aggregates }: BuildOptions = {}
): Promise<BuildReport> {
	const rows = await readAll(datasetDirs, frameworkDir);
	const assessments = rows.get('assessments')?.length ?? 0;
	const make = aggregates && assessments >= aggregates.fromAssessments ? aggregates.make : null;
	await replaceFile(outFile, async (beside) => {
		try {
			await writeDatabase(beside, rows, onProgress, make);
		} finally {
			await rm(`${beside}.wal`, { force: true });
		}
	});
	return {
		rows: Object.fromEntries(
			DATABASE_TABLES.map(({ name }) => [name, rows.get(name)?.length ?? 0])
		),
		bytes: (await stat(outFile)).size
	};
}

/** Every table's rows, validated and merged. */
async function readAll(
	datasetDirs: readonly string[],
	frameworkDir: string
): Promise<ReadonlyMap<string, readonly Row[]>> {
	const label = (dir: string) => `${dir.replace(/\/+$/, '')}/`;
	const read = await readFolder(frameworkDir, label(frameworkDir));
	const framework = validateFramework(read.files, { folder: label(frameworkDir) });
	const problems = [...read.problems, ...framework.problems];
	const datasets = [];
	for (const dir of datasetDirs) {
		const folder = await readFolder(dir, label(dir));
		const checked = validateDataset(folder.files, {
			folder: label(dir),
			framework: framework.tables
		});
		problems.push(...folder.problems, ...checked.problems);
		datasets.push(checked.tables);
	}
	if (problems.length > 0) throw new DatasetError(problems);
	const merged = mergeTables([framework.tables, ...datasets]);
	if (merged.problems.length > 0) throw new DatasetError(merged.problems);
	return merged.rows;
}

async function writeDatabase(
	path: string,
	rows: ReadonlyMap<string, readonly Row[]>,
	onProgress: NonNullable<BuildOptions['onProgress']>,
	makeAggregates: NonNullable<BuildOptions['aggregates']>['make'] | null
): Promise<void> {
	// One thread: rows are stored in the order they are given.
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	try {
		const connection = await instance.connect();
		await connection.run(`ATTACH ${literal(path)} AS out (${storage(makeAggregates !== null)})`);
		const dictionary = dictionaries(rows);
		for (const table of DATABASE_TABLES) {
			await connection.run(createTable(table, dictionary, 'out'));
			const sorted = ordered(table, rows.get(table.name) ?? []);
			await append(connection, table, sorted, dictionary, (done) =>
				onProgress(table.name, done, sorted.length)
			);
		}
		await makeAggregates?.(connection, 'out');
		await connection.run('USE memory');
		await connection.run('DETACH out');
		connection.closeSync();
	} finally {
		instance.closeSync();
	}
}

async function append(
	connection: DuckDBConnection,
	table: Table,
	rows: readonly Row[],
	dictionary: Dictionaries,
	onProgress: (done: number) => void
): Promise<void> {
	const names = columnNames(table);
	const types = names.map((name) => columnType(table.columns[name]!, dictionary));
	const duckTypes = types.map(duckType);
	const appender = await connection.createAppender(table.name, 'main', 'out');
	for (let start = 0; start < rows.length; start += ROWS_A_CHUNK) {
		const part = rows.slice(start, start + ROWS_A_CHUNK);
		const chunk = DuckDBDataChunk.create(duckTypes);
		chunk.setColumns(names.map((name, i) => part.map((row) => duckValue(row[name], types[i]!))));
		appender.appendDataChunk(chunk);
		onProgress(start + part.length);
	}
	appender.closeSync();
}

export function duckType(type: ColumnType): DuckDBType {
	switch (type.kind) {
		case 'ENUM':
			return ENUM(type.words);
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

export function duckValue(cell: Row[string] | undefined, type: ColumnType): DuckDBValue {
	if (cell === null || cell === undefined) return null;
	return type.kind === 'BIGINT' ? BigInt(cell) : cell;
}
