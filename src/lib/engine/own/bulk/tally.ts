/**
 * What is known of the sound rows while they come in, so that the engine is asked only about the few that may
 * break a rule over several rows: which assessments repeat a key, disagree about an item, or say nothing.
 */
import type { Framework } from '$lib/form3/types';
import type { What } from './readers';

export type Status = NonNullable<What['status']>;
export const STATUSES: readonly Status[] = ['in_progress', 'not_started', 'none'];

export class Tally {
	/** Assessments with several rows of one statement, option or item. */
	readonly repeating = new Set<number>();
	/** Assessments whose rows disagree about the status of an item. */
	readonly disagreeing = new Set<number>();
	readonly #items: ReadonlyMap<string, number>;
	readonly itemNames: readonly string[];
	/** Statements, options and items there are. */
	readonly #targets: number;
	/** One bit for each target of each assessment. */
	#met = new Uint32Array(1024);
	/** Rows of each assessment, and those of them that say something. */
	#rows = new Uint32Array(64);
	#saying = new Uint32Array(64);
	/** For each item of each assessment: rows that say its status, and which (place in `STATUSES`). */
	#statusRows = new Uint32Array(64);
	#status = new Uint8Array(64);

	constructor({ statements, items }: Framework) {
		this.itemNames = items.map(({ item_no }) => item_no);
		this.#items = new Map(this.itemNames.map((item_no, i) => [item_no, i]));
		const options = statements.reduce((sum, { option_count }) => sum + option_count, 0);
		this.#targets = statements.length + options + items.length;
	}

	add(assessment: number, what: What, hasEvidence: boolean): void {
		const bit = assessment * this.#targets + what.target!;
		const word = bit >>> 5;
		const mask = 1 << (bit & 31);
		if (word >= this.#met.length) this.#met = roomy(this.#met, word + 1);
		if (this.#met[word]! & mask) this.repeating.add(assessment);
		this.#met[word]! |= mask;
		if (assessment >= this.#rows.length) {
			this.#rows = roomy(this.#rows, assessment + 1);
			this.#saying = roomy(this.#saying, assessment + 1);
		}
		this.#rows[assessment]!++;
		if (hasEvidence || says(what)) this.#saying[assessment]!++;
		if (what.status === null) return;
		const place = this.#place(assessment, what);
		if (place >= this.#status.length) {
			this.#statusRows = roomy(this.#statusRows, place + 1);
			this.#status = roomy(this.#status, place + 1);
		}
		const status = STATUSES.indexOf(what.status);
		if (this.#statusRows[place]!++ === 0) this.#status[place] = status;
		else if (this.#status[place] !== status) this.disagreeing.add(assessment);
	}

	/** Takes a row back; of a row that is taken back the others of its key may stay. */
	remove(assessment: number, what: What, hasEvidence: boolean): void {
		this.#rows[assessment]!--;
		if (hasEvidence || says(what)) this.#saying[assessment]!--;
		if (what.status === null) return;
		this.#statusRows[this.#place(assessment, what)]!--;
	}

	/** Assessments that have rows, in the order in which they were met. */
	assessments(): number[] {
		return [...this.#rows.keys()].filter((assessment) => this.#rows[assessment]! > 0);
	}

	/** Those of them that say nothing. */
	silent(): number[] {
		return this.assessments().filter((assessment) => this.#saying[assessment] === 0);
	}

	/** How many statuses there are at most. */
	get statusCount(): number {
		return this.#statusRows.length;
	}

	/** The status of every item that some row says: places in `itemNames` and in `STATUSES`. */
	*statuses(): Generator<{ assessment: number; item: number; status: number }> {
		const items = this.itemNames.length;
		for (const [place, rows] of this.#statusRows.entries()) {
			if (rows === 0) continue;
			const item = place % items;
			yield { assessment: (place - item) / items, item, status: this.#status[place]! };
		}
	}

	#place(assessment: number, { item_no }: What): number {
		return assessment * this.itemNames.length + this.#items.get(item_no!)!;
	}
}

function says({ mark, status }: What): boolean {
	return mark !== 'absent' || status !== null;
}

/** The same array, or a longer one with the same beginning. */
export function roomy<T extends Uint8Array | Uint32Array | Int32Array>(
	array: T,
	length: number
): T {
	if (length <= array.length) return array;
	const longer = new (array.constructor as new (size: number) => T)(
		Math.max(length, array.length * 2)
	);
	longer.set(array);
	return longer;
}
