/** Bytes of a plain text file → numbered lines. */
import { decodeText, isUtf16 } from './encoding';
import { errorOf } from './messages';
import type { SourceLine } from './types';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads the bytes of a text file as lines. UTF-8 (with or without a byte order mark), UTF-16 with one, and
 * windows-874 (TIS-620) are recognised; CRLF, CR and LF end a line; a form feed starts a page.
 *
 * @param bytes the whole file
 * @param name its name, for messages
 * @returns lines numbered from 1, without their ends
 * @throws Form3Error `too-large`, `empty` or `binary`
 */
export function readText(bytes: Uint8Array, name: string): SourceLine[] {
	checkSize(bytes.length, name);
	const binary = binaryKind(bytes);
	if (binary) {
		const line = binary === 'NUL' ? { line: lineOf(bytes, bytes.indexOf(0)) } : {};
		throw errorOf('binary', { name, found: binary, expected: 'UTF-8 .txt', ...line });
	}
	const { text } = decodeText(bytes);
	if (text.trim() === '') throw errorOf('empty', { name, found: `${bytes.length} B` });
	return splitLines(text);
}

/** Splits text into numbered lines; pages are numbered only where form feeds part them. */
export function splitLines(text: string): SourceLine[] {
	const rows = text.split(/\r\n|\r|\n/);
	if (rows.at(-1) === '') rows.pop();
	const paged = text.includes('\f');
	let page = 1;
	return rows.map((row, index) => {
		if (!paged) return { line: index + 1, text: row };
		page += row.split('\f').length - 1;
		return { line: index + 1, text: row.replaceAll('\f', ''), page };
	});
}

/** @throws Form3Error `too-large` for a file of more than `MAX_BYTES` bytes */
export function checkSize(bytes: number, name: string): void {
	if (bytes <= MAX_BYTES) return;
	const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
	throw errorOf('too-large', { name, found: megabytes(bytes), expected: megabytes(MAX_BYTES) });
}

/** 1-based line of a byte. */
function lineOf(bytes: Uint8Array, at: number): number {
	let line = 1;
	for (let i = 0; i < at; i++) if (bytes[i] === 0x0a) line++;
	return line;
}

const SIGNATURES: readonly (readonly [kind: string, start: readonly number[]])[] = [
	['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['ZIP (.docx, .xlsx)', [0x50, 0x4b, 0x03, 0x04]],
	['OLE (.doc, .xls)', [0xd0, 0xcf, 0x11, 0xe0]],
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]]
];

/** What a file that is not text looks like; null for text. Text never holds NUL, but UTF-16 does. */
function binaryKind(bytes: Uint8Array): string | null {
	const known = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
	if (known) return known[0];
	if (isUtf16(bytes)) return null;
	return bytes.includes(0) ? 'NUL' : null;
}
