import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EngineError, type LoadProgress, type QueryEngine } from './engine';
import { startWasmEngine, type WasmEngineOptions } from './wasm';
import { ENGINE_FILES, WASM_BYTES } from './wasmWorker';

const DATABASE = '/__engine/small.duckdb';
/** Would take minutes. */
const ENDLESS =
	'SELECT COUNT(*) AS n FROM range(1000000000) a, range(1000) b WHERE a.range % 7 = b.range';

const started: QueryEngine[] = [];

async function start(options: Partial<WasmEngineOptions> = {}): Promise<QueryEngine> {
	const engine = await startWasmEngine({ databaseUrl: DATABASE, ...options });
	started.push(engine);
	return engine;
}

afterEach(async () => {
	for (const engine of started.splice(0)) await engine.close();
});

const failure = (promise: Promise<unknown>): Promise<unknown> =>
	promise.then(
		() => 'no failure',
		(error: unknown) => error
	);

/** What was asked of the database files since the last call. */
async function sent(): Promise<{ method: string; bytes: number; size: number }[]> {
	return (await fetch('/__engine/sent.json')).json();
}

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
	const error = await failure(promise);
	return error instanceof EngineError ? error.code : String(error);
};

describe('a start', () => {
	it('counts the bytes of the engine up to its whole size', async () => {
		const seen: LoadProgress[] = [];
		await start({ onProgress: (progress) => seen.push(progress) });
		expect(seen.at(-1)).toEqual({ loadedBytes: WASM_BYTES, totalBytes: WASM_BYTES });
		const loaded = seen.map((progress) => progress.loadedBytes);
		expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
	});

	it('reads only parts of a large database where the server sends ranges', async () => {
		await sent();
		const engine = await start({ databaseUrl: '/__engine/large.duckdb' });
		await engine.run('SELECT org_id FROM organizations');
		const requests = await sent();
		const bytes = requests.reduce((sum, each) => sum + each.bytes, 0);
		expect(requests[0]).toMatchObject({ method: 'HEAD' });
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThan(requests[0]!.size / 2);
	});

	it('fetches a small database in one piece, not in many', async () => {
		await sent();
		const engine = await start();
		await engine.run('SELECT org_id FROM organizations');
		expect((await sent()).map((each) => each.method)).toEqual(['HEAD', 'GET']);
	});

	it('fetches the database whole where the server sends none', async () => {
		const engine = await start({ databaseUrl: '/__engine/no-ranges.duckdb' });
		expect(await engine.run('SELECT COUNT(*) AS n FROM statements')).toEqual([{ n: 7 }]);
	});

	it.each([
		['a database that is not there', { databaseUrl: '/__engine/none.duckdb' }, 'network'],
		['a database that is none', { databaseUrl: '/__engine/garbage.duckdb' }, 'sql'],
		[
			'a database too large to be had whole',
			{ databaseUrl: '/__engine/too-large.duckdb' },
			'memory'
		],
		[
			'a wasm file that is not there',
			{ files: { ...ENGINE_FILES, wasm: '/__engine/no.wasm' } },
			'network'
		],
		[
			'a page in place of the wasm file',
			{ files: { ...ENGINE_FILES, wasm: '/__engine/page.wasm' } },
			'network'
		],
		[
			'a wasm file that breaks off',
			{ files: { ...ENGINE_FILES, wasm: '/__engine/truncated.wasm' } },
			'network'
		],
		[
			'a worker that is not there',
			{ files: { ...ENGINE_FILES, worker: '/__engine/no.js' } },
			'network'
		]
	] satisfies [string, Partial<WasmEngineOptions>, string][])(
		'fails with a reason on %s',
		async (_what, options, code) => {
			expect(await codeOf(start(options))).toBe(code);
		}
	);

	it('can be aborted while the engine loads', async () => {
		const controller = new AbortController();
		const starting = start({
			signal: controller.signal,
			onProgress: () => controller.abort()
		});
		expect(await failure(starting)).toMatchObject({ name: 'AbortError' });
	});
});

