/** Bytes of a plain text file → numbered lines. */
import { errorOf } from './messages';
import type { SourceLine } from './types';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 50 * 1024 * 1024;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

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

/** Decodes text bytes; never throws. Undecodable bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
	const encoding = encodingOf(bytes);
	return { text: new TextDecoder(encoding).decode(bytes), encoding };
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

function isUtf16(bytes: Uint8Array): boolean {
	return utf16Order(bytes) !== null;
}

/**
 * Byte order of UTF-16 text: its mark, or, without one, where the high bytes of Thai (0E), Latin and line ends
 * (00) stand. Such text has one in nearly every pair, and binary files have not.
 */
function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
	const sample = Math.min(bytes.length, 4096) & ~1;
	if (sample < 64) return null;
	const high = [0, 0];
	let thai = 0;
	for (let i = 0; i < sample; i++) {
		if (bytes[i] === 0 || bytes[i] === 0x0e) high[i % 2]!++;
		if (bytes[i] === 0x0e) thai++;
	}
	if (thai < sample / 20) return null;
	const place = high.findIndex((count) => count > (sample / 2) * 0.9);
	return place < 0 || (high[1 - place] as number) > sample / 8 ? null : place === 1 ? 'le' : 'be';
}

function encodingOf(bytes: Uint8Array): TextEncoding {
	const order = utf16Order(bytes);
	if (order !== null) return `utf-16${order}`;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return looksUtf8(bytes) ? 'utf-8' : 'windows-874';
	}
}

/**
 * Whether bytes with errors in them are still UTF-8. Thai in UTF-8 is E0 B8 xx or E0 B9 xx; windows-874
 * text has next to none of these pairs, so a few damaged bytes do not turn a whole file into nonsense.
 */
function looksUtf8(bytes: Uint8Array): boolean {
	let pairs = 0;
	let high = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80) continue;
		high++;
		if (byte === 0xe0 && (bytes[i + 1] === 0xb8 || bytes[i + 1] === 0xb9)) pairs++;
	}
	return pairs * 3 > high * 0.8;
}
