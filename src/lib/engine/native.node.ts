/** DuckDB in this process: for the build, the command line and tests. */
import {
	BIGINT,
	BOOLEAN,
	DOUBLE,
	DuckDBDecimalValue,
	DuckDBInstance,
	INTEGER,
	SQLNULL,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import {
	EngineError,
	type EngineErrorCode,
	type QueryEngine,
	type RunOptions,
	type SqlValue
} from './engine';

export interface NativeOptions {
	/** A `.duckdb` file, or `:memory:`. */
	readonly path: string;
	/** True unless told otherwise; a file opened for writing is created when missing. */
	readonly readOnly?: boolean;
	/** Threads DuckDB may use; all cores when left out. */
	readonly threads?: number;
}

/** Opens a database. Rejects with `EngineError`: `network` when the file is not there, `sql` when it is none. */
export async function createNativeEngine(options: NativeOptions): Promise<QueryEngine> {
	const { path, readOnly = path !== ':memory:', threads } = options;
	try {
		const instance = await DuckDBInstance.create(path, {
			...(readOnly ? { access_mode: 'READ_ONLY' } : {}),
			...(threads === undefined ? {} : { threads: String(threads) }),
			// Nothing is ever fetched from an extension host.
			autoinstall_known_extensions: 'false'
		});
		return new NativeEngine(instance);
	} catch (cause) {
		throw engineError(cause, /cannot open file|does not exist|no such file/i);
	}
}

/** An interrupt that arrives before a query starts is forgotten, so it is repeated until the query ends. */
const INTERRUPT_AGAIN_MS = 10;

class NativeEngine implements QueryEngine {
	readonly kind = 'native';
	readonly #instance: DuckDBInstance;
	readonly #running = new Set<Promise<unknown>>();
	readonly #closing = new AbortController();

	constructor(instance: DuckDBInstance) {
		this.#instance = instance;
	}

	run<Row extends object>(
		sql: string,
		params: readonly SqlValue[] = [],
		{ signal }: RunOptions = {}
	): Promise<Row[]> {
		const work = this.#answer<Row>(sql, params, signal);
		const settled = work.then(noop, noop).finally(() => this.#running.delete(settled));
		this.#running.add(settled);
		return work;
	}

	async #answer<Row extends object>(
		sql: string,
		params: readonly SqlValue[],
		signal: AbortSignal | undefined
	): Promise<Row[]> {
		const closing = this.#closing.signal;
		if (closing.aborted) throw closed();
		if (signal?.aborted) throw aborted();
		// A connection for each query: an interrupt stops that query and no other.
		const connection = await this.#instance.connect();
		const stop = interruptOn(connection, AbortSignal.any([closing, ...(signal ? [signal] : [])]));
		try {
			return await answer<Row>(connection, sql, params);
		} catch (cause) {
			if (closing.aborted) throw closed(cause);
			throw signal?.aborted ? aborted() : engineError(cause);
		} finally {
			stop();
			connection.closeSync();
		}
	}

	async close(): Promise<void> {
		if (this.#closing.signal.aborted) return;
		this.#closing.abort();
		await Promise.all(this.#running);
		this.#instance.closeSync();
	}
}

const noop = () => {};

/** Runs one query on a connection and reads all of its rows, as plain values. */
export async function answer<Row extends object>(
	connection: DuckDBConnection,
	sql: string,
	params: readonly SqlValue[]
): Promise<Row[]> {
	const bound = params.map(toDuckDB);
	const reader = await connection.runAndReadAll(
		sql,
		bound.map(({ value }) => value),
		bound.map(({ type }) => type)
	);
	const names = reader.deduplicatedColumnNames();
	return reader
		.getRows()
		.map((row) => Object.fromEntries(row.map((v, i) => [names[i]!, fromDuckDB(v)])) as Row);
}

function toDuckDB(value: SqlValue): { value: DuckDBValue; type: DuckDBType } {
	if (value === null) return { value, type: SQLNULL };
	if (typeof value === 'string') return { value, type: VARCHAR };
	if (typeof value === 'boolean') return { value, type: BOOLEAN };
	if (!Number.isSafeInteger(value)) return { value, type: DOUBLE };
	if (Math.abs(value) < 2 ** 31) return { value, type: INTEGER };
	return { value: BigInt(value), type: BIGINT };
}

function fromDuckDB(value: DuckDBValue): SqlValue {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') {
		return value;
	}
	return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value);
}

/** @returns a function that ends the watch; the connection may be closed after it */
export function interruptOn(connection: DuckDBConnection, signal: AbortSignal): () => void {
	let timer: ReturnType<typeof setInterval> | undefined;
	const interrupt = () => {
		connection.interrupt();
		timer = setInterval(() => connection.interrupt(), INTERRUPT_AGAIN_MS);
	};
	signal.addEventListener('abort', interrupt, { once: true });
	if (signal.aborted) interrupt();
	return () => {
		signal.removeEventListener('abort', interrupt);
		clearInterval(timer);
	};
}

export function closed(cause?: unknown): EngineError {
	return new EngineError('closed', 'the database is closed', { cause });
}

export function aborted(): DOMException {
	return new DOMException('the query was aborted', 'AbortError');
}

export function engineError(cause: unknown, missingFile?: RegExp): EngineError {
	if (cause instanceof EngineError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	let code: EngineErrorCode = 'sql';
	if (/^out of memory/i.test(message)) code = 'memory';
	else if (missingFile?.test(message)) code = 'network';
	return new EngineError(code, message, { cause });
}
