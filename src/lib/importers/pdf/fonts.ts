/** What a glyph of a font says: its character, or the tick box it draws. */
import { BOX_CHARACTER, symbolMark } from '$lib/form3/boxes';
import { IDENTITY, type Matrix } from './geometry';

export interface PdfFont {
	/** The font's own name, e.g. `ABCDEF+Wingdings-Regular`; empty when it has none. */
	readonly name: string;
	/** From glyph space to text space. */
	readonly matrix: Matrix;
	/** Glyphs are drawn by the document itself (Type 3). */
	readonly drawn: boolean;
	/** Codes are numbers of glyphs, not of characters (Type 0). */
	readonly composite: boolean;
	/** The document says which characters its codes stand for. */
	readonly mapped: boolean;
	/** Text runs downwards. */
	readonly vertical: boolean;
}

export const UNKNOWN_FONT: PdfFont = {
	name: '',
	matrix: [0.001, 0, 0, 0.001, 0, 0],
	drawn: false,
	composite: false,
	mapped: false,
	vertical: false
};

/** The parts of PDF.js's font object that are used. */
export interface FontObject {
	readonly name?: string;
	readonly isType3Font?: boolean;
	readonly fontMatrix?: readonly number[];
	readonly composite?: boolean;
	readonly toUnicode?: object;
	readonly vertical?: boolean;
}

/** @param found what `commonObjs` holds under the font's id; anything else than a font is an unknown one */
export function fontOf(found: unknown): PdfFont {
	if (typeof found !== 'object' || found === null || found instanceof Error) return UNKNOWN_FONT;
	const font = found as FontObject;
	const { fontMatrix } = font;
	const usable = fontMatrix?.length === 6 && fontMatrix.every((part) => Number.isFinite(part));
	return {
		name: typeof font.name === 'string' ? font.name : '',
		matrix: usable ? ([...fontMatrix] as unknown as Matrix) : (UNKNOWN_FONT.matrix ?? IDENTITY),
		drawn: font.isType3Font === true,
		composite: font.composite === true,
		// PDF.js makes a map of its own, with a first and a last code, where the document has none.
		mapped: font.toUnicode !== undefined && !('firstChar' in font.toUnicode),
		vertical: font.vertical === true
	};
}

/** Ticks that people and programs also paint over an empty box. */
const LONE_TICKS: readonly (readonly [font: RegExp, codes: readonly number[]])[] = [
	[/wingdings[ -]?2/i, [0x50, 0x4f]],
	[/wingdings(?![ -]?[23])/i, [0xfc, 0xfb]]
];

/** Characters that say nothing, or that no text holds: control codes, halves of pairs, non-characters. */
const NOTHING = /[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * The text a glyph stands for; never empty.
 *
 * @param code the character code as it stands in the document
 * @param unicode what PDF.js makes of it
 * @returns the characters of `boxes.ts` for the boxes of symbol fonts; U+FFFD where nobody can tell
 */
export function characterOf(font: PdfFont, code: number, unicode: string): string {
	if (/wingdings/i.test(font.name)) {
		const point = unicode.codePointAt(0) ?? 0;
		// Numbers of glyphs say nothing of themselves.
		if (font.composite && !font.mapped) return '\ufffd';
		const own = font.composite ? point : code;
		const mark = symbolMark(font.name, own) ?? symbolMark(font.name, point);
		if (mark && mark !== 'absent') return isLoneTick(font.name, own) ? '✓' : BOX_CHARACTER[mark];
	}
	return cleaned(unicode);
}

function isLoneTick(name: string, code: number): boolean {
	return LONE_TICKS.some(([font, codes]) => font.test(name) && codes.includes(code & 0xff));
}

/** Text without what is no character; ligatures taken apart; never empty. */
export function cleaned(text: string): string {
	if (text === '') return '\ufffd';
	return text
		.replace(/[\t\n\v\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replace(NOTHING, '\ufffd')
		.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}
