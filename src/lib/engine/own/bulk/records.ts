/**
 * The rows of one block of a table: plain ones as their bytes, the others cell by cell, as the reader of small
 * tables (`importers/tables/split.ts`) takes them. Every line is in one of them, or counted.
 */
import { fitRow, shortened, splitRows, type SplitRow } from '$lib/importers/tables/split';
import { isBlank, isComment } from '$lib/importers/tables/sniff';
import type { BrokenRecord } from '$lib/importers/types';
import { afterLines } from './blocks';
import type { Dialect } from './dialect';
import { byteDialect, plainRow } from './scan';

/** Who takes the rows of a block, in the order of the file. */
export interface RowSink {
	/** A plain row; `starts` as `plainRow` leaves it, to be read at once. */
	plain(bytes: Uint8Array, starts: Int32Array, line: number): void;
	single(cells: readonly string[], line: number): void;
	broken(record: BrokenRecord): void;
}

/** How far a block was read. */
export interface BlockEnd {
	/** Rows without anything in them, titles, comments. */
	readonly skipped: number;
	/** Where the first row begins that the block does not hold whole. */
	readonly end: number;
	/** The line it begins on. */
	readonly line: number;
}

/** How much is taken at a time; tests take less, to meet every edge. */
export interface ReadSizes {
	/** Of the file: a few dozen milliseconds of work, and memory for a phone. */
	readonly block: number;
	/** Of the text, from a row on that is not plain. */
	readonly window: number;
}

export const READ_SIZES: ReadSizes = { block: 4 * 2 ** 20, window: 16 * 1024 };

/** Rows between two looks at the clock. */
const ROWS_A_PIECE = 32;

/** A quote that is not closed within this is never closed. */
const LOOK_AHEAD_BYTES = 4 * 2 ** 20;

/**
 * Hands the rows of a block to a sink.
 * @param line 1-based line of the file that the block begins with
 * @param last whether the file ends with the block
 * @param pause called after every few rows (see `pausing`)
 */
export async function readRows(
	{ bytes, last }: { readonly bytes: Uint8Array; readonly last: boolean },
	line: number,
	dialect: Dialect,
	sink: RowSink,
	{ sizes = READ_SIZES, pause }: { sizes?: ReadSizes; pause: () => Promise<void> | undefined }
): Promise<BlockEnd> {
	const others = new OtherRows(dialect, sink, sizes.window);
	const plainly = byteDialect(dialect);
	const starts = new Int32Array(dialect.width + 1);
	let at = 0;
	let rows = 0;
	while (at < bytes.length) {
		if (++rows % ROWS_A_PIECE === 0) {
			const waiting = pause();
			if (waiting) await waiting;
		}
		if (plainly !== null && line >= dialect.dataLine) {
			const next = plainRow(bytes, at, bytes.length, plainly, starts);
			if (next >= 0) {
				sink.plain(bytes, starts, line);
				at = next;
				line++;
				continue;
			}
		}
		const read = others.read(bytes, at, line, last);
		if (read.end === at) break;
		at = read.end;
		line = read.line;
	}
	return { skipped: others.skipped, end: at, line };
}

/** Rows that are not plain, and those around them. */
class OtherRows {
	skipped = 0;
	readonly #dialect: Dialect;
	readonly #sink: RowSink;
	readonly #window: number;

	constructor(dialect: Dialect, sink: RowSink, window: number) {
		this.#dialect = dialect;
		this.#sink = sink;
		this.#window = window;
	}

	/** Reads the rows of a window that begins at a row; where it ends, another begins. */
	read(bytes: Uint8Array, from: number, line: number, last: boolean) {
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		for (let size = this.#window; ; size *= 2) {
			const end = Math.min(bytes.length, from + size);
			const text = decoder.decode(bytes.subarray(from, end));
			const whole = last && end === bytes.length;
			const most = size >= LOOK_AHEAD_BYTES || whole;
			const to = this.#rows(text, line, whole, most);
			if (to === 0 && end < bytes.length) continue;
			// Bytes that are no text are counted as what they are, so the lines lead back to them.
			const lines = lineEndsIn(text.slice(0, to));
			const length = to === text.length ? end - from : afterLines(bytes, from, lines);
			return { end: from + length, line: line + lines };
		}
	}

	/** @returns how much of the text was read: up to the first row that may go on behind it */
	#rows(text: string, line: number, whole: boolean, most: boolean): number {
		const { width, dataLine } = this.#dialect;
		let to = 0;
		for (const row of splitRows(text, this.#dialect, width, dataLine - line + 1)) {
			const next = whole ? nextRow(text, row) : nextRowKnown(text, row);
			if (next === null) break;
			if (row.cells === null && !most && !this.#closes(text, row)) break;
			this.#take(row, text, line + row.line - 1);
			to = next;
		}
		return to;
	}

	/** Whether a broken row is broken whatever follows: each of its quotes is closed, if in the wrong place. */
	#closes(text: string, { from }: SplitRow): boolean {
		const rest = text.slice(from);
		const isSound = (rows: string) => {
			const [first] = splitRows(rows, this.#dialect);
			return first !== undefined && first.cells !== null;
		};
		return isSound(rest) || !isSound(rest + this.#dialect.quote);
	}

	#take(row: SplitRow, text: string, line: number): void {
		const { width, dataLine, headerLine, comments } = this.#dialect;
		if (isBlank(row)) this.skipped++;
		else if (line === headerLine) return;
		else if (line < dataLine || (comments && isComment(row, text))) this.skipped++;
		else if (row.cells === null) this.#break(row, text, line, BROKEN_QUOTES);
		else {
			const fit = fitRow(row.cells, width);
			if ('cells' in fit) this.#sink.single(fit.cells, line);
			else this.#break(row, text, line, fit);
		}
	}

	#break(
		{ from, to }: SplitRow,
		text: string,
		line: number,
		why: Pick<BrokenRecord, 'code' | 'found' | 'expected'>
	): void {
		this.#sink.broken({ line, ...why, text: shortened(text.slice(from, to)) });
	}
}

const BROKEN_QUOTES = { code: 'broken-quotes', found: '"…', expected: '"…"' } as const;

/** Where the row after this one begins. */
function nextRow(text: string, { to }: SplitRow): number {
	if (text[to] === '\r') return text[to + 1] === '\n' ? to + 2 : to + 1;
	return Math.min(to + 1, text.length);
}

/** The same; null where the text ends too early to tell. */
function nextRowKnown(text: string, row: SplitRow): number | null {
	const known = text[row.to] === '\r' ? row.to + 1 < text.length : row.to < text.length;
	return known ? nextRow(text, row) : null;
}

function lineEndsIn(text: string): number {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
