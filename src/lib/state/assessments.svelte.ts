/* eslint-disable svelte/prefer-svelte-reactivity -- only within one derivation */
/** The assessments there are to choose from: those the site was built with, and the person's own. */
import type { AssessmentRow } from '$lib/queries/assessments';
import type { Own } from './own.svelte';

export class Assessments {
	readonly #shipped: () => readonly AssessmentRow[];
	readonly #own: Own;

	constructor(shipped: () => readonly AssessmentRow[], own: Own) {
		this.#shipped = shipped;
		this.#own = own;
	}

	/**
	 * The shipped ones first (the first of them is the default), an own one of the same code in its place; then
	 * the other own ones.
	 */
	readonly all: readonly AssessmentRow[] = $derived.by(() => {
		const own = new Map(this.#own.assessments.map((row) => [row.assessment_id, row]));
		const shipped = this.#shipped();
		if (own.size === 0) return shipped;
		const codes = new Set(shipped.map(({ assessment_id }) => assessment_id));
		return [
			...shipped.map((row) => own.get(row.assessment_id) ?? row),
			...[...own.values()].filter(({ assessment_id }) => !codes.has(assessment_id))
		];
	});

	/** Whether the site itself was built with one of this code. */
	isShipped(assessment: string): boolean {
		return this.#shipped().some(({ assessment_id }) => assessment_id === assessment);
	}

	/** False until it is known which ones the person brought. */
	get known(): boolean {
		return this.#own.known;
	}

	/** Whether an assessment is shown from a file the person brought. */
	isOwn(assessment: string): boolean {
		return this.#own.fileOf(assessment) !== null;
	}
}
