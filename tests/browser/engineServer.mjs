// What browser tests of the engine need from a server: a small database, with ranges and without, files
// that are wrong in every way a host gets them wrong, and the rows the native engine gives. A Vite plugin,
// so that all of it is of the tests' own origin.
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerArchive } from './archiveServer.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ small: string, large: string, foreign: string, old: string, rows: unknown }} Fixture */
/** @typedef {{ method: string, bytes: number, size: number }} Sent */

const PREFIX = '/__engine/';
const TOO_LARGE = 300 * 2 ** 20;

/**
 * @param {import('vite').ViteDevServer} server
 * @param {string} folder
 * @returns {Promise<Fixture>}
 */
async function makeFixture(server, folder) {
	/** @type {typeof import('../../src/lib/queries/testing/fixture.node')} */
	const fixture = /** @type {any} */ (
		await server.ssrLoadModule('/src/lib/queries/testing/fixture.node.ts')
	);
	const small = join(folder, 'small.duckdb');
	const large = join(folder, 'large.duckdb');
	await fixture.writeDatabase(small);
	await fixture.writeDatabase(large, { ballast: 2_000_000 });
	const foreign = join(folder, 'foreign.duckdb');
	const old = join(folder, 'old.duckdb');
	await fixture.writeOther(foreign, ['sales (amount INTEGER)']);
	await fixture.writeOther(old, [
		'assessments (assessment_id VARCHAR)',
		'organizations (org_id VARCHAR)'
	]);
	return { small, large, foreign, old, rows: await fixture.nativeRows(small) };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} path
 * @param {{ ranges: boolean, sent: Sent[] }} options
 */
function sendFile(request, response, path, { ranges, sent }) {
	const { size } = statSync(path);
	const range = ranges ? /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') : null;
	const start = Number(range?.[1] ?? 0);
	const end = Math.min(range?.[2] ? Number(range[2]) : size - 1, size - 1);
	const bytes = request.method === 'HEAD' ? 0 : end - start + 1;
	sent.push({ method: request.method ?? '', bytes, size });
	response.writeHead(range ? 206 : 200, {
		'Content-Type': 'application/octet-stream',
		'Content-Length': end - start + 1,
		'Cache-Control': 'no-store',
		...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {})
	});
	if (request.method === 'HEAD') response.end();
	else createReadStream(path, { start, end }).pipe(response);
}

/**
 * The first part of the engine's file, then the line breaks.
 * @param {Response} response
 */
function sendTruncatedWasm(response) {
	const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	response.writeHead(200, {
		'Content-Type': 'application/wasm',
		'Content-Length': statSync(wasm).size
	});
	const part = createReadStream(wasm, { end: 1_000_000 });
	part.on('end', () => response.destroy());
	part.pipe(response, { end: false });
}

/** @returns {import('vite').Plugin} */
export function engineServer() {
	/** @type {string | undefined} */
	let folder;
	/** @type {Promise<Fixture> | undefined} */
	let fixture;
	/** @type {Sent[]} */
	let sent = [];
	/** @type {Parameters<typeof answerArchive>[0]} */
	const archives = new Map();
	return {
		name: 'pmqa-engine-test-server',
		configureServer(server) {
			const made = () => {
				folder ??= mkdtempSync(join(tmpdir(), 'pmqa-engine-'));
				return (fixture ??= makeFixture(server, folder));
			};
			/**
			 * @param {string} name
			 * @param {Request} request
			 * @param {Response} response
			 */
			const answer = async (name, request, response) => {
				if (name.startsWith('archive/')) {
					answerArchive(archives, name.slice(8), request, response, (await made()).large);
					return;
				}
				switch (name) {
					case 'small.duckdb':
						sendFile(request, response, (await made()).small, { ranges: true, sent });
						return;
					case 'large.duckdb':
						sendFile(request, response, (await made()).large, { ranges: true, sent });
						return;
					case 'foreign.duckdb':
						sendFile(request, response, (await made()).foreign, { ranges: true, sent });
						return;
					case 'old.duckdb':
						sendFile(request, response, (await made()).old, { ranges: true, sent });
						return;
					case 'no-ranges.duckdb':
						sendFile(request, response, (await made()).large, { ranges: false, sent });
						return;
					case 'garbage.duckdb': {
						const path = join((await made(), /** @type {string} */ (folder)), 'garbage.duckdb');
						writeFileSync(path, Buffer.alloc(65_536, 'no database '));
						sendFile(request, response, path, { ranges: true, sent });
						return;
					}
					case 'too-large.duckdb':
						response.writeHead(200, { 'Content-Length': TOO_LARGE }).end();
						return;
					case 'rows.json':
						response.writeHead(200, { 'Content-Type': 'application/json' });
						response.end(JSON.stringify((await made()).rows));
						return;
					case 'sent.json':
						response.writeHead(200, { 'Content-Type': 'application/json' });
						response.end(JSON.stringify(sent));
						sent = [];
						return;
					case 'truncated.wasm':
						sendTruncatedWasm(response);
						return;
					case 'page.wasm':
						response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>');
						return;
					default:
						response.writeHead(404).end();
				}
			};
			server.middlewares.use((request, response, next) => {
				const path = (request.url ?? '').split('?')[0] ?? '';
				if (!path.startsWith(PREFIX)) return next();
				answer(path.slice(PREFIX.length), request, response).catch(next);
			});
		},
		buildEnd() {
			if (folder) rmSync(folder, { recursive: true, force: true });
		}
	};
}
