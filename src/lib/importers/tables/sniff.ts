/** How a delimited text is written, from its first part: encoding, delimiter, quote, header, columns. */
import { chosenEncoding, decodeAs } from '../text/encoding';
import type { TableOptions, TableRecord, TableShape } from '../types';
import { columnNames, filled, findHeader } from './header';
import { fitRow, splitRows, type Format, type SplitRow } from './split';

export interface DelimitedSniff {
	readonly kind: 'csv' | 'tsv';
	readonly shape: TableShape & { readonly encoding: NonNullable<TableShape['encoding']> };
	readonly format: Format;
	readonly columns: readonly string[];
	/** 1-based physical line of the first row of data. */
	readonly dataLine: number;
	/** Whether lines that begin with `#` are comments: the file opens with one. */
	readonly comments: boolean;
	/** Whole rows of data in the part that was looked at, for a preview. */
	readonly sample: readonly TableRecord[];
}

export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Characters and rows looked at. */
const SAMPLE_CHARS = 256 * 1024;
const SAMPLE_ROWS = 400;

/**
 * Looks at the first part of a delimited file.
 *
 * @param head the file, or its first part: 64 KB and more tell enough
 * @param name its name: `.tsv` and `.tab` speak for tabs
 * @param whole whether `head` is the whole file, so that its last line is complete
 */
export function sniffDelimited(
	head: Uint8Array,
	name: string,
	options: TableOptions = {},
	whole = false
): DelimitedSniff {
	const encoding = chosenEncoding(head, options.encoding);
	const text = decodeAs(head.subarray(0, SAMPLE_CHARS * 4), encoding);
	const all = whole && head.length <= SAMPLE_CHARS * 4;
	return sniffText(text, name, options, all, encoding);
}

/** As `sniffDelimited`, for text. */
export function sniffText(
	text: string,
	name: string,
	options: TableOptions = {},
	whole = true,
	encoding: DelimitedSniff['shape']['encoding'] = 'utf-8'
): DelimitedSniff {
	const head = firstLines(text, whole);
	const separator = /^sep=(.)(?=\r|\n|$)/i.exec(head)?.[1];
	const quote = options.quote ?? quoteOf(head);
	const delimiter = options.delimiter ?? separator ?? bestDelimiter(head, quote, name).delimiter;
	const format = { delimiter, quote };
	const rows = sampleRows(head, format);
	const comments = rows.some((row) => row.line <= 5 && isComment(row, head));
	const header = headerRow(rows, head, options, separator !== undefined);
	const line = header?.line ?? 0;
	const body = rows.filter((row) => row.line > line && (line > 0 || !isAbove(row, head)));
	const width = widthOf(header?.cells ?? [], body);
	return {
		kind: delimiter === '\t' ? 'tsv' : 'csv',
		shape: { encoding, delimiter, quote, headerRow: line, sheet: null, sheets: [] },
		format,
		columns: columnNames(header?.cells ?? [], width),
		dataLine: header ? header.line + header.lines : (body[0]?.line ?? 1),
		comments,
		sample: body.flatMap((row) => asRecord(row, width))
	};
}

/** How far a text is a table: its best delimiter, the cells of most rows and the share of rows with as many. */
export interface Delimitedness {
	readonly delimiter: string;
	readonly width: number;
	/** 0–1. */
	readonly share: number;
	/** Rows that are not blank, of those looked at. */
	readonly rows: number;
}

/** @param text a whole text or its beginning */
export function delimitedness(text: string, name: string): Delimitedness {
	const head = firstLines(text, text.length <= SAMPLE_CHARS);
	return bestDelimiter(head, quoteOf(head), name);
}

