/** A DuckDB file that is being made: it stands in its place when it is whole, or not at all. */
import { rm, stat } from 'node:fs/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { replaceFile } from '$lib/dataset/folder.node';
import { literal } from './load';

/** The name a file is attached under while it is made. */
export const OUT = 'out';

/**
 * What DuckDB may keep in memory; the rest goes to the disk. Memory it has done with is given back at once: beyond
 * what it counts, counting groups and sorting would otherwise leave several times as much behind. Less than this is
 * too little to sort answers with long evidence.
 */
const MEMORY = {
	memory_limit: '512MB',
	allocator_flush_threshold: '1MB',
	allocator_bulk_deallocation_flush_threshold: '1MB'
};

export interface BuildReport {
	/** Rows of each table. */
	readonly rows: Readonly<Record<string, number>>;
	readonly bytes: number;
}

/**
 * Makes `outFile` by `work`, which is given a connection that keeps the order of rows, and gives the rows of each
 * table. `outFile` is as it was when `work` fails.
 */
export async function makeFile(
	outFile: string,
	work: (connection: DuckDBConnection, attach: Attach) => Promise<Readonly<Record<string, number>>>
): Promise<BuildReport> {
	let rows: Readonly<Record<string, number>> = {};
	await replaceFile(outFile, async (beside) => {
		const temp_directory = `${beside}.tmp`;
		// One thread: rows are stored in the order they are given.
		const settings = { ...MEMORY, threads: '1', temp_directory };
		const instance = await DuckDBInstance.create(':memory:', settings);
		try {
			const connection = await instance.connect();
			rows = await work(connection, async (large) => {
				await connection.run(`ATTACH ${literal(beside)} AS ${OUT} (${storage(large)})`);
			});
			await connection.run('USE memory');
			await connection.run(`DETACH ${OUT}`);
			connection.closeSync();
		} finally {
			instance.closeSync();
			await rm(temp_directory, { recursive: true, force: true });
			await rm(`${beside}.wal`, { force: true });
		}
	});
	return { rows, bytes: (await stat(outFile)).size };
}

/** Attaches the file as `OUT`; `large` lays it out for many rows. */
export type Attach = (large: boolean) => Promise<void>;

/**
 * How a file is laid out; read by every DuckDB since 1.0, the browser's among them. Small blocks keep a small
 * database small: a table touches at least one block a column group. In a large one they would leave whole numbers
 * of four bytes uncompressed (DuckDB packs 2,048 of them twice into a block, or not at all), and DuckDB-WASM asks
 * for two ranges to read a block of 16 KB as it does for one of 64.
 */
function storage(large: boolean): string {
	return `STORAGE_VERSION 'v1.0.0', BLOCK_SIZE ${large ? 65_536 : 16_384}`;
}
