/** What a cell of the form holds: a number, a box, a tick, or text. */
import { BOX_CHARACTER, openingBox } from '$lib/form3/boxes';
import type { Mark } from '$lib/form3/types';
import { toArabicDigits } from '$lib/thai/digits';
import type { Line } from './pages';

/** A cell with nothing but a number, a box, or both. */
export interface Head {
	/** As printed; null without a number. */
	readonly number: string | null;
	readonly kind: NumberKind | null;
	/** As printed, in order. */
	readonly boxes: readonly string[];
}

/** `1.1.1`; `1.1`; a category ("หมวด 1") or the number of a list ("1.", "๒)"). */
export type NumberKind = 'statement' | 'item' | 'other';

/** Longest text that can be a number with its boxes. */
const LONGEST = 40;
const LABEL = '(?:ข้อ\\s*(?:ที่\\s*)?)?';
const NUMBERS: readonly (readonly [NumberKind, RegExp])[] = [
	['statement', new RegExp(`^[(\\[]?${LABEL}\\d\\s?\\.\\s?\\d{1,2}\\s?\\.\\s?\\d{1,2}[.)\\]:]?`)],
	['item', new RegExp(`^[(\\[]?${LABEL}\\d\\s?\\.\\s?\\d{1,2}[.)\\]:]?`)],
	['other', /^(?:หมวด\s*(?:ที่\s*)?)?[(]?\d{1,2}[.)]?/]
];
const STATEMENT = new RegExp(
	`^${LABEL}\\d\\s?\\.\\s?\\d{1,2}\\s?\\.\\s?\\d{1,2}(?!\\d|\\s?\\.\\s?\\d)`
);

/** The text of a cell on one line. */
export function flat(lines: readonly Line[]): string {
	return lines
		.map((line) => line.text.trim())
		.filter((text) => text !== '')
		.join(' ');
}

/** @returns null when the cell is empty or holds text */
export function headOf(text: string): Head | null {
	if (text === '' || text.length > LONGEST) return null;
	const boxes: string[] = [];
	let rest = takeBox(text, boxes);
	let number: string | null = null;
	let kind: NumberKind | null = null;
	for (const [known, shape] of NUMBERS) {
		const found = shape.exec(toArabicDigits(rest));
		if (!found) continue;
		const after = takeBox(rest.slice(found[0].length), boxes);
		if (after !== '') {
			// Text, or a number of another kind: boxes behind it were none of the head's.
			if (known === 'other') return null;
			boxes.length = Math.min(boxes.length, 1);
			continue;
		}
		[number, kind, rest] = [rest.slice(0, found[0].length).trim(), known, ''];
		break;
	}
	return rest === '' && (number !== null || boxes.length > 0) ? { number, kind, boxes } : null;
}

function takeBox(text: string, boxes: string[]): string {
	const box = openingBox(text);
	if (!box) return text.trim();
	boxes.push(text.slice(box.start, box.end));
	return text.slice(box.end).trim();
}

/** Whether a text opens with the number of a statement, behind a box or not. */
export function opensStatement(text: string): boolean {
	const box = openingBox(text);
	const rest = text.slice(box?.end ?? 0).trimStart();
	return STATEMENT.test(toArabicDigits(rest.slice(0, LONGEST)));
}

export function opensWithBox(text: string): boolean {
	return openingBox(text) !== null;
}

/** The mark of a cell that holds one box and nothing else; `tick` where no outline is drawn around it. */
export function markOf(text: string): { readonly mark: Mark; readonly tick: boolean } | null {
	if (/^[/√✓✔🗸]$/u.test(text)) return { mark: 'marked', tick: true };
	if (/^[xX×✗✘]$/.test(text)) return { mark: 'unreadable', tick: true };
	const box = openingBox(text);
	return box && text.slice(box.end).trim() === '' ? { mark: box.mark, tick: false } : null;
}

export function boxCharacter(mark: Mark): string {
	return mark === 'absent' ? '' : BOX_CHARACTER[mark];
}