function bestDelimiter(head: string, quote: string, name: string): Delimitedness {
	let best: Delimitedness = { delimiter: ',', width: 1, share: 1, rows: 0 };
	let bestScore = 0;
	for (const delimiter of DELIMITERS) {
		const rows = sampleRows(head, { delimiter, quote }).filter((row) => !isBlank(row));
		const widths = new Map<number, number>();
		for (const { cells } of rows) {
			if (cells && cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
		}
		for (const [width, count] of widths) {
			const share = count / rows.length;
			const named = delimiter === '\t' && /\.(?:tsv|tab)$/i.test(name) ? 1.5 : 1;
			const score = share * (1 + Math.log2(width)) * named;
			if (score <= bestScore) continue;
			best = { delimiter, width, share, rows: rows.length };
			bestScore = score;
		}
	}
	return best;
}

/** Quotes are `"` unless cells stand in `'` and nothing in `"`. */
function quoteOf(head: string): '"' | "'" {
	if (head.includes('"')) return '"';
	const single = head.match(/(?:^|[,;|\t\r\n])'[^'\r\n]*'(?=[,;|\t\r\n]|$)/g);
	return (single?.length ?? 0) >= 3 ? "'" : '"';
}

/** The first lines; the last of them only where it is complete. */
function firstLines(text: string, whole: boolean): string {
	if (whole && text.length <= SAMPLE_CHARS) return text;
	const cut = text.slice(0, SAMPLE_CHARS);
	const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
	return end > 0 ? cut.slice(0, end) : cut;
}

function sampleRows(head: string, format: Format): SplitRow[] {
	const rows: SplitRow[] = [];
	for (const row of splitRows(head, format)) {
		rows.push(row);
		if (rows.length >= SAMPLE_ROWS) break;
	}
	return rows;
}

/** A line above the table that is none of its rows: `sep=;` or a comment. */
function isAbove(row: SplitRow, text: string): boolean {
	return (row.line === 1 && /^sep=.$/i.test(text.slice(row.from, row.to))) || isComment(row, text);
}

export function isComment(row: SplitRow, text: string): boolean {
	return text[row.from] === '#' && (row.cells === null || filled(row.cells) < 2);
}

export function isBlank(row: SplitRow): boolean {
	return row.cells !== null && filled(row.cells) === 0;
}

function headerRow(rows: readonly SplitRow[], text: string, options: TableOptions, sep: boolean) {
	const chosen = options.headerRow;
	if (chosen === 0) return null;
	if (chosen !== undefined) return rows.find((row) => row.cells && row.line >= chosen) ?? null;
	const sound = rows.filter((row) => row.cells !== null && !(sep && row.line === 1));
	const named = sound.filter((row) => !isComment(row, text));
	const at = findHeader(named.map((row) => ({ line: row.line, cells: row.cells ?? [] })));
	return at < 0 ? null : (named[at] ?? null);
}

/**
 * Columns of the table: those with a name, and those that hold something in the rows. Spreadsheets write
 * empty ones at the end; a header that is one name short does not make all rows wrong.
 */
function widthOf(header: readonly string[], body: readonly SplitRow[]): number {
	const fills = body.map(({ cells }) => lastFilled(cells ?? [])).filter((count) => count > 0);
	const named = lastFilled(header);
	if (named === 0) return Math.max(1, mode(body.map(({ cells }) => cells?.length ?? 0)));
	const beyond = fills.filter((count) => count > named);
	if (header.length > named && beyond.length > 0) return header.length;
	const usual = mode(body.filter((row) => !isBlank(row)).map(({ cells }) => cells?.length ?? 0));
	const most = beyond.length >= fills.length * 0.8 && beyond.length > 0;
	return most ? Math.max(named, usual) : named;
}

function lastFilled(cells: readonly string[]): number {
	for (let i = cells.length; i > 0; i--) if ((cells[i - 1] as string).trim() !== '') return i;
	return 0;
}

/** The most frequent number, the larger of two; 0 for none. */
function mode(numbers: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	let best = 0;
	let most = 0;
	for (const [number, count] of counts) {
		if (count < most || (count === most && number < best)) continue;
		best = number;
		most = count;
	}
	return best;
}

function asRecord(row: SplitRow, width: number): TableRecord[] {
	if (row.cells === null || isBlank(row)) return [];
	const fit = fitRow(row.cells, width);
	return 'cells' in fit ? [{ line: row.line, cells: fit.cells }] : [];
}
