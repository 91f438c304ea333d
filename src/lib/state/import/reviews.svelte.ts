/* eslint-disable svelte/prefer-svelte-reactivity -- maps are made and handed on, never changed in place */
/** A person's decisions on what was read: kept in the browser, given to the engine, undone step by step. */
import { readTable } from '$lib/dataset/read';
import { TABLES, type Review } from '$lib/dataset/schema';
import type { Problem } from '$lib/dataset/problems';
import { useOwn } from '../context';
import type { Own } from '../own.svelte';
import { reviewsCsv } from './reviewRows';

/** What the pages of reviewing use. Reactive. */
export interface Reviews {
	/** False until the kept decisions were read. */
	readonly known: boolean;
	/** All decisions on an assessment, in the order they were made; at most one a target. */
	list(assessment: string): readonly Review[];
	all(): readonly Review[];
	/**
	 * Makes one decision, or several on one assessment as one step, in place of earlier ones on the same targets.
	 * Kept at once, all or none; rejects with `KeepError`.
	 */
	decide(first: Review, ...more: readonly Review[]): Promise<void>;
	/** Takes a decision back, as a step of its own that can be undone. */
	withdraw(assessment: string, target: string): Promise<void>;
	/** Undoes the last step of this visit; resolves with the assessment and target it was about, null for none. */
	undo(): Promise<{ readonly assessment_id: string; readonly target: string } | null>;
	readonly canUndo: boolean;
	/** The CSV of the table `reviews`, of all assessments or one. */
	csv(assessment?: string): string;
	/**
	 * Takes in decisions from such a CSV; of two on one target the later `reviewed_at` stays. One step to undo.
	 * @returns how many were taken in and what is wrong with the rest, each with its line
	 */
	importCsv(text: string): Promise<{
		readonly taken: number;
		readonly older: number;
		readonly problems: readonly {
			readonly line: number | null;
			readonly message_th: string;
			readonly message_en: string;
		}[];
	}>;
}

/** What a step replaced: the decisions of each assessment it changed, as they were. */
interface Step {
	readonly before: readonly (readonly [assessment: string, reviews: readonly Review[]])[];
	readonly about: { readonly assessment_id: string; readonly target: string } | null;
}

export class ReviewsState implements Reviews {
	readonly #own: Own;
	#steps = $state.raw<readonly Step[]>([]);
	/** One change after the other: each starts from what the one before has kept. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(own: Own) {
		this.#own = own;
	}

	get known(): boolean {
		return this.#own.known;
	}

	list(assessment: string): readonly Review[] {
		return this.#own.reviews.get(assessment) ?? [];
	}

	all(): readonly Review[] {
		return [...this.#own.reviews.values()].flat();
	}

	decide(first: Review, ...more: readonly Review[]): Promise<void> {
		const { assessment_id, target } = first;
		const made = [first, ...more];
		return this.#inTurn(() => {
			const targets = made.map((one) => one.target);
			const others = this.list(assessment_id).filter((one) => !targets.includes(one.target));
			return this.#step([[assessment_id, [...others, ...made]]], { assessment_id, target });
		});
	}

	withdraw(assessment: string, target: string): Promise<void> {
		return this.#inTurn(() => {
			const left = this.list(assessment).filter((one) => one.target !== target);
			if (left.length === this.list(assessment).length) return Promise.resolve();
			return this.#step([[assessment, left]], { assessment_id: assessment, target });
		});
	}

	undo(): Promise<{ readonly assessment_id: string; readonly target: string } | null> {
		return this.#inTurn(async () => {
			const step = this.#steps.at(-1);
			if (!step) return null;
			for (const [assessment, reviews] of step.before) {
				await this.#own.setReviews(assessment, reviews);
			}
			this.#steps = this.#steps.slice(0, -1);
			return step.about;
		});
	}

	get canUndo(): boolean {
		return this.#steps.length > 0;
	}

	csv(assessment?: string): string {
		if (assessment === undefined) return reviewsCsv(this.#own.reviews);
		return reviewsCsv(new Map([[assessment, this.list(assessment)]]));
	}

	importCsv(text: string): ReturnType<Reviews['importCsv']> {
		const problems: Problem[] = [];
		const { rows } = readTable(TABLES.reviews, text, 'reviews.csv', problems);
		return this.#inTurn(async () => {
			const { changes, taken, older } = merge(rows as unknown as Review[], (id) => this.list(id));
			if (changes.length > 0) await this.#step(changes, null);
			return { taken, older, problems };
		});
	}

	/** Keeps a change, and what was before it. */
	async #step(changes: Step['before'], about: Step['about']): Promise<void> {
		const before = changes.map(([id]) => [id, this.list(id)] as const);
		for (const [assessment, reviews] of changes) await this.#own.setReviews(assessment, reviews);
		this.#steps = [...this.#steps, { before, about }];
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(async () => {
			await this.#own.store();
			return work();
		});
		this.#turn = done.catch(() => {});
		return done;
	}
}

/** Decisions taken in beside those there are; of two on one target the later one stays. */
function merge(rows: readonly Review[], list: (assessment: string) => readonly Review[]) {
	const changes = new Map<string, readonly Review[]>();
	let [taken, older] = [0, 0];
	for (const row of rows) {
		const before = changes.get(row.assessment_id) ?? list(row.assessment_id);
		const same = before.find(({ target }) => target === row.target);
		if (same && same.reviewed_at > row.reviewed_at) {
			older++;
			continue;
		}
		const others = before.filter(({ target }) => target !== row.target);
		changes.set(row.assessment_id, [...others, row]);
		taken++;
	}
	return { changes: [...changes], taken, older };
}

const known = new WeakMap<Own, ReviewsState>();

/** The decisions of this browser, for the page that a component is part of. */
export function useReviews(): Reviews {
	return reviewsOf(useOwn());
}

export function reviewsOf(own: Own): Reviews {
	const reviews = known.get(own) ?? new ReviewsState(own);
	known.set(own, reviews);
	return reviews;
}
