import { describe, expect, it } from 'vitest';
import { utf16, windows874 } from '../tables/encode.test-helper';
import { ENCODINGS, type Encoding } from '../types';
import { chosenEncoding, decodeAs, decodeInParts, encodingOf } from './encoding';

const WORDS = 'หน่วยงาน,ปี ๒๕๖๔,ผล\r\n'.repeat(40);
const written: Readonly<Record<Encoding, Uint8Array>> = {
	'utf-8': new TextEncoder().encode(WORDS),
	'utf-16le': utf16(WORDS, 'le', true),
	'utf-16be': utf16(WORDS, 'be', true),
	'windows-874': windows874(WORDS)
};

describe('encodings', () => {
	it.each(ENCODINGS)('finds %s and reads it, whole or in parts of any size', (encoding) => {
		const bytes = written[encoding];
		expect(encodingOf(bytes)).toBe(encoding);
		expect(decodeAs(bytes, encoding)).toBe(WORDS);
		for (const size of [1, 2, 3, 7, 1000]) {
			const decode = decodeInParts(encoding);
			let text = '';
			for (let at = 0; at < bytes.length; at += size) {
				text += decode(bytes.subarray(at, at + size), at + size >= bytes.length);
			}
			expect(text).toBe(WORDS);
		}
	});

	it('finds UTF-16 without a mark, in Thai and in English', () => {
		for (const order of ['le', 'be'] as const) {
			expect(encodingOf(utf16(WORDS, order, false))).toBe(`utf-16${order}`);
			expect(encodingOf(utf16('org_id,year_be,mark\n'.repeat(9), order, false))).toBe(
				`utf-16${order}`
			);
		}
	});

	it('takes the first part of a text, cut inside a letter, for what the text is', () => {
		for (const letter of ['ก', 'é']) {
			const bytes = new TextEncoder().encode(letter.repeat(4000));
			for (const cut of [4097, 4098, 4099, 4100]) {
				expect(encodingOf(bytes.subarray(0, cut))).toBe('utf-8');
			}
		}
	});

	it('does what a person chose', () => {
		expect(chosenEncoding(written['windows-874'], 'utf-8')).toBe('utf-8');
		expect(chosenEncoding(written['windows-874'], undefined)).toBe('windows-874');
	});
});
