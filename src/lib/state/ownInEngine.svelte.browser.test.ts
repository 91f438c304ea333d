import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import type { OwnData } from '$lib/engine/own/types';
import type { Query } from '$lib/queries/query';
import { EngineHost } from './engineHost.svelte';
import { LiveQuery } from './live.svelte';
import { FakeEngine, settle } from './testing/fakeEngine';

interface Params {
	readonly assessment: string;
}
interface Row {
	readonly n: number | string | null;
}
const question: Query<Params, Row> = {
	name: 'question',
	about: 'a question about an assessment',
	params: [{ name: 'assessment', type: 'text', about: 'which' }],
	sql: 'SELECT $1 AS n'
};

const own = { remove: vi.fn(() => Promise.resolve()) } as unknown as OwnData;
class OwningEngine extends FakeEngine {
	readonly own = own;
}

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

function page(engine: QueryEngine = new OwningEngine()) {
	const host = new EngineHost(async () => engine);
	let query!: LiveQuery<Params, Row>;
	ends.push(
		$effect.root(() => {
			query = new LiveQuery(host, question, () => ({
				initial: { params: { assessment: 'A' }, rows: [{ n: 'prerendered' }] },
				params: { assessment: 'A' }
			}));
		})
	);
	flushSync();
	return { host, query };
}

const answerLast = async (engine: FakeEngine) => {
	engine.asked.at(-1)!.answer();
	await settle();
};

describe('what a person brought', () => {
	it('takes the place of prerendered rows, and gives it back when it is removed', async () => {
		const engine = new OwningEngine();
		const { host, query } = page(engine);
		expect([query.rows[0]!.n, host.state]).toEqual(['prerendered', 'idle']);
		let load!: () => void;
		const loaded = new Promise<void>((resolve) => (load = resolve));
		await host.own.set('file', ['A'], () => loaded);
		await settle();
		expect([query.pending, engine.asked.length]).toEqual([true, 0]);
		load();
		await settle();
		await answerLast(engine);
		expect([query.rows[0]!.n, query.pending]).toEqual(['A', false]);
		void host.own.remove('file');
		await settle();
		expect([query.rows[0]!.n, query.pending]).toEqual(['prerendered', false]);
		expect(own.remove).toHaveBeenCalledWith('file');
	});

	it('makes nobody wait who asks of something else', async () => {
		const engine = new OwningEngine();
		const { host } = page(engine);
		const never = new Promise<void>(() => {});
		void host.own.set('file', ['B'], () => never);
		const answer = host.ask(question, { assessment: 'A' });
		await settle();
		await answerLast(engine);
		expect(await answer).toEqual([{ n: 'A' }]);
		const waits = vi.fn();
		void host.ask(question, { assessment: 'B' }).then(waits);
		await settle();
		expect([waits.mock.calls.length, engine.asked.length]).toEqual([0, 1]);
	});

	it('is asked anew when it changes, and an older answer is not remembered', async () => {
		const engine = new OwningEngine();
		const { host } = page(engine);
		const asked = host.ask(question, { assessment: 'C' });
		await settle();
		await host.own.set('file', ['C'], async () => {});
		await answerLast(engine);
		await asked;
		expect(host.known(question, { assessment: 'C' })).toBeUndefined();
		const again = host.ask(question, { assessment: 'C' });
		await settle();
		await answerLast(engine);
		await again;
		expect(host.known(question, { assessment: 'C' })).toEqual([{ n: 'C' }]);
	});

	it('is loaded into every engine that starts, in the order it was set', async () => {
		const host = new EngineHost(async () => new OwningEngine());
		const order: string[] = [];
		await host.own.set('one', ['A'], async () => void order.push('one'));
		await host.own.set('two', ['A'], async () => void order.push('two'));
		await host.own.set('one', ['A'], async () => void order.push('one again'));
		expect(order).toEqual([]);
		await host.need();
		await host.own.ready({ assessment: 'A' });
		expect(order).toEqual(['two', 'one again']);
		await host.close();
		await host.need();
		await host.own.ready({ assessment: 'A' });
		expect(order).toEqual(['two', 'one again', 'two', 'one again']);
	});

	it('may turn out to hold other assessments than was thought', async () => {
		const { host } = page();
		await host.need();
		await host.own.set('file', ['A'], async () => ['B']);
		expect(['A', 'B'].map((assessment) => host.own.differs({ assessment }))).toEqual([false, true]);
	});

	it('that cannot be loaded fails the questions about it, and no others', async () => {
		const engine = new OwningEngine();
		const { host } = page(engine);
		await host.need();
		await expect(
			host.own.set('file', ['B'], () => Promise.reject(new Error('broken')))
		).rejects.toThrow('broken');
		await expect(host.ask(question, { assessment: 'B' })).rejects.toThrow('broken');
		const answer = host.ask(question, { assessment: 'A' });
		await settle();
		await answerLast(engine);
		expect(await answer).toEqual([{ n: 'A' }]);
	});

	it('is refused by an engine that takes in nothing', async () => {
		const { host } = page(new FakeEngine());
		await host.need();
		await expect(host.own.set('file', ['B'], async () => {})).rejects.toMatchObject({
			code: 'unsupported'
		});
	});
});
