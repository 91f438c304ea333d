/** A large file in parts that end where a line ends, as UTF-8 whatever it is written in. */
import { ImportError } from '$lib/importers/errors';
import type { Encoding } from '$lib/importers/types';

/** The longest line, and the longest row, that is waited for. */
const LONGEST_BYTES = 64 * 2 ** 20;

export interface Block {
	/** Whole lines in UTF-8 (or what stands for it in the file), without a byte order mark. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Whether the file ends with it. */
	readonly last: boolean;
	/** Place in the file of the line that begins at this place of `bytes`. */
	placeOf(at: number): number;
}

export interface PartedFile {
	readonly size: number;
	read(from: number, size: number): Promise<ArrayBuffer>;
}

const BOMS: Readonly<Record<Encoding, readonly number[]>> = {
	'utf-8': [0xef, 0xbb, 0xbf],
	'utf-16le': [0xff, 0xfe],
	'utf-16be': [0xfe, 0xff],
	'windows-874': []
};

/**
 * Reads the part of the file that begins at `from`, where a line begins.
 * @param file its size, and how a part of it is read
 * @param size bytes wanted; more are read where no line ends in them
 * @throws ImportError `too-large` when a line is longer than can be held
 */
export async function readBlock(
	file: PartedFile,
	encoding: Encoding,
	from: number,
	size: number,
	name: string
): Promise<Block> {
	for (let want = size; ; want *= 2) {
		if (want > LONGEST_BYTES) throw tooLong(name);
		const read = new Uint8Array(await file.read(from, want));
		const last = from + read.length >= file.size;
		const end = last ? read.length : lastLineEnd(read, encoding);
		if (end === 0 && !last) continue;
		const mark = from === 0 && BOMS[encoding].every((byte, i) => read[i] === byte);
		const start = mark ? BOMS[encoding].length : 0;
		const raw = read.subarray(start, end);
		if (encoding === 'utf-8') {
			return { bytes: raw, last, placeOf: (at) => from + start + at };
		}
		const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(raw);
		const bytes = new TextEncoder().encode(text);
		const placeOf = (at: number) => {
			const left = lineEnds(bytes.subarray(at), 'utf-8');
			return from + start + raw.length - tail(raw, encoding, left);
		};
		return { bytes, last, placeOf };
	}
}

const [LF, CR] = [10, 13];

/** The code unit at a place, as a byte for the encodings of one byte a line end. */
function unitAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
	if (encoding === 'utf-16le') return bytes[at]! | (bytes[at + 1]! << 8);
	if (encoding === 'utf-16be') return (bytes[at]! << 8) | bytes[at + 1]!;
	return bytes[at]!;
}

const widthOf = (encoding: Encoding) => (encoding.startsWith('utf-16') ? 2 : 1);

/** Just after the last line end that is whole; 0 where there is none. */
function lastLineEnd(bytes: Uint8Array, encoding: Encoding): number {
	const width = widthOf(encoding);
	let at = bytes.length - (bytes.length % width) - width;
	// What follows a carriage return at the very end is not known yet.
	if (at >= 0 && unitAt(bytes, at, encoding) === CR) at -= width;
	for (; at >= 0; at -= width) {
		const unit = unitAt(bytes, at, encoding);
		if (unit === LF || unit === CR) return at + width;
	}
	return 0;
}

/** Number of line ends (CRLF, CR, LF). */
export function lineEnds(bytes: Uint8Array, encoding: Encoding): number {
	const width = widthOf(encoding);
	let count = 0;
	for (let at = 0; at + width <= bytes.length; at += width) {
		if (isEnd(bytes, at, width, encoding)) count++;
	}
	return count;
}

/** A line end; of CRLF the line feed. */
function isEnd(bytes: Uint8Array, at: number, width: number, encoding: Encoding): boolean {
	const unit = unitAt(bytes, at, encoding);
	if (unit === LF) return true;
	if (unit !== CR) return false;
	return at + 2 * width > bytes.length || unitAt(bytes, at + width, encoding) !== LF;
}

/** Length of the first lines of a text in UTF-8, as many as `ends` line ends close. */
export function afterLines(bytes: Uint8Array, from: number, ends: number): number {
	let at = from;
	for (let left = ends; left > 0 && at < bytes.length; at++) {
		if (isEnd(bytes, at, 1, 'utf-8')) left--;
	}
	return at - from;
}

/** Length of the last lines, as many as `ends` line ends close. */
function tail(bytes: Uint8Array, encoding: Encoding, ends: number): number {
	const width = widthOf(encoding);
	let left = ends;
	for (let at = bytes.length - (bytes.length % width) - width; at >= 0; at -= width) {
		if (isEnd(bytes, at, width, encoding) && left-- === 0) return bytes.length - at - width;
	}
	return bytes.length;
}

function tooLong(name: string): ImportError {
	const limit = LONGEST_BYTES / 2 ** 20;
	return new ImportError('too-large', name, {
		th: `มีบรรทัดหรือแถวที่ยาวเกิน ${limit} MB โปรดตรวจเครื่องหมายคำพูดและการขึ้นบรรทัดของไฟล์`,
		en: `A line or row is longer than ${limit} MB. Look at the quotation marks and line ends of the file.`
	});
}
