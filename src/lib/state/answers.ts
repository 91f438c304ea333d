/** Answers that are remembered: the database of a page never changes while the page is open. */
import { bind, type Query } from '$lib/queries/query';

const LIMIT = 200;
/** Of all answers together: some 15 MB. Every organisation of a country in one year is 8,000 rows. */
const ROWS_LIMIT = 100_000;
/** Longer answers are asked for again rather than kept. */
const ROWS_KEPT = 10_000;

/** Names a question with its parameters; the same for parameters that mean the same. */
export function answerKey<P extends object, Row extends object>(
	query: Query<P, Row>,
	params: P
): string {
	return JSON.stringify([query.name, ...bind(query, params)]);
}

export class Answers {
	/** Oldest first. */
	readonly #rows = new Map<string, readonly object[]>();
	/** Rows of them all. */
	#count = 0;

	get<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P
	): readonly Row[] | undefined {
		return this.#rows.get(answerKey(query, params)) as readonly Row[] | undefined;
	}

	keep<P extends object, Row extends object>(
		query: Query<P, Row>,
		params: P,
		rows: readonly Row[]
	): void {
		if (rows.length > ROWS_KEPT) return;
		const key = answerKey(query, params);
		this.#forget(key);
		this.#rows.set(key, rows);
		this.#count += rows.length;
		while (this.#rows.size > LIMIT || this.#count > ROWS_LIMIT) {
			this.#forget(this.#rows.keys().next().value!);
		}
	}

	#forget(key: string): void {
		this.#count -= this.#rows.get(key)?.length ?? 0;
		this.#rows.delete(key);
	}

	clear(): void {
		this.#rows.clear();
		this.#count = 0;
	}
}
