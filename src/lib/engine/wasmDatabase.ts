/** How the database file reaches the engine: by ranges, or whole where the server cannot send ranges. */
import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { EngineError, type LoadProgress } from './engine';
import { FileError } from './fileError';

/**
 * The largest file fetched whole. A registered buffer lives twice in 32-bit memory while it is handed
 * over; phones end a page long before 2 GB.
 */
export const WHOLE_FILE_LIMIT = 256 * 2 ** 20;

/**
 * A smaller file is fetched whole even where ranges are to be had: DuckDB-WASM doubles and redoubles what
 * it reads ahead, so it would read such a file to its end in some eight requests, one after the other,
 * uncompressed, after the engine is there instead of beside it.
 */
export const SMALL_FILE = 2 * 2 ** 20;

/** How the file comes: by ranges, as the engine needs them, as its bytes, or from this device by parts. */
export type DatabaseFile =
	{ readonly url: string } | { readonly bytes: Uint8Array } | { readonly file: File };

/** What is found out about a file on a server. */
export interface FileNews {
	/** Its size in bytes; null when the server does not say. */
	readonly onSize?: (bytes: number | null) => void;
	/** It comes whole, because the server sends no parts; called again as it arrives. */
	readonly onWhole?: (progress: LoadProgress) => void;
}

/**
 * Finds out how the file can be had, and fetches it where it comes whole. Needs no engine, so that it runs
 * while the engine loads.
 * Rejects with `FileError` (`network` when the file is not there, `memory` when it is too large to come
 * whole), or an `AbortError` when `signal` is aborted.
 */
export async function locate(
	url: string,
	signal: AbortSignal,
	{ onSize, onWhole }: FileNews = {}
): Promise<DatabaseFile> {
	// Just what DuckDB-WASM asks (`openFile` in its runtime_browser.ts), to be answered 206 with a length.
	const headers = { Range: 'bytes=0-' };
	const response = await request(url, { method: 'HEAD', headers, signal });
	const length = response.headers.get('Content-Length');
	const ranges = response.status === 206 && length !== null;
	// A compressed answer gives the length of the compressed copy.
	const exact = length !== null && !response.headers.has('Content-Encoding');
	const totalBytes = exact ? Number(length) : null;
	onSize?.(totalBytes);
	if (ranges && Number(length) > SMALL_FILE) return { url };
	if (exact && Number(length) > WHOLE_FILE_LIMIT) throw tooLarge(Number(length));
	const told = ranges ? undefined : onWhole;
	return {
		bytes: await fetchWhole(url, signal, (loadedBytes) => told?.({ loadedBytes, totalBytes }))
	};
}

/**
 * Makes the file known to the engine; its bytes are handed over, not copied.
 * @returns the name under which it can be attached
 */
export async function provide(database: AsyncDuckDB, file: DatabaseFile): Promise<string> {
	if ('url' in file) return file.url;
	const name = 'pmqa.duckdb';
	if ('file' in file) {
		const { BROWSER_FILEREADER } = DuckDBDataProtocol;
		await database.registerFileHandle(name, file.file, BROWSER_FILEREADER, true);
		return name;
	}
	await database.registerFileBuffer(name, file.bytes);
	return name;
}

async function fetchWhole(
	url: string,
	signal: AbortSignal,
	onBytes: (bytes: number) => void
): Promise<Uint8Array> {
	onBytes(0);
	const response = await request(url, { signal });
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	const reader = response.body!.getReader();
	for (;;) {
		const { done, value } = await reader.read().catch((cause: unknown) => {
			if (signal.aborted) throw cause;
			throw new EngineError('network', `${url} broke off after ${bytes} bytes`, { cause });
		});
		if (done) break;
		bytes += value.byteLength;
		if (bytes > WHOLE_FILE_LIMIT) {
			await reader.cancel();
			throw tooLarge(bytes);
		}
		chunks.push(value);
		onBytes(bytes);
	}
	const whole = new Uint8Array(bytes);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}

async function request(
	url: string,
	init: RequestInit & { signal: AbortSignal }
): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(url, init);
	} catch (cause) {
		if (init.signal.aborted) throw cause;
		throw new EngineError('network', `${url} cannot be reached`, { cause });
	}
	const { ok, status } = response;
	if (!ok) throw new FileError('network', `HTTP ${status} for ${url}`, { status });
	return response;
}

function tooLarge(bytes: number): FileError {
	return new FileError(
		'memory',
		`The server cannot send parts of a file, and the database is too large to be fetched whole: ` +
			`${bytes} bytes, at most ${WHOLE_FILE_LIMIT}`,
		{ tooLarge: { bytes, limit: WHOLE_FILE_LIMIT } }
	);
}
