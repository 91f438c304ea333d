import { afterEach, describe, expect, it } from 'vitest';
import { openArchive, type ArchiveOptions, type ArchivePlace } from './archive';
import type { LoadProgress, QueryEngine } from './engine';
import { whyNot } from './fileError';
import type { LineNews } from './steady';
import { startWasmEngine } from './wasm';

const started: QueryEngine[] = [];
const ORGS = 'SELECT COUNT(*) AS n FROM organizations';
/** Reads most of the file. */
const FAR = 'SELECT SUM(noise % 1000) AS n FROM ballast';

afterEach(async () => {
	for (const engine of started.splice(0)) await engine.close();
});

const urlOf = (name: string) => `/__engine/archive/${name}.duckdb`;

/** Says how the server behaves towards one name from now on. */
async function behave(name: string, how: string): Promise<{ parts: number; bytes: number }> {
	return (await fetch(`/__engine/archive/${name}.json?${how}`)).json();
}

async function open(place: ArchivePlace, options: Partial<ArchiveOptions> = {}) {
	const { signal } = new AbortController();
	const engine = await openArchive({ place, signal, ...options });
	started.push(engine);
	return engine;
}

const reason = (promise: Promise<unknown>): Promise<unknown> =>
	promise.then(() => 'no failure', whyNot);

/** What the file holds, from an engine whose line was never touched. */
async function whole(sql: string): Promise<unknown> {
	return (await open({ url: urlOf('sound') })).run(sql);
}

describe('an archive', () => {
	it('is read by parts, and says how much of it', async () => {
		let [read, size] = [0, 0];
		const engine = await open(
			{ url: urlOf('parts') },
			{ onRead: (bytes) => (read = bytes), onSize: (bytes) => (size = bytes ?? 0) }
		);
		expect(await engine.run(ORGS)).toEqual([{ n: 2 }]);
		expect(read).toBe((await behave('parts', '')).bytes);
		expect(read).toBeLessThan(size / 4);
		await engine.run(FAR);
		expect(read).toBe((await behave('parts', '')).bytes);
	});

	it('on this device is read by parts and asked as any other', async () => {
		const bytes = await (await fetch(urlOf('device'))).blob();
		let size = 0;
		const engine = await open(
			{ file: new File([bytes], 'ของฉัน.duckdb') },
			{ onSize: (n) => (size = n ?? 0) }
		);
		expect(size).toBe(bytes.size);
		expect(await engine.run(FAR)).toEqual(await whole(FAR));
	});

	it('comes whole where the server sends no parts, and says so', async () => {
		await behave('no-parts', 'mode=whole');
		const told: LoadProgress[] = [];
		const engine = await open({ url: urlOf('no-parts') }, { onWhole: (p) => told.push(p) });
		const { loadedBytes, totalBytes } = told.at(-1)!;
		expect(loadedBytes).toBe(totalBytes);
		expect(await engine.run(ORGS)).toEqual([{ n: 2 }]);
	});

	it.each([
		['is not there', '/__engine/none.duckdb', { why: 'missing' }],
		['is no database', '/__engine/garbage.duckdb', { why: 'foreign' }],
		['is a database of something else', '/__engine/foreign.duckdb', { why: 'foreign' }],
		['lacks what is asked for', '/__engine/old.duckdb', { why: 'version' }],
		[
			'is too large for a server without parts',
			'/__engine/too-large.duckdb',
			{ why: 'too-large', bytes: 300 * 2 ** 20, limit: 256 * 2 ** 20 }
		]
	])('that %s says so', async (_what, url, why) => {
		expect(await reason(open({ url }))).toEqual(why);
	});

	it('that a newer DuckDB wrote says so', async () => {
		const bytes = await (await fetch('/__engine/small.duckdb')).arrayBuffer();
		// A checksum of the header's words, each times a constant; then DUCK and the version of the format.
		const header = new DataView(bytes);
		const part = () => BigInt.asUintN(64, header.getBigUint64(8, true) * 0xbf58476d1ce4e5b9n);
		const before = part();
		header.setUint8(12, 99);
		header.setBigUint64(0, header.getBigUint64(0, true) ^ before ^ part(), true);
		expect(await reason(open({ file: new File([bytes], 'newer.duckdb') }))).toEqual({
			why: 'version'
		});
	});

	it('that breaks off says that it is damaged; one that is no file says what it is', async () => {
		const bytes = await (await fetch(urlOf('device'))).arrayBuffer();
		const half = new File([bytes.slice(0, bytes.byteLength / 2)], 'half.duckdb');
		const engine = open({ file: half });
		const asked = engine.then((opened) => opened.run(FAR));
		expect(await reason(asked)).toEqual({ why: 'damaged' });
		expect(await reason(open({ file: new File([], 'empty.duckdb') }))).toMatchObject({
			why: expect.stringMatching(/foreign|damaged/)
		});
	});
});

