/** In which encoding the bytes of a text are. One place for documents and tables. */

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE = 4096;

/** Decodes text bytes; never throws. Undecodable bytes become U+FFFD; a byte order mark is left out. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
	const encoding = encodingOf(bytes);
	return { text: decodeAs(bytes, encoding), encoding };
}

/** Decodes bytes in an encoding that a person chose; never throws. A byte order mark is left out. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
	return new TextDecoder(encoding).decode(bytes);
}

/** The encoding of a whole text, or of its first part (which may end inside a letter). */
export function encodingOf(bytes: Uint8Array): TextEncoding {
	const order = utf16Order(bytes);
	if (order !== null) return `utf-16${order}`;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(withoutCutLetter(bytes));
		return 'utf-8';
	} catch {
		return looksUtf8(bytes) ? 'utf-8' : 'windows-874';
	}
}

export function isUtf16(bytes: Uint8Array): boolean {
	return utf16Order(bytes) !== null;
}

/**
 * Byte order of UTF-16 text: its mark, or, without one, where the high bytes of Thai (0E), Latin and line ends
 * (00) stand. Such text has one in nearly every pair, and binary files have not.
 */
function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
	const sample = Math.min(bytes.length, SAMPLE) & ~1;
	if (sample < 64) return null;
	const high = [0, 0];
	let thai = 0;
	for (let i = 0; i < sample; i++) {
		if (bytes[i] === 0 || bytes[i] === 0x0e) high[i % 2]!++;
		if (bytes[i] === 0x0e) thai++;
	}
	const place = high.findIndex((count) => count > (sample / 2) * 0.9);
	if (place < 0 || (high[1 - place] as number) > sample / 8) return null;
	if (thai < sample / 20 && !isLatin(bytes, 1 - place, sample)) return null;
	return place === 1 ? 'le' : 'be';
}

/** Whether every other byte, from `at` on, could stand for a Latin letter, a digit or a line end. */
function isLatin(bytes: Uint8Array, at: number, sample: number): boolean {
	for (let i = at; i < sample; i += 2) {
		const byte = bytes[i] as number;
		if (byte < 0x09 || byte === 0x7f || (byte > 0x0d && byte < 0x20)) return false;
	}
	return true;
}

/**
 * The bytes without a UTF-8 letter at their end that is not all there. Only of a long text: a short one is
 * whole, and may end in a letter of another encoding.
 */
function withoutCutLetter(bytes: Uint8Array): Uint8Array {
	if (bytes.length < SAMPLE) return bytes;
	for (let back = 1; back <= 3; back++) {
		const byte = bytes[bytes.length - back] as number;
		if ((byte & 0xc0) === 0x80) continue;
		const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
		return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
	}
	return bytes;
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
