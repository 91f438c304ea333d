/**
 * Evidence is read by one function wherever it comes from (`readEvidence`), but most of it comes out as it went
 * in. Texts of which that is certain are not read at all.
 */
import { plainCell } from '$lib/importers/assessment/cell';
import { readEvidence } from '$lib/importers/assessment/fields';

export interface ReadText {
	readonly text: string | null;
	/** Code of what is to be said of it; null when nothing is. */
	readonly notice: string | null;
	readonly expected: { readonly th: string; readonly en: string } | null;
}

/**
 * What reading may change anywhere in a text but at its ends: control characters, and whatever `repairText` may
 * change (compare NEEDS_REPAIR in `thai/repair.ts`; more is found here, never less). Spaces that are not ASCII's
 * are here too, as reading takes them away at the ends, and characters that SQL counts otherwise than
 * JavaScript. Line ends and tabs part the cells of a table, so they are looked for in the cells.
 */
const MAY_CHANGE = new RegExp(
	[
		'[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]',
		'[\\xa0\\xad\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff\\ufe0e\\ufe0f]',
		'[\\ud800-\\udfff\\uf700-\\uf71a]',
		'[\\u0e48-\\u0e4c][\\u0e31\\u0e34-\\u0e3a\\u0e47\\u0e4d\\u0e4e]',
		'[^\\u0e01-\\u0e5b][\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]',
		'[\\u0e30\\u0e32\\u0e33\\u0e45][\\u0e48-\\u0e4b]',
		'\\u0e4d|\\u0e40\\u0e40'
	].join('|')
);

/** Whether some text in a larger one may be changed by reading, its ends aside. */
export function mayChange(text: string): boolean {
	return MAY_CHANGE.test(text);
}

const [TAB, LF, CR, SPACE, APOSTROPHE, DASH, DELETE, THREE_BYTES] = [
	9, 10, 13, 32, 39, 45, 127, 0xe2
];

/**
 * Whether reading leaves a cell as it is, by its bytes alone.
 * @param sound whether `mayChange` found nothing in the text around it
 */
export function staysAsItIs(bytes: Uint8Array, from: number, to: number, sound: boolean): boolean {
	const first = bytes[from]!;
	// Dashes of three bytes begin like other punctuation; those few are read.
	if (first <= SPACE || first === APOSTROPHE || first === DASH || first === THREE_BYTES)
		return false;
	if (bytes[to - 1]! <= SPACE) return false;
	for (let at = from; at < to; at++) {
		const byte = bytes[at]!;
		if (byte === TAB || byte === LF || byte === CR) return false;
		if (!sound && (byte < SPACE || byte >= DELETE)) return false;
	}
	return true;
}

/** @param constant what holds where the cell is empty */
export function readText(cell: string, constant = ''): ReadText {
	const result = readEvidence(plainCell(cell) === '' ? constant : cell);
	if ('problem' in result) return { text: null, notice: null, expected: null };
	const { value: text, notice } = result;
	return { text, notice: notice?.code ?? null, expected: notice?.expected ?? null };
}
