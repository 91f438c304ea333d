// Runs after wasmBoot.js in the engine's worker, before DuckDB's own script, as a classic script.
//
// Wherever DuckDB-WASM 1.32.0 begins to read in a file on a server, it asks for 16 KB, waits, and then asks for
// the 64 KB behind them (`ReadAheadBuffer`): two synchronous requests for a block of the database. Here the
// first one brings what both ask for, and the second is answered from it: as many bytes, half the waiting.
//
// Where it reads on, it asks for four times as much each time, up to 16 MB, and most of the last part is for nothing.
// Here a part is at most as long as what was read on before it. DuckDB takes a part that is shorter than it asked for:
// it reads on behind it (`WebFileSystem::Read`).
(() => {
	const FIRST = 16 * 1024;
	const NEXT = 64 * 1024;

	/** DuckDB reads on in ten places at a time. */
	const RUNS = 10;

	/** @typedef {{ from: number, bytes: number }} Range */
	/** @typedef {{ url: string, end: number, bytes: number }} Run */

	/** What came last beyond what was asked for: DuckDB reads on there, or begins elsewhere. */
	const ahead = { url: '', from: 0, bytes: new ArrayBuffer(0) };
	/** Of requests that are not sent yet. @type {WeakMap<XMLHttpRequest, { url: string, range?: Range }>} */
	const asked = new WeakMap();
	/** Where reading stopped, and how much was read in one go until there; the latest last. @type {Run[]} */
	const runs = [];
	const { open, setRequestHeader, send } = XMLHttpRequest.prototype;

	/** @param {[string, string | URL, ...any]} how */
	XMLHttpRequest.prototype.open = function (...how) {
		const [method, url] = how;
		if (method === 'GET') asked.set(this, { url: String(url) });
		else asked.delete(this);
		open.apply(this, /** @type {any} */ (how));
	};

	/** @param {[name: string, value: string]} header */
	XMLHttpRequest.prototype.setRequestHeader = function (...[name, value]) {
		const request = asked.get(this);
		const range = name === 'Range' ? rangeOf(value) : undefined;
		if (request && range) request.range = range;
		else setRequestHeader.call(this, name, value);
	};

	/** @param {Parameters<typeof send>} body */
	XMLHttpRequest.prototype.send = function (...body) {
		const { url = '', range } = asked.get(this) ?? {};
		if (!range) {
			send.apply(this, body);
			return;
		}
		const known = aheadOf(url, range);
		if (known) {
			Object.defineProperties(this, { status: { value: 206 }, response: { value: known } });
			return;
		}
		const { from, bytes } = range;
		const read = takeRun(url, from);
		const all = bytes === FIRST ? FIRST + NEXT : Math.min(bytes, read || bytes);
		setRequestHeader.call(this, 'Range', `bytes=${from}-${from + all - 1}`);
		send.apply(this, body);
		if (this.status !== 206 || !(this.response instanceof ArrayBuffer)) return;
		if (all > bytes) Object.assign(ahead, { url, from, bytes: this.response });
		const came = this.response.byteLength;
		runs.push({ url, end: from + came, bytes: read + came });
		if (runs.length > RUNS) runs.shift();
	};

	/**
	 * Takes the run that stopped at a place off the list.
	 * @param {string} url
	 * @param {number} end
	 * @returns {number} its bytes, 0 when there is none
	 */
	function takeRun(url, end) {
		const at = runs.findIndex((run) => run.url === url && run.end === end);
		return at < 0 ? 0 : (runs.splice(at, 1)[0]?.bytes ?? 0);
	}

	/**
	 * @param {string} header
	 * @returns {Range | undefined} undefined when it has no end
	 */
	function rangeOf(header) {
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
		return from && to ? { from: Number(from), bytes: Number(to) - Number(from) + 1 } : undefined;
	}

	/**
	 * @param {string} url
	 * @param {Range} range
	 */
	function aheadOf(url, { from, bytes }) {
		const start = from - ahead.from;
		const whole = url === ahead.url && start >= 0 && start + bytes <= ahead.bytes.byteLength;
		return whole ? ahead.bytes.slice(start, start + bytes) : null;
	}
})();
