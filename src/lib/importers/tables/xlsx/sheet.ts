/** The rows of one sheet, as text. Formulas are not evaluated: the value the file keeps is taken. */
import { LIMITS } from '../../limits';
import { sheetNumber } from '../numbers';
import { corruptTable, tooManyCells, tooManyColumns, tooManyRows } from '../words';
import { isoCell, isoDate } from './dates';
import { textReader, unescaped, type Workbook } from './workbook';
import { scanXml, type Attributes } from './xml';

export interface SheetRow {
	/** As numbered in the workbook, from 1. */
	readonly line: number;
	/** From column A; without empty cells at the end. */
	readonly cells: string[];
}

/** Cells merged into one; rows and columns from 0, last ones included. */
export interface Merge {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

export interface SheetContent {
	/** Rows with something in them, in the order of the sheet. */
	readonly rows: SheetRow[];
	readonly merges: readonly Merge[];
}

/** Cells of one sheet, empty ones between them too. */
const MOST_CELLS = 20_000_000;
const MOST_MERGES = 100_000;
const LAST_COLUMN = 16_384;

/**
 * Reads a sheet.
 *
 * @param most rows after which reading ends, for a look at a sheet (its merged cells are then not known)
 * @throws ImportError `corrupt`, `unsafe` or `too-large`
 */
export function readSheet(
	part: Uint8Array,
	book: Workbook,
	name: string,
	most = Infinity
): SheetContent {
	const rows: SheetRow[] = [];
	const merges: Merge[] = [];
	const cell = new CellReader(book);
	let line = 0;
	let column = 0;
	let cells: string[] = [];
	let total = 0;
	scanXml(part, name, {
		open(element, attributes) {
			if (element === 'row') {
				// A number that goes backwards would put two rows in one place.
				line = Math.max(line + 1, wholeNumber(attributes['r']) ?? 0);
				column = 0;
				cells = [];
			} else if (element === 'c') {
				const at = columnOf(attributes['r']) ?? column;
				if (at >= LAST_COLUMN) throw corruptTable(name, 'XLSX');
				column = at;
				cell.start(attributes);
			} else if (element === 'mergeCell' && merges.length < MOST_MERGES) {
				const merge = mergeOf(attributes['ref']);
				if (merge) merges.push(merge);
			} else cell.open(element);
		},
		text: (text) => cell.text(text),
		close(element) {
			if (element === 'c') {
				const text = cell.end();
				if (text !== '') {
					if (column >= LIMITS.columns) throw tooManyColumns(name, column + 1, line);
					while (cells.length < column) cells.push('');
					cells[column] = text;
				}
				column++;
			} else if (element === 'row') {
				if (cells.length === 0) return;
				rows.push({ line, cells });
				total += cells.length;
				if (rows.length > LIMITS.tableRows + 100) throw tooManyRows(name);
				if (total > MOST_CELLS) throw tooManyCells(name, MOST_CELLS);
			} else cell.close(element);
		},
		enough: () => rows.length >= most
	});
	return { rows, merges };
}

/** Puts one cell together from its elements. */
class CellReader {
	readonly #book: Workbook;
	readonly #inline = textReader();
	#type = 'n';
	#style = 0;
	#value = '';
	#formula = '';
	#hasValue = false;
	#in: 'v' | 'f' | null = null;
	#isOpen = false;

	constructor(book: Workbook) {
		this.#book = book;
	}

	start(attributes: Attributes): void {
		this.#type = attributes['t'] ?? 'n';
		this.#style = wholeNumber(attributes['s']) ?? 0;
		this.#value = '';
		this.#formula = '';
		this.#hasValue = false;
		this.#in = null;
		this.#isOpen = true;
		this.#inline.take();
	}

	open(element: string): void {
		if (!this.#isOpen) return;
		if (element === 'v' || element === 'f') this.#in = element;
		if (element === 'v') this.#hasValue = true;
		this.#inline.open(element);
	}

	text(text: string): void {
		if (!this.#isOpen) return;
		if (this.#in === 'v') this.#value += text;
		else if (this.#in === 'f') this.#formula += text;
		else this.#inline.text(text);
	}

	close(element: string): void {
		if (element === this.#in) this.#in = null;
		this.#inline.close(element);
	}

	/** The cell as text; a formula whose value the file does not keep as the formula itself. */
	end(): string {
		this.#isOpen = false;
		const inline = this.#inline.take();
		const isEmpty = this.#value === '' && (this.#type !== 'str' || !this.#hasValue);
		if (isEmpty && this.#formula !== '') return `=${this.#formula}`;
		switch (this.#type) {
			case 's':
				return this.#book.texts[wholeNumber(this.#value.trim()) ?? -1] ?? '';
			case 'inlineStr':
				return inline === '' ? unescaped(this.#value) : inline;
			case 'b':
				return /^(?:1|true)$/.test(this.#value.trim()) ? 'true' : this.#value === '' ? '' : 'false';
			case 'd':
				return isoCell(this.#value);
			case 'str':
			case 'e':
				return unescaped(this.#value);
			default:
				return this.#number();
		}
	}

	#number(): string {
		const text = this.#value.trim();
		if (text === '') return '';
		const date = this.#book.dates[this.#style] ? isoDate(Number(text), this.#book.from1904) : null;
		return date ?? sheetNumber(text);
	}
}

function wholeNumber(text: string | undefined): number | undefined {
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `B3` → 1. */
function columnOf(reference: string | undefined): number | undefined {
	const letters = /^\$?([A-Za-z]{1,3})\$?\d/.exec(reference ?? '')?.[1];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

/** `A1:C3` → rows and columns. */
function mergeOf(reference: string | undefined): Merge | null {
	const [from, to] = (reference ?? '').split(':');
	const [left, right] = [columnOf(from), columnOf(to)];
	const [top, bottom] = [rowOf(from), rowOf(to)];
	if (left === undefined || right === undefined || !top || !bottom) return null;
	return { left, right, top: top - 1, bottom: bottom - 1 };
}

function rowOf(reference: string | undefined): number | undefined {
	return wholeNumber(/\d+$/.exec(reference ?? '')?.[0]);
}
