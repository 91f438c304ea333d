/**
 * Finds, among the bytes of a table, rows that are written so plainly that every reader of CSV takes them for
 * the same: the right number of cells, quotes only around whole cells, one physical line, the usual line end.
 * `records.ts` reads the others one by one.
 */
import type { Dialect } from './dialect';

/** A longer row is no plain one: no cell of a shorter one passes the limit of a cell. */
const ROW_BYTES = 1_000_000;

const [NUL, LF, CR, SPACE, HASH, DELETE] = [0, 10, 13, 32, 35, 127] as const;

/** The dialect as bytes. */
export interface ByteDialect {
	readonly delimiter: number;
	/** -1: none. */
	readonly quote: number;
	readonly width: number;
	readonly comments: boolean;
	readonly crlf: boolean;
	/** 1 for every byte that is only part of a cell: neither space nor delimiter nor quote. */
	readonly ink: Uint8Array;
}

/** Null where the delimiter or the quote is no sign of ASCII's own, so that no row is plain. */
export function byteDialect(dialect: Dialect): ByteDialect | null {
	const { delimiter, quote, width, comments, newline } = dialect;
	const isSign = (text: string) => /^[\t -/:-@[-`{-~]$/.test(text);
	if (!isSign(delimiter) || (quote !== '' && !isSign(quote)) || delimiter === quote) return null;
	const ink = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte > SPACE));
	for (const sign of delimiter + quote) ink[sign.charCodeAt(0)] = 0;
	return {
		ink,
		delimiter: delimiter.charCodeAt(0),
		quote: quote === '' ? -1 : quote.charCodeAt(0),
		width,
		comments,
		crlf: newline === '\r\n'
	};
}

/**
 * Reads the row that begins at `at`.
 *
 * @param starts gets where each cell begins; one more entry stands behind the last cell as another cell's would,
 * so that cell i is `starts[i]` to `starts[i + 1] - 1`, without its delimiter or line end
 * @returns where the next row begins; -1 when this one is not plain, or does not end before `end`
 */
export function plainRow(
	bytes: Uint8Array,
	at: number,
	end: number,
	dialect: ByteDialect,
	starts: Int32Array
): number {
	const { delimiter, quote, width, crlf, ink } = dialect;
	const to = Math.min(end, at + ROW_BYTES);
	if (dialect.comments && bytes[at] === HASH) return -1;
	let cells = 1;
	let opens = true;
	// A row of empty cells is a blank one. Other spaces than ASCII's are left to who knows them all.
	let filled = false;
	starts[0] = at;
	while (at < to) {
		const byte = bytes[at]!;
		if (byte === delimiter) {
			if (cells === width) return -1;
			starts[cells++] = ++at;
			opens = true;
		} else if (byte > SPACE && byte !== quote) {
			filled ||= byte < DELETE;
			opens = false;
			// Most bytes are ink inside a cell.
			do at++;
			while (at < to && ink[bytes[at]!] === 1);
		} else if (byte === LF || byte === CR) {
			if (cells !== width || !filled || crlf !== (byte === CR)) return -1;
			starts[width] = at + 1;
			if (byte === LF) return at + 1;
			return at + 1 < to && bytes[at + 1] === LF ? at + 2 : -1;
		} else if (byte === quote) {
			const close = opens ? closingQuote(bytes, at + 1, to, quote) : -1;
			if (close < 0) return -1;
			filled ||= hasInk(bytes, at + 1, close, quote);
			at = close + 1;
			opens = false;
			const after = bytes[at];
			if (at >= to || (after !== delimiter && after !== LF && after !== CR)) return -1;
		} else {
			if (byte === NUL) return -1;
			opens = false;
			at++;
		}
	}
	return -1;
}

/** Where the quote stands that closes a cell on the same line; -1 where none does. */
function closingQuote(bytes: Uint8Array, at: number, to: number, quote: number): number {
	for (; at < to; at++) {
		const byte = bytes[at]!;
		if (byte === quote) {
			if (bytes[at + 1] !== quote) return at;
			at++;
		} else if (byte === LF || byte === CR || byte === NUL) return -1;
	}
	return -1;
}

function hasInk(bytes: Uint8Array, from: number, to: number, quote: number): boolean {
	for (let at = from; at < to; at++) {
		const byte = bytes[at]!;
		if (byte > SPACE && byte < DELETE && byte !== quote) return true;
	}
	return false;
}
