// Runs after wasmBoot.js in the engine's worker, before DuckDB's own script, as a classic script.
//
// Wherever DuckDB-WASM 1.32.0 begins to read in a file on a server, it asks for 16 KB, waits, and then asks for
// the 64 KB behind them (`ReadAheadBuffer`): two synchronous requests for a block of the database. Here the
// first one brings what both ask for, and the second is answered from it: as many bytes, half the waiting.
(() => {
	const FIRST = 16 * 1024;
	const NEXT = 64 * 1024;

	/** @typedef {{ from: number, bytes: number }} Range */

	/** What came last beyond what was asked for: DuckDB reads on there, or begins elsewhere. */
	const ahead = { url: '', from: 0, bytes: new ArrayBuffer(0) };
	/** Of requests that are not sent yet. @type {WeakMap<XMLHttpRequest, { url: string, range?: Range }>} */
	const asked = new WeakMap();
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
		const all = bytes === FIRST ? FIRST + NEXT : bytes;
		setRequestHeader.call(this, 'Range', `bytes=${from}-${from + all - 1}`);
		send.apply(this, body);
		if (all > bytes && this.status === 206 && this.response instanceof ArrayBuffer) {
			Object.assign(ahead, { url, from, bytes: this.response });
		}
	};

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
