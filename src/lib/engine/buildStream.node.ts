/** Rows that come one assessment after the other → a DuckDB file: what is held does not grow with their number. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnNames, type Row } from '$lib/dataset/schema';
import { columnType, createTable, DATABASE_TABLES, ordered, type Dictionaries } from './load';
import { makeFile, OUT, type BuildReport } from './outFile.node';
import { plainColumn, TableWriter } from './tableWriter.node';

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

/**
 * Writes `tables` whole, then every part as it comes, into `outFile`; parts come in the order in which their rows are
 * to stand. `dictionary` must have every word of the columns that share one. `outFile` is as it was when anything fails.
 */
export function streamDatabase(
	outFile: string,
	tables: ReadonlyMap<string, readonly Row[]>,
	parts: Iterable<Part>,
	dictionary: Dictionaries,
	{ onProgress = () => {}, finish, large = false }: StreamOptions = {}
): Promise<BuildReport> {
	return makeFile(outFile, async (connection, attach) => {
		await attach(large);
		const writers = new Map<string, TableWriter<Row>>();
		for (const table of DATABASE_TABLES) {
			await connection.run(createTable(table, dictionary, OUT));
			const columns = columnNames(table).map((name) =>
				plainColumn(name, columnType(table.columns[name]!, dictionary))
			);
			const writer = await TableWriter.open(connection, OUT, table.name, columns);
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
		await finish?.(connection, OUT);
		return Object.fromEntries([...writers].map(([name, writer]) => [name, writer.count]));
	});
}
