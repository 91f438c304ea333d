import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError, type QueryEngine, type RunOptions, type SqlValue } from '$lib/engine/engine';
import type { Query } from '$lib/queries/query';
import { EngineHost } from './engineHost.svelte';
import { LiveQuery } from './live.svelte';
import type { Choices } from './selection';
import { SelectionState } from './selection.svelte';

interface Params {
	readonly category: number | null;
}
interface Row {
	readonly n: number;
}

const question: Query<Params, Row> = {
	name: 'question',
	about: 'a question',
	params: [{ name: 'category', type: 'integer', optional: true, about: 'category' }],
	sql: 'SELECT $1 AS n'
};

/** An engine whose answers come when the test says so. */
class FakeEngine implements QueryEngine {
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
async function settle(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	flushSync();
}

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
		await settle();
		engine.asked[0]!.answer();
		await settle();
		expect([query.rows, query.pending]).toEqual([[{ n: 1 }], false]);
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
});

describe('EngineHost', () => {
	it('starts one engine for all who need it, and tells how far it is', async () => {
		const engine = new FakeEngine();
		let go!: () => void;
		const start = vi.fn(async ({ onProgress }) => {
			onProgress({ loadedBytes: 5, totalBytes: 10 });
			await new Promise<void>((resolve) => (go = resolve));
			return engine as QueryEngine;
		});
		const host = new EngineHost(start);
		expect(host.state).toBe('idle');
		const both = Promise.all([host.need(), host.need()]);
		await settle();
		expect([host.state, host.progress]).toEqual(['loading', { loadedBytes: 5, totalBytes: 10 }]);
		go();
		expect(await both).toEqual([engine, engine]);
		expect(host.state).toBe('ready');
		expect(start).toHaveBeenCalledOnce();
	});

	it('starts by itself when the page is idle', async () => {
		const start = vi.fn(() => Promise.resolve<QueryEngine>(new FakeEngine()));
		const host = new EngineHost(start);
		host.startWhenIdle();
		await vi.waitFor(() => expect(host.state).toBe('ready'), { timeout: 10_000 });
	});

	it('does not start by itself where data are to be saved, or when called off', async () => {
		const start = vi.fn(() => Promise.resolve<QueryEngine>(new FakeEngine()));
		const callOff = new EngineHost(start).startWhenIdle();
		callOff();
		const connection = vi.spyOn(navigator as never, 'connection', 'get');
		connection.mockReturnValue({ saveData: true } as never);
		new EngineHost(start).startWhenIdle();
		connection.mockRestore();
		await new Promise((resolve) => requestIdleCallback(resolve));
		await settle();
		expect(start).not.toHaveBeenCalled();
	});

	it('fails with a reason when the code of the engine does not arrive', async () => {
		const host = new EngineHost(() => Promise.reject(new TypeError('Failed to fetch module')));
		await expect(host.need()).rejects.toMatchObject({ code: 'network' });
		expect([host.state, host.error?.code]).toEqual(['failed', 'network']);
	});

	it('ends an engine that was still starting', async () => {
		const engine = new FakeEngine();
		let go!: () => void;
		const host = new EngineHost(async () => {
			await new Promise<void>((resolve) => (go = resolve));
			return engine;
		});
		void host.need();
		await settle();
		const closing = host.close();
		go();
		await closing;
		expect([engine.closed, host.state]).toEqual([1, 'idle']);
	});
});

describe('SelectionState', () => {
	const choices: Choices = { assessments: ['a', 'b'], categories: [1, 2] };

	function page(address: string) {
		let url = new URL(address, 'http://site');
		const replaced: string[] = [];
		const selection = new SelectionState({
			lang: () => 'th',
			choices: () => choices,
			location: () => url,
			replace: (next) => {
				replaced.push(next);
				url = new URL(next, url);
			}
		});
		return { selection, replaced };
	}

	it('starts as the page was prerendered, then takes what the address asks for', () => {
		const { selection } = page('/?category=2&measure=linked');
		expect([selection.category, selection.measure]).toEqual([null, 'answered']);
		selection.read();
		expect([selection.category, selection.measure, selection.assessment]).toEqual([
			2,
			'linked',
			'a'
		]);
	});

	it('puts a choice into the address and takes a default out of it', () => {
		const { selection, replaced } = page('/#top');
		selection.choose({ category: 1 });
		selection.choose({ era: 'ce' });
		selection.choose({ category: null });
		expect(replaced).toEqual(['/?category=1#top', '/?category=1&era=ce#top', '/?era=ce#top']);
		expect(selection.era).toBe('ce');
	});

	it('refuses what is not among the choices', () => {
		const { selection, replaced } = page('/?category=1');
		selection.read();
		selection.choose({ category: 9 });
		expect(selection.category).toBeNull();
		expect(replaced.at(-1)).not.toContain('9');
	});

	it('gives addresses that keep the selection in either language', () => {
		const { selection } = page('/?measure=linked&era=ce');
		selection.read();
		expect(selection.href('/category/1')).toBe('/category/1/?measure=linked&era=ce');
		expect(selection.href('/', 'en')).toBe('/en/?measure=linked');
	});

	it('tells those who depend on it of a change', () => {
		const { selection } = page('/');
		const seen: (number | null)[] = [];
		ends.push($effect.root(() => $effect(() => void seen.push(selection.category))));
		flushSync();
		selection.choose({ category: 2 });
		flushSync();
		expect(seen).toEqual([null, 2]);
	});
});
