import { describe, expect, it } from 'vitest';
import { pageOf, pageStarts } from './pages';
import { splitLines } from './text';

describe('pages of a document', () => {
	const starts = pageStarts(splitLines('one\ntwo\n\fthree\n\f\ffour\nfive'));

	it('are known by their first lines; an empty page starts where the next does', () => {
		expect(starts).toEqual([1, 3, 4, 4]);
	});

	it('tell on which page a line stands', () => {
		expect([1, 2, 3, 4, 5].map((line) => pageOf(starts, line))).toEqual([1, 1, 2, 4, 4]);
	});

	it('are not made up where the source has none', () => {
		expect(pageStarts(splitLines('one\ntwo'))).toBeUndefined();
		expect(pageOf(undefined, 1)).toBeNull();
	});
});
