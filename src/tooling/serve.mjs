// A static server for the built site: start, the end-to-end tests and the bench all use this one.
// sirv sends whole files; ranges are ours, because DuckDB-WASM reads the database by them and needs
// every form answered exactly (sirv 3 sends the whole file for `bytes=0-0` and knows no suffix).
import {
	closeSync,
	createReadStream,
	existsSync,
	openSync,
	readFileSync,
	readSync,
	statSync
} from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

const TRIES = 50;
const YEAR_S = 31_536_000;
/** A range of fewer bytes is read at once: sooner there than a stream of it. */
const AT_ONCE = 2 ** 20;

/** Types that sirv does not know. */
const TYPES = /** @type {Record<string, string>} */ ({
	'.duckdb': 'application/octet-stream',
	'.csv': 'text/csv; charset=utf-8'
});

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ start: number, end: number }} Range both ends included
 */

/**
 * One range of a `Range` header.
 * @param {string} header e.g. `bytes=0-99`, `bytes=100-`, `bytes=-100`
 * @param {number} size of the file
 * @returns {Range | 'unsatisfiable' | undefined} undefined when the header is to be ignored: it is not
 *   understood, or asks for several ranges (RFC 9110 §14.2 allows that)
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
	if (!match || (match[1] === '' && match[2] === '')) return undefined;
	const [, from = '', to = ''] = match;
	if (from === '') {
		const length = Math.min(Number(to), size);
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(from);
	const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
	if (to !== '' && Number(to) < start) return undefined;
	return start >= size ? 'unsatisfiable' : { start, end };
}

/** @param {string} pathname */
function cacheControl(pathname) {
	const immutable = pathname.includes('/_app/immutable/');
	return immutable ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
}

/**
 * @param {Response} response
 * @param {string} pathname
 */
function setHeaders(response, pathname) {
	const type = TYPES[/\.\w+$/.exec(pathname)?.[0] ?? ''];
	if (type) response.setHeader('Content-Type', type);
	response.setHeader('Cache-Control', cacheControl(pathname));
	response.setHeader('Accept-Ranges', 'bytes');
	response.setHeader('X-Content-Type-Options', 'nosniff');
}

/**
 * A file of the folder, never one outside it.
 * @param {string} dir
 * @param {string} pathname
 */
function fileAt(dir, pathname) {
	const path = resolve(join(dir, pathname));
	if (!path.startsWith(dir + sep) || !existsSync(path)) return undefined;
	const stats = statSync(path);
	return stats.isFile() ? { path, stats } : undefined;
}

/**
 * @param {string} path
 * @param {Range} range
 */
function bytesOf(path, { start, end }) {
	const bytes = Buffer.alloc(end - start + 1);
	const file = openSync(path, 'r');
	try {
		const read = readSync(file, bytes, 0, bytes.length, start);
		return bytes.subarray(0, read);
	} finally {
		closeSync(file);
	}
}

/**
 * Answers a request for a range, from the uncompressed file.
 * @param {string} dir
 * @param {Request} request
 * @param {Response} response
 * @param {string} pathname
 * @returns {boolean} false when the whole file is to be sent instead
 */
function sendRange(dir, request, response, pathname) {
	const file = fileAt(dir, pathname);
	if (!file) return false;
	const { size, mtime } = file.stats;
	const modified = mtime.toUTCString();
	const condition = request.headers['if-range'];
	if (condition && condition !== modified) return false;
	const range = parseRange(request.headers.range ?? '', size);
	if (!range) return false;

	setHeaders(response, pathname);
	if (range === 'unsatisfiable') {
		response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
		return true;
	}
	if (!response.hasHeader('Content-Type')) {
		response.setHeader('Content-Type', 'application/octet-stream');
	}
	response.writeHead(206, {
		'Content-Length': range.end - range.start + 1,
		'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
		'Last-Modified': modified
	});
	if (request.method === 'HEAD') response.end();
	else if (range.end - range.start < AT_ONCE) response.end(bytesOf(file.path, range));
	else createReadStream(file.path, range).pipe(response);
	return true;
}

/**
 * @param {string} dir
 * @returns {(request: Request, response: Response) => void}
 */
function handler(dir) {
	const notFound = join(dir, '404.html');
	const files = sirv(dir, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders,
		onNoMatch: (_request, response) => {
			const page = existsSync(notFound) ? readFileSync(notFound) : '404 Not Found';
			const type = existsSync(notFound) ? 'text/html' : 'text/plain';
			response.writeHead(404, { 'Content-Type': `${type}; charset=utf-8` }).end(page);
		}
	});
	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [encoded = '/', search] = (request.url ?? '/').split('?');
		let pathname;
		try {
			pathname = decodeURIComponent(encoded);
		} catch {
			response.writeHead(400).end();
			return;
		}
		// Pages link relative to their folder, so a page has one address: the one with the slash.
		if (!pathname.endsWith('/') && fileAt(dir, `${pathname}/index.html`)) {
			const address = `${encoded.replace(/^\/+/, '/')}/${search ? `?${search}` : ''}`;
			response.writeHead(308, { Location: address }).end();
			return;
		}
		if (request.headers.range && sendRange(dir, request, response, pathname)) return;
		delete request.headers.range;
		files(request, response);
	};
}

/**
 * True when something answers on the port over IPv6, where `localhost` may lead a browser.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answersOnIpv6(port) {
	return new Promise((done) => {
		const socket = connect({ port, host: '::1' });
		socket.once('connect', () => {
			socket.destroy();
			done(true);
		});
		socket.once('error', () => done(false));
	});
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function listen(server, port, host) {
	return new Promise((done, fail) => {
		/** @param {NodeJS.ErrnoException} error */
		const refused = (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error));
		server.once('error', refused);
		server.listen(port, host, () => {
			server.off('error', refused);
			done(true);
		});
	});
}

/**
 * Serves a folder. A taken port leads to the next free one; port 0 takes any.
 * @param {{ dir: string, port?: number, host?: string, onRequest?: (request: Request, response: Response) => void }} options
 *   `onRequest` sees every request before it is answered
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` has no slash at its end
 */
export async function serve({ dir, port = 0, host = '127.0.0.1', onRequest }) {
	const server = createServer(handler(resolve(dir)));
	if (onRequest) server.prependListener('request', onRequest);
	let chosen = port;
	while ((chosen !== 0 && (await answersOnIpv6(chosen))) || !(await listen(server, chosen, host))) {
		if (++chosen >= port + TRIES) throw new Error(`No free port from ${port} to ${chosen - 1}.`);
	}
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : chosen;
	return {
		url: `http://localhost:${bound}`,
		port: bound,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
