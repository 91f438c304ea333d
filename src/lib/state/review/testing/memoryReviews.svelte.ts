/** Decisions in memory only, for tests of the desk: the same steps as the kept ones. */
import type { Review } from '$lib/dataset/schema';
import type { Reviews } from '../../import/reviews.svelte';

type List = readonly Review[];

export class MemoryReviews implements Reviews {
	readonly known = true;
	#reviews = $state.raw<List>([]);
	#before = $state.raw<readonly { list: List; assessment_id: string; target: string }[]>([]);
	/** The next decision is not kept. */
	failing: Error | null = null;

	list(assessment: string): List {
		return this.#reviews.filter(({ assessment_id }) => assessment_id === assessment);
	}

	all(): List {
		return this.#reviews;
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	async decide(first: Review, ...more: List): Promise<void> {
		await Promise.resolve();
		if (this.failing) throw this.failing;
		this.#step(first.assessment_id, first.target, [first, ...more]);
	}

	async withdraw(assessment: string, target: string): Promise<void> {
		await Promise.resolve();
		this.#step(assessment, target, []);
	}

	async undo(): Promise<{ readonly assessment_id: string; readonly target: string } | null> {
		await Promise.resolve();
		const last = this.#before.at(-1);
		if (!last) return null;
		this.#before = this.#before.slice(0, -1);
		this.#reviews = last.list;
		return { assessment_id: last.assessment_id, target: last.target };
	}

	csv(): string {
		return '';
	}

	async importCsv(): ReturnType<Reviews['importCsv']> {
		await Promise.resolve();
		return { taken: 0, older: 0, problems: [] };
	}

	#step(assessment_id: string, target: string, put: List): void {
		this.#before = [...this.#before, { list: this.#reviews, assessment_id, target }];
		const targets = [target, ...put.map((one) => one.target)];
		const others = this.#reviews.filter(
			(one) => one.assessment_id !== assessment_id || !targets.includes(one.target)
		);
		this.#reviews = [...others, ...put];
	}
}
