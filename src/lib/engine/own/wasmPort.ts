/** Own data over DuckDB-WASM: a connection of its own, whose statements take turns with the pages' questions. */
import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { appendRows, type Batch } from '../arrowRows';
import type { ResultRow, RunOptions } from '../engine';
import { abortError } from '../queue';
import { turn } from '../turn';
import { asEngineError, cancelSent } from '../wasm';
import { arrowStream } from './arrowStream';
import { KEPT } from './layout';
import type { OwnPort } from './port';

interface PortOptions {
	readonly database: AsyncDuckDB;
	/** Runs a task when no question is being answered. */
	readonly inTurn: <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
	/** Gives the names in the pages' questions another meaning. */
	readonly use: (catalogue: string) => Promise<void>;
}

export async function wasmPort({ database, inTurn, use }: PortOptions): Promise<OwnPort> {
	const connection = await inTurn(() => database.connect());

	/** In one go: quicker, and cannot be called off. */
	async function atOnce(sql: string): Promise<ResultRow[]> {
		const table = await connection.query(sql).catch((error: unknown) => {
			throw asEngineError(error);
		});
		const rows: ResultRow[] = [];
		for (const batch of table.batches) appendRows(batch as unknown as Batch, rows);
		return rows;
	}

	/** Sent and polled, as questions are: only such a statement can be cancelled. */
	async function inSteps(sql: string, signal: AbortSignal): Promise<ResultRow[]> {
		const running = { ended: false };
		const onAbort = () => void cancelSent(connection, running);
		signal.addEventListener('abort', onAbort, { once: true });
		try {
			const reader = await connection.send(sql);
			const rows: ResultRow[] = [];
			for await (const batch of reader) appendRows(batch as unknown as Batch, rows);
			if (signal.aborted) throw abortError();
			return rows;
		} catch (error) {
			throw signal.aborted ? abortError() : asEngineError(error);
		} finally {
			running.ended = true;
			signal.removeEventListener('abort', onAbort);
		}
	}

	const query = <Row extends object>(sql: string, { signal }: RunOptions = {}) =>
		inTurn(
			() => (signal ? inSteps(sql, signal) : atOnce(sql)),
			signal
		) as Promise<unknown> as Promise<Row[]>;
	return {
		query,
		exec: async (sql, options) => void (await query(sql, options)),
		// One message for all, instead of several for each.
		execAll: (statements) => inTurn(async () => void (await atOnce(statements.join(';\n')))),
		withFiles: (files, statements) =>
			inTurn(async () => {
				// All messages at once; the worker takes them one after the other.
				await Promise.all([
					...files.map(({ name, bytes }) => database.registerFileBuffer(name, bytes)),
					atOnce(statements((name) => name).join(';\n')),
					...files.map(({ name }) => database.dropFile(name))
				]);
			}),
		append: async (...all) => {
			const streams: (readonly [name: string, stream: Uint8Array])[] = [];
			for (const rows of all) {
				if (rows.rows === 0) continue;
				// Large ones take the page a few milliseconds.
				await turn();
				streams.push([rows.table.slice(KEPT.length + 1), arrowStream(rows)]);
			}
			await inTurn(async () => {
				// Tables are looked for where bare names of this connection stand.
				const place = atOnce(`USE ${KEPT}`);
				const sent = streams.map(([name, stream]) =>
					connection.insertArrowFromIPCStream(stream, { name, create: false })
				);
				await Promise.all([place, ...sent]).catch((error: unknown) => {
					throw asEngineError(error);
				});
			});
		},
		registerFile: async (name, file) => {
			const { BROWSER_FILEREADER } = DuckDBDataProtocol;
			await inTurn(() => database.registerFileHandle(name, file, BROWSER_FILEREADER, true));
			return name;
		},
		drop: (name) => inTurn(async () => void (await database.dropFile(name))),
		use: (catalogue) => inTurn(() => use(catalogue))
	};
}
