/**
 * Glyphs → letters: vowel and tone marks, which are painted by themselves, go back to their consonant, and a glyph
 * that was painted several times in one place (imitated bold) counts once.
 */
import { isMark as isThaiMark, plainCode } from '$lib/thai/chars';
import type { Glyph } from './page';

/** A consonant with its marks, or any other character; the text is in the order it was painted. */
export interface Letter {
	readonly text: string;
	readonly x: number;
	/** End of its width. */
	readonly right: number;
	readonly y: number;
	readonly size: number;
}

interface Base {
	readonly glyph: Glyph;
	readonly marks: Glyph[];
}

/** In ems: how far from its consonant's width a mark may start, and how far from its baseline. */
const REACH = 0.45;
const RAISED = 0.8;
/** In ems: how far apart two paintings of one glyph may be. */
const SAME_PLACE = 0.12;
/** Letters looked at for a mark that was not painted right after its own. */
const NEAREST = 400;

const COMBINING = /^\p{Mn}+$/u;

/** Whether a glyph is one that stands above or below another. */
function isMark({ text, width, size }: Glyph): boolean {
	const code = text.charCodeAt(0);
	if (text.length === 1 && isThaiMark(plainCode(code))) return true;
	if (COMBINING.test(text)) return true;
	// A glyph without width whose character is not known was a variant of a mark.
	return text === '\ufffd' && width < size * 0.02;
}

/** Upright glyphs in the order of painting → letters in the same order. No character is lost. */
export function lettersOf(glyphs: readonly Glyph[]): Letter[] {
	const bases: Base[] = [];
	const marks: { readonly glyph: Glyph; readonly after: number }[] = [];
	for (const glyph of glyphs) {
		if (isMark(glyph)) marks.push({ glyph, after: bases.length - 1 });
		else bases.push({ glyph, marks: [] });
	}
	const alone: Base[] = [];
	for (const { glyph, after } of marks) {
		const own = bases[after];
		const base = own && isUnder(own, glyph) ? own : nearest(bases, after, glyph);
		if (!base) alone.push({ glyph, marks: [] });
		else if (!base.marks.some((mark) => isSame(mark, glyph))) base.marks.push(glyph);
	}
	return [...bases, ...alone].map(({ glyph, marks: own }) => ({
		text: glyph.text + own.map((mark) => mark.text).join(''),
		x: glyph.x,
		right: glyph.x + glyph.width,
		y: glyph.y,
		size: glyph.size
	}));
}

function isUnder({ glyph }: Base, mark: Glyph): boolean {
	const em = Math.max(glyph.size, mark.size);
	return (
		Math.abs(glyph.y - mark.y) <= em * RAISED &&
		mark.x >= glyph.x - em * REACH &&
		mark.x <= glyph.x + glyph.width + em * REACH
	);
}

/** The letter whose end is nearest to a mark painted out of turn, and not before it. */
function nearest(bases: readonly Base[], after: number, mark: Glyph): Base | undefined {
	let best: Base | undefined;
	let least = Infinity;
	const from = Math.max(0, after - NEAREST);
	for (const base of bases.slice(from, after + NEAREST)) {
		const { text, x, width, y } = base.glyph;
		if (text.trim() === '' || !isUnder(base, mark) || mark.x < x + width * 0.2) continue;
		const far = Math.abs(x + width - mark.x) + Math.abs(y - mark.y);
		if (far >= least) continue;
		least = far;
		best = base;
	}
	return best;
}

function isSame(a: Glyph, b: Glyph): boolean {
	const near = a.size * SAME_PLACE;
	return a.text === b.text && Math.abs(a.x - b.x) <= near && Math.abs(a.y - b.y) <= near;
}

/**
 * Leaves out what was painted again in the same place.
 *
 * @param letters of one line, from left to right
 */
export function withoutRepeats(letters: readonly Letter[]): Letter[] {
	const kept: Letter[] = [];
	for (const letter of letters) {
		let repeated = false;
		for (let i = kept.length - 1; i >= Math.max(0, kept.length - 4); i--) {
			const other = kept[i] as Letter;
			if (!isRepeated(other, letter)) continue;
			// Of two paintings the one that carries the marks is the letter.
			if (letter.text.length > other.text.length) kept[i] = letter;
			repeated = true;
			break;
		}
		if (!repeated) kept.push(letter);
	}
	return kept;
}

function isRepeated(a: Letter, b: Letter): boolean {
	const near = Math.min(a.size * SAME_PLACE, (a.right - a.x) * 0.45);
	return (
		near > 0 &&
		(a.text.startsWith(b.text) || b.text.startsWith(a.text)) &&
		Math.abs(a.x - b.x) <= near &&
		Math.abs(a.y - b.y) <= a.size * SAME_PLACE &&
		Math.abs(a.size - b.size) <= a.size * 0.1
	);
}