describe('a query', () => {
	let engine: QueryEngine;

	beforeAll(async () => {
		engine = await startWasmEngine({ databaseUrl: DATABASE });
	});

	afterAll(() => engine?.close());

	it('takes parameters of every kind as values, never as SQL', async () => {
		const params = ["it's; DROP TABLE responses; --", 'ก\\n"ำ', 2 ** 40, -0.5, true, null];
		const sql = 'SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d, $5 AS e, CAST($6 AS INTEGER) AS f';
		const [row] = await engine.run(sql, params);
		expect(Object.values(row!)).toEqual(params);
	});

	it('gives sums, decimals and large integers as numbers', async () => {
		const sql = `SELECT SUM(evidence_chars) AS sum, 1.25 AS decimal, 9007199254740991 AS big,
			CAST('marked' AS ENUM ('marked', 'x')) AS word FROM responses`;
		expect(await engine.run(sql)).toEqual([
			{ sum: 490, decimal: 1.25, big: 9007199254740991, word: 'marked' }
		]);
	});

	it('gives the words of an ENUM, in the order asked for, each time', async () => {
		const sql = 'SELECT org_id, kind, 1 AS one FROM organizations ORDER BY org_id DESC; ';
		const rows = [
			{ org_id: 'TH-40', kind: 'province', one: 1 },
			{ org_id: 'TH-10', kind: 'province', one: 1 }
		];
		expect(await engine.run(sql)).toEqual(rows);
		expect(await engine.run(sql)).toEqual(rows);
	});

	it('answers every one of many asked at once, in their own rows', async () => {
		const asked = Array.from({ length: 100 }, (_, n) =>
			engine.run(`SELECT ${n} AS n, $1 AS p`, [n])
		);
		expect(await Promise.all(asked)).toEqual(asked.map((_, n) => [{ n, p: n }]));
	});

	it('frees the engine when it is aborted in the middle', async () => {
		const controller = new AbortController();
		const endless = engine.run(ENDLESS, [], { signal: controller.signal });
		const next = engine.run('SELECT 1 AS one');
		setTimeout(() => controller.abort(), 200);
		expect(await failure(endless)).toMatchObject({ name: 'AbortError' });
		expect(await next).toEqual([{ one: 1 }]);
	});

	it('frees the engine when it is aborted at once, again and again', async () => {
		for (let turn = 0; turn < 20; turn++) {
			const controller = new AbortController();
			const endless = engine.run(ENDLESS, [], { signal: controller.signal });
			setTimeout(() => controller.abort(), turn % 5);
			expect(await failure(endless)).toMatchObject({ name: 'AbortError' });
			expect(await engine.run('SELECT $1 AS turn', [turn])).toEqual([{ turn }]);
		}
	});

	it('is not started when it was aborted while it waited', async () => {
		const controller = new AbortController();
		const first = engine.run('SELECT COUNT(*) AS n FROM range(20000000)');
		const dropped = engine.run(ENDLESS, [], { signal: controller.signal });
		controller.abort();
		expect(await failure(dropped)).toMatchObject({ name: 'AbortError' });
		expect(await first).toEqual([{ n: 20000000 }]);
	});

	it('that is wrong is told from an engine that is gone', async () => {
		const engine = await start();
		expect(await codeOf(engine.run('SELECT nothing FROM nowhere'))).toBe('sql');
		expect(await engine.run('SELECT 1 AS one')).toEqual([{ one: 1 }]);
		const endless = engine.run(ENDLESS);
		await engine.close();
		await engine.close();
		expect(await codeOf(endless)).toBe('closed');
		expect(await codeOf(engine.run('SELECT 1'))).toBe('closed');
	});

	it('cannot bring in an extension or a file from elsewhere', async () => {
		const outside: string[] = [];
		const watch = new PerformanceObserver((list) => {
			outside.push(...list.getEntries().map((entry) => entry.name));
		});
		watch.observe({ type: 'resource' });
		expect(await codeOf(engine.run(`SELECT * FROM read_json('/__engine/rows.json')`))).toBe('sql');
		expect(await codeOf(engine.run(`SELECT * FROM read_parquet('/x.parquet')`))).toBe('sql');
		watch.disconnect();
		expect(outside.filter((name) => !name.startsWith(location.origin))).toEqual([]);
	});
});
