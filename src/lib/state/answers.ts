/** Answers that are remembered: the database of a page never changes while the page is open. */
import { bind, type Query } from '$lib/queries/query';

const LIMIT = 200;
/** Longer answers are asked for again rather than kept. */
export const ROWS_KEPT = 2000;

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
		this.#rows.set(answerKey(query, params), rows);
		if (this.#rows.size > LIMIT) this.#rows.delete(this.#rows.keys().next().value!);
	}

	clear(): void {
		this.#rows.clear();
	}
}
