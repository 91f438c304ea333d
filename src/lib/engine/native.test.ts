import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError, type QueryEngine } from './engine';
import { createNativeEngine } from './native.node';

let engine: QueryEngine;
beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:' });
});
afterAll(() => engine.close());

const one = async (sql: string, params?: (string | number | boolean | null)[]) =>
	(await engine.run<{ x: unknown }>(sql, params))[0]?.x;

/** Runs for minutes unless it is stopped. */
const ENDLESS =
	'SELECT count(*) AS x FROM range(3000000) a, range(3000000) b WHERE a.range > b.range';

describe('values', () => {
	it.each<[string, unknown]>([
		["'ไทย'", 'ไทย'],
		['12::BIGINT', 12],
		['sum(i) FROM range(4) r(i)', 6],
		['12.50::DECIMAL(9,2)', 12.5],
		['0.1::DOUBLE', 0.1],
		["DATE '2021-01-13'", '2021-01-13'],
		['true', true],
		['NULL', null],
		["'b'::ENUM ('a', 'b')", 'b'],
		['count(*)', 1]
	])('of %s arrive plain', async (expression, value) => {
		const [select, from = ''] = expression.split(' FROM ');
		expect(await one(`SELECT ${select} AS x ${from && `FROM ${from}`}`)).toBe(value);
	});
});

describe('parameters', () => {
	it.each([['ไทย'], [7], [-2.5], [2 ** 40], [true], [null]])('of %s come back', async (value) => {
		expect(await one('SELECT $1 AS x', [value])).toBe(value);
	});

	it('are values, never SQL, and may be used twice and in any order', async () => {
		expect(await one('SELECT $2 || $1 || $2 AS x', ["'; DROP TABLE t; --", 'x'])).toBe(
			"x'; DROP TABLE t; --x"
		);
	});

	it('limit rows as integers', async () => {
		expect(await engine.run('SELECT i FROM range(9) r(i) LIMIT $1', [3])).toHaveLength(3);
	});
});

describe('errors', () => {
	it.each([
		['SELEC 1', 'sql'],
		['SELECT * FROM nowhere', 'sql'],
		["SELECT 'x'::INTEGER", 'sql']
	])('of %s have a code', async (sql, code) => {
		const error = await engine.run(sql).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(EngineError);
		expect(error).toMatchObject({ code, cause: expect.anything() });
	});

	it('tell a missing file from one that is no database', async () => {
		const dir = await mkdtemp(join(tmpdir(), 'pmqa-native-'));
		const path = join(dir, 'x.duckdb');
		await expect(createNativeEngine({ path })).rejects.toMatchObject({ code: 'network' });
		await writeFile(path, 'this is no database, only some text that is long enough'.repeat(200));
		await expect(createNativeEngine({ path })).rejects.toMatchObject({ code: 'sql' });
		await rm(dir, { recursive: true });
	});
});

describe('aborting', () => {
	it('stops a running query, and the next one runs', async () => {
		const controller = new AbortController();
		const running = engine.run(ENDLESS, [], { signal: controller.signal });
		setTimeout(() => controller.abort(), 50);
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
		expect(await one('SELECT 1 AS x')).toBe(1);
	});

	it('right after the call stops it too', async () => {
		const controller = new AbortController();
		const running = engine.run(ENDLESS, [], { signal: controller.signal });
		controller.abort();
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('before the call starts nothing', async () => {
		const signal = AbortSignal.abort();
		await expect(engine.run(ENDLESS, [], { signal })).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('one query leaves another alone', async () => {
		const controller = new AbortController();
		const stopped = engine.run(ENDLESS, [], { signal: controller.signal });
		const other = one('SELECT count(*) AS x FROM range(1000)');
		controller.abort();
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
		expect(await other).toBe(1000);
	});
});

describe('closing', () => {
	it('twice is safe, and later queries are refused', async () => {
		const own = await createNativeEngine({ path: ':memory:' });
		await own.close();
		await own.close();
		await expect(own.run('SELECT 1')).rejects.toMatchObject({ code: 'closed' });
	});

	it('ends what is running', async () => {
		const own = await createNativeEngine({ path: ':memory:' });
		const running = own.run(ENDLESS).catch((e: unknown) => e);
		await own.close();
		expect(await running).toMatchObject({ code: 'closed' });
	});
});
