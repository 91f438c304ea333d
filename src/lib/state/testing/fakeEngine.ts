/** What the tests of this folder ask, and whom. */
import { flushSync } from 'svelte';
import type { QueryEngine, RunOptions, SqlValue } from '$lib/engine/engine';
import type { Query } from '$lib/queries/query';

export interface Params {
	readonly category: number | null;
}
export interface Row {
	readonly n: number;
}

export const question: Query<Params, Row> = {
	name: 'question',
	about: 'a question',
	params: [{ name: 'category', type: 'integer', optional: true, about: 'category' }],
	sql: 'SELECT $1 AS n'
};

/** An engine whose answers come when the test says so. */
export class FakeEngine implements QueryEngine {
	readonly kind = 'wasm';
	readonly asked: { n: SqlValue; signal?: AbortSignal; answer(): void; fail(e: Error): void }[] =
		[];
	closed = 0;

	run<R extends object>(
		_sql: string,
		params: readonly SqlValue[] = [],
		{ signal }: RunOptions = {}
	): Promise<R[]> {
		return new Promise((resolve, reject) => {
			const n = params[0] ?? null;
			const aborted = () => reject(new DOMException('aborted', 'AbortError'));
			if (signal?.aborted) return aborted();
			signal?.addEventListener('abort', aborted);
			this.asked.push({
				n,
				...(signal ? { signal } : {}),
				answer: () => resolve([{ n }] as unknown as R[]),
				fail: reject
			});
		});
	}

	async close(): Promise<void> {
		this.closed++;
	}
}

/** Lets promises settle and effects run. */
export async function settle(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	flushSync();
}
