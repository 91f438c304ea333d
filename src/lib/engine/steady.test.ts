import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError, type QueryEngine, type RunOptions } from './engine';
import { FileError } from './fileError';
import { orAborted } from './queue';
import { startSteady, type LineNews, type SteadyEngine } from './steady';

const LOST = new EngineError('network', 'Range request for x failed');
const DAMAGED = new EngineError('sql', 'Corrupt database file: computed checksum');
const WAITS = [100, 200];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = (options: RunOptions) => Promise<unknown[]>;
const rows: Answer = async () => [{ n: 1 }];
const fails =
	(error: Error): Answer =>
	async () => {
		throw error;
	};
/** Hears no cancel: the caller is let go, the engine is not free. */
const hangs: Answer = ({ signal }) => {
	const never = new Promise<unknown[]>(() => {});
	return signal ? orAborted(never, signal) : never;
};

/** One engine after the other, each with what it answers in turn; an `Error` is an opening that fails. */
async function opened(...engines: (readonly Answer[] | Error)[]) {
	const left = [...engines];
	const closed: number[] = [];
	const news: LineNews[] = [];
	let made = 0;
	const open = async (): Promise<QueryEngine> => {
		const next = left.shift();
		if (!next) throw new Error('Nobody opens it once more');
		if (next instanceof Error) throw next;
		const number = made++;
		const answers = [...next];
		const run = (_sql: string, _params: unknown, options: RunOptions = {}) =>
			(answers.length > 1 ? answers.shift()! : answers[0]!)(options);
		return {
			kind: 'wasm',
			run: run as QueryEngine['run'],
			close: async () => void closed.push(number)
		};
	};
	const { signal } = new AbortController();
	const parts = { open, onNews: (one: LineNews) => news.push(one), waitsMs: WAITS, stuckMs: 50 };
	const engine = await startSteady(parts, signal);
	return { engine, news, closed };
}

const settledOf = (asked: Promise<unknown>) =>
	asked.then(
		() => 'answered',
		(error: Error) => (error instanceof EngineError ? error.code : error.name)
	);
const ask = (engine: SteadyEngine, signal?: AbortSignal) =>
	engine.run('SELECT', [], signal ? { signal } : {});

describe('an engine that outlives a lost connection', () => {
	it('opens anew after growing waits, and asks all that was asked again', async () => {
		const { engine, news, closed } = await opened([fails(LOST)], LOST, [rows]);
		const answers = Promise.all([ask(engine), ask(engine)]);
		await vi.advanceTimersByTimeAsync(100);
		expect(news).toEqual([
			{ line: 'lost', nextMs: 100 },
			{ line: 'opening' },
			{ line: 'lost', nextMs: 200 }
		]);
		await vi.advanceTimersByTimeAsync(200);
		expect(await answers).toEqual([[{ n: 1 }], [{ n: 1 }]]);
		expect(news.slice(3)).toEqual([{ line: 'opening' }, { line: 'up' }]);
		expect(closed).toEqual([0]);
	});

	it('stops by itself after the last wait, and goes on when it is told to', async () => {
		const { engine, news } = await opened([fails(LOST)], LOST, LOST, LOST, [rows]);
		const answer = ask(engine);
		await vi.advanceTimersByTimeAsync(100_000);
		expect(news.at(-1)).toEqual({ line: 'lost', nextMs: null });
		engine.tryNow();
		await vi.advanceTimersByTimeAsync(0);
		// Asked for by a person: the waits begin anew.
		expect(news.at(-1)).toEqual({ line: 'lost', nextMs: 100 });
		engine.tryNow();
		expect(await answer).toEqual([{ n: 1 }]);
	});

	it('a file that is gone, and an error of the question, are told at once', async () => {
		const gone = new FileError('network', 'HTTP 404', { status: 404 });
		const { engine } = await opened([fails(LOST)], gone);
		const asked = settledOf(ask(engine));
		await vi.advanceTimersByTimeAsync(100);
		expect(await asked).toBe('network');
		const wrong = await opened([fails(new EngineError('sql', 'Binder Error'))]);
		expect(await settledOf(ask(wrong.engine))).toBe('sql');
		expect(wrong.closed).toEqual([]);
	});

	it('what was read damaged is read once more from the start, no oftener', async () => {
		const once = await opened([fails(DAMAGED)], [rows]);
		expect(await ask(once.engine)).toEqual([{ n: 1 }]);
		const always = await opened([fails(DAMAGED)], [fails(DAMAGED)]);
		expect(await settledOf(ask(always.engine))).toBe('sql');
	});

	it('lets those go who do not want to wait, and ends when it is closed', async () => {
		const { engine } = await opened([fails(LOST)]);
		const controller = new AbortController();
		const left = settledOf(ask(engine, controller.signal));
		const stays = settledOf(ask(engine));
		await vi.advanceTimersByTimeAsync(10);
		controller.abort();
		expect(await left).toBe('AbortError');
		await engine.close();
		expect(await stays).toBe('closed');
		expect(await settledOf(ask(engine))).toBe('closed');
	});
});

describe('a cancelled question that does not end', () => {
	it('gives way to a new engine when another one waits', async () => {
		const { engine, news, closed } = await opened([hangs], [rows]);
		const controller = new AbortController();
		const left = settledOf(ask(engine, controller.signal));
		await vi.advanceTimersByTimeAsync(0);
		controller.abort();
		expect(await left).toBe('AbortError');
		const next = settledOf(ask(engine));
		await vi.advanceTimersByTimeAsync(49);
		expect(closed).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect([closed, news]).toEqual([[0], [{ line: 'opening' }, { line: 'up' }]]);
		// The next question was asked of the engine that hangs; closing it lets it go in DuckDB-WASM.
		void next;
	});

	it('costs nothing while nobody waits, and is met when somebody does', async () => {
		const { engine, closed } = await opened([hangs], [rows]);
		const controller = new AbortController();
		const left = settledOf(ask(engine, controller.signal));
		await vi.advanceTimersByTimeAsync(0);
		controller.abort();
		await left;
		await vi.advanceTimersByTimeAsync(1000);
		expect(closed).toEqual([]);
		expect(await ask(engine)).toEqual([{ n: 1 }]);
		expect(closed).toEqual([0]);
	});

	it('that ends in time costs nothing at all', async () => {
		const { engine, closed } = await opened([hangs, rows]);
		const controller = new AbortController();
		const left = settledOf(ask(engine, controller.signal));
		await vi.advanceTimersByTimeAsync(0);
		controller.abort();
		await left;
		await vi.advanceTimersByTimeAsync(1000);
		expect(await ask(engine)).toEqual([{ n: 1 }]);
		expect(closed).toEqual([]);
	});
});
