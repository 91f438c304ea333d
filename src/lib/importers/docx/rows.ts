/**
 * The rows of a table → lines in reading order. What belongs to one statement of the form is put on one line,
 * whichever column it stands in: box, number, first line of the words; the rest of the row follows.
 */
import { boxCharacter, flat, headOf, opensStatement, opensWithBox, type Head } from './cells';
import { markColumns, marksOfRow, type MarkColumn } from './markColumns';
import type { Line } from './pages';

export interface Cell {
	/** 0-based column of the grid it begins in. */
	readonly column: number;
	/** Columns it covers. */
	readonly span: number;
	/** It goes on from a cell above or to the left and holds nothing of its own. */
	readonly merged: boolean;
	readonly lines: readonly Line[];
}

export interface Row {
	readonly cells: readonly Cell[];
	/** Lines that stand behind the row: its notes. */
	readonly after: readonly Line[];
}

/** Longest row of a table of figures that is put on one line, in characters. */
const LONGEST_ROW = 200;
/** What parts the cells of such a row. */
const GAP = '  ';

interface Piece {
	readonly lines: readonly Line[];
	readonly text: string;
	readonly head: Head | null;
}

export function tableLines(rows: readonly Row[]): Line[] {
	const columns = markColumns(rows);
	const lines: Line[] = [];
	for (const row of rows) {
		for (const line of rowLines(row, columns)) lines.push(line);
		for (const line of row.after) lines.push(line);
	}
	return lines;
}

function rowLines(row: Row, columns: ReadonlyMap<number, MarkColumn>): Line[] {
	const statements = row.cells.filter((cell) => isStatement(pieceOf(cell)));
	if (statements.length === 1) {
		const { marks, used } = marksOfRow(row.cells, columns);
		const pieces = row.cells.filter((cell) => !used.has(cell)).map(pieceOf);
		return statementLines(pieces.filter(isFilled), marks.map(boxCharacter));
	}
	const pieces = row.cells.map(pieceOf).filter(isFilled);
	return pieces.some(isBox) ? pairedLines(pieces) : plainLines(pieces);
}

/** A row with the number of one statement. */
function statementLines(pieces: readonly Piece[], marks: readonly string[]): Line[] {
	const at = pieces.findIndex(isStatement);
	const before = pieces.slice(0, at).filter((piece) => !isBox(piece));
	const boxes = [...marks, ...pieces.filter(isBox).flatMap((piece) => piece.head?.boxes ?? [])];
	const own = pieces[at] as Piece;
	const rest = pieces.slice(at + 1).filter((piece) => !isBox(piece));
	const lead = [
		...boxes,
		...(own.head?.boxes ?? []),
		...(own.head?.number ? [own.head.number] : [])
	];
	const words = own.head ? rest.shift() : own;
	return [
		...before.flatMap((piece) => piece.lines),
		...led(lead.join(' '), words?.lines ?? [], own.lines[0]?.page ?? 1),
		...rest.flatMap((piece) => piece.lines)
	];
}

/** Boxes in cells of their own, each with the text after it, or before it where the row ends with a box. */
function pairedLines(pieces: readonly Piece[]): Line[] {
	const behind = !isBox(pieces[0] as Piece) && isBox(pieces.at(-1) as Piece);
	const lines: Line[] = [];
	let boxes: Piece[] = [];
	const ordered = behind ? [...pieces].reverse() : pieces;
	const groups: Line[][] = [];
	for (const piece of ordered) {
		if (isBox(piece)) {
			boxes.push(piece);
			continue;
		}
		const lead = boxes.map(({ text }) => text).join(' ');
		groups.push(
			boxes.length > 0 ? led(lead, piece.lines, piece.lines[0]?.page ?? 1) : [...piece.lines]
		);
		boxes = [];
	}
	if (boxes.length > 0) groups.push(boxes.flatMap((piece) => [...piece.lines]));
	if (behind) groups.reverse();
	for (const group of groups) for (const line of group) lines.push(line);
	return lines;
}

/** A row without boxes: the number of a heading before its title, a row of figures on one line, else cell by cell. */
function plainLines(pieces: readonly Piece[]): Line[] {
	const parts = pieces.some(({ text }) => opensWithBox(text) || opensStatement(text));
	const single = pieces.every(({ lines }) => lines.length === 1);
	const length = pieces.reduce((sum, { text }) => sum + text.length + GAP.length, 0);
	const first = pieces[0];
	if (pieces.length > 1 && single && !parts && length <= LONGEST_ROW) {
		const text = pieces.map((piece) => piece.text).join(first?.head ? ' ' : GAP);
		return [{ text, page: first?.lines[0]?.page ?? 1 }];
	}
	if (first?.head?.number && pieces[1] && !parts) {
		const titled = led(first.text, pieces[1].lines, first.lines[0]?.page ?? 1);
		return [...titled, ...pieces.slice(2).flatMap((piece) => piece.lines)];
	}
	return pieces.flatMap((piece) => piece.lines);
}

/** Lines with something before the first. */
function led(lead: string, lines: readonly Line[], page: number): Line[] {
	const [first, ...rest] = lines;
	if (!first) return [{ text: lead, page }];
	return [
		lead === '' ? first : { text: `${lead} ${first.text.trimStart()}`, page: first.page },
		...rest
	];
}

function pieceOf({ lines }: Cell): Piece {
	const from = lines.findIndex((line) => line.text.trim() !== '');
	const to = lines.findLastIndex((line) => line.text.trim() !== '');
	const own = from < 0 ? [] : lines.slice(from, to + 1);
	const text = own.length > 3 ? flat(own.slice(0, 4)) : flat(own);
	return { lines: own, text, head: own.length > 3 ? null : headOf(text) };
}

function isFilled(piece: Piece): boolean {
	return piece.lines.length > 0;
}

function isBox({ head }: Piece): boolean {
	return head !== null && head.number === null;
}

function isStatement({ text, head }: Piece): boolean {
	return head?.kind === 'statement' || (head === null && opensStatement(text));
}
