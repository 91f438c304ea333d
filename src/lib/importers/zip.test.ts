import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportError } from './errors';
import { LIMITS } from './limits';
import { unzip, zip } from './zip';

const text = (words: string) => new TextEncoder().encode(words);
const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The error of reading, as `code`. */
function codeOf(bytes: Uint8Array, wanted?: (path: string) => boolean): string {
	try {
		unzip(bytes, 'a.zip', wanted);
		return 'read';
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		expect(error.message_th).toMatch(/[ก-๙]/);
		expect(error.file).toBe('a.zip');
		return error.code;
	}
}

/** Changes 2 or 4 bytes of the only entry of the directory of a zip. */
function patch(bytes: Uint8Array, field: number, value: number, width: 2 | 4 = 2): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	const start = view.getUint32(copy.length - 22 + 16, true);
	if (width === 2) view.setUint16(start + field, value, true);
	else view.setUint32(start + field, value, true);
	return copy;
}

const one = zip(new Map([['a.txt', 'สวัสดี '.repeat(100)]]));

describe('unzip', () => {
	it('gives back what was packed, stored or deflated', () => {
		const stored = zipSync({ 'ก/ข.csv': [text('1,2'), { level: 0 }], 'b.txt': text('') });
		const files = unzip(stored, 'a.zip');
		expect([...files.keys()]).toEqual(['ก/ข.csv', 'b.txt']);
		expect(read(files.get('ก/ข.csv'))).toBe('1,2');
		expect(files.get('b.txt')?.length).toBe(0);
		expect(read(unzip(one, 'a.zip').get('a.txt'))).toBe('สวัสดี '.repeat(100));
	});

	it('packs the same files into the same bytes', () => {
		const files = new Map<string, string | Uint8Array>([
			['a', 'x'],
			['b', text('y')]
		]);
		expect(zip(files)).toEqual(zip(files));
	});

	it('unpacks only what is wanted', () => {
		const both = zip(
			new Map([
				['a', 'x'],
				['b', 'y']
			])
		);
		expect([...unzip(both, 'a.zip', (path) => path === 'b').keys()]).toEqual(['b']);
	});

	it('reads paths of any platform and keeps them inside', () => {
		const files = unzip(
			zipSync({ '\\word\\document.xml': text('x'), '/a/./b': text('y') }),
			'a.zip'
		);
		expect([...files.keys()]).toEqual(['word/document.xml', 'a/b']);
		expect(codeOf(zipSync({ '../evil': text('x') }))).toBe('unsafe');
		expect(codeOf(zipSync({ 'a/..\\..\\evil': text('x') }))).toBe('unsafe');
		expect(codeOf(zipSync({ 'a\u0000b': text('x') }))).toBe('unsafe');
	});

	it('refuses two parts of one name', () => {
		expect(codeOf(zipSync({ 'a/b': text('x'), 'a\\b': text('y') }))).toBe('unsafe');
	});

	it('says what is encrypted or packed in an unknown way', () => {
		expect(codeOf(patch(one, 8, 1))).toBe('encrypted');
		expect(codeOf(patch(one, 10, 14))).toBe('wrong-kind');
		expect(codeOf(patch(one, 10, 14), () => false)).toBe('read');
	});

	it('does not believe declared sizes and sums', () => {
		expect(codeOf(patch(one, 24, 10, 4))).toBe('corrupt');
		expect(codeOf(patch(one, 24, 100_000, 4))).toBe('corrupt');
		expect(codeOf(patch(one, 16, 1, 4))).toBe('corrupt');
		expect(codeOf(patch(one, 20, 0x7fffffff, 4))).toBe('corrupt');
		expect(codeOf(patch(one, 42, 0x7fffffff, 4))).toBe('corrupt');
	});

	it('refuses what unpacks to far more than it is', () => {
		const zeros = new Uint8Array(LIMITS.zipRatioFromBytes + 1);
		expect(codeOf(zip(new Map([['a', zeros]])))).toBe('unsafe');
		expect(codeOf(zip(new Map([['a', zeros.subarray(2)]])))).toBe('read');
		expect(codeOf(patch(one, 24, LIMITS.unpackedPartBytes + 1, 4))).toBe('unsafe');
	});

	it('refuses parts that share their bytes', () => {
		const twin = zip(
			new Map([
				['a', 'x'.repeat(50)],
				['b', 'x'.repeat(50)]
			])
		);
		const view = new DataView(twin.buffer);
		const second = view.getUint32(twin.length - 22 + 16, true) + 46 + 1;
		view.setUint32(second + 42, 0, true);
		expect(codeOf(twin)).toBe('unsafe');
	});

	it('refuses too many parts by their number', () => {
		const copy = one.slice();
		new DataView(copy.buffer).setUint16(copy.length - 22 + 10, LIMITS.zipParts + 1, true);
		expect(codeOf(copy)).toBe('unsafe');
	});

	it('says that a cut file is incomplete', () => {
		for (let length = 0; length < one.length; length++) {
			expect(codeOf(one.slice(0, length))).toBe('corrupt');
		}
	});
});
