/**
 * The rows of one block of a table: plain ones as stretches of bytes, the others cell by cell, as the reader of
 * small tables (`importers/tables/split.ts`) takes them. Every line is in one of them, or counted.
 */
import { fitRow, shortened, splitRows, type SplitRow } from '$lib/importers/tables/split';
import { isBlank, isComment } from '$lib/importers/tables/sniff';
import type { BrokenRecord, TableRecord } from '$lib/importers/types';
import { lineEnds } from './blocks';
import type { Dialect } from './dialect';
import { byteDialect, plainRun } from './scan';

/** Plain rows, one a line: the n-th stands on line `line + n`. */
export interface PlainRows {
	readonly from: number;
	readonly to: number;
	readonly line: number;
	readonly rows: number;
}

export interface BlockRows {
	readonly plain: readonly PlainRows[];
	readonly single: readonly TableRecord[];
	readonly broken: readonly BrokenRecord[];
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
	/** Plain rows fewer than this are read cell by cell: a table of their own would cost more. */
	readonly stretch: number;
	/** Of the text, from a row on that is not plain. */
	readonly window: number;
}

export const READ_SIZES: ReadSizes = { block: 4 * 2 ** 20, stretch: 64 * 1024, window: 16 * 1024 };

/** A quote that is not closed within this is never closed. */
const LOOK_AHEAD_BYTES = 4 * 2 ** 20;

/**
 * @param line 1-based line of the file that the block begins with
 * @param last whether the file ends with the block
 */
export function rowsOf(
	bytes: Uint8Array,
	line: number,
	last: boolean,
	dialect: Dialect,
	sizes: ReadSizes = READ_SIZES
): BlockRows {
	const found = new Found(dialect, sizes);
	const plainly = byteDialect(dialect);
	let at = 0;
	while (at < bytes.length) {
		if (plainly !== null && line >= dialect.dataLine) {
			const run = plainRun(bytes, at, bytes.length, plainly);
			if (run.end - at >= sizes.stretch || run.end === bytes.length) {
				if (run.rows > 0) found.plain.push({ from: at, to: run.end, line, rows: run.rows });
				at = run.end;
				line += run.rows;
				if (at === bytes.length) break;
			}
		}
		const read = found.oneByOne(bytes, at, line, last);
		if (read.end === at) break;
		at = read.end;
		line = read.line;
	}
	return { ...found, end: at, line };
}

class Found {
	readonly plain: PlainRows[] = [];
	readonly single: TableRecord[] = [];
	readonly broken: BrokenRecord[] = [];
	skipped = 0;
	readonly #dialect: Dialect;
	readonly #window: number;

	constructor(dialect: Dialect, { window }: ReadSizes) {
		this.#dialect = dialect;
		this.#window = window;
	}

	/** Reads the rows of a window that begins at a row; where it ends, another begins. */
	oneByOne(bytes: Uint8Array, from: number, line: number, last: boolean) {
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		for (let size = this.#window; ; size *= 2) {
			const end = Math.min(bytes.length, from + size);
			const text = decoder.decode(bytes.subarray(from, end));
			const whole = last && end === bytes.length;
			const most = size >= LOOK_AHEAD_BYTES || whole;
			const to = this.#rows(text, line, whole, most);
			if (to === 0 && end < bytes.length) continue;
			const read = new TextEncoder().encode(text.slice(0, to));
			return { end: from + read.length, line: line + lineEnds(read, 'utf-8') };
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
			if ('cells' in fit) this.single.push({ line, cells: fit.cells });
			else this.#break(row, text, line, fit);
		}
	}

	#break(
		{ from, to }: SplitRow,
		text: string,
		line: number,
		why: Pick<BrokenRecord, 'code' | 'found' | 'expected'>
	): void {
		this.broken.push({ line, ...why, text: shortened(text.slice(from, to)) });
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
