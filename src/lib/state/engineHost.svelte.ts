/** Owns the one engine of the page: starts it in time, says how far it is, remembers its answers. */
import { EngineError, type LoadProgress, type QueryEngine } from '$lib/engine/engine';
import { ask, type Query } from '$lib/queries/query';
import { Answers, answerKey } from './answers';
import { savesData, whenIdle } from './idle';
import { OwnInEngine } from './ownInEngine.svelte';
import { Shared } from './shared';
import { Together } from './together';

export type EngineState = 'idle' | 'loading' | 'ready' | 'failed';

export type StartEngine = (options: {
	readonly onProgress: (progress: LoadProgress) => void;
	readonly signal: AbortSignal;
}) => Promise<QueryEngine>;

export class EngineHost {
	readonly #start: StartEngine;
	readonly #answers = new Answers();
	readonly #asking = new Shared<readonly object[]>();
	readonly #together = new Together();
	/** What a person brought; loaded into every engine that starts. */
	readonly own = new OwnInEngine();
	/** The state of `own` that the remembered answers are of. */
	#answersOf = 0;
	#engine: Promise<QueryEngine> | null = null;
	/** The engine that answers now; an answer of one before it says nothing about this one. */
	#current: QueryEngine | null = null;
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
		const run = (stop: AbortSignal) => this.#run(query, params, stop);
		const key = `${this.own.revision} ${answerKey(query, params)}`;
		const rows = await this.#asking.join(key, run, signal);
		return rows as readonly Row[];
	}

	async #run<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P,
		signal: AbortSignal
	): Promise<readonly Row[]> {
		const engine = await this.need();
		await this.own.ready(params);
		const { revision } = this.own;
		try {
			const rows = await ask(engine, query, params, { signal });
			if (revision === this.own.revision) this.#answers.keep(query, params, rows);
			return rows;
		} catch (error) {
			if (error instanceof EngineError && error.code !== 'sql') this.#lose(engine, error);
			throw error;
		}
	}

	/**
	 * Like `ask`, but settles only when every question asked this way has: what a page shows changes at once,
	 * never one chart after another, and is drawn once.
	 */
	async askTogether<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P,
		signal?: AbortSignal
	): Promise<readonly Row[]> {
		this.#together.enter();
		try {
			return await this.ask(query, params, signal);
		} finally {
			await this.#together.leave();
		}
	}

	/** The answer to a question that was asked before, if it is still remembered. */
	known<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P
	): readonly Row[] | undefined {
		if (this.#answersOf !== this.own.revision) {
			this.#answersOf = this.own.revision;
			this.#answers.clear();
		}
		return this.#answers.get(query, params);
	}

	/** Ends the engine, also one that is only starting; the next need starts another. */
	async close(): Promise<void> {
		const engine = this.#engine;
		this.#engine = null;
		this.#current = null;
		this.#starting.abort();
		this.#answers.clear();
		this.own.stop();
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
			if (!signal.aborted) {
				this.#current = engine;
				this.own.start(engine);
				this.#become('ready');
			}
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

	/** An engine that ran out of memory, or whose worker or file is gone, answers nothing any more. */
	#lose(engine: QueryEngine, error: EngineError): void {
		if (this.#current !== engine) return;
		this.#current = null;
		this.own.stop();
		this.#engine = Promise.reject(error);
		this.#engine.catch(() => {});
		this.#become('failed', error);
		void engine.close();
	}

	#become(state: EngineState, error: EngineError | null = null): void {
		this.#state = state;
		this.#error = error;
		if (state !== 'ready') this.#progress = null;
	}
}

/** The host of the site's engine. Nothing of the engine is loaded, or even named to the browser, before its start. */
export function createEngineHost(databaseUrl: string): EngineHost {
	return new EngineHost(async (options) => {
		const { startWasmEngine } = await import('$lib/engine/wasm');
		return startWasmEngine({ databaseUrl, ...options });
	});
}
