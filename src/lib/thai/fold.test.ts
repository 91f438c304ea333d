import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, matchPrefix, skeleton, skeletonWithMap } from './fold';

describe('fold', () => {
	it.each([
		['ท่ี  SMART City ๔.๐', 'ที่ smart city 4.0'],
		['น้ํา', 'น้ำ'],
		['ขอน\u200bแก่น', 'ขอนแก่น']
	])('%s → %s', (text, expected) => expect(fold(text)).toBe(expected));

	it('leads every hit back to its place', () => {
		const text = '  ปี  ๒๕๖๔ น้ํา OTOP';
		const folded = foldWithMap(text);
		expect(folded.map).toHaveLength(folded.text.length);
		const at = (word: string) => folded.map[folded.text.indexOf(word)];
		expect(at('2564')).toBe(text.indexOf('๒'));
		expect(at('otop')).toBe(text.indexOf('OTOP'));
	});
});

describe('skeleton', () => {
	it('is the same for sound and damaged wording', () => {
		expect(skeleton('จงัหวัดขอนแกน่ ปี ๒๕๖๔ (Smart)')).toBe(skeleton('จังหวัด ขอนแก่น ป ี2564 smart'));
	});

	it('knows where each letter stood', () => {
		expect(skeletonWithMap('ก้ 1')).toEqual({ text: 'ก1', map: [0, 3] });
	});
});

describe('matchPrefix', () => {
	it.each([
		['abcdef', 'abc', 0, 3],
		['abXdef', 'abc', 0, -1],
		['abXdef', 'abc', 1, 3],
		['acdef', 'abcd', 1, 3],
		['abbcdef', 'abcd', 1, 5],
		['ab', 'abcd', 1, -1],
		['', 'a', 0, -1],
		['abc', '', 0, 0]
	])('%s starts with %s within %i edits: %i', (subject, prefix, tolerance, end) =>
		expect(matchPrefix(subject, prefix, tolerance)).toBe(end)
	);

	it('agrees with the plain edit distance', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, fc.integer({ min: 0, max: 3 }), (subject, prefix, tolerance) => {
				const costs = Array.from({ length: subject.length + 1 }, (_, n) =>
					distance(subject.slice(0, n), prefix)
				);
				const least = Math.min(...costs);
				const end = matchPrefix(subject, prefix, tolerance);
				if (least > tolerance) expect(end).toBe(-1);
				else expect(costs[end]).toBe(least);
			}),
			{ seed: 2564, numRuns: 2000 }
		);
	});
});

function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			next.push(
				Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same)
			);
		}
		row = next;
	}
	return row[b.length] as number;
}
