/**
 * Boxes that extraction turned into something else: a symbol font's code read as a Latin letter ("þ", "q"), a
 * question mark, a circle, a private-use glyph. What stands again and again before the form's numbers and
 * status lines is a box in this document.
 */
import { symbolMark, type Glyph } from './boxes';
import { readStatuses } from './status';
import type { SourceLine } from './types';

/** Fewest places that make a character a box. */
const FEWEST = 3;

/** One character, repeated or not, before a number of the form. Bullets, quotes and brackets are none. */
const BEFORE_NUMBER =
	/^\s*([^\s\p{Nd}\p{M}\u0e00-\u0e7f.,:;\\–—•·▪*#|<>(){}[\]"'“”‘’_~-])\1{0,5}\s*(?=(?:ข้อ\s*)?[\d๐-๙]\s?\.\s?[\d๐-๙]{1,2}\s?\.\s?[\d๐-๙])/u;
const BEFORE_WORDS =
	/^\s*([^\s\p{Nd}\p{M}\u0e00-\u0e7f.,:;\\–—•·▪*#|<>(){}[\]"'“”‘’_~-])\1{0,5}\s+(?=[ยอ])/u;

const EMPTY_CIRCLES = '○◯⚪';
const FULL_CIRCLES = '●◉⦿⚫';

/** Character → what it says as a box, for `openingBox`. Empty for documents whose boxes are known ones. */
export type LearnedBoxes = ReadonlyMap<string, Glyph>;

/** Looks through the lines once. Characters in `known` are boxes anyway and are left to the table. */
export function learnBoxes(
	lines: readonly SourceLine[],
	known: (character: string) => boolean
): LearnedBoxes {
	const counts = new Map<string, number>();
	for (const { text } of lines) {
		if (text.length > 2000) continue;
		const found = BEFORE_NUMBER.exec(text) ?? beforeStatus(text);
		const character = found?.[1];
		if (character === undefined || known(character)) continue;
		// A letter is a box only with a gap behind it: "v1.1.1" is a version.
		if (/\p{L}/u.test(character) && !/\s$/.test(found![0])) continue;
		counts.set(character, (counts.get(character) ?? 0) + 1);
	}
	const circles = Array.from(EMPTY_CIRCLES).some((circle) => counts.has(circle));
	const learned = new Map<string, Glyph>();
	const symbols = total(counts, (character) => symbolGlyph(character) !== null);
	for (const [character, count] of counts) {
		const symbol = symbolGlyph(character);
		const circle = circleGlyph(character, circles);
		const seen = symbol
			? symbols
			: circle
				? total(counts, (other) => !!circleGlyph(other, true))
				: count;
		if (seen >= FEWEST) learned.set(character, symbol ?? circle ?? 'lost');
	}
	return learned;
}

function beforeStatus(text: string): RegExpExecArray | null {
	const found = BEFORE_WORDS.exec(text);
	return found && readStatuses(text.slice(found[0].length).trim()).length > 0 ? found : null;
}

function total(counts: ReadonlyMap<string, number>, test: (character: string) => boolean): number {
	let sum = 0;
	for (const [character, count] of counts) if (test(character)) sum += count;
	return sum;
}

/** A code of Wingdings or Wingdings 2 that was read as the Latin letter of that code. */
function symbolGlyph(character: string): Glyph | null {
	const code = character.codePointAt(0) as number;
	// A stroke is how people tick by hand and on a keyboard.
	if (character === '/') return 'ticked';
	const mark = symbolMark('Wingdings', code) ?? symbolMark('Wingdings 2', code);
	if (mark === null) return null;
	return mark === 'marked' ? 'ticked' : 'empty';
}

/** A full circle is a tick only where there are empty ones; else it is a bullet or a lost box. */
function circleGlyph(character: string, empty: boolean): Glyph | null {
	if (EMPTY_CIRCLES.includes(character)) return 'empty';
	if (FULL_CIRCLES.includes(character)) return empty ? 'ticked' : 'lost';
	return null;
}
