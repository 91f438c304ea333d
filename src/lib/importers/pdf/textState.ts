/** Where text is painted: the text part of the PDF graphics state (ISO 32000-1, 9.3–9.4). */
import { characterOf, UNKNOWN_FONT, type PdfFont } from './fonts';
import { apply, combine, IDENTITY, type Matrix } from './geometry';
import type { Glyph } from './page';

/** A glyph as PDF.js hands it over; numbers between glyphs move the pen. */
export interface ShownGlyph {
	readonly originalCharCode: number;
	readonly unicode: string;
	/** Thousandths of the type's size, or units of a drawn font. */
	readonly width: number;
	readonly isSpace?: boolean;
	readonly vmetric?: readonly number[] | null;
}

/** Baselines that lean no more than this many degrees count as straight. */
const LEANING = 8;

export class TextState {
	font: PdfFont = UNKNOWN_FONT;
	size = 0;
	charSpacing = 0;
	wordSpacing = 0;
	/** 1 is as wide as the font was made. */
	scale = 1;
	leading = 0;
	rise = 0;
	#matrix: Matrix = IDENTITY;
	#x = 0;
	#y = 0;
	#lineX = 0;
	#lineY = 0;

	copy(): TextState {
		return Object.assign(new TextState(), this).#placed(this);
	}

	#placed(other: TextState): this {
		this.#matrix = other.#matrix;
		[this.#x, this.#y] = [other.#x, other.#y];
		[this.#lineX, this.#lineY] = [other.#lineX, other.#lineY];
		return this;
	}

	setMatrix(matrix: Matrix): void {
		this.#matrix = matrix;
		this.#x = this.#y = this.#lineX = this.#lineY = 0;
	}

	moveLine(x: number, y: number): void {
		this.#x = this.#lineX += x;
		this.#y = this.#lineY += y;
	}

	nextLine(): void {
		this.moveLine(0, -this.leading);
	}

	/**
	 * Paints glyphs and moves the pen.
	 *
	 * @param toPage from user space to the page
	 */
	show(items: readonly (ShownGlyph | number)[], toPage: Matrix): Glyph[] {
		const glyphs: Glyph[] = [];
		const whole = combine(toPage, this.#matrix);
		const [dx, dy] = direction(whole, this.size < 0 ? -1 : 1);
		const angle = straight((Math.atan2(dy, dx) * 180) / Math.PI);
		const along = Math.hypot(whole[0], whole[1]) * Math.abs(this.scale);
		const size = this.#em(whole, items);
		for (const item of items) {
			if (typeof item === 'number') {
				this.#advance((-item * this.size) / 1000);
				continue;
			}
			const width = this.#widthOf(item);
			const [x, y] = apply(whole, this.#x, this.#y + this.rise);
			const text = characterOf(this.font, item.originalCharCode, item.unicode);
			const glyph = { text, x, y, width: Math.abs(width * along), size, angle };
			if ([x, y, glyph.width, size].every(Number.isFinite)) glyphs.push(glyph);
			const spacing = this.charSpacing + (item.isSpace ? this.wordSpacing : 0);
			this.#advance(this.font.vertical ? width - spacing : width + spacing);
		}
		return glyphs;
	}

	#widthOf(glyph: ShownGlyph): number {
		if (this.font.vertical) return ((glyph.vmetric?.[0] ?? -1000) / 1000) * this.size;
		const [perUnit] = this.font.drawn ? this.font.matrix : UNKNOWN_FONT.matrix;
		return (Number.isFinite(glyph.width) ? glyph.width : 0) * perUnit * this.size;
	}

	#advance(by: number): void {
		if (!Number.isFinite(by)) return;
		if (this.font.vertical) this.#y += by;
		else this.#x += by * this.scale;
	}

	/** Size of the type on the page. Drawn fonts of other units than a thousandth are measured by their widths. */
	#em(whole: Matrix, items: readonly (ShownGlyph | number)[]): number {
		const upright = Math.hypot(whole[2], whole[3]);
		const unit = Math.abs(this.font.matrix[0]);
		if (!this.font.drawn || (unit > 0.0002 && unit < 0.005)) return Math.abs(this.size) * upright;
		const widths = items.filter((item) => typeof item !== 'number').map((item) => item.width);
		const mean = widths.reduce((sum, width) => sum + (width || 0), 0) / (widths.length || 1);
		return Math.abs(mean * unit * this.size * upright * 2);
	}
}

function direction(matrix: Matrix, sign: number): [number, number] {
	return [matrix[0] * sign, matrix[1] * sign];
}

/** Degrees from 0 to 359, whole; nearly straight is straight. */
function straight(degrees: number): number {
	if (!Number.isFinite(degrees)) return 0;
	const quarter = Math.round(degrees / 90) * 90;
	const near = Math.abs(degrees - quarter) <= LEANING ? quarter : Math.round(degrees / 5) * 5;
	return ((near % 360) + 360) % 360;
}
