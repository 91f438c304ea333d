import { describe, expect, it } from 'vitest';
import { Form3Error } from './errors';
import { decodeText } from './encoding';
import { MAX_BYTES, readText, splitLines } from './text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array) => {
	try {
		readText(bytes, 'form.txt');
	} catch (error) {
		if (error instanceof Form3Error) return error.code;
		throw error;
	}
	return 'read';
};

describe('readText', () => {
	it('numbers lines from 1 whatever ends them', () => {
		expect(readText(utf8('ก\nข\r\nค\rง\n'), 'form.txt')).toEqual([
			{ line: 1, text: 'ก' },
			{ line: 2, text: 'ข' },
			{ line: 3, text: 'ค' },
			{ line: 4, text: 'ง' }
		]);
	});

	it('drops a byte order mark', () => {
		expect(readText(utf8('\ufeffปี'), 'form.txt')).toEqual([{ line: 1, text: 'ปี' }]);
	});

	it('reads UTF-16 of both orders by its mark', () => {
		const units = [0xfeff, 0x0e1b, 0x0e35];
		const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
		const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
		expect(readText(little, 'form.txt')).toEqual([{ line: 1, text: 'ปี' }]);
		expect(readText(big, 'form.txt')).toEqual([{ line: 1, text: 'ปี' }]);
	});

	it('reads UTF-16 without a mark, and binary files not at all', () => {
		const text = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง\n'.repeat(4);
		const units = Array.from(text, (char) => char.charCodeAt(0));
		const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
		const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
		for (const bytes of [little, big]) expect(readText(bytes, 'form.txt')).toHaveLength(4);
		const numbers = Uint8Array.from(units.flatMap((unit) => [unit & 255, 0, 0, 0]));
		expect(codeOf(numbers)).toBe('binary');
	});

	it('names the line of a NUL', () => {
		expect(() => readText(utf8('ก\nข\nค\0ง'), 'form.txt')).toThrow(
			expect.objectContaining({ code: 'binary', line: 3, found: 'NUL' })
		);
	});

	it('reads windows-874', () => {
		expect(readText(Uint8Array.of(0xbb, 0xd5, 0x20, 0xf2), 'form.txt')).toEqual([
			{ line: 1, text: 'ปี ๒' }
		]);
	});

	it('keeps UTF-8 with a few damaged bytes as UTF-8', () => {
		const bytes = utf8('แบบประเมินสถานะการเป็นระบบราชการ');
		bytes[4] = 0xff;
		expect(decodeText(bytes).encoding).toBe('utf-8');
	});

	it.each([
		['empty', new Uint8Array()],
		['empty', utf8(' \n\r\n ')],
		['binary', utf8('%PDF-1.7 …')],
		['binary', Uint8Array.of(0x50, 0x4b, 3, 4, 20)],
		['binary', Uint8Array.of(65, 0, 66)],
		['too-large', new Uint8Array(MAX_BYTES + 1)]
	])('refuses a file that is %s', (code, bytes) => expect(codeOf(bytes)).toBe(code));

	it('names the size of a file that is too large, and the limit', () => {
		expect(() => readText(new Uint8Array(100 * 1024 * 1024), 'big.txt')).toThrow(
			expect.objectContaining({ found: '100.0 MB', expected: '50.0 MB' })
		);
	});
});

describe('splitLines', () => {
	it('numbers pages where form feeds part them', () => {
		expect(splitLines('ก\n\fข\nค\f\nง').map((line) => line.page)).toEqual([1, 2, 3, 3]);
	});
});
