import { describe, expect, it } from 'vitest';
import { Shared } from './shared';

/** Work that ends when the test says so. */
function work() {
	const begun: { signal: AbortSignal; end(result: string): void; fail(error: Error): void }[] = [];
	const start = (signal: AbortSignal) =>
		new Promise<string>((resolve, reject) => begun.push({ signal, end: resolve, fail: reject }));
	return { begun, start };
}

const failure = (promise: Promise<unknown>) => promise.catch((error: Error) => error.name);

describe('Shared', () => {
	it('does once what two ask for at the same time, and again what is asked later', async () => {
		const { begun, start } = work();
		const shared = new Shared<string>();
		const both = [shared.join('a', start), shared.join('a', start, new AbortController().signal)];
		expect(begun).toHaveLength(1);
		begun[0]!.end('done');
		expect(await Promise.all(both)).toEqual(['done', 'done']);
		void shared.join('a', start);
		expect(begun).toHaveLength(2);
	});

	it('keeps different work apart', () => {
		const { begun, start } = work();
		const shared = new Shared<string>();
		void shared.join('a', start);
		void shared.join('b', start);
		expect(begun).toHaveLength(2);
	});

	it('goes on while anybody still waits', async () => {
		const { begun, start } = work();
		const shared = new Shared<string>();
		const [one, two] = [new AbortController(), new AbortController()];
		const first = shared.join('a', start, one.signal);
		const second = shared.join('a', start, two.signal);
		one.abort();
		expect(await failure(first)).toBe('AbortError');
		expect(begun[0]!.signal.aborted).toBe(false);
		two.abort();
		expect(await failure(second)).toBe('AbortError');
		expect(begun[0]!.signal.aborted).toBe(true);
	});

	it('is not given up for one who cannot change their mind', () => {
		const { begun, start } = work();
		const shared = new Shared<string>();
		const one = new AbortController();
		void shared.join('a', start);
		shared.join('a', start, one.signal).catch(() => {});
		one.abort();
		expect(begun[0]!.signal.aborted).toBe(false);
	});

	it('begins anew after work that was given up, or failed', async () => {
		const { begun, start } = work();
		const shared = new Shared<string>();
		const one = new AbortController();
		shared.join('a', start, one.signal).catch(() => {});
		one.abort();
		const again = shared.join('a', start);
		expect(begun).toHaveLength(2);
		begun[1]!.fail(new Error('broken'));
		expect(await failure(again)).toBe('Error');
		void shared.join('a', start);
		expect(begun).toHaveLength(3);
	});

	it('starts nothing for one who has changed their mind already', async () => {
		const { begun, start } = work();
		const asking = new Shared<string>().join('a', start, AbortSignal.abort());
		expect(await failure(asking)).toBe('AbortError');
		expect(begun).toEqual([]);
	});
});
