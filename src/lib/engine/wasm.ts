/** The engine of the page: DuckDB-WASM in a worker of our own origin. */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { appendRows, type Batch } from './arrowRows';
import {
	EngineError,
	type EngineErrorCode,
	type LoadProgress,
	type ResultRow,
	type RunOptions,
	type SqlValue
} from './engine';
import { sqlConstant } from './constant';
import { messageOf } from './loadError';
import { lazyOwnData } from './own/lazy';
import type { OwnPort } from './own/port';
import type { OwnData, OwnEngine } from './own/types';
import { abortError, SerialQueue } from './queue';
import { whyUnsupported } from './support';
import { locate, provide, type DatabaseFile } from './wasmDatabase';
import { loadWorker, type EngineFiles, type LoadedWorker } from './wasmWorker';

export interface WasmEngineOptions {
	/** Address of the `.duckdb` file, on our own origin. */
	readonly databaseUrl: string;
	/** Called while the engine's own file loads (bytes of the uncompressed file). */
	readonly onProgress?: (progress: LoadProgress) => void;
	/** Called with the bytes of the database that were read by parts so far. */
	readonly onRead?: (bytes: number) => void;
	/** Finds out how the file comes, where that is not by `locate`. */
	readonly find?: (url: string, signal: AbortSignal) => Promise<DatabaseFile>;
	/** Aborting ends the start; it does not close an engine that has started. */
	readonly signal?: AbortSignal;
	readonly files?: EngineFiles;
}

/** Prepared statements kept; pages ask about a dozen different questions. */
const STATEMENT_LIMIT = 64;

/** How long DuckDB works before it looks at its messages; a cancel waits no longer than this. */
const POLL_MS = 20;

const CONFIG = {
	query: {
		queryPollingInterval: POLL_MS,
		castBigIntToDouble: true,
		castDecimalToDouble: true,
		castTimestampToDate: true,
		castDurationToTime64: true
	},
	filesystem: {
		reliableHeadRequests: true,
		// A server without ranges is met in wasmDatabase.ts, with a limit and off the engine's thread.
		allowFullHTTPReads: false,
		forceFullHTTPReads: false
	}
};

/** Name of the site's database, also in own/layout.ts, whose code is loaded only when it is needed. */
const SHIPPED = 'pmqa';

/** Extensions would come from a public host. Same search path as the native engine: names are bare. */
const setup = (file: string) => `
SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
ATTACH ${sqlConstant(file)} AS ${SHIPPED};
USE ${SHIPPED};`;

/**
 * Loads the engine, opens the database and returns when the first question can be asked.
 * Rejects with `EngineError` (`unsupported`, `blocked`, `network`, `memory`, `sql` when the file is no
 * database) or an `AbortError`; nothing is left running then.
 */
export async function startWasmEngine(options: WasmEngineOptions): Promise<OwnEngine> {
	const unsupported = whyUnsupported();
	if (unsupported) throw unsupported;
	const { signal } = options;
	if (signal?.aborted) throw abortError();
	const url = new URL(options.databaseUrl, document.baseURI).href;
	// Ends whatever is still under way when one part fails or the caller gives up.
	const stop = new AbortController();
	const onAbort = () => stop.abort();
	signal?.addEventListener('abort', onAbort, { once: true });
	try {
		const [loaded, file] = await Promise.all([
			loadWorker({ ...options, signal: stop.signal }),
			(options.find ?? locate)(url, stop.signal)
		]);
		stop.signal.addEventListener('abort', () => loaded.end(), { once: true });
		if (stop.signal.aborted) throw abortError();
		return new WasmEngine(loaded, await Promise.race([open(loaded, file), loaded.died]));
	} catch (error) {
		stop.abort();
		throw signal?.aborted ? abortError() : asEngineError(error);
	} finally {
		signal?.removeEventListener('abort', onAbort);
	}
}

async function open(
	{ database }: LoadedWorker,
	file: DatabaseFile
): Promise<AsyncDuckDBConnection> {
	await database.open(CONFIG);
	const name = await provide(database, file);
	const connection = await database.connect();
	await connection.query(setup(name));
	return connection;
}

class WasmEngine implements OwnEngine {
	readonly kind = 'wasm';
	readonly own: OwnData = lazyOwnData(() => this.#ownPort());
	readonly #loaded: LoadedWorker;
	readonly #connection: AsyncDuckDBConnection;
	readonly #queue = new SerialQueue();
	/** Statement names by SQL, least recently used first. */
	readonly #prepared = new Map<string, string>();
	#nextStatement = 1;
	#closed = false;
	#catalogue = SHIPPED;

	constructor(loaded: LoadedWorker, connection: AsyncDuckDBConnection) {
		this.#loaded = loaded;
		this.#connection = connection;
	}

	get ownInUse(): boolean {
		return this.#catalogue !== SHIPPED;
	}

	run<Row extends object = ResultRow>(
		sql: string,
		params: readonly SqlValue[] = [],
		options: RunOptions = {}
	): Promise<Row[]> {
		const rows = this.#inTurn(() => this.#execute(sql, params, options), options.signal);
		return rows as Promise<unknown> as Promise<Row[]>;
	}

	async close(): Promise<void> {
		this.#closed = true;
		this.#loaded.end();
	}

	async #ownPort(): Promise<OwnPort> {
		const { wasmPort } = await import('./own/wasmPort');
		return wasmPort({
			database: this.#loaded.database,
			inTurn: (task, signal) => this.#inTurn(task, signal),
			use: (catalogue) => this.#use(catalogue)
		});
	}

