/** PDF.js's list of painting operations → the glyphs, strokes and pictures of a page, with their places. */
import { UNKNOWN_FONT, type PdfFont } from './fonts';
import { boundsOf, combine, IDENTITY, type Bounds, type Matrix } from './geometry';
import type { Glyph, PaintedPage, Rule, Spot } from './page';
import { readPath } from './paths';
import { countSpans, SpanTexts } from './spans';
import { TextState, type ShownGlyph } from './textState';

/** The operations of a page, and what they need to be understood. */
export interface Painting {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
	/** PDF.js's names of operations → their numbers. */
	readonly codes: Readonly<Record<string, number>>;
	readonly fonts: ReadonlyMap<string, PdfFont>;
	/** From the page's own space to points from its upper left corner. */
	readonly toPage: Matrix;
	/** Annotations whose looks are not wanted, by id: form fields, which are read by their values. */
	readonly skipped?: ReadonlySet<string>;
	/** Texts that marked spans of the page stand for, in order; null for a span without one. */
	readonly spanTexts?: readonly (string | null)[];
}

/** Side of the smallest picture that matters, in points. */
const SMALLEST_PICTURE = 4;
/** Most strokes and figures that are kept of a page. */
const MOST_DRAWN = 20_000;

/** Part of the graphics state that `q` and `Q` save and restore. */
interface Frame {
	matrix: Matrix;
	text: TextState;
	fill: string;
	/** The place was moved, and nothing has been painted there yet: a picture, which is left out of the list. */
	idle: boolean;
	painted: boolean;
}

/** Never throws on an odd list; operations that say nothing of text, strokes or places are passed over. */
export function readPainting(painting: Painting): PaintedPage {
	const names = new Map(Object.entries(painting.codes).map(([name, code]) => [code, name]));
	const spans = painting.spanTexts;
	const counted = spans && spans.length === countSpans(painting.fnArray, names);
	const painter = new Painter(counted ? painting : { ...painting, spanTexts: [] }, names);
	painting.fnArray.forEach((code, i) => {
		painter.run(names.get(code) ?? '', painting.argsArray[i]);
	});
	return painter.finish();
}

class Painter {
	readonly #painting: Painting;
	readonly #names: ReadonlyMap<number, string>;
	readonly #glyphs: Glyph[] = [];
	readonly #spots: Spot[] = [];
	readonly #rules: Rule[] = [];
	readonly #pictures: Bounds[] = [];
	readonly #stack: Frame[] = [];
	readonly #spans: SpanTexts;
	/** Frames to go back to at the end of an annotation. */
	readonly #annotations: number[] = [];
	#frame: Frame;
	#forms = 0;
	#hidden = 0;
	#drawn = 0;

	constructor(painting: Painting, names: ReadonlyMap<number, string>) {
		this.#painting = painting;
		this.#names = names;
		this.#spans = new SpanTexts(painting.spanTexts);
		const text = new TextState();
		const matrix = painting.toPage;
		this.#frame = { matrix, text, fill: '#000000', idle: false, painted: false };
	}

	run(name: string, args: unknown): void {
		const list = Array.isArray(args) ? (args as unknown[]) : [];
		if (name === 'beginAnnotation') return this.#beginAnnotation(list);
		if (name === 'endAnnotation') return this.#endAnnotation();
		if (this.#hidden > 0) return;
		const { text } = this.#frame;
		const number = (at = 0) => (typeof list[at] === 'number' ? list[at] : 0);
		switch (name) {
			case 'save':
				return this.#save();
			case 'restore':
				return this.#restore();
			case 'transform':
				return this.#transform(matrixOf(list));
			case 'paintFormXObjectBegin':
				this.#forms++;
				this.#save();
				return list[0] ? this.#transform(matrixOf(list[0])) : undefined;
			case 'paintFormXObjectEnd':
				this.#forms--;
				return this.#restore();
			case 'beginGroup':
				this.#save();
				return this.#group(list[0]);
			case 'endGroup':
				return this.#restore();
			case 'setGState':
				return this.#setState(list[0]);
			case 'setFillRGBColor':
				this.#frame.fill = wordOf(list[0]).toLowerCase();
				return;
			case 'setFillColorN':
				this.#frame.fill = 'pattern';
				return;
			case 'constructPath':
				return this.#path(list);
			case 'beginText':
				return text.setMatrix(IDENTITY);
			case 'setFont':
				return this.#setFont(list);
			case 'setTextMatrix':
				return text.setMatrix(matrixOf(list[0]));
			case 'moveText':
				return text.moveLine(number(0), number(1));
			case 'setLeadingMoveText':
				text.leading = -number(1);
				return text.moveLine(number(0), number(1));
			case 'nextLine':
				return text.nextLine();
			case 'setCharSpacing':
				text.charSpacing = number();
				return;
			case 'setWordSpacing':
				text.wordSpacing = number();
				return;
			case 'setHScale':
				text.scale = number() / 100;
				return;
			case 'setLeading':
				text.leading = number();
				return;
			case 'setTextRise':
				text.rise = number();
				return;
			case 'showText':
			case 'showSpacedText':
				return this.#show(list[0]);
			case 'nextLineShowText':
				text.nextLine();
				return this.#show(list[0]);
			case 'beginMarkedContent':
			case 'beginMarkedContentProps':
				return this.#spans.begin(this.#isPageOwn(), this.#glyphs.length);
			case 'endMarkedContent':
				return this.#spans.end(this.#glyphs);
			default:
				if (/^paint.*Image|^shadingFill$/.test(name)) this.#painted();
		}
	}

	finish(): PaintedPage {
		this.#noteIdle();
		while (this.#stack.length > 0) this.#restore();
		this.#noteIdle();
		return {
			glyphs: this.#glyphs,
			spots: this.#spots,
			rules: this.#rules,
			pictures: this.#pictures,
			drawn: this.#drawn
		};
	}

	/** The page's own content: not that of a form inside it, nor of an annotation. */
	#isPageOwn(): boolean {
		return this.#forms === 0 && this.#annotations.length === 0;
	}

	#save(): void {
		this.#stack.push(this.#frame);
		this.#frame = { ...this.#frame, text: this.#frame.text.copy(), idle: false, painted: false };
	}

