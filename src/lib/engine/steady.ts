/**
 * An engine over a file that is read by parts, which outlives a lost connection.
 *
 * What DuckDB-WASM 1.32 does when a part does not arrive, tried in archive.browser.test.ts: the question fails
 * with `Range request for … failed`, and what it had made room for stays in its cache unread, so that the next
 * question of the same block fails with `Corrupt database file: computed checksum …`, also when the server is
 * back. Such an engine answers nothing sound any more: it is ended, the file opened anew and the question asked
 * again. While a part is on its way the worker waits for it and hears nothing, a cancel neither.
 */
import { EngineError, type QueryEngine, type ResultRow, type RunOptions } from './engine';
import type { SqlValue } from './engine';
import { FileError, isDamaged } from './fileError';
import { orAborted } from './queue';

/** How the line to the file is. */
export type LineNews =
	| { readonly line: 'up' }
	/** `nextMs`: until it is tried again; null when only `tryNow` does. */
	| { readonly line: 'lost'; readonly nextMs: number | null }
	| { readonly line: 'opening' };

export interface SteadyParts {
	/** Opens the file; called again after each loss. */
	readonly open: (signal: AbortSignal) => Promise<QueryEngine>;
	readonly onNews: (news: LineNews) => void;
	/** Waits before each try; after the last one only `tryNow` tries. */
	readonly waitsMs?: readonly number[];
	/** How long questions wait behind a cancelled one that does not end, before the engine is replaced. */
	readonly stuckMs?: number;
}

/** Half a minute in all. */
const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];
const STUCK_MS = 4000;

/** Opens the file once; rejects as `open` does. */
export async function startSteady(parts: SteadyParts, signal: AbortSignal): Promise<SteadyEngine> {
	return new SteadyEngine(await parts.open(signal), parts);
}

export class SteadyEngine implements QueryEngine {
	readonly kind = 'wasm';
	readonly #parts: SteadyParts;
	readonly #closing = new AbortController();
	#engine: Promise<QueryEngine>;
	/** Questions that wait for an answer. */
	#asking = 0;
	/** A cancelled question has not ended in time. */
	#stuck = false;
	#wake: () => void = () => {};

	constructor(engine: QueryEngine, parts: SteadyParts) {
		this.#parts = parts;
		this.#engine = Promise.resolve(engine);
	}

	/** Settles when the question was answered, with a new engine if need be; see `QueryEngine.run`. */
	async run<Row extends object = ResultRow>(
		sql: string,
		params: readonly SqlValue[] = [],
		options: RunOptions = {}
	): Promise<Row[]> {
		this.#asking++;
		try {
			return await this.#persist<Row>(sql, params, options);
		} finally {
			this.#asking--;
		}
	}

	/** Tries at once what is being waited for. */
	tryNow(): void {
		this.#wake();
	}

	async close(): Promise<void> {
		this.#closing.abort();
		this.#wake();
		await this.#engine.then(
			(engine) => engine.close(),
			() => {}
		);
	}

	async #persist<Row extends object>(
		sql: string,
		params: readonly SqlValue[],
		options: RunOptions
	): Promise<Row[]> {
		const { signal } = options;
		let damaged = false;
		for (;;) {
			if (this.#closing.signal.aborted) throw new EngineError('closed', 'The engine was closed');
			if (this.#stuck) this.#replace(await this.#engine, []);
			const asked = this.#engine;
			const engine = await (signal ? orAborted(asked, signal) : asked);
			try {
				return await engine.run<Row>(sql, params, options);
			} catch (error) {
				if (this.#closing.signal.aborted) throw error;
				if (signal?.aborted) {
					if (this.#engine === asked) void this.#freed(engine, asked);
					throw error;
				}
				// Another question found out first.
				if (this.#engine !== asked) continue;
				if (isLost(error)) this.#replace(engine, this.#parts.waitsMs ?? WAITS_MS);
				else if (isDamaged(error) && !damaged) {
					// A part may have been damaged on its way, or in the browser's cache: once more from the start.
					damaged = true;
					this.#replace(engine, []);
				} else throw error;
			}
		}
	}

	/** Sees to it that a cancelled question holds up no other for long. */
	async #freed(engine: QueryEngine, asked: Promise<QueryEngine>): Promise<void> {
		let free = false;
		const freed = engine.run('SELECT 1 AS one').then(
			() => (free = true),
			() => (free = true)
		);
		const { stuckMs = STUCK_MS } = this.#parts;
		await Promise.race([freed, new Promise((resolve) => setTimeout(resolve, stuckMs))]);
		if (free || this.#engine !== asked || this.#closing.signal.aborted) return;
		if (this.#asking > 0) this.#replace(engine, []);
		else this.#stuck = true;
		// Free again before anybody asked.
		void freed.then(() => {
			if (this.#engine === asked) this.#stuck = false;
		});
	}

	#replace(engine: QueryEngine, waitsMs: readonly number[]): void {
		this.#stuck = false;
		this.#engine = this.#reopen(waitsMs);
		this.#engine.catch(() => {});
		void engine.close();
	}

	async #reopen(waitsMs: readonly number[]): Promise<QueryEngine> {
		const { signal } = this.#closing;
		let wait = waitsMs.length > 0;
		for (let tries = 0; ; tries++) {
			if (wait) await this.#pause(waitsMs[tries] ?? null);
			if (signal.aborted) throw new EngineError('closed', 'The engine was closed');
			this.#parts.onNews({ line: 'opening' });
			try {
				const engine = await this.#parts.open(signal);
				this.#parts.onNews({ line: 'up' });
				return engine;
			} catch (error) {
				if (signal.aborted || !isLost(error)) throw error;
				waitsMs = waitsMs.length > 0 ? waitsMs : (this.#parts.waitsMs ?? WAITS_MS);
				if (!wait || tries >= waitsMs.length) tries = -1;
				wait = true;
			}
		}
	}

	#pause(nextMs: number | null): Promise<void> {
		this.#parts.onNews({ line: 'lost', nextMs });
		return new Promise((resolve) => {
			const timer = nextMs === null ? undefined : setTimeout(resolve, nextMs);
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}
}

/** The file did not come; that it is not there (any more) is no loss of the line. */
function isLost(error: unknown): boolean {
	if (!(error instanceof EngineError) || error.code !== 'network') return false;
	return !(error instanceof FileError && error.status === 404);
}
