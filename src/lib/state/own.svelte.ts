/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, never changed in place */
/**
 * What this browser keeps for the person: which assessments they brought, and their reviews. Small, because
 * every page has it: nothing of the store is loaded unless something is kept, or about to be.
 */
import type { Review } from '$lib/dataset/schema';
import type { AssessmentRow } from '$lib/queries/assessments';
import type { EngineHost } from './engineHost.svelte';
import { keptIn, noteKept } from './keep/marker';
import type * as keeperModule from './import/keeper';
import type { KeepStore, KeptFile, UnreadableEntry } from './keep/types';

/** Opens the store and reads it: loaded only when needed. */
type Keeper = typeof keeperModule;

export interface OwnParts {
	readonly host: EngineHost;
	/** Where the texts are that files are read with. */
	readonly textsAddress: string;
	/** Of the site: what another version made is made again. */
	readonly version: string;
	readonly keeper?: () => Promise<Keeper>;
	/** Opens the store; the browser's best one where it is left out. */
	readonly openStore?: () => Promise<KeepStore>;
}

/** A part of the site that is needed now did not arrive. */
export class NotArrivedError extends Error {}

export class Own {
	readonly parts: OwnParts;
	#opening: Promise<KeepStore> | null = null;
	#known = $state(false);
	#files = $state.raw<readonly KeptFile[]>([]);
	#unreadable = $state.raw<readonly UnreadableEntry[]>([]);
	#decided = $state(0);
	#reviews = $state.raw<ReadonlyMap<string, readonly Review[]>>(new Map());
	/** `readyAt` of the files the engine was given. */
	readonly #given = new Map<string, string>();
	/** Given files that the store is about to call ready, but has not been seen to. */
	readonly #awaited = new Set<string>();
	#reading: Promise<void> = Promise.resolve();

	/** The file each assessment is shown from: the one that became ready last. */
	readonly #shown: ReadonlyMap<string, KeptFile> = $derived.by(() => {
		const ready = [...this.#files].filter(({ state }) => state === 'ready').sort(byReady);
		return new Map(
			ready.flatMap((f) => f.assessments.map((row) => [row.assessment_id, f] as const))
		);
	});

	constructor(parts: OwnParts) {
		this.parts = parts;
	}

	/** False until it is known what is kept here. */
	get known(): boolean {
		return this.#known;
	}

	/** Newest first; drafts too. */
	get files(): readonly KeptFile[] {
		return this.#files;
	}

	get unreadable(): readonly UnreadableEntry[] {
		return this.#unreadable;
	}

	/** How many decisions are kept beside the files: reviews, mappings, targets. */
	get decided(): number {
		return this.#decided;
	}

	/** By assessment code. */
	get reviews(): ReadonlyMap<string, readonly Review[]> {
		return this.#reviews;
	}

	/** The assessments that can be shown, newest year first. */
	readonly assessments: readonly AssessmentRow[] = $derived.by(() =>
		[...new Set(this.#shown.values())]
			.flatMap((file) => file.assessments.filter((row) => this.fileOf(row.assessment_id) === file))
			.sort((a, b) => b.year_be - a.year_be || (a.assessment_id < b.assessment_id ? -1 : 1))
	);

	/** The kept file an assessment is shown from; null when it is none of the person's own. */
	fileOf(assessment: string): KeptFile | null {
		return this.#shown.get(assessment) ?? null;
	}

	/** At the start of a page: looks only where the browser says that something is kept. */
	async look(): Promise<void> {
		if (keptIn() === null) this.#known = true;
		else await this.store().catch(() => {});
	}

	/**
	 * The store, opened on first need, its content listed. Rejects only where the code for it did not arrive; the
	 * next need then tries again.
	 */
	store(): Promise<KeepStore> {
		this.#opening ??= this.#open().catch((cause: unknown) => {
			this.#opening = null;
			throw new NotArrivedError('The code of the store did not arrive', { cause });
		});
		return this.#opening;
	}

	/** Reads again what is kept, and lets the engine have it. */
	refresh(): Promise<void> {
		const read = () => this.#read();
		this.#reading = this.#reading
			.then(read)
			.catch(() => {})
			.finally(() => (this.#known = true));
		return this.#reading;
	}

	/** Keeps the decisions on one assessment in place of those before. Rejects with `KeepError`. */
	async setReviews(assessment: string, reviews: readonly Review[]): Promise<void> {
		const store = await this.store();
		const value = reviews.length > 0 ? reviews : undefined;
		await store.setDecision(`reviews/${assessment}`, value);
		// So that the next visit looks.
		if (value && store.kind !== 'memory') noteKept(store.kind);
		const all = new Map(this.#reviews);
		if (value) all.set(assessment, value);
		else all.delete(assessment);
		await this.#takeReviews(all);
	}

	/** The engine has this file's rows already, as they are since then; null: it must be given them again. */
	noteGiven(id: string, readyAt: string | null): void {
		this.#awaited.delete(id);
		if (readyAt === null) {
			this.#given.delete(id);
			return;
		}
		this.#given.set(id, readyAt);
		this.#awaited.add(id);
	}

	#keeper(): Promise<Keeper> {
		return (this.parts.keeper ?? (() => import('./import/keeper')))();
	}

	async #open(): Promise<KeepStore> {
		const keeper = await this.#keeper();
		const store = await (this.parts.openStore ?? keeper.openStore)();
		store.onChange(() => void this.refresh());
		this.#opening = Promise.resolve(store);
		await this.refresh();
		return store;
	}

	async #read(): Promise<void> {
		const [store, keeper] = [await this.store(), await this.#keeper()];
		const { files, unreadable, reviews, decided } = await keeper.readStore(store);
		this.#decided = decided;
		this.#files = files;
		this.#unreadable = unreadable;
		await this.#takeReviews(reviews);
		this.#giveFiles(store, keeper);
	}

	/** Gives the engine what is new and takes away what is gone; the one that became ready last comes last. */
	#giveFiles(store: KeepStore, keeper: Keeper): void {
		const { host } = this.parts;
		const ready = this.#files.filter(({ state }) => state === 'ready').sort(byReady);
		for (const [id, readyAt] of this.#given) {
			const file = ready.find((one) => one.id === id);
			if (file?.readyAt === readyAt) this.#awaited.delete(id);
			else if (!file && !this.#awaited.has(id)) this.#takeBack(id);
		}
		let last = true;
		for (const file of ready) {
			// What became ready after a file that is new here is given again, so that it stays the later one.
			if (this.#awaited.has(file.id)) continue;
			if (last && this.#given.get(file.id) === file.readyAt) continue;
			last = false;
			this.#given.set(file.id, file.readyAt ?? '');
			const codes = file.assessments.map(({ assessment_id }) => assessment_id);
			const load = keeper.loaderOf(file, store, this.parts);
			host.own.set(file.id, codes, load).catch(() => {});
		}
	}

	#takeBack(id: string): void {
		this.#given.delete(id);
		this.parts.host.own.remove(id).catch(() => {});
	}

	async #takeReviews(reviews: ReadonlyMap<string, readonly Review[]>): Promise<void> {
		const before = this.#reviews;
		this.#reviews = reviews;
		if (before.size === 0 && reviews.size === 0) return;
		const keeper = await this.#keeper();
		const { own } = this.parts.host;
		if (keeper.sameReviews(before, reviews)) return;
		own.set('reviews', [...reviews.keys()], keeper.reviewsLoader(reviews)).catch(() => {});
	}
}

function byReady(a: KeptFile, b: KeptFile): number {
	return (a.readyAt ?? '') < (b.readyAt ?? '') ? -1 : 1;
}
