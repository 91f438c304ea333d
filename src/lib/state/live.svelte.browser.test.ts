import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError, type QueryEngine } from '$lib/engine/engine';
import { EngineHost } from './engineHost.svelte';
import { LiveQuery } from './live.svelte';
import { FakeEngine, question, settle, type Params, type Row } from './testing/fakeEngine';

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

function live(start: () => Promise<QueryEngine>) {
	const host = new EngineHost(start);
	let category = $state<number | null>(null);
	let initial = $state.raw({ params: { category: null as number | null }, rows: [{ n: 0 }] });
	let query!: LiveQuery<Params, Row>;
	ends.push(
		$effect.root(() => {
			query = new LiveQuery(host, question, () => ({ initial, params: { category } }));
		})
	);
	flushSync();
	return {
		host,
		query,
		choose(no: number | null) {
			category = no;
			flushSync();
		},
		prerender(no: number) {
			category = no;
			initial = { params: { category: no }, rows: [{ n: no * 100 }] };
			flushSync();
		}
	};
}

describe('LiveQuery', () => {
	it('shows the prerendered rows without an engine', async () => {
		const start = vi.fn(() => Promise.resolve<QueryEngine>(new FakeEngine()));
		const { query } = live(start);
		await settle();
		expect(query.rows).toEqual([{ n: 0 }]);
		expect([query.pending, query.stale, query.error]).toEqual([false, false, null]);
		expect(start).not.toHaveBeenCalled();
	});

	it('keeps the rows before while the next ones are on their way', async () => {
		const engine = new FakeEngine();
		const { query, choose } = live(() => Promise.resolve(engine));
		choose(1);
		expect([query.rows, query.pending]).toEqual([[{ n: 0 }], true]);
		expect(query.shown).toEqual({ category: null });
		await settle();
		engine.asked[0]!.answer();
		await settle();
		expect([query.rows, query.pending]).toEqual([[{ n: 1 }], false]);
		expect(query.shown).toEqual({ category: 1 });
		choose(null);
		expect([query.rows, query.pending]).toEqual([[{ n: 0 }], false]);
		// After the prerendered rows were shown again, it is they that stay, not the older answer.
		choose(2);
		expect([query.rows, query.pending]).toEqual([[{ n: 0 }], true]);
	});

	it('aborts a question that is no longer wanted, and never shows its answer', async () => {
		const engine = new FakeEngine();
		const { query, choose } = live(() => Promise.resolve(engine));
		choose(1);
		await settle();
		choose(2);
		expect(engine.asked[0]!.signal!.aborted).toBe(true);
		await settle();
		engine.asked[1]!.answer();
		await settle();
		expect(query.rows).toEqual([{ n: 2 }]);
		expect(query.error).toBeNull();
	});

	it('does not ask twice for what it was told before', async () => {
		const engine = new FakeEngine();
		const { query, choose } = live(() => Promise.resolve(engine));
		for (const no of [1, 2]) {
			choose(no);
			await settle();
			engine.asked.at(-1)!.answer();
			await settle();
		}
		choose(1);
		expect([query.rows, query.pending]).toEqual([[{ n: 1 }], false]);
		expect(engine.asked).toHaveLength(2);
	});

	it('takes the rows of the next prerendered page at once', async () => {
		const { query, prerender } = live(() => Promise.reject(new Error('not needed')));
		prerender(3);
		expect([query.rows, query.pending]).toEqual([[{ n: 300 }], false]);
	});

	it('keeps its rows and says why when the engine cannot start, and recovers', async () => {
		const engine = new FakeEngine();
		let broken = true;
		const { query, host, choose } = live(() =>
			broken ? Promise.reject(new EngineError('unsupported', 'old')) : Promise.resolve(engine)
		);
		choose(1);
		await settle();
		expect(query.rows).toEqual([{ n: 0 }]);
		expect(query.error).toMatchObject({ code: 'unsupported' });
		expect([query.pending, query.stale, host.state]).toEqual([false, true, 'failed']);
		choose(null);
		expect([query.error, query.stale]).toEqual([null, false]);
		choose(1);
		broken = false;
		query.retry();
		await settle();
		await settle();
		engine.asked.at(-1)!.answer();
		await settle();
		expect([query.rows, query.error, host.state]).toEqual([[{ n: 1 }], null, 'ready']);
	});

	it('asks again by itself when somebody else has started the engine again', async () => {
		const engine = new FakeEngine();
		let broken = true;
		const { query, host, choose } = live(() =>
			broken ? Promise.reject(new EngineError('network', 'offline')) : Promise.resolve(engine)
		);
		choose(1);
		await settle();
		expect(query.error).not.toBeNull();
		broken = false;
		await host.retry();
		await settle();
		engine.asked[0]!.answer();
		await settle();
		expect([query.rows, query.error]).toEqual([[{ n: 1 }], null]);
	});

	it('says when one question fails, and answers the next', async () => {
		const engine = new FakeEngine();
		const { query, choose } = live(() => Promise.resolve(engine));
		choose(1);
		await settle();
		engine.asked[0]!.fail(new EngineError('sql', 'wrong'));
		await settle();
		expect(query.error).toMatchObject({ code: 'sql' });
		choose(2);
		await settle();
		engine.asked[1]!.answer();
		await settle();
		expect([query.rows, query.error]).toEqual([[{ n: 2 }], null]);
	});

	it('shows answers of one page together, when the last of them is there', async () => {
		const engine = new FakeEngine();
		const host = new EngineHost(() => Promise.resolve<QueryEngine>(engine));
		const initial = { params: { category: null }, rows: [] };
		const queries: LiveQuery<Params, Row>[] = [];
		ends.push(
			$effect.root(() => {
				for (const category of [1, 2]) {
					queries.push(new LiveQuery(host, question, () => ({ initial, params: { category } })));
				}
			})
		);
		flushSync();
		await settle();
		engine.asked[0]!.answer();
		await settle();
		expect(queries.map((query) => query.pending)).toEqual([true, true]);
		engine.asked[1]!.answer();
		await settle();
		expect(queries.map((query) => query.rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
	});

	it('asks the engine once for what two parts of a page want', async () => {
		const engine = new FakeEngine();
		const { query, host, choose } = live(() => Promise.resolve(engine));
		const ahead = host.ask(question, { category: 1 });
		choose(1);
		await settle();
		expect(engine.asked).toHaveLength(1);
		engine.asked[0]!.answer();
		await settle();
		expect([await ahead, query.rows]).toEqual([[{ n: 1 }], [{ n: 1 }]]);
	});
});
