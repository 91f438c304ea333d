import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = readFileSync(new URL('./wasmRanges.js', import.meta.url), 'utf8');
const KB = 1024;

/** A file on a server, whose bytes tell their place, and what was asked of it. */
const server = { bytes: new Uint8Array(), status: 206, asked: [] as string[] };

/** As much of the browser's own as DuckDB uses: synchronous, whole answers. */
class Request {
	status = 0;
	response: ArrayBuffer | null = null;
	#line = '';
	#range = '';

	open(method: string, url: string): void {
		this.#line = `${method} ${url}`;
	}

	setRequestHeader(name: string, value: string): void {
		if (name === 'Range') this.#range = value;
	}

	send(): void {
		server.asked.push(`${this.#line} ${this.#range}`);
		const [, from = '0', to] = /^bytes=(\d+)-(\d*)$/.exec(this.#range) ?? [];
		this.status = server.status;
		this.response = server.bytes.slice(Number(from), to ? Number(to) + 1 : undefined).buffer;
	}
}

let XHR: typeof Request;

beforeEach(() => {
	server.bytes = Uint8Array.from({ length: 400 * KB }, (_, at) => (at >> 10) % 251);
	server.status = 206;
	server.asked = [];
	// The script puts itself in the place of what it finds on the prototype.
	XHR = class Fresh extends Request {};
	Object.assign(XHR.prototype, {
		open: Request.prototype.open,
		setRequestHeader: Request.prototype.setRequestHeader,
		send: Request.prototype.send
	});
	new Function('XMLHttpRequest', SCRIPT)(XHR);
});

/** What DuckDB sees of `bytes` at `from`. */
function read(from: number, bytes: number, url = 'a.duckdb', method = 'GET') {
	const request = new XHR();
	request.open(method, url);
	request.setRequestHeader('Range', `bytes=${from}-${from + bytes - 1}`);
	request.send();
	return { status: request.status, bytes: new Uint8Array(request.response!).slice(0, bytes) };
}

const sound = (from: number, bytes: number) => ({
	status: 206,
	bytes: server.bytes.slice(from, from + bytes)
});

describe('a read by ranges', () => {
	it('that goes on behind its first 16 KB is one request', () => {
		expect(read(100 * KB, 16 * KB)).toEqual(sound(100 * KB, 16 * KB));
		expect(read(116 * KB, 64 * KB)).toEqual(sound(116 * KB, 64 * KB));
		expect(server.asked).toEqual([`GET a.duckdb bytes=${100 * KB}-${180 * KB - 1}`]);
	});

	it('of less than what came is answered from it, of more or before it is not', () => {
		read(100 * KB, 16 * KB);
		expect(read(116 * KB, 48 * KB)).toEqual(sound(116 * KB, 48 * KB));
		expect(read(116 * KB, 256 * KB)).toEqual(sound(116 * KB, 256 * KB));
		expect(read(99 * KB, 20 * KB)).toEqual(sound(99 * KB, 20 * KB));
		expect(server.asked).toEqual([
			`GET a.duckdb bytes=${100 * KB}-${180 * KB - 1}`,
			`GET a.duckdb bytes=${116 * KB}-${372 * KB - 1}`,
			`GET a.duckdb bytes=${99 * KB}-${119 * KB - 1}`
		]);
	});

	it('that goes on is at most as long as what was read on before it', () => {
		read(0, 16 * KB);
		read(16 * KB, 64 * KB);
		// DuckDB reads on behind what it got.
		expect(read(80 * KB, 256 * KB)).toEqual(sound(80 * KB, 80 * KB));
		expect(read(160 * KB, 1024 * KB)).toEqual(sound(160 * KB, 160 * KB));
		expect(read(320 * KB, 40 * KB)).toEqual(sound(320 * KB, 40 * KB));
		// Elsewhere it gets what it asks for; so it does where another file stopped.
		expect(read(90 * KB, 256 * KB)).toEqual(sound(90 * KB, 256 * KB));
		expect(read(80 * KB, 256 * KB, 'b.duckdb')).toEqual(sound(80 * KB, 256 * KB));
	});

	it('at the end of the file has what is left of it', () => {
		expect(read(390 * KB, 16 * KB)).toEqual(sound(390 * KB, 10 * KB));
		expect(read(396 * KB, 4 * KB)).toEqual(sound(396 * KB, 4 * KB));
		expect(server.asked).toHaveLength(1);
	});

	it('of another file is not answered from this one', () => {
		read(0, 16 * KB);
		read(16 * KB, 64 * KB, 'b.duckdb');
		expect(server.asked[1]).toBe(`GET b.duckdb bytes=${16 * KB}-${80 * KB - 1}`);
	});

	it.each([503, 200])('is what the server says when that is %i', (status) => {
		server.status = status;
		expect(read(0, 16 * KB).status).toBe(status);
		server.status = 206;
		expect(read(16 * KB, 64 * KB)).toEqual(sound(16 * KB, 64 * KB));
		expect(server.asked).toHaveLength(2);
	});

	it('leaves every other request as it is', () => {
		read(0, 16 * KB, 'a.duckdb', 'HEAD');
		const open = new XHR();
		open.open('GET', 'a.duckdb');
		open.setRequestHeader('Range', 'bytes=0-');
		open.send();
		expect(server.asked).toEqual([`HEAD a.duckdb bytes=0-${16 * KB - 1}`, 'GET a.duckdb bytes=0-']);
	});
});
