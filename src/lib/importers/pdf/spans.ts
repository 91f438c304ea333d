/**
 * Marked spans of a page that say which text they stand for (ActualText, ISO 32000-1, 14.9.4). Programs write one
 * where a font's glyph is no character of its own: a tone mark set lower, a vowel moved aside. Without it such
 * marks are lost.
 */
import type { Glyph } from './page';

/** Most glyphs a span may hold to be replaced: longer ones are descriptions of pictures, not letters. */
const MOST_GLYPHS = 24;
/** In ems: glyphs of one line. */
const ONE_LINE = 0.6;
/** Marks, spaces, glyphs without a character, and variants of letters that fonts keep in the private use area. */
const NO_LETTER = /[\p{M}\p{Co}\s\ufffd\u0e33]/u;

export class SpanTexts {
	readonly #texts: readonly (string | null)[];
	readonly #open: { readonly text: string | null; readonly from: number }[] = [];
	#count = 0;

	constructor(texts: readonly (string | null)[] = []) {
		this.#texts = texts;
	}

	/** @param own the span stands in the page's own content, whose spans are counted */
	begin(own: boolean, from: number): void {
		const text = own ? (this.#texts[this.#count++] ?? null) : null;
		this.#open.push({ text, from });
	}

	/** Puts the span's text in the place of the glyphs painted since its beginning. */
	end(glyphs: Glyph[]): void {
		const span = this.#open.pop();
		if (!span?.text) return;
		const painted = glyphs.slice(span.from);
		if (painted.length === 0 || painted.length > MOST_GLYPHS) return;
		if (!standsFor(span.text, painted)) return;
		glyphs.splice(span.from, painted.length, oneGlyph(span.text, painted));
	}
}

/** Marked spans of the page's own content: not of the forms painted on it, nor of annotations. */
export function countSpans(fnArray: readonly number[], names: ReadonlyMap<number, string>): number {
	let depth = 0;
	let count = 0;
	for (const code of fnArray) {
		const name = names.get(code);
		if (name === 'paintFormXObjectBegin' || name === 'beginAnnotation') depth++;
		else if (name === 'paintFormXObjectEnd' || name === 'endAnnotation') depth--;
		else if (depth === 0 && name?.startsWith('beginMarkedContent')) count++;
	}
	return count;
}

/**
 * Every letter that the glyphs are known to be is in the text, and they stand in one line. Marks may differ: of a
 * consonant's marks LibreOffice writes only here which is which.
 */
function standsFor(text: string, glyphs: readonly Glyph[]): boolean {
	const [first] = glyphs as [Glyph];
	if (text.trim() === '' || text.length > MOST_GLYPHS * 4) return false;
	const isApart = ({ y, angle }: Glyph) =>
		angle !== first.angle || Math.abs(y - first.y) > first.size * ONE_LINE;
	if (glyphs.some(isApart)) return false;
	const whole = `${text}${text.includes('\u0e33') ? '\u0e32' : ''}`.normalize('NFKC') + text;
	return glyphs.every((glyph) =>
		Array.from(glyph.text).every((letter) => NO_LETTER.test(letter) || whole.includes(letter))
	);
}

function oneGlyph(text: string, glyphs: readonly Glyph[]): Glyph {
	const [first] = glyphs as [Glyph];
	const left = Math.min(...glyphs.map(({ x }) => x));
	const right = Math.max(...glyphs.map(({ x, width }) => x + width));
	const width = glyphs.some((glyph) => glyph.width > 0) ? right - left : 0;
	return { ...first, text, width, x: first.angle === 0 ? left : first.x };
}
