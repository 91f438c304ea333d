/**
 * The made-up assessments that ship beside the real ones: fetched when a person asks for them, put beside the
 * site's database for as long as a page wants them, and taken out again.
 */
import type { EngineHost } from './engineHost.svelte';
import type { LoadProgress } from '$lib/engine/engine';

/** Name of the piece in the engine. */
const PIECE = 'samples';

export type SamplesState = 'out' | 'loading' | 'in' | 'failed';
/** What failed: the file did not arrive, or the engine did not take it. */
export type SamplesFailure = 'file' | 'engine';

export interface SamplesParts {
	readonly host: Pick<EngineHost, 'own' | 'need' | 'retry'>;
	/** Of `samples.duckdb`, on our own origin. */
	readonly address: string;
	readonly fetch?: typeof fetch;
}

export class Samples {
	readonly #parts: SamplesParts;
	#state = $state<SamplesState>('out');
	#failure = $state<SamplesFailure | null>(null);
	#progress = $state.raw<LoadProgress | null>(null);
	/** Kept, so that asking for them again costs nothing. */
	#file: Blob | null = null;
	#wanted = false;
	#arriving = new AbortController();

	constructor(parts: SamplesParts) {
		this.#parts = parts;
	}

	get state(): SamplesState {
		return this.#state;
	}

	/** Why they are not there; null unless `state` is `failed`. */
	get failure(): SamplesFailure | null {
		return this.#failure;
	}

	/** Of the file; null before its first bytes. */
	get progress(): LoadProgress | null {
		return this.#progress;
	}

	/** Says whether they are wanted now; settles when they are in, out, or have failed. Never rejects. */
	async want(wanted: boolean): Promise<void> {
		if (wanted === this.#wanted) return;
		this.#wanted = wanted;
		if (wanted) return this.#bring();
		this.#arriving.abort();
		this.#become('out');
		await this.#parts.host.own.remove(PIECE).catch(() => {});
	}

	/** Tries again after a failure. */
	async retry(): Promise<void> {
		if (this.#state === 'failed' && this.#wanted) await this.#bring();
	}

	async #bring(): Promise<void> {
		const { signal } = (this.#arriving = new AbortController());
		this.#become('loading');
		let part: SamplesFailure = 'file';
		try {
			const file = (this.#file ??= await this.#load(signal));
			part = 'engine';
			const { host } = this.#parts;
			await host.retry();
			if (signal.aborted) return;
			await host.own.set(PIECE, [], (own) => own.setDatabase(PIECE, file));
			if (!signal.aborted) this.#become('in');
		} catch {
			if (signal.aborted) return;
			// What the engine refused may be a damaged file: the next try fetches it anew.
			this.#file = null;
			if (part === 'engine') await this.#parts.host.own.remove(PIECE).catch(() => {});
			if (!signal.aborted) this.#become('failed', part);
		}
	}

	async #load(signal: AbortSignal): Promise<Blob> {
		const { address } = this.#parts;
		const response = await (this.#parts.fetch ?? fetch)(address, { signal });
		if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
		// The length of a compressed answer is not that of the file.
		const plain = !response.headers.get('content-encoding');
		const length = plain ? Number(response.headers.get('content-length')) : 0;
		const parts: BlobPart[] = [];
		let loadedBytes = 0;
		for (const reader = response.body.getReader(); ;) {
			const { done, value } = await reader.read();
			if (done) return new Blob(parts);
			parts.push(value);
			loadedBytes += value.byteLength;
			this.#progress = { loadedBytes, totalBytes: length || null };
		}
	}

	#become(state: SamplesState, failure: SamplesFailure | null = null): void {
		this.#state = state;
		this.#failure = failure;
		if (state !== 'loading') this.#progress = null;
	}
}
