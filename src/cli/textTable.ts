/** Rows as columns of text, for a terminal. */

type Value = string | number | boolean | null;

/** Thai vowels and tones above and below a consonant take no column of their own. */
const NO_WIDTH = /\p{Mn}/gu;
const CELL_MAX = 80;

export function textTable(header: readonly string[], rows: readonly (readonly Value[])[]): string {
	if (header.length === 0) return '';
	const cells = [header, ...rows.map((row) => row.map(show))];
	const widths = header.map((_, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))));
	const numeric = header.map((_, i) => rows.every((row) => typeof (row[i] ?? 0) === 'number'));
	const line = (row: readonly string[], heading: boolean) =>
		row
			.map((cell, i) => pad(cell, widths[i]!, numeric[i]! && !heading))
			.join('  ')
			.trimEnd();
	const rule = widths.map((w) => '─'.repeat(w)).join('  ');
	const body = cells.slice(1).map((row) => line(row, false));
	return [line(header, true), rule, ...body].map((text) => `${text}\n`).join('');
}

/** One line, no control characters: a terminal must not obey what a document says. */
function show(value: Value): string {
	if (value === null) return '';
	const text = String(value).replace(/\p{Cc}+/gu, ' ');
	const shown = [...text].slice(0, CELL_MAX).join('');
	return shown.length < text.length ? `${shown}…` : shown;
}

function width(text: string): number {
	return [...text.replace(NO_WIDTH, '')].length;
}

function pad(text: string, to: number, right: boolean): string {
	const space = ' '.repeat(Math.max(0, to - width(text)));
	return right ? space + text : text + space;
}
