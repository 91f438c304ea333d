// Runs at the top of the engine's worker, before DuckDB's own script, as a classic script.
//
// DuckDB-WASM 1.32.0 (`instantiateWasm` in its bindings_browser_base.ts) leaves two gaps that only the
// worker itself can close: a wasm file that does not arrive or compile rejects a promise nobody listens
// to, so that the page waits for ever; and its progress is silent while chunks come faster than one in
// 20 ms. So: every unhandled rejection is told to the page, and bytes are counted as they pass.
// It reads files by ranges with synchronous requests that have no time limit, so that a line that went
// silent would hold the worker for ever: they get one, and the bytes they bring are told.
// Messages travel as DuckDB's own LOG messages, which its page side hands to the logger untouched.
(() => {
	const EVERY_MS = 50;
	/** A part is a few megabytes at most: slower than this is no line. */
	const PART_LIMIT_MS = 120_000;
	const plainFetch = self.fetch.bind(self);

	/** @param {Record<string, unknown>} data */
	const tell = (data) => self.postMessage({ messageId: -1, requestId: 0, type: 'LOG', data });

	self.addEventListener('unhandledrejection', (event) => {
		// Told to the page, so it need not stand in the console as an error of nobody's.
		event.preventDefault();
		tell({ boot: 'failed', message: String(event.reason) });
	});

	let read = 0;
	const { send } = XMLHttpRequest.prototype;
	/** @param {Parameters<typeof send>} body */
	XMLHttpRequest.prototype.send = function (...body) {
		this.timeout = PART_LIMIT_MS;
		send.apply(this, body);
		if (!(this.response instanceof ArrayBuffer)) return;
		read += this.response.byteLength;
		tell({ boot: 'read', bytes: read });
	};

	self.fetch = async (input, init) => {
		const response = await plainFetch(input, init);
		if (!response.ok || !response.body) {
			throw new Error(`HTTP ${response.status} for ${response.url}`);
		}
		let loaded = 0;
		let told = 0;
		const count = new TransformStream({
			transform(chunk, controller) {
				loaded += chunk.byteLength;
				const now = performance.now();
				if (now - told >= EVERY_MS) {
					told = now;
					tell({ boot: 'progress', loaded });
				}
				controller.enqueue(chunk);
			},
			flush: () => tell({ boot: 'progress', loaded })
		});
		// Streaming compilation insists on this type, which some static hosts do not send.
		const headers = { 'content-type': 'application/wasm' };
		const counted = response.body.pipeThrough(count);
		// DuckDB would pipe it once more, through the counter that stays silent.
		counted.pipeThrough = () => counted;
		return new Response(counted, { headers });
	};
})();
