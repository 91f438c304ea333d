/** The worker DuckDB-WASM runs in: started, watched while it loads, and ended. */
import { AsyncDuckDB, type Logger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import bootScript from './wasmBoot.js?raw';
import rangesScript from './wasmRanges.js?raw';
import { EngineError, type LoadProgress } from './engine';
import { loadError, messageOf } from './loadError';
import { abortError } from './queue';

/** Size of duckdb-eh.wasm of the pinned package. A compressed answer does not say how much will come. */
export const WASM_BYTES = 34_242_586;

/** Where the two files of the engine are; a parameter so that a missing one can be tested. */
export interface EngineFiles {
	readonly worker: string;
	readonly wasm: string;
}

export const ENGINE_FILES: EngineFiles = { worker: workerUrl, wasm: wasmUrl };

export interface LoadOptions {
	readonly files?: EngineFiles;
	readonly onProgress?: (progress: LoadProgress) => void;
	/** Bytes of files that DuckDB read by ranges since the worker started. */
	readonly onRead?: (bytes: number) => void;
	readonly signal?: AbortSignal;
}

export interface LoadedWorker {
	readonly database: AsyncDuckDB;
	/** Rejects with an `EngineError` when the worker dies later; never resolves. */
	readonly died: Promise<never>;
	end(): void;
}

/**
 * Starts the worker and instantiates DuckDB in it.
 *
 * The worker starts from a blob, not from DuckDB's script itself: a blob's worker inherits the page's
 * Content-Security-Policy, `connect-src 'self'` included, even on a static host that sends no headers.
 * Rejects with `EngineError` (`blocked`, `network`, `memory`, `unsupported`) or an `AbortError`.
 */
export async function loadWorker(options: LoadOptions): Promise<LoadedWorker> {
	const { files = ENGINE_FILES, onProgress, onRead, signal } = options;
	if (signal?.aborted) throw abortError();
	const worker = startWorker(absolute(files.worker));
	let fail: (error: Error) => void = () => {};
	const died = new Promise<never>((_resolve, reject) => (fail = reject));
	died.catch(() => {});
	worker.addEventListener('error', (event) => {
		// Ours is the first listener. DuckDB's would only print the event and forget who waits.
		event.preventDefault();
		event.stopImmediatePropagation();
		fail(workerError(event));
	});

	const logger: Logger = {
		log: (entry: unknown) => {
			const news = entry as BootNews;
			if (news.boot === 'progress') {
				onProgress?.({ loadedBytes: news.loaded, totalBytes: WASM_BYTES });
			} else if (news.boot === 'read') {
				onRead?.(news.bytes);
			} else if (news.boot === 'failed') {
				fail(loadError(news.message));
			}
		}
	};
	const database = new AsyncDuckDB(logger, worker);
	const end = () => {
		fail(new EngineError('closed', 'The engine was closed'));
		void database.terminate();
	};
	const onAbort = () => fail(abortError());
	signal?.addEventListener('abort', onAbort, { once: true });
	try {
		const loaded = database.instantiate(absolute(files.wasm)).catch((cause: unknown) => {
			throw loadError(messageOf(cause), cause);
		});
		await Promise.race([loaded, died]);
		return { database, died, end };
	} catch (error) {
		end();
		throw error;
	} finally {
		signal?.removeEventListener('abort', onAbort);
	}
}

/** What `wasmBoot.js` tells; DuckDB's own log entries have no `boot`. */
type BootNews =
	| { readonly boot: 'progress'; readonly loaded: number }
	| { readonly boot: 'read'; readonly bytes: number }
	| { readonly boot: 'failed'; readonly message: string }
	| { readonly boot?: undefined };

function startWorker(scriptUrl: string): Worker {
	const script = `${bootScript}\n${rangesScript}\nimportScripts(${JSON.stringify(scriptUrl)});`;
	const blobUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	try {
		return new Worker(blobUrl);
	} catch (cause) {
		throw new EngineError('blocked', 'A policy of this page forbids workers', { cause });
	} finally {
		// The worker holds on to its script; the address is no longer needed once it was asked for.
		setTimeout(() => URL.revokeObjectURL(blobUrl), 10_000);
	}
}

/** A blob has no folder that a relative address could start from. */
function absolute(url: string): string {
	return new URL(url, document.baseURI).href;
}

/** A worker that a policy stops tells nothing but a bare event. */
function workerError(event: ErrorEvent): EngineError {
	if (!event.message) return new EngineError('blocked', 'The worker was not allowed to start');
	return loadError(event.message, event.error);
}
