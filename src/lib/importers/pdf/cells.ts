/**
 * The cells of one row of a table → lines of text. Cells are read one after the other, so that a sentence that
 * wraps inside its cell stays whole; number and box, which stand in cells of their own, go to the line they belong to.
 */
import { openingBox } from '$lib/form3/boxes';

/** A line of text and the 1-based page it stands on. */
export interface PageLine {
	readonly page: number;
	readonly text: string;
}

/** A line of text in a cell, and the height of its baseline. */
export interface CellLine extends PageLine {
	readonly y: number;
	readonly size: number;
}

/** Longest text that is led over to the next cell: a number, a year, a name of a month. */
const SHORT = 14;
const STARTS_WITH_NUMBER =
	/^(?:ข้อ\s*(?:ที่\s*)?)?[\d๐-๙]\s?\.\s?[\d๐-๙]{1,2}(?:\s?\.\s?[\d๐-๙]{1,2})?(?![\d๐-๙])/u;
const NUMBER_ALONE = /^[\d๐-๙]\.[\d๐-๙]{1,2}\.[\d๐-๙]{1,2}\.?$/u;
/** In ems: a box and a text of one line. */
const SAME_LINE = 0.7;

/**
 * Reads a row of cells.
 *
 * @param cells from left to right, each with its lines from top to bottom; empty ones may be left out
 * @returns one line where every cell has one, so that rows of figures stay rows; else cell by cell
 */
export function readCells(cells: readonly (readonly CellLine[])[]): PageLine[] {
	const filled = cells.filter((cell) => cell.length > 0);
	const texts = filled.map((cell) => wholeNumber(cell).map((line) => ({ ...line })));
	const isBoxes = texts.map((cell) => cell.every(({ text }) => isBox(text)));
	if (isBoxes.every(Boolean)) return texts.length > 0 ? [joined(texts.flat())] : [];
	const strays: PageLine[] = [];
	// From right to left, so that boxes side by side come to stand in their order.
	for (let at = texts.length - 1; at >= 0; at--) {
		if (!isBoxes[at]) continue;
		for (const box of texts[at]!.toReversed()) {
			const target = targetOf(box, at, texts, isBoxes);
			if (target) target.text = `${box.text.trim()} ${target.text}`;
			else strays.unshift(box);
		}
	}
	return [...inTurn(texts.filter((_, at) => !isBoxes[at])), ...strays];
}

/** A statement's number that wrapped in a cell too narrow for it is one line. */
function wholeNumber(cell: readonly CellLine[]): readonly CellLine[] {
	const text = cell.map((line) => line.text.trim()).join('');
	return cell.length > 1 && cell.length < 4 && NUMBER_ALONE.test(text)
		? [{ ...cell[0]!, text }]
		: cell;
}

function isBox(text: string): boolean {
	const box = openingBox(text);
	return box !== null && text.slice(box.end).trim() === '';
}

function joined(lines: readonly PageLine[]): PageLine {
	const text = lines.map((line) => line.text.trimEnd()).join(' ');
	return { page: lines[0]?.page ?? 1, text };
}

type Open = { y: number; size: number; text: string; page: number };

/** The line a box stands for: that of the number, or of the nearest text to its left, or to its right. */
function targetOf(
	box: CellLine,
	at: number,
	texts: readonly Open[][],
	isBoxes: readonly boolean[]
): Open | null {
	const others = texts.map((_, i) => i).filter((i) => !isBoxes[i]);
	const numbered = others.find((i) => hasNumber(texts[i]![0]!.text));
	const near = [...others.filter((i) => i < at).reverse(), ...others.filter((i) => i > at)];
	const order = numbered === undefined ? near : [numbered, ...near.filter((i) => i !== numbered)];
	// A box alone in its cell is the row's, at whatever height it stands.
	if (texts[at]!.length === 1) return texts[order[0]!]![0]!;
	for (const i of order) {
		const line = texts[i]!.find(
			({ y, size }) => Math.abs(y - box.y) <= Math.max(size, box.size) * SAME_LINE
		);
		if (line) return line;
	}
	return null;
}

function hasNumber(text: string): boolean {
	const box = openingBox(text);
	return STARTS_WITH_NUMBER.test(text.slice(box?.end ?? 0).trimStart());
}

function inTurn(cells: readonly (readonly CellLine[])[]): PageLine[] {
	if (cells.every((cell) => cell.length === 1)) return [joined(cells.flat())];
	const lines: PageLine[] = [];
	let lead: CellLine[] = [];
	for (const cell of cells) {
		const [first, ...rest] = cell as [CellLine, ...CellLine[]];
		if (rest.length === 0 && first.text.trim().length <= SHORT) {
			lead.push(first);
			continue;
		}
		// White space at the end of a line tells how it was wrapped: it stays.
		const text = lead.length > 0 ? `${joined(lead).text} ${first.text}` : first.text;
		lines.push({ page: first.page, text });
		for (const line of rest) lines.push(line);
		lead = [];
	}
	if (lead.length > 0) lines.push(joined(lead));
	return lines;
}
