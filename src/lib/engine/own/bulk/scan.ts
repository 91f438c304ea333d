/**
 * Finds, among the bytes of a table, rows that are written so plainly that every reader of CSV takes them for
 * the same: the right number of cells, quotes only around whole cells, one physical line, the usual line end.
 * Those go to the engine as they are; `records.ts` reads the others one by one.
 */
import type { Dialect } from './dialect';

/** A longer row is no plain one: no cell of a shorter one passes the limit of a cell. */
const ROW_BYTES = 1_000_000;

const [NUL, LF, CR, SPACE, HASH, DELETE] = [0, 10, 13, 32, 35, 127] as const;

/** The dialect as bytes; null where the delimiter is no ASCII character, so that no row is plain. */
export interface ByteDialect {
	readonly delimiter: number;
	/** -1: none. */
	readonly quote: number;
	readonly width: number;
	readonly comments: boolean;
	readonly crlf: boolean;
}

export function byteDialect(dialect: Dialect): ByteDialect | null {
	const delimiter = dialect.delimiter.charCodeAt(0);
	const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
	if (!(delimiter < DELETE) || !(quote < DELETE)) return null;
	const { width, comments, newline } = dialect;
	return { delimiter, quote, width, comments, crlf: newline === '\r\n' };
}

/** Rows that follow one another: `bytes` from where it was asked up to `end`. */
export interface Run {
	readonly end: number;
	readonly rows: number;
}

/** As many plain rows as begin at `from`, where a row begins; none when the first is not plain. */
export function plainRun(bytes: Uint8Array, from: number, to: number, dialect: ByteDialect): Run {
	let end = from;
	let rows = 0;
	while (end < to) {
		const next = plainRow(bytes, end, Math.min(to, end + ROW_BYTES), dialect);
		if (next < 0) break;
		end = next;
		rows++;
	}
	return { end, rows };
}

/** Where the row after the one at `at` begins; -1 when this one is not plain, or has no end before `to`. */
function plainRow(bytes: Uint8Array, at: number, to: number, dialect: ByteDialect): number {
	const { delimiter, quote, width, crlf } = dialect;
	if (dialect.comments && bytes[at] === HASH) return -1;
	let cells = 1;
	let opens = true;
	// A row of empty cells is a blank one. Other spaces than ASCII's are left to who knows them all.
	let filled = false;
	while (at < to) {
		const byte = bytes[at]!;
		if (byte === delimiter) {
			cells++;
			opens = true;
			at++;
		} else if (byte === LF) {
			return cells === width && filled && !crlf ? at + 1 : -1;
		} else if (byte === CR) {
			return cells === width && filled && crlf && bytes[at + 1] === LF && at + 1 < to ? at + 2 : -1;
		} else if (byte === quote) {
			const close = opens ? closingQuote(bytes, at + 1, to, quote) : -1;
			if (close < 0) return -1;
			filled ||= hasInk(bytes, at + 1, close, quote);
			at = close + 1;
			opens = false;
			const after = bytes[at];
			if (at < to && after !== delimiter && after !== LF && after !== CR) return -1;
		} else if (byte === NUL) {
			return -1;
		} else {
			filled ||= byte > SPACE && byte < DELETE;
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
			if (bytes[at + 1] !== quote || at + 1 >= to) return at;
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
