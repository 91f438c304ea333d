import { describe, expect, it, vi } from 'vitest';
import type { Query } from '$lib/queries/query';
import { askAhead } from './askAhead';
import type { EngineHost } from './engineHost.svelte';

const query: Query<{ n: number }, object> = { name: 'q', about: '', params: [], sql: '' };
const questions = [1, 2, 3].map((n) => ({ query, params: { n } }));

function host(answer: (n: number) => Promise<object[]>, known: readonly number[] = []) {
	const asked: number[] = [];
	const fake = {
		ask: (_: unknown, { n }: { n: number }) => {
			asked.push(n);
			return answer(n);
		},
		known: (_: unknown, { n }: { n: number }) => (known.includes(n) ? [] : undefined)
	} as unknown as Pick<EngineHost, 'ask' | 'known'>;
	return { fake, asked };
}

describe('asking ahead', () => {
	it('asks everything that is not known yet, one after the other', async () => {
		const { fake, asked } = host(() => Promise.resolve([]), [2]);
		askAhead(fake, questions);
		await vi.waitFor(() => expect(asked).toEqual([1, 3]), { timeout: 10_000 });
	});

	it('stops when told to', async () => {
		let answer: (rows: object[]) => void = () => {};
		const { fake, asked } = host(() => new Promise((resolve) => (answer = resolve)));
		const stop = askAhead(fake, questions);
		await vi.waitFor(() => expect(asked).toEqual([1]), { timeout: 10_000 });
		stop();
		answer([]);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(asked).toEqual([1]);
	});

	it('ends at the first failure', async () => {
		const { fake, asked } = host(() => Promise.reject(new Error('gone')));
		askAhead(fake, questions);
		await vi.waitFor(() => expect(asked).toEqual([1]), { timeout: 10_000 });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(asked).toEqual([1]);
	});
});
