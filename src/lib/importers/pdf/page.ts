/** What was painted on a page, freed from PDF.js: characters with places, strokes, pictures. */
import type { Bounds } from './geometry';

/** A painted character, or a ready-made run of them (the value of a form field). */
export interface Glyph {
	/** Never empty; U+FFFD where the font does not say which character it is. */
	readonly text: string;
	/** Where it starts on the baseline. */
	readonly x: number;
	readonly y: number;
	/** How far it moves the pen; 0 for most vowel and tone marks. */
	readonly width: number;
	/** Size of the type in points. */
	readonly size: number;
	/** Direction of the baseline in degrees, clockwise, 0 for upright text. */
	readonly angle: number;
}

/** A small figure of strokes or a filled area: what a drawn box or a drawn tick is made of. */
export interface Spot {
	readonly bounds: Bounds;
	/** The outline of an upright rectangle, also with round corners, or of a circle, and nothing else. */
	readonly outline: boolean;
	/** Such a figure, filled with a colour. */
	readonly area: boolean;
	/** Filled with white: a background, nothing to be seen. */
	readonly blank: boolean;
}

/** A long straight stroke: a border of a table, a line to write on. */
export interface Rule {
	readonly upright: boolean;
	/** x of an upright rule, y of a level one. */
	readonly at: number;
	/** From top to bottom, or from left to right. */
	readonly from: number;
	readonly to: number;
}

export interface PaintedPage {
	/** In the order of painting. */
	readonly glyphs: readonly Glyph[];
	readonly spots: readonly Spot[];
	readonly rules: readonly Rule[];
	/** Where pictures stand; what they show is not looked at. */
	readonly pictures: readonly Bounds[];
	/** Figures of strokes and areas painted in all, small and large. */
	readonly drawn: number;
}

export const BLANK_PAGE: PaintedPage = { glyphs: [], spots: [], rules: [], pictures: [], drawn: 0 };
