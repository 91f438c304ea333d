import { describe, expect, it } from 'vitest';
import { SerialQueue } from './queue';

describe('SerialQueue', () => {
	const never = new Promise<never>(() => {});
	const tick = () => new Promise((resolve) => setTimeout(resolve));

	it('runs one task at a time, in order, whether they fail or not', async () => {
		const queue = new SerialQueue();
		const log: string[] = [];
		const task =
			(name: string, fails = false) =>
			async () => {
				log.push(`${name} starts`);
				await tick();
				log.push(`${name} ends`);
				if (fails) throw new Error(name);
				return name;
			};
		const results = await Promise.allSettled([
			queue.run(task('a')),
			queue.run(task('b', true)),
			queue.run(task('c'))
		]);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
	});

	it('rejects an aborted task that waits at once, and never starts it', async () => {
		const queue = new SerialQueue();
		void queue.run(() => never);
		const controller = new AbortController();
		let started = false;
		const waiting = queue.run(async () => (started = true), controller.signal);
		controller.abort();
		await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
		await tick();
		expect(started).toBe(false);
	});

	it('lets the next task wait until an aborted one has really ended', async () => {
		const queue = new SerialQueue();
		const controller = new AbortController();
		let end = () => {};
		const running = queue.run(
			() => new Promise<void>((resolve) => (end = resolve)),
			controller.signal
		);
		let started = false;
		const next = queue.run(async () => (started = true));
		await tick();
		controller.abort();
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
		await tick();
		expect(started).toBe(false);
		end();
		expect(await next).toBe(true);
	});

	it('refuses a signal that is aborted already', async () => {
		const run = new SerialQueue().run(async () => 1, AbortSignal.abort());
		await expect(run).rejects.toMatchObject({ name: 'AbortError' });
	});
});