	/** Names in questions mean other tables from now on, so what was prepared is forgotten. */
	async #use(catalogue: string): Promise<void> {
		await this.#connection.query(`USE ${catalogue}`);
		this.#catalogue = catalogue;
		for (const name of this.#prepared.values()) {
			await this.#connection.query(`DEALLOCATE ${name}`);
		}
		this.#prepared.clear();
	}

	#inTurn<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		return this.#queue.run(() => {
			if (this.#closed) throw new EngineError('closed', 'The engine was closed');
			return Promise.race([task(), this.#loaded.died]);
		}, signal);
	}

	async #execute(
		sql: string,
		params: readonly SqlValue[],
		{ signal, once }: RunOptions
	): Promise<ResultRow[]> {
		const running = { ended: false };
		const onAbort = () => void cancelSent(this.#connection, running);
		const send = async (better?: string) => {
			const text = once ? (better ?? sql) : await this.#executed(sql, params, better);
			return this.#send(text, signal, onAbort);
		};
		try {
			let reader = await send();
			const enums = enumsAsText(reader.schema.fields, sql);
			if (enums !== null) reader = await send(enums);
			const rows: ResultRow[] = [];
			for await (const batch of reader) appendRows(batch, rows);
			return rows;
		} catch (error) {
			throw signal?.aborted ? abortError() : asEngineError(error);
		} finally {
			running.ended = true;
			signal?.removeEventListener('abort', onAbort);
		}
	}

	/**
	 * Sent as text and polled, because only such a query can be cancelled: DuckDB-WASM runs one that was
	 * bound through its own prepared statements in a single blocking call.
	 */
	async #send(text: string, signal: AbortSignal | undefined, onAbort: () => void): Promise<Reader> {
		if (signal?.aborted) throw abortError();
		signal?.addEventListener('abort', onAbort, { once: true });
		const reader = await this.#connection.send(text);
		return (await reader.open()) as unknown as Reader;
	}

	/** The text that executes a question, which is prepared and kept. */
	async #executed(sql: string, params: readonly SqlValue[], better?: string): Promise<string> {
		const values = params.map(sqlConstant);
		const list = values.length > 0 ? `(${values.join(', ')})` : '';
		return `EXECUTE ${await this.#prepare(sql, better)}${list}`;
	}

	/** @param better takes the place of the statement that was prepared for `sql` */
	async #prepare(sql: string, better?: string): Promise<string> {
		const known = better === undefined ? this.#prepared.get(sql) : undefined;
		const name = known ?? `question_${this.#nextStatement++}`;
		if (known === undefined) await this.#connection.query(`PREPARE ${name} AS ${better ?? sql}`);
		this.#prepared.delete(sql);
		this.#prepared.set(sql, name);
		if (this.#prepared.size > STATEMENT_LIMIT) {
			const [oldest, unused] = this.#prepared.entries().next().value!;
			this.#prepared.delete(oldest);
			await this.#connection.query(`DEALLOCATE ${unused}`);
		}
		return name;
	}
}

/** A cancel that overtakes the start of its query finds nothing to cancel, so it is repeated. */
export async function cancelSent(
	connection: AsyncDuckDBConnection,
	running: { readonly ended: boolean }
): Promise<void> {
	while (!running.ended) {
		const cancelled = await connection.cancelSent().catch(() => true);
		if (cancelled) return;
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}

/** What is used of an Arrow stream. */
interface Reader extends AsyncIterable<Batch> {
	readonly schema: {
		readonly fields: readonly { readonly name: string; readonly type: unknown }[];
	};
}

/**
 * DuckDB-WASM streams batches without the dictionaries of ENUM columns, so that their words would arrive
 * as nulls.
 * @returns the same question with those columns as text; null when it has none
 */
function enumsAsText(fields: Reader['schema']['fields'], sql: string): string | null {
	const isEnum = (type: unknown) => String(type).includes('Dictionary');
	if (!fields.some(({ type }) => isEnum(type))) return null;
	const columns = fields.map(({ name, type }) => {
		const column = `"${name.replaceAll('"', '""')}"`;
		return isEnum(type) ? `CAST(${column} AS VARCHAR) AS ${column}` : column;
	});
	return `SELECT ${columns.join(', ')} FROM (\n${sql.replace(/;\s*$/, '')}\n) AS answer`;
}

const REASONS: readonly (readonly [RegExp, EngineErrorCode])[] = [
	[/out of memory|memory access out of bounds|OutOfMemory/i, 'memory'],
	// A part of the database did not arrive (`readFile` in DuckDB-WASM's runtime_browser.ts).
	[/range request for|NetworkError/i, 'network']
];

export function asEngineError(error: unknown): Error {
	if (error instanceof EngineError) return error;
	if (error instanceof DOMException && error.name === 'AbortError') return error;
	const message = messageOf(error);
	const found = REASONS.find(([pattern]) => pattern.test(message));
	return new EngineError(found?.[1] ?? 'sql', message, { cause: error });
}
