/**
 * Delimited text → rows of cells, as RFC 4180 has it, with the physical line of each. CRLF, CR and LF end a
 * line, mixed too. A quote that is never closed, or closed in the wrong place, costs the line it stands on
 * and no other: splitting goes on at the next.
 */
import { LIMITS } from '../limits';
import type { BrokenRecord } from '../types';
import { LineEnds } from './lineEnds';

export interface Format {
	/** One character. */
	readonly delimiter: string;
	/** One character, or '' where quotes are letters like others. */
	readonly quote: string;
}

export interface SplitRow {
	/** 1-based line it starts on. */
	readonly line: number;
	/** Physical lines it takes: more than one where a quoted cell holds line ends. */
	readonly lines: number;
	/** Null for a row whose quotes are broken. */
	readonly cells: readonly string[] | null;
	/** Where it stands in the text, without its line end. */
	readonly from: number;
	readonly to: number;
}

/** Cells of one row that are told apart; no table is as wide. */
const MOST_CELLS = 100_000;
/** Delimiters that have to stand in their places before the lines inside a cell are taken for rows. */
const EVIDENCE = 8;

/**
 * Splits a text, row by row, to its end. Every character of it is in one row or ends one.
 *
 * @param width cells of a row, where it is known: a quoted cell with whole rows in it is then taken for one
 * whose quote was never closed
 * @param dataLine first line to which `width` applies
 */
export function* splitRows(
	text: string,
	format: Format,
	width = 0,
	dataLine = 1
): Generator<SplitRow> {
	const ends = new LineEnds(text);
	const { delimiter, quote } = format;
	let at = 0;
	let line = 1;
	while (at < text.length) {
		const end = ends.after(at);
		const raw = text.slice(at, end.stop);
		let row: SplitRow;
		if (quote === '' || !raw.includes(quote)) {
			row = { line, lines: 1, cells: raw.split(delimiter, MOST_CELLS), from: at, to: end.stop };
		} else {
			const quoted = quotedRow(text, at, format, ends);
			const sound =
				quoted !== null && !swallows(text, at, quoted, format, line < dataLine ? 0 : width);
			row = sound
				? {
						line,
						lines: linesIn(text, at, quoted.to),
						cells: quoted.cells,
						from: at,
						to: quoted.to
					}
				: { line, lines: 1, cells: null, from: at, to: end.stop };
		}
		yield row;
		line += row.lines;
		at = ends.after(row.to).next;
	}
}

interface Quoted {
	readonly cells: string[];
	readonly to: number;
}

/** The row at `start`, some cell of which is quoted; null where its quotes are broken. */
function quotedRow(text: string, start: number, format: Format, ends: LineEnds): Quoted | null {
	const { delimiter, quote } = format;
	const cells: string[] = [];
	let at = start;
	for (;;) {
		const open = delimiter === ' ' ? at : skipSpaces(text, at);
		if (text[open] === quote) {
			const close = closingQuote(text, open + 1, quote);
			if (close < 0) return null;
			cells.push(text.slice(open + 1, close).replaceAll(quote + quote, quote));
			at = delimiter === ' ' ? close + 1 : skipSpaces(text, close + 1);
			const next = text[at];
			if (next !== undefined && next !== delimiter && !isEnd(next)) return null;
		} else {
			const from = at;
			while (at < text.length && text[at] !== delimiter && !isEnd(text[at] as string)) at++;
			cells.push(text.slice(from, at));
		}
		if (text[at] !== delimiter) return { cells, to: at };
		if (cells.length >= MOST_CELLS) return { cells, to: ends.after(at).stop };
		at++;
	}
}

function closingQuote(text: string, from: number, quote: string): number {
	let at = text.indexOf(quote, from);
	while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
	return at;
}

function skipSpaces(text: string, from: number): number {
	let at = from;
	while (text[at] === ' ') at++;
	return at;
}

const isEnd = (char: string) => char === '\n' || char === '\r';

/** Whether the lines inside the cells of a row are rows themselves, so that a quote must have been lost. */
function swallows(
	text: string,
	start: number,
	row: Quoted,
	format: Format,
	width: number
): boolean {
	if (width < 2) return false;
	const inner = text
		.slice(start, row.to)
		.split(/\r\n|\r|\n/)
		.slice(1, -1);
	if (inner.length === 0) return false;
	const rows = inner.filter((line) => line.split(format.delimiter, width + 1).length === width);
	if (row.cells.length !== width) return rows.length * 2 >= inner.length;
	return rows.length === inner.length && rows.length * (width - 1) >= EVIDENCE;
}

function linesIn(text: string, from: number, to: number): number {
	let lines = 1;
	for (let at = from; at < to; at++) {
		const char = text.charCodeAt(at);
		if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
	}
	return lines;
}

/** Longest text of a row that is kept for showing. */
const SHOWN = 300;

/** A piece of a file, short enough to be shown. */
export function shortened(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/**
 * A row as the cells of its table, or what is wrong with it. Empty cells beyond the last column, which
 * spreadsheets write, are left out.
 */
export function fitRow(
	cells: readonly string[],
	width: number
): { cells: readonly string[] } | Pick<BrokenRecord, 'code' | 'found' | 'expected'> {
	const fits = cells.length === width || (cells.length > width && emptyFrom(cells, width));
	if (!fits) {
		const found = String(cells.length);
		return { code: 'wrong-cell-count', found, expected: String(width) };
	}
	const row = cells.length === width ? cells : cells.slice(0, width);
	for (const cell of row) {
		if (cell.length > LIMITS.cellChars) {
			const found = String(cell.length);
			return { code: 'cell-too-long', found, expected: String(LIMITS.cellChars) };
		}
		if (cell.includes('\0')) return { code: 'not-text', found: 'NUL', expected: 'UTF-8' };
	}
	return { cells: row };
}

function emptyFrom(cells: readonly string[], from: number): boolean {
	for (let i = from; i < cells.length; i++) if (cells[i] !== '') return false;
	return true;
}
