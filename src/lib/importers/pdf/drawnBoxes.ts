/**
 * Boxes that are drawn instead of printed, and ticks that are drawn over a box. What is drawn inside a box is not
 * made out: its state is then unreadable. A mark is never made of strokes.
 */
import { BOX_CHARACTER, openingBox } from '$lib/form3/boxes';
import { heightOf, widthOf, type Bounds } from './geometry';
import type { Glyph, PaintedPage, Rule, Spot } from './page';

/** Sides of a box in points, and how far from square it may be. */
const SMALLEST = 4.5;
const LARGEST = 24;
const SKEWED = 1.35;
/** Most boxes of a page that are looked at. */
const MOST = 400;
/** In ems: how far behind a box its text may begin. */
const REACH = 3.5;
/** Points: how near the lines of a table stand on both sides of a box that has a cell of its own. */
const CELL = 60;
/** What people type into a box to tick it. */
const TYPED_TICK = /^[xX×✓✔√/]$/u;

/** The glyphs of a page with its drawn boxes among them, as the characters of `boxes.ts`. */
export function withBoxes(page: PaintedPage): readonly Glyph[] {
	const squares = findSquares(page).slice(0, MOST);
	const printed = page.glyphs.filter(isEmptyBox).slice(0, MOST);
	if (squares.length === 0 && printed.length === 0) return page.glyphs;
	const changes = new Map<Glyph, string | null>();
	const added: Glyph[] = [];
	for (const glyph of printed) {
		const box = boundsOfGlyph(glyph);
		const typed = glyphsIn(page.glyphs, box).find(
			(other) => other !== glyph && TYPED_TICK.test(other.text)
		);
		if (typed) {
			changes.set(glyph, null);
			changes.set(typed, `[${asTyped(typed)}]`);
		} else if (isDrawnIn(page, box)) changes.set(glyph, BOX_CHARACTER.unreadable);
	}
	for (const square of squares) {
		const inner = glyphsIn(page.glyphs, square);
		const [only] = inner;
		if (!only) {
			const box = boxAt(square, page);
			if (box) added.push(box);
		} else if (inner.length === 1 && TYPED_TICK.test(only.text)) {
			changes.set(only, `[${asTyped(only)}]`);
		}
	}
	const kept = page.glyphs.flatMap((glyph) => {
		const text = changes.get(glyph);
		if (text === undefined) return [glyph];
		return text === null ? [] : [{ ...glyph, text }];
	});
	return [...kept, ...added];
}

function asTyped({ text }: Glyph): string {
	return text === '×' ? 'x' : text;
}

function isEmptyBox({ text }: Glyph): boolean {
	const box = text.length <= 2 ? openingBox(text) : null;
	return box?.mark === 'unmarked' && box.end === text.length;
}

/** Where a printed box stands: its width, from a little below the baseline upwards. */
function boundsOfGlyph({ x, y, width, size }: Glyph): Bounds {
	return { left: x, right: x + width, top: y - size * 0.85, bottom: y + size * 0.15 };
}

/** Glyphs with their middle in a box. */
function glyphsIn(glyphs: readonly Glyph[], box: Bounds): Glyph[] {
	return glyphs.filter(({ x, y, width, size, text }) => {
		const [middleX, middleY] = [x + width / 2, y - size * 0.3];
		return (
			middleX > box.left &&
			middleX < box.right &&
			middleY > box.top &&
			middleY < box.bottom &&
			text.trim() !== ''
		);
	});
}

/**
 * Drawn frames of the size of a box, each once, that are no cells of squared paper or of a table. A filled square
 * is a bullet, unless something is drawn on it: then it is a box that was ticked, or was not.
 */
function findSquares({ spots, rules }: PaintedPage): Bounds[] {
	const squares: Bounds[] = [];
	for (const { bounds, outline, area } of spots) {
		if (!isSquare(bounds) || squares.length >= MOST * 2) continue;
		if (!outline && !(area && spots.some((spot) => isDrawnOn(spot, bounds)))) continue;
		if (!squares.some((other) => isSamePlace(other, bounds))) squares.push(bounds);
	}
	return squares.filter(
		(square) =>
			!squares.some((other) => other !== square && isBeside(square, other)) &&
			!rules.some((rule) => runsOn(rule, square))
	);
}

function isSquare(bounds: Bounds): boolean {
	const [width, height] = [widthOf(bounds), heightOf(bounds)];
	return (
		Math.min(width, height) >= SMALLEST &&
		Math.max(width, height) <= LARGEST &&
		Math.max(width, height) <= Math.min(width, height) * SKEWED
	);
}

