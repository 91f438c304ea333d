import { describe, expect, it } from 'vitest';
import { loadError } from './loadError';

describe('loadError', () => {
	it.each([
		['Error: HTTP 404 for http://site/duckdb-eh.wasm', 'network'],
		['TypeError: Failed to fetch', 'network'],
		['TypeError: Load failed', 'network'],
		['TypeError: NetworkError when attempting to fetch resource.', 'network'],
		['TypeError: network error', 'network'],
		['CompileError: expected magic word 00 61 73 6d, found 3c 21', 'network'],
		[
			"CompileError: WebAssembly.instantiateStreaming(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script in the following Content Security Policy directive",
			'blocked'
		],
		['RangeError: WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory', 'memory'],
		['LinkError: import object field is not a Function', 'unsupported']
	])('%s is %s', (message, code) => {
		expect(loadError(message).code).toBe(code);
	});
});
