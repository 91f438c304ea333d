// Part of engineServer.mjs: a large database on a server that can be told to behave badly. Every name below
// `archive/` is the same file with a behaviour of its own, so that tests do not meet each other's.
import { createReadStream, statSync } from 'node:fs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/**
 * `ok`; `broken`: the line breaks off in the middle of every part; `down`: 503; `gone`: parts fail, and the file is there no more;
 * `slow`: a part waits `ms`;
 * `whole`: no ranges; `short`: a part is complete for HTTP, but shorter than asked for.
 * @typedef {{ mode: string, ms: number, parts: number, bytes: number }} Behaviour
 */

/** @param {Map<string, Behaviour>} all @param {string} name */
function behaviourOf(all, name) {
	const known = all.get(name);
	if (known) return known;
	const usual = { mode: 'ok', ms: 0, parts: 0, bytes: 0 };
	all.set(name, usual);
	return usual;
}

/**
 * `GET archive/NAME.json?mode=broken&ms=0` says how NAME.duckdb behaves from now on, and answers what was sent.
 * @param {Map<string, Behaviour>} all
 * @param {string} name what stands behind `archive/`
 * @param {Request} request
 * @param {Response} response
 * @param {string} path of the file
 */
export function answerArchive(all, name, request, response, path) {
	const how = behaviourOf(all, name.replace(/\.(?:json|duckdb)$/, ''));
	if (name.endsWith('.json')) {
		const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
		how.mode = asked.get('mode') ?? how.mode;
		how.ms = Number(asked.get('ms') ?? how.ms);
		response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(how));
		return;
	}
	// DuckDB also looks for a journal beside the file.
	if (!name.endsWith('.duckdb')) {
		response.writeHead(404).end();
		return;
	}
	const { size } = statSync(path);
	const range =
		how.mode === 'whole' ? null : /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
	const start = Number(range?.[1] ?? 0);
	const end = Math.min(range?.[2] ? Number(range[2]) : size - 1, size - 1);
	const length = end - start + 1;
	if (how.mode === 'down' || how.mode === 'gone') {
		response.writeHead(how.mode === 'down' || request.method === 'GET' ? 503 : 404).end();
		return;
	}
	const short = how.mode === 'short' && request.method === 'GET';
	const sent = short ? Math.max(1, Math.floor(length / 2)) : length;
	response.writeHead(range ? 206 : 200, {
		'Content-Type': 'application/octet-stream',
		'Content-Length': sent,
		'Cache-Control': 'no-store',
		...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {})
	});
	if (request.method === 'HEAD') {
		response.end();
		return;
	}
	how.parts++;
	how.bytes += sent;
	const broken = how.mode === 'broken';
	const send = () => {
		const last = broken ? start + Math.floor(length / 2) : start + sent - 1;
		const part = createReadStream(path, { start, end: Math.max(start, last) });
		if (broken) part.on('end', () => response.destroy());
		part.pipe(response, { end: !broken });
	};
	if (how.mode !== 'slow') {
		send();
		return;
	}
	const timer = setTimeout(send, how.ms);
	response.on('close', () => clearTimeout(timer));
}
