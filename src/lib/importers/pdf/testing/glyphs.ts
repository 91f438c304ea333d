/** Painted glyphs for tests of the layout, without a PDF. */
import { BLANK_PAGE, type Glyph, type PaintedPage, type Rule } from '../page';

export const SIZE = 10;
/** Width of a letter, in points; marks have none. */
export const WIDE = 5;

/** Text painted letter by letter from a place; marks without width, as Thai fonts have them. */
export function typed(text: string, x: number, y: number, size = SIZE): Glyph[] {
	let at = x;
	return Array.from(text, (character) => {
		const width = /\p{Mn}/u.test(character) ? 0 : (WIDE * size) / SIZE;
		const glyph = { text: character, x: at, y, width, size, angle: 0 };
		at += width;
		return glyph;
	});
}

export function pageOf(glyphs: readonly Glyph[], figures: Partial<PaintedPage> = {}): PaintedPage {
	return { ...BLANK_PAGE, ...figures, glyphs };
}

/** Ruled lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): Rule[] {
	const [left, right] = [xs[0]!, xs.at(-1)!];
	const [top, bottom] = [ys[0]!, ys.at(-1)!];
	return [
		...xs.map((at) => ({ upright: true, at, from: top, to: bottom })),
		...ys.map((at) => ({ upright: false, at, from: left, to: right }))
	];
}
