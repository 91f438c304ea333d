/* eslint-disable svelte/prefer-svelte-reactivity -- nothing reads these but through `revision` */
/** What a person brought, as the running engine holds it: set again whenever an engine starts. */
import { EngineError, type QueryEngine } from '$lib/engine/engine';
import type { OwnData } from '$lib/engine/own/types';

/**
 * Puts one piece into an engine; called for every engine that starts. May say which assessments it turned out
 * to hold.
 */
export type OwnLoader = (own: OwnData) => Promise<readonly string[] | void>;

interface Piece {
	/** What it holds, and what it held before as long as that is not replaced. */
	assessments: ReadonlySet<string>;
	readonly codes: readonly string[];
	readonly load: OwnLoader;
	/** Settles when the running engine holds it; null while no engine runs. */
	done: Promise<void> | null;
}

export class OwnInEngine {
	/** In the order they were set: of two with one assessment, the later one is shown. */
	readonly #pieces = new Map<string, Piece>();
	/** How often anything has changed; answers of before are no answers any more. */
	#revision = $state(0);
	#own: OwnData | null | undefined;
	/** One piece after the other. */
	#turn: Promise<unknown> = Promise.resolve();

	get revision(): number {
		return this.#revision;
	}

	/** Whether the engine may say something else of this question than the page as it was built. */
	differs(params: object): boolean {
		void this.#revision;
		return this.#about(params).length > 0;
	}

	/**
	 * Sets a piece, in place of what it was. Questions about its assessments wait until it is there.
	 * @param assessments codes of the assessments that are (or may be) other than before
	 * @returns settles when the running engine holds it; at once where no engine runs
	 */
	set(id: string, assessments: readonly string[], load: OwnLoader): Promise<void> {
		const before = this.#pieces.get(id);
		const held = before?.done ? before.assessments : [];
		const all = new Set([...held, ...assessments]);
		const piece: Piece = { assessments: all, codes: assessments, load, done: null };
		this.#pieces.delete(id);
		this.#pieces.set(id, piece);
		const done = this.#begin(piece);
		this.#revision++;
		return done ?? Promise.resolve();
	}

	/** Takes a piece away; does nothing where there is none. */
	remove(id: string): Promise<void> {
		if (!this.#pieces.delete(id)) return Promise.resolve();
		const done = this.#own ? this.#next((own) => own.remove(id)) : Promise.resolve();
		this.#revision++;
		return done;
	}

	/** Settles when everything a question is about is in the engine; rejects when a piece of it failed. */
	async ready(params: object): Promise<void> {
		await Promise.all(this.#about(params).map(({ done }) => done));
	}

	/** What a piece holds, as far as it is known. */
	codesOf(id: string): readonly string[] {
		return [...(this.#pieces.get(id)?.assessments ?? [])];
	}

	/** Settles when the running engine holds this piece, or fails to; at once where no engine runs. */
	async settled(id: string): Promise<void> {
		await this.#pieces.get(id)?.done;
	}

	/** An engine has started. */
	start(engine: QueryEngine): void {
		this.#own = engine.own ?? null;
		for (const piece of this.#pieces.values()) this.#begin(piece);
	}

	/** The engine is gone, and what it held with it. */
	stop(): void {
		this.#own = undefined;
		for (const piece of this.#pieces.values()) piece.done = null;
	}

	/** Pieces that hold what a question is about; all of them when it names no assessment. */
	#about(params: object): Piece[] {
		const { assessment } = params as { assessment?: unknown };
		const pieces = [...this.#pieces.values()];
		if (typeof assessment !== 'string') return pieces;
		return pieces.filter(({ assessments }) => assessments.has(assessment));
	}

	#begin(piece: Piece): Promise<void> | null {
		if (this.#own === undefined) return null;
		piece.done = this.#next(async (own) => {
			const codes = new Set((await piece.load(own)) ?? piece.codes);
			const same = codes.size === piece.assessments.size;
			if (same && [...codes].every((code) => piece.assessments.has(code))) return;
			// Questions about what it holds no longer, or turned out to hold, are asked anew.
			piece.assessments = codes;
			this.#revision++;
		});
		piece.done.catch(() => {});
		return piece.done;
	}

	#next(work: (own: OwnData) => Promise<void>): Promise<void> {
		const own = this.#own;
		const done = this.#turn.then(() => {
			if (!own) throw new EngineError('unsupported', 'This engine takes in nothing');
			if (own !== this.#own) throw new EngineError('closed', 'The engine was closed');
			return work(own);
		});
		this.#turn = done.catch(() => {});
		return done;
	}
}
