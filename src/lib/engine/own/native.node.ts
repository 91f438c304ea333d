/** An engine in this process with room for a person's own data: what the browser does, where tests see it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	DuckDBDataChunk,
	DuckDBInstance,
	DuckDBTypeId,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { RunOptions, SqlValue } from '../engine';
import { literal } from '../load';
import { aborted, answer, closed, engineError, interruptOn } from '../native.node';
import { hasValue, type Column, type ColumnRows } from './columns';
import { SHIPPED } from './layout';
import { openOwnData } from './open';
import type { OwnPort } from './port';
import type { OwnData, OwnEngine } from './types';

/** Opens the site's database at `path`. Rejects with `EngineError` as `createNativeEngine` does. */
export async function createNativeOwnEngine(path: string): Promise<OwnEngine> {
	const folder = await mkdtemp(join(tmpdir(), 'pmqa-own-'));
	// One thread, as in the browser: rows come in the order they are read.
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		autoinstall_known_extensions: 'false'
	});
	try {
		const connection = await instance.connect();
		await connection.run(`ATTACH ${literal(path)} AS ${SHIPPED} (READ_ONLY); USE ${SHIPPED}`);
		return new NativeOwnEngine(instance, connection, folder);
	} catch (cause) {
		instance.closeSync();
		await rm(folder, { recursive: true, force: true });
		throw engineError(cause, /cannot open|does not exist|no such file/i);
	}
}

class NativeOwnEngine implements OwnEngine {
	readonly kind = 'native';
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	readonly #folder: string;
	#catalogue = SHIPPED;
	readonly own: OwnData;
	readonly #running = new Set<Promise<unknown>>();
	#closed = false;

	constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string) {
		this.#instance = instance;
		this.#connection = connection;
		this.#folder = folder;
		this.own = openOwnData(this.#port());
	}

	get ownInUse(): boolean {
		return this.#catalogue !== SHIPPED;
	}

	async run<Row extends object>(
		sql: string,
		params: readonly SqlValue[] = [],
		options: RunOptions = {}
	): Promise<Row[]> {
		return this.#watched(async () => {
			const connection = await this.#instance.connect();
			try {
				await connection.run(`USE ${this.#catalogue}`);
				return await answerOn<Row>(connection, sql, params, options);
			} finally {
				connection.closeSync();
			}
		});
	}

	/** What runs when the engine is closed is waited for. */
	#watched<T>(work: () => Promise<T>): Promise<T> {
		if (this.#closed) return Promise.reject(closed());
		const running = work();
		const settled = running.catch(() => {}).finally(() => this.#running.delete(settled));
		this.#running.add(settled);
		return running;
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await Promise.all(this.#running);
		this.#connection.closeSync();
		this.#instance.closeSync();
		await rm(this.#folder, { recursive: true, force: true });
	}

	#port(): OwnPort {
		const query = <Row extends object>(sql: string, options: RunOptions = {}) =>
			this.#watched(() => answerOn<Row>(this.#connection, sql, [], options));
		const pathOf = (name: string) => join(this.#folder, name);
		const write = async (name: string, content: Uint8Array) => {
			await writeFile(pathOf(name), content);
			return pathOf(name);
		};
		return {
			query,
			exec: async (sql, options) => void (await query(sql, options)),
			execAll: async (statements) => {
				for (const sql of statements) await query(sql);
			},
			withFiles: async (files, statements) => {
				for (const { name, bytes } of files) await write(name, bytes);
				try {
					for (const sql of statements(pathOf)) await query(sql);
				} finally {
					for (const { name } of files) await rm(pathOf(name), { force: true });
				}
			},
			append: (...all) =>
				this.#watched(async () => {
					for (const rows of all) await append(this.#connection, rows);
				}),
			registerFile: async (name, file) => write(name, new Uint8Array(await file.arrayBuffer())),
			drop: (name) => rm(pathOf(name), { force: true }),
			use: async (catalogue) => void (this.#catalogue = catalogue)
		};
	}
}

/** Rows that an appender of DuckDB takes at a time. */
const CHUNK_ROWS = 2048;

async function append(connection: DuckDBConnection, added: ColumnRows): Promise<void> {
	const [catalogue, schema, table] = added.table.split('.');
	const appender = await connection.createAppender(table!, schema, catalogue);
	try {
		const types = added.columns.map((_, place) => appender.columnType(place));
		for (let from = 0; from < added.rows; from += CHUNK_ROWS) {
			const to = Math.min(added.rows, from + CHUNK_ROWS);
			const chunk = DuckDBDataChunk.create(types, to - from);
			added.columns.forEach((column, i) => {
				const values = valuesOf(column, from, to).map((value) => typed(value, types[i]!));
				chunk.setColumnValues(i, values);
			});
			appender.appendDataChunk(chunk);
		}
	} catch (cause) {
		throw engineError(cause);
	} finally {
		appender.closeSync();
	}
}

function valuesOf(column: Column, from: number, to: number): (number | string | null)[] {
	const has = hasValue(column);
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const valueOf = (row: number) => {
		if ('values' in column) return column.values[row]!;
		if ('codes' in column) return column.texts[column.codes[row]!]!;
		return decoder.decode(column.bytes.subarray(column.starts[row], column.starts[row + 1]));
	};
	return Array.from({ length: to - from }, (_, i) => (has(from + i) ? valueOf(from + i) : null));
}

/** A text as its column's type. */
function typed(value: number | string | null, { typeId }: DuckDBType): DuckDBValue {
	if (typeof value !== 'string') return value;
	if (typeId === DuckDBTypeId.BOOLEAN) return value === 'true';
	return typeId === DuckDBTypeId.VARCHAR || typeId === DuckDBTypeId.ENUM ? value : Number(value);
}

async function answerOn<Row extends object>(
	connection: DuckDBConnection,
	sql: string,
	params: readonly SqlValue[],
	{ signal }: RunOptions
): Promise<Row[]> {
	if (signal?.aborted) throw aborted();
	const stop = signal ? interruptOn(connection, signal) : () => {};
	try {
		return await answer<Row>(connection, sql, params);
	} catch (cause) {
		throw signal?.aborted ? aborted() : engineError(cause);
	} finally {
		stop();
	}
}