describe('a connection that is lost', () => {
	it('leaves an engine that answers nothing sound: why the file is opened anew', async () => {
		const engine = await startWasmEngine({ databaseUrl: urlOf('bare') });
		started.push(engine);
		await engine.run(ORGS);
		await behave('bare', 'mode=broken');
		await expect(engine.run(FAR)).rejects.toMatchObject({ code: 'network' });
		await behave('bare', 'mode=ok');
		await expect(engine.run(FAR)).rejects.toThrow(/checksum/);
	});

	it.each(['broken', 'down'])('(%s) is told, tried again, and the answer comes', async (mode) => {
		const news: LineNews[] = [];
		const engine = await open({ url: urlOf(mode) }, { onLine: (one) => news.push(one) });
		await behave(mode, `mode=${mode}`);
		const answers = Promise.all([engine.run(FAR), engine.run(ORGS), engine.run(FAR)]);
		const losses = () => news.filter(({ line }) => line === 'lost').length;
		await expect.poll(losses, { timeout: 20_000 }).toBeGreaterThan(1);
		expect(news[0]).toEqual({ line: 'lost', nextMs: 1000 });
		await behave(mode, 'mode=ok');
		const right = await whole(FAR);
		expect(await answers).toEqual([right, [{ n: 2 }], right]);
		expect(news.at(-1)).toEqual({ line: 'up' });
	});

	it('holds nobody who does not want to wait', async () => {
		const engine = await open({ url: urlOf('leave') });
		await behave('leave', 'mode=down');
		const controller = new AbortController();
		const asked = engine.run(FAR, [], { signal: controller.signal });
		setTimeout(() => controller.abort(), 500);
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('a file that is gone when the server is back is not waited for', async () => {
		const engine = await open({ url: urlOf('gone') });
		await behave('gone', 'mode=gone');
		await expect(engine.run(FAR)).rejects.toMatchObject({ status: 404 });
	});
});

describe('a question that waits for a slow part', () => {
	it('is let go at once, and the next one gets another engine when it is held up too long', async () => {
		const news: LineNews[] = [];
		const engine = await open({ url: urlOf('slow') }, { onLine: (one) => news.push(one) });
		await behave('slow', 'mode=slow&ms=60000');
		const controller = new AbortController();
		const asked = engine.run(FAR, [], { signal: controller.signal });
		setTimeout(() => controller.abort(), 300);
		const from = performance.now();
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		expect(performance.now() - from).toBeLessThan(2000);
		await behave('slow', 'mode=ok');
		expect(await engine.run(ORGS)).toEqual([{ n: 2 }]);
		expect(performance.now() - from).toBeLessThan(30_000);
		expect(news).toEqual([{ line: 'opening' }, { line: 'up' }]);
	});

	it('ends with the engine', async () => {
		const engine = await open({ url: urlOf('leaving') });
		await behave('leaving', 'mode=slow&ms=60000');
		const asked = engine.run(FAR);
		setTimeout(() => void engine.close(), 300);
		await expect(asked).rejects.toMatchObject({ code: 'closed' });
	});
});
