/** Whether this browser, under this page's policy, can run DuckDB-WASM (its build with exceptions). */
import { EngineError } from './engine';

/** The smallest valid module: compiling it fails only where a policy forbids WebAssembly. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** A module with one try block (WebAssembly exceptions proposal, opcode 0x06). */
const TRY_BLOCK = new Uint8Array([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11
]);

/** What is looked at; a parameter so that a missing piece can be tested. */
export type Platform = Partial<
	Pick<typeof globalThis, 'WebAssembly' | 'Worker' | 'Blob' | 'BigInt64Array' | 'fetch'>
>;

/**
 * Why the engine cannot start here.
 * @returns null when nothing speaks against it; else an error with code `unsupported` or `blocked`
 */
export function whyUnsupported(platform: Platform = globalThis): EngineError | null {
	const { WebAssembly: wasm } = platform;
	if (!wasm) return new EngineError('unsupported', 'WebAssembly is missing or switched off');
	for (const piece of ['Worker', 'Blob', 'BigInt64Array', 'fetch'] as const) {
		if (!platform[piece]) return new EngineError('unsupported', `${piece} is missing`);
	}
	if (!wasm.validate(TRY_BLOCK)) {
		return new EngineError('unsupported', 'WebAssembly exceptions are missing');
	}
	try {
		new wasm.Module(EMPTY_MODULE);
	} catch (cause) {
		return new EngineError('blocked', 'A policy of this page forbids WebAssembly', { cause });
	}
	return null;
}
