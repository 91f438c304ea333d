import { describe, expect, it } from 'vitest';
import { whyUnsupported, type Platform } from './support';

describe('whyUnsupported', () => {
	const able: Platform = {
		WebAssembly,
		Worker: class {} as unknown as typeof Worker,
		Blob,
		BigInt64Array,
		fetch
	};
	const module = (wasm: object) => ({ WebAssembly: wasm as typeof WebAssembly });

	it('finds nothing against a browser that has it all', () => {
		expect(whyUnsupported(able)).toBeNull();
	});

	it.each([
		['WebAssembly', { WebAssembly: undefined }, 'unsupported'],
		['workers', { Worker: undefined }, 'unsupported'],
		['64-bit integers', { BigInt64Array: undefined }, 'unsupported'],
		['exceptions', module({ validate: () => false, Module: class {} }), 'unsupported'],
		[
			'the permission to compile',
			module({
				validate: () => true,
				Module: class {
					constructor() {
						throw new WebAssembly.CompileError('blocked by CSP');
					}
				}
			}),
			'blocked'
		]
	])('says when %s is missing', (_piece, missing, code) => {
		expect(whyUnsupported({ ...able, ...missing } as Platform)?.code).toBe(code);
	});
});
