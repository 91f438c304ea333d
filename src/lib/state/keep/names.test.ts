import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID, newId, originalName, storedName } from './names';

describe('stored names', () => {
	it('come back as they were, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
				const stored = storedName(name);
				expect(stored).toMatch(/^[a-z0-9_-]+$/);
				expect(originalName(stored)).toBe(name);
			}),
			{ seed: 4, numRuns: 500 }
		);
	});

	it('tell letters of another case apart where a file system does not', () => {
		const [a, b] = [storedName('L-ab/2566/self'), storedName('L-AB/2566/self')];
		expect(a.toLowerCase()).not.toBe(b.toLowerCase());
	});

	it('are refused when a file system could not hold them', () => {
		expect(() => storedName('ก'.repeat(60))).toThrow(RangeError);
		expect(() => storedName('')).toThrow(RangeError);
		expect(originalName('../x')).toBeNull();
		expect(originalName('_ffffff_')).toBeNull();
	});

	it('of new files are codes, each another', () => {
		expect(newId()).toMatch(ID);
		expect(newId()).not.toBe(newId());
	});
});
