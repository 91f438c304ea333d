/**
 * How a tick box is written in text, and what each way says. The table follows Unicode, Microsoft's
 * Wingdings fonts (code, or the private use area at U+F000 + code) and what people type.
 */
import type { Mark } from './types';

/** A box read from text: its mark, where it stands, and whether its glyphs contradict each other. */
export interface Box {
	readonly mark: Mark;
	/** Offset of the first glyph. */
	readonly start: number;
	/** Offset just after the last glyph. */
	readonly end: number;
	/** Glyphs of different meaning stand on one another; the mark is then `unreadable`. */
	readonly conflict: boolean;
}

export type Glyph = 'empty' | 'ticked' | 'tick' | 'lost';

const GLYPHS = new Map<string, Glyph>([
	...each('☐□◻⬜▢❏❐❑❒', 'empty'),
	...each('☑☒■🗹🗷⊠🗵', 'ticked'),
	// A tick of its own may also be drawn over an empty box.
	...each('✓✔🗸√', 'tick'),
	// A lone cross means "chosen" to some and "no" to others: the state is not known.
	...each('\ufffd✗✘', 'lost'),
	// Wingdings: A8 6F 71 72 empty; FE FD 6E boxes; FC FB ticks. Wingdings 2: A3; 52 54; 50 4F.
	...each('\uf0a8\uf06f\uf071\uf072\uf0a3', 'empty'),
	...each('\uf0fe\uf0fd\uf06e\uf052\uf054', 'ticked'),
	...each('\uf0fc\uf0fb\uf050\uf04f', 'tick')
]);

const TYPED =
	/^(?:\[[ \u00a0\t]*([xX✓✔√/]?)[ \u00a0\t]*\]|\([ \u00a0\t]*([xX✓✔√/]?)[ \u00a0\t]*\))/u;

function each(glyphs: string, meaning: Glyph): [string, Glyph][] {
	return Array.from(glyphs, (glyph) => [glyph, meaning]);
}

/** Whether a character is drawn as a box in every document. */
export function isBoxGlyph(character: string): boolean {
	return GLYPHS.has(character);
}

/**
 * The box that opens a text (white space before it is skipped). A glyph painted several times in one
 * place, and a run of lost characters of any length, is one box; an empty box with a tick on it is ticked.
 *
 * @param learned characters that are boxes in this document only; a letter among them needs a gap behind it
 * @returns null when the text does not open with a box.
 */
export function openingBox(text: string, learned: ReadonlyMap<string, Glyph> = NONE): Box | null {
	const start = text.length - text.trimStart().length;
	const seen = new Set<Glyph>();
	let at = start;
	let end = start;
	for (;;) {
		const glyph = glyphAt(text, at) ?? learnedAt(text, at, learned);
		if (!glyph) break;
		seen.add(glyph.meaning);
		end = at + glyph.length;
		at = end;
		while (text[at] === ' ' || text[at] === '\u00a0' || text[at] === '\t') at++;
	}
	if (seen.size === 0) return null;
	return { ...together(seen), start, end };
}

/** Boxes that stand inside a line, each after white space; lost characters are taken for one only if asked. */
export function innerBoxes(text: string, lost = false): Box[] {
	const boxes: Box[] = [];
	for (let at = 1; at < text.length; at++) {
		if (!/\s/.test(text[at - 1] as string)) continue;
		const glyph = glyphAt(text, at);
		if (!glyph || (glyph.meaning === 'lost' && !lost)) continue;
		const box = openingBox(text.slice(at));
		if (!box) continue;
		boxes.push({ ...box, start: at + box.start, end: at + box.end });
		at += box.end;
	}
	return boxes;
}

const NONE: ReadonlyMap<string, Glyph> = new Map();

function learnedAt(
	text: string,
	at: number,
	learned: ReadonlyMap<string, Glyph>
): { meaning: Glyph; length: number } | null {
	const code = learned.size > 0 ? text.codePointAt(at) : undefined;
	if (code === undefined) return null;
	const char = String.fromCodePoint(code);
	const meaning = learned.get(char);
	if (meaning === undefined) return null;
	const bare = /\p{L}/u.test(char) && /\S/.test(text[at + char.length] ?? ' ');
	return bare ? null : { meaning, length: char.length };
}

function glyphAt(text: string, at: number): { meaning: Glyph; length: number } | null {
	const code = text.codePointAt(at);
	if (code === undefined) return null;
	const char = String.fromCodePoint(code);
	const meaning = GLYPHS.get(char);
	if (meaning) return { meaning, length: char.length };
	if (char !== '[' && char !== '(') return null;
	const typed = TYPED.exec(text.slice(at, at + 12));
	if (!typed) return null;
	return { meaning: typed[1] || typed[2] ? 'ticked' : 'empty', length: typed[0].length };
}

function together(seen: ReadonlySet<Glyph>): { mark: Mark; conflict: boolean } {
	if (seen.has('lost')) return { mark: 'unreadable', conflict: false };
	if (seen.has('tick')) return { mark: 'marked', conflict: false };
	if (seen.size > 1) return { mark: 'unreadable', conflict: true };
	return { mark: seen.has('empty') ? 'unmarked' : 'marked', conflict: false };
}

const WINGDINGS: ReadonlyMap<number, Mark> = new Map([
	...[0xa8, 0x6f, 0x71, 0x72].map((code) => [code, 'unmarked'] as const),
	...[0xfe, 0xfd, 0xfc, 0xfb, 0x6e].map((code) => [code, 'marked'] as const)
]);
const WINGDINGS_2: ReadonlyMap<number, Mark> = new Map([
	[0xa3, 'unmarked' as const],
	...[0x52, 0x54, 0x50, 0x4f].map((code) => [code, 'marked'] as const)
]);

/**
 * The mark that a character of a symbol font draws, for importers that know the font.
 *
 * @param font the font's name, with or without a subset prefix ("ABCDEF+Wingdings-Regular")
 * @param code the character code, as such or in the private use area (F000 + code)
 * @returns null when it is no box (Symbol B7 is a bullet, and so is everything not in the tables).
 */
export function symbolMark(font: string, code: number): Mark | null {
	const name = font.replace(/^[A-Z]{6}\+/, '').toLowerCase();
	const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
	if (!name.startsWith('wingdings')) return null;
	const table = /^wingdings[ -]?2/.test(name) ? WINGDINGS_2 : WINGDINGS;
	return /^wingdings[ -]?3/.test(name) ? null : (table.get(plain) ?? null);
}

/** The Unicode character an importer writes for a mark it knows, so that the reader reads it back. */
export const BOX_CHARACTER: Readonly<Record<Exclude<Mark, 'absent'>, string>> = {
	marked: '☑',
	unmarked: '☐',
	unreadable: '\ufffd'
};
