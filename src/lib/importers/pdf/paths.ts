/** Painted paths → small figures and long straight strokes, which is all that is asked of them. */
import { apply, heightOf, widthOf, type Bounds, type Matrix } from './geometry';
import type { Rule, Spot } from './page';

/** Sides of the largest figure that may be a box or a tick, in points. */
const LARGEST_SPOT = 40;
/** A stroke no wider than this is a line. */
const THIN = 2.5;
/** Shortest line that may be a border. */
const SHORTEST_RULE = 6;
/** Lines that lean no more than this are straight. */
const LEANING = 0.75;
/** How far from the middle of a frame its line runs, as a share of its sides. */
const HOLLOW = 0.3;
/** Most figures and strokes that are kept of one path: a map has thousands. */
const MOST = 2_000;

interface Figure {
	readonly points: [number, number][];
	curved: boolean;
	closed: boolean;
}

/** The figures of a path as PDF.js packs it: 0 move, 1 line, 2 curve, 3 quadratic, 4 close. */
function figuresOf(data: ArrayLike<number>, matrix: Matrix): Figure[] {
	const figures: Figure[] = [];
	let figure: Figure | undefined;
	const point = (at: number) =>
		figure?.points.push(apply(matrix, data[at] ?? 0, data[at + 1] ?? 0));
	for (let i = 0; i < data.length;) {
		const code = data[i++];
		if (code === 0 || !figure) {
			if (figures.length >= MOST) break;
			figure = { points: [], curved: false, closed: false };
			figures.push(figure);
		}
		if (code === 0 || code === 1) {
			point(i);
			i += 2;
		} else if (code === 2 || code === 3) {
			figure.curved = true;
			for (let k = 0; k < (code === 2 ? 6 : 4); k += 2) point(i + k);
			i += code === 2 ? 6 : 4;
		} else figure.closed = true;
	}
	return figures.filter(({ points }) => points.length > 1);
}

function boundsOfPoints(points: readonly (readonly [number, number])[]): Bounds {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return { left, top, right, bottom };
}

/** Four corners, level and upright, in order. */
function isRectangle({ points, curved }: Figure, bounds: Bounds): boolean {
	if (curved || points.length < 4 || points.length > 6) return false;
	const onEdge = ([x, y]: [number, number]) =>
		(Math.abs(x - bounds.left) < LEANING || Math.abs(x - bounds.right) < LEANING) &&
		(Math.abs(y - bounds.top) < LEANING || Math.abs(y - bounds.bottom) < LEANING);
	return points.every(onEdge);
}

/** A rectangle, also with round corners, or a circle: every point lies off the middle. */
function isFrame(figure: Figure, bounds: Bounds): boolean {
	if (!figure.curved) return isRectangle(figure, bounds);
	const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
	return (
		figure.points.length >= 9 &&
		figure.points.every(
			(point) =>
				Math.abs(point[0] - x) >= widthOf(bounds) * HOLLOW ||
				Math.abs(point[1] - y) >= heightOf(bounds) * HOLLOW
		)
	);
}

/** How a path is painted. */
export interface Paint {
	readonly stroked: boolean;
	readonly filled: boolean;
	/** The colour of the filling is white. */
	readonly white: boolean;
}

/** What is to be kept of a path. */
export function readPath(
	data: ArrayLike<number>,
	matrix: Matrix,
	paint: Paint
): { spots: Spot[]; rules: Rule[] } {
	const figures = figuresOf(data, matrix);
	const spots: Spot[] = [];
	const rules: Rule[] = [];
	const whole = boundsOfPoints(figures.flatMap(({ points }) => points));
	if (!Object.values(whole).every(Number.isFinite)) return { spots, rules };
	const small = widthOf(whole) <= LARGEST_SPOT && heightOf(whole) <= LARGEST_SPOT;
	if (small) spots.push({ bounds: whole, blank: isBlank(paint), ...frameOf(figures, paint) });
	for (const figure of figures) {
		for (const rule of rulesOf(figure, paint)) if (rules.length < MOST) rules.push(rule);
	}
	return { spots, rules: isBlank(paint) ? [] : rules };
}

function isBlank({ stroked, filled, white }: Paint): boolean {
	return filled && white && !stroked;
}

/** Whether figures are the border of a box (stroked, or the room between two frames filled), or a filled one. */
function frameOf(
	figures: readonly Figure[],
	{ stroked, filled, white }: Paint
): Pick<Spot, 'outline' | 'area'> {
	const bounds = figures.map(({ points }) => boundsOfPoints(points));
	const [outer, inner] = bounds;
	const framed = figures.every((figure, i) => isFrame(figure, bounds[i] as Bounds));
	if (!framed || !outer) return { outline: false, area: false };
	const area = filled && !white && figures.length === 1;
	if (figures.length === 1) return { outline: stroked && !area, area };
	const outline =
		figures.length === 2 &&
		inner !== undefined &&
		Math.abs(widthOf(outer) - widthOf(inner)) <= THIN * 2 &&
		Math.abs(heightOf(outer) - heightOf(inner)) <= THIN * 2;
	return { outline, area: false };
}

function rulesOf(figure: Figure, { stroked, filled }: Paint): Rule[] {
	const bounds = boundsOfPoints(figure.points);
	const width = widthOf(bounds);
	const height = heightOf(bounds);
	if (filled && !stroked) {
		if (figure.curved || !isRectangle(figure, bounds)) return [];
		if (width <= THIN && height >= SHORTEST_RULE) return [ruleOf(bounds, true)];
		return height <= THIN && width >= SHORTEST_RULE ? [ruleOf(bounds, false)] : [];
	}
	if (figure.curved) return [];
	const points = figure.closed ? [...figure.points, figure.points[0]!] : figure.points;
	const rules: Rule[] = [];
	for (let i = 1; i < points.length; i++) {
		const side = boundsOfPoints([points[i - 1]!, points[i]!]);
		if (widthOf(side) <= LEANING && heightOf(side) >= SHORTEST_RULE) rules.push(ruleOf(side, true));
		if (heightOf(side) <= LEANING && widthOf(side) >= SHORTEST_RULE)
			rules.push(ruleOf(side, false));
	}
	return rules;
}

function ruleOf({ left, top, right, bottom }: Bounds, upright: boolean): Rule {
	return upright
		? { upright, at: (left + right) / 2, from: top, to: bottom }
		: { upright, at: (top + bottom) / 2, from: left, to: right };
}
