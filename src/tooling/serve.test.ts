import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRange, serve } from './serve.mjs';

const SCRIPT = 'export const answer = 42;\n'.repeat(200);
const DATABASE = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));

const dir = mkdtempSync(join(tmpdir(), 'pmqa-serve-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(dir, '_app/immutable'), { recursive: true });
	mkdirSync(join(dir, 'item/1.1'), { recursive: true });
	writeFileSync(join(dir, 'index.html'), '<h1>หน้าแรก</h1>');
	writeFileSync(join(dir, 'item/1.1/index.html'), '<h1>1.1</h1>');
	writeFileSync(join(dir, '404.html'), '<h1>ไม่พบหน้านี้</h1>');
	writeFileSync(join(dir, '_app/immutable/a.js'), SCRIPT);
	writeFileSync(join(dir, '_app/immutable/a.js.br'), brotliCompressSync(SCRIPT));
	writeFileSync(join(dir, '_app/immutable/a.js.gz'), gzipSync(SCRIPT));
	writeFileSync(join(dir, 'pmqa.duckdb'), DATABASE);
	writeFileSync(join(dir, 'a.wasm'), 'wasm');
	writeFileSync(join(dir, 'a.woff2'), 'font');
	server = await serve({ dir });
});

afterAll(async () => {
	await server.close();
	rmSync(dir, { recursive: true });
});

/** One plain request: nothing added, nothing unpacked. */
function ask(path: string, options: RequestOptions = {}) {
	return new Promise<{ response: IncomingMessage; body: Buffer }>((done, fail) => {
		const to = { host: '127.0.0.1', port: server.port, path, ...options };
		request(to, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => done({ response, body: Buffer.concat(chunks) }));
		})
			.on('error', fail)
			.end();
	});
}

const range = (value: string) => ({ headers: { range: value, 'accept-encoding': 'br, gzip' } });

describe('what DuckDB-WASM asks of a server', () => {
	test('HEAD for the whole database as a range is 206 with its size', async () => {
		const { response, body } = await ask('/pmqa.duckdb', { method: 'HEAD', ...range('bytes=0-') });
		expect(response.statusCode).toBe(206);
		expect(response.headers['content-length']).toBe('5000');
		expect(response.headers['accept-ranges']).toBe('bytes');
		expect(response.headers['last-modified']).toBeTruthy();
		expect(body).toHaveLength(0);
	});

	test('HEAD without a range gives size and ranges too', async () => {
		const { response } = await ask('/pmqa.duckdb', { method: 'HEAD' });
		expect(response.statusCode).toBe(200);
		expect(response.headers['content-length']).toBe('5000');
		expect(response.headers['accept-ranges']).toBe('bytes');
		expect(response.headers['content-encoding']).toBeUndefined();
	});

	test.each([
		['bytes=0-0', 0, 0],
		['bytes=100-199', 100, 199],
		['bytes=4990-9999', 4990, 4999],
		['bytes=4000-', 4000, 4999],
		['bytes=-10', 4990, 4999]
	])('%s is exactly those bytes', async (header, from, to) => {
		const { response, body } = await ask('/pmqa.duckdb', range(header));
		expect(response.statusCode).toBe(206);
		expect(response.headers['content-range']).toBe(`bytes ${from}-${to}/5000`);
		expect(body).toEqual(DATABASE.subarray(from, to + 1));
	});

	test('a range past the end is 416', async () => {
		const { response } = await ask('/pmqa.duckdb', range('bytes=5000-5001'));
		expect(response.statusCode).toBe(416);
		expect(response.headers['content-range']).toBe('bytes */5000');
	});

	test('a range is cut from the plain file, not from its compressed copy', async () => {
		const { response, body } = await ask('/_app/immutable/a.js', range('bytes=0-5'));
		expect(response.headers['content-encoding']).toBeUndefined();
		expect(body.toString()).toBe('export');
	});
});

test('parseRange ignores what it does not understand', () => {
	for (const header of ['bytes=', 'bytes=-', 'bytes=1-2,4-5', 'items=0-1', 'bytes=9-3']) {
		expect(parseRange(header, 100), header).toBeUndefined();
	}
	expect(parseRange('bytes=-0', 100)).toBe('unsatisfiable');
});

describe('pages and files', () => {
	test('compressed copies go to those who take them', async () => {
		const headers = { 'accept-encoding': 'gzip, deflate, br' };
		const packed = await ask('/_app/immutable/a.js', { headers });
		expect(packed.response.headers['content-encoding']).toBe('br');
		expect(packed.response.headers['content-type']).toBe('text/javascript');
		expect(brotliDecompressSync(packed.body).toString()).toBe(SCRIPT);
		const plain = await ask('/_app/immutable/a.js');
		expect(plain.response.headers['content-encoding']).toBeUndefined();
	});

	test('types a browser insists on', async () => {
		const type = async (path: string) => (await ask(path)).response.headers['content-type'];
		expect(await type('/a.wasm')).toBe('application/wasm');
		expect(await type('/a.woff2')).toBe('font/woff2');
		expect(await type('/')).toMatch(/^text\/html; ?charset=utf-8$/);
	});

	test('named-by-content files are kept for good, all else is asked for again', async () => {
		const cache = async (path: string) => (await ask(path)).response.headers['cache-control'];
		expect(await cache('/_app/immutable/a.js')).toContain('immutable');
		expect(await cache('/')).toBe('no-cache');
		expect(await cache('/pmqa.duckdb')).toBe('no-cache');
	});

	test('a page without its slash is sent to the one with it', async () => {
		const { response } = await ask('/item/1.1?era=ce');
		expect(response.statusCode).toBe(308);
		expect(response.headers.location).toBe('/item/1.1/?era=ce');
		expect((await ask('/item/1.1/')).body.toString()).toContain('1.1');
	});

	test('an unknown page is 404 with the page that says so', async () => {
		const { response, body } = await ask('/nothing/here/');
		expect(response.statusCode).toBe(404);
		expect(body.toString()).toContain('ไม่พบหน้านี้');
	});

	test('nothing outside the folder, nothing but reading', async () => {
		expect((await ask('/../serve.mjs', range('bytes=0-9'))).response.statusCode).toBe(404);
		expect((await ask('/%2e%2e/serve.mjs', range('bytes=0-9'))).response.statusCode).toBe(404);
		expect((await ask('/%E0%A4%A')).response.statusCode).toBe(400);
		expect((await ask('/', { method: 'POST' })).response.statusCode).toBe(405);
	});
});

test('a taken port leads to the next free one', async () => {
	const blocker = createServer();
	await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
	const address = blocker.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const second = await serve({ dir, port });
	expect(second.port).toBeGreaterThan(port);
	expect(second.url).toBe(`http://localhost:${second.port}`);
	await second.close();
	await new Promise((done) => blocker.close(done));
});