/** Whether a figure is drawn inside another that is larger. */
function isDrawnOn({ bounds, blank }: Spot, area: Bounds): boolean {
	return (
		!blank &&
		bounds.left > area.left &&
		bounds.right < area.right &&
		bounds.top > area.top &&
		bounds.bottom < area.bottom
	);
}

/** One drawn around the other, or over it. */
function isSamePlace(a: Bounds, b: Bounds): boolean {
	const near = Math.max(2.5, widthOf(a) * 0.25);
	return (
		Math.abs(a.left + a.right - b.left - b.right) < near &&
		Math.abs(a.top + a.bottom - b.top - b.bottom) < near
	);
}

/** Two squares that share a side. */
function isBeside(a: Bounds, b: Bounds): boolean {
	const level = Math.abs(a.top - b.top) < 1.5 && Math.abs(a.bottom - b.bottom) < 1.5;
	const upright = Math.abs(a.left - b.left) < 1.5 && Math.abs(a.right - b.right) < 1.5;
	const touches = (x: number, y: number) => Math.abs(x - y) < 1.5;
	return (
		(level && (touches(a.right, b.left) || touches(b.right, a.left))) ||
		(upright && (touches(a.bottom, b.top) || touches(b.bottom, a.top)))
	);
}

/** A line along a side of the square that goes on beyond it: the square is a cell. */
function runsOn({ upright, at, from, to }: Rule, square: Bounds): boolean {
	const [start, end] = upright ? [square.top, square.bottom] : [square.left, square.right];
	const sides = upright ? [square.left, square.right] : [square.top, square.bottom];
	if (!sides.some((side) => Math.abs(side - at) < 1.5)) return false;
	return from < end && to > start && (from < start - 3 || to > end + 3);
}

/** Whether strokes, areas or a picture lie in a box and are not its own outline. */
function isDrawnIn({ spots, pictures }: PaintedPage, box: Bounds): boolean {
	const side = Math.max(widthOf(box), heightOf(box));
	const isInside = (bounds: Bounds) => {
		const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
		const reach = side * 0.2;
		return (
			x > box.left - reach &&
			x < box.right + reach &&
			y > box.top - reach &&
			y < box.bottom + reach &&
			Math.max(widthOf(bounds), heightOf(bounds)) <= side * 2.5 &&
			Math.max(widthOf(bounds), heightOf(bounds)) >= side * 0.2
		);
	};
	const isOwn = ({ bounds, outline }: Spot) => outline && isSamePlace(bounds, box);
	// A short level line is an underline or a field to write on.
	const isLevel = ({ bounds }: Spot) =>
		heightOf(bounds) < 1 && bounds.bottom > box.bottom - side * 0.2;
	return (
		spots.some((spot) => !spot.blank && !isOwn(spot) && !isLevel(spot) && isInside(spot.bounds)) ||
		pictures.some(isInside)
	);
}

/** The character for a drawn box, on the line of the text it stands at; null where no box would stand. */
function boxAt(square: Bounds, page: PaintedPage): Glyph | null {
	const side = heightOf(square);
	const text = textAt(page.glyphs, square);
	if (!text && !isInCell(page.rules, square)) return null;
	const y = text?.y ?? square.bottom - side * 0.1;
	const size = text?.size ?? side;
	const mark = isDrawnIn(page, square) ? 'unreadable' : 'unmarked';
	return {
		text: BOX_CHARACTER[mark],
		x: square.left,
		y,
		width: widthOf(square),
		size,
		angle: text?.angle ?? 0
	};
}

/** The first glyph behind a place, on its line. */
export function textAt(glyphs: readonly Glyph[], place: Bounds): Glyph | undefined {
	const height = heightOf(place);
	let first: Glyph | undefined;
	for (const glyph of glyphs) {
		const gap = glyph.x - place.right;
		if (gap < -height * 0.3 || gap > Math.max(glyph.size, height) * REACH) continue;
		if (glyph.y < place.top + height * 0.3 || glyph.y > place.bottom + height * 0.5) continue;
		if (glyph.text.trim() === '' || glyph.width === 0) continue;
		if (!first || glyph.x < first.x) first = glyph;
	}
	return first;
}

function isInCell(rules: readonly Rule[], square: Bounds): boolean {
	const y = (square.top + square.bottom) / 2;
	const beside = rules.filter(({ upright, from, to }) => upright && from <= y && to >= y);
	return (
		beside.some(({ at }) => at < square.left - 1 && at > square.left - CELL) &&
		beside.some(({ at }) => at > square.right + 1 && at < square.right + CELL)
	);
}
