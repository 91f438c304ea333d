/** Owns the one engine of the page: starts it in time, says how far it is, remembers its answers. */
import { EngineError, type LoadProgress, type QueryEngine } from '$lib/engine/engine';
import { bind, type Query } from '$lib/queries/query';
import { savesData, whenIdle } from './idle';

export type EngineState = 'idle' | 'loading' | 'ready' | 'failed';

export type StartEngine = (options: {
	readonly onProgress: (progress: LoadProgress) => void;
	readonly signal: AbortSignal;
}) => Promise<QueryEngine>;

/** Answers remembered: the database of a page never changes while the page is open. */
const ANSWER_LIMIT = 200;
/** Longer answers are asked for again rather than kept. */
const ANSWER_ROWS = 2000;

export class EngineHost {
	readonly #start: StartEngine;
	readonly #answers = new Map<string, readonly object[]>();
	#engine: Promise<QueryEngine> | null = null;
	/** Ends the start that is under way. */
	#starting = new AbortController();
	#state = $state<EngineState>('idle');
	#progress = $state.raw<LoadProgress | null>(null);
	#error = $state.raw<EngineError | null>(null);

	constructor(start: StartEngine) {
		this.#start = start;
	}

	get state(): EngineState {
		return this.#state;
	}

	/** Bytes of the engine that have arrived; null before the first. */
	get progress(): LoadProgress | null {
		return this.#progress;
	}

	/** Why the engine could not start; null unless `state` is `failed`. */
	get error(): EngineError | null {
		return this.#error;
	}

	/**
	 * Starts the engine once the page is idle, or not at all before it is needed when the person saves data.
	 * @returns a function that calls it off
	 */
	startWhenIdle(): () => void {
		if (savesData()) return () => {};
		return whenIdle(() => void this.need().catch(() => {}));
	}

	/** The engine, started on first need. After a failure it rejects with the same error until `retry`. */
	need(): Promise<QueryEngine> {
		this.#engine ??= this.#load();
		return this.#engine;
	}

	/** Tries again after a failure. */
	retry(): Promise<QueryEngine> {
		if (this.#state === 'failed') this.#engine = null;
		return this.need();
	}

	/**
	 * Asks a question, starting the engine if need be.
	 * Rejects with `EngineError`, or with an `AbortError` when `signal` is aborted (the engine goes on loading).
	 */
	async ask<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P,
		signal?: AbortSignal
	): Promise<readonly Row[]> {
		const known = this.known(query, params);
		if (known) return known;
		const engine = await this.need();
		const rows = await engine.run<Row>(query.sql, bind(query, params), signal ? { signal } : {});
		this.#remember(answerKey(query, params), rows);
		return rows;
	}

	/** The answer to a question that was asked before, if it is still remembered. */
	known<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P
	): readonly Row[] | undefined {
		return this.#answers.get(answerKey(query, params)) as readonly Row[] | undefined;
	}

	/** Ends the engine, also one that is only starting; the next need starts another. */
	async close(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#starting.abort();
		this.#answers.clear();
		this.#become('idle');
		await engine?.then(
			(started) => started.close(),
			() => {}
		);
	}

	async #load(): Promise<QueryEngine> {
		const { signal } = (this.#starting = new AbortController());
		// `$state` is set a turn later: a `$derived` may be what asked.
		await Promise.resolve();
		if (!signal.aborted) this.#become('loading');
		try {
			const onProgress = (progress: LoadProgress) => {
				if (!signal.aborted) this.#progress = progress;
			};
			const engine = await this.#start({ onProgress, signal });
			if (!signal.aborted) this.#become('ready');
			return engine;
		} catch (cause) {
			const error =
				cause instanceof EngineError
					? cause
					: new EngineError('network', 'The code of the engine did not arrive', { cause });
			if (!signal.aborted) this.#become('failed', error);
			throw error;
		}
	}

	#become(state: EngineState, error: EngineError | null = null): void {
		this.#state = state;
		this.#error = error;
		if (state !== 'ready') this.#progress = null;
	}

	#remember(key: string, rows: readonly object[]): void {
		if (rows.length > ANSWER_ROWS) return;
		this.#answers.set(key, rows);
		if (this.#answers.size > ANSWER_LIMIT) {
			this.#answers.delete(this.#answers.keys().next().value!);
		}
	}
}

/** Names a question with its parameters; the same for parameters that mean the same. */
export function answerKey<P extends object, Row extends object>(
	query: Query<P, Row>,
	params: P
): string {
	return JSON.stringify([query.name, ...bind(query, params)]);
}

/** The host of the site's engine. Nothing of the engine is loaded, or even named to the browser, before its start. */
export function createEngineHost(databaseUrl: string): EngineHost {
	return new EngineHost(async (options) => {
		const { startWasmEngine } = await import('$lib/engine/wasm');
		return startWasmEngine({ databaseUrl, ...options });
	});
}
