/** Questions about the text of an opened document: its lines, and the figures on them. Pure. */
import { repairLine } from '$lib/thai/repair';
import type { OpenedDocument, PlacedFigure, PlacedStatement, RawText } from './openedDocument';

/** How many lines there are. */
export function lineCount(raw: RawText): number {
	return raw.starts.length - 1;
}

/** The text of a 1-based line as it stands in the file; empty outside the document. */
export function rawLine(raw: RawText, line: number): string {
	if (line < 1 || line > lineCount(raw)) return '';
	return raw.text.slice(raw.starts[line - 1], raw.starts[line]! - 1);
}

/** A part of a line: plain, or a figure (its place among the document's figures). */
export interface Segment {
	readonly text: string;
	readonly figure: number | null;
}

/**
 * A line cut where figures begin and end. A figure that goes on in the next line is cut at this line's end.
 * @param kind the repaired text, or the raw one with the same figures found in it
 */
export function segmentsOf(
	document: Pick<OpenedDocument, 'raw' | 'figures'>,
	line: number,
	kind: 'repaired' | 'raw'
): Segment[] {
	const printed = rawLine(document.raw, line);
	const { text, map } = repairLine(printed);
	const shown = kind === 'raw' ? printed : text;
	const place = (offset: number) =>
		kind === 'raw' ? (map[offset] ?? printed.length) : Math.min(offset, text.length);
	const segments: Segment[] = [];
	let at = 0;
	const put = (to: number, figure: number | null) => {
		if (to > at) segments.push({ text: shown.slice(at, to), figure });
		at = Math.max(at, to);
	};
	const first = firstFigureFrom(document.figures, line);
	for (let i = first; document.figures[i]?.line === line; i++) {
		const figure = document.figures[i]!;
		const start = figure.column - 1;
		put(place(start), null);
		put(place(Math.min(start + figure.raw.length, text.length)), i);
	}
	put(shown.length, null);
	return segments;
}

/** Place of the first figure on this line or after it; how many there are when there is none. */
export function firstFigureFrom(figures: readonly PlacedFigure[], line: number): number {
	let low = 0;
	let high = figures.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (figures[middle]!.line < line) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The statement a line stands in; null where it stands in none. */
export function statementAt<T extends Pick<PlacedStatement, 'line_from' | 'line_to'>>(
	statements: readonly T[],
	line: number
): T | null {
	return statements.find((one) => line >= one.line_from && line <= one.line_to) ?? null;
}