	#restore(): void {
		this.#noteIdle();
		const { painted } = this.#frame;
		this.#frame = this.#stack.pop() ?? this.#frame;
		if (painted) this.#painted();
	}

	#transform(matrix: Matrix): void {
		this.#frame.matrix = combine(this.#frame.matrix, matrix);
		this.#frame.idle = true;
	}

	#painted(): void {
		this.#frame.idle = false;
		this.#frame.painted = true;
	}

	/** Pictures are not decoded (see `open.ts`); what is left of one is the square it was put in. */
	#noteIdle(): void {
		if (!this.#frame.idle) return;
		this.#frame.idle = false;
		const bounds = boundsOf(this.#frame.matrix, 0, 0, 1, 1);
		const sides = [bounds.right - bounds.left, bounds.bottom - bounds.top];
		if (!sides.every((side) => side >= SMALLEST_PICTURE && Number.isFinite(side))) return;
		this.#pictures.push(bounds);
		this.#painted();
	}

	#group(group: unknown): void {
		const matrix = (group as { matrix?: unknown } | null)?.matrix;
		if (matrix) this.#transform(matrixOf(matrix));
	}

	#setState(entries: unknown): void {
		if (!Array.isArray(entries)) return;
		for (const entry of entries as unknown[]) {
			if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) {
				this.#setFont(entry[1]);
			}
		}
	}

	#setFont([id, size]: readonly unknown[]): void {
		this.#frame.text.font = this.#painting.fonts.get(wordOf(id)) ?? UNKNOWN_FONT;
		this.#frame.text.size = typeof size === 'number' ? size : 0;
	}

	#show(items: unknown): void {
		if (!Array.isArray(items)) return;
		const glyphs = this.#frame.text.show(items.filter(isShown), this.#frame.matrix);
		for (const glyph of glyphs) this.#glyphs.push(glyph);
		if (glyphs.length > 0) this.#painted();
	}

	#path([operation, data]: readonly unknown[]): void {
		const how = this.#names.get(operation as number) ?? '';
		if (!/stroke|fill/i.test(how)) return;
		this.#painted();
		this.#drawn++;
		const packed = Array.isArray(data) ? (data as unknown[])[0] : null;
		if (!isNumbers(packed) || this.#spots.length + this.#rules.length > MOST_DRAWN) return;
		const { spots, rules } = readPath(packed, this.#frame.matrix, {
			stroked: /stroke/i.test(how),
			filled: /fill/i.test(how),
			white: this.#frame.fill === '#ffffff'
		});
		for (const spot of spots) this.#spots.push(spot);
		for (const rule of rules) this.#rules.push(rule);
	}

	#beginAnnotation([id, , transform, matrix]: readonly unknown[]): void {
		this.#annotations.push(this.#stack.length);
		this.#save();
		const own = combine(matrixOf(transform), matrixOf(matrix));
		this.#frame.matrix = combine(this.#painting.toPage, own);
		this.#frame.text = new TextState();
		if (this.#hidden > 0 || this.#painting.skipped?.has(wordOf(id))) this.#hidden++;
	}

	#endAnnotation(): void {
		const depth = this.#annotations.pop();
		if (depth === undefined) return;
		if (this.#hidden > 0) this.#hidden--;
		while (this.#stack.length > depth) this.#restore();
	}
}

function wordOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function isShown(item: unknown): item is ShownGlyph | number {
	if (typeof item === 'number') return Number.isFinite(item);
	return typeof (item as ShownGlyph | null | undefined)?.unicode === 'string';
}

function isNumbers(data: unknown): data is ArrayLike<number> {
	return ArrayBuffer.isView(data) || (Array.isArray(data) && data.every(Number.isFinite));
}

function matrixOf(value: unknown): Matrix {
	const list = ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value;
	if (!Array.isArray(list) || list.length < 6) return IDENTITY;
	const matrix = list.slice(0, 6) as number[];
	return matrix.every(Number.isFinite) ? (matrix as unknown as Matrix) : IDENTITY;
}
