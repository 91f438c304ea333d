/** Plane geometry of a page: points (1/72 inch), x to the right, y down from the upper edge. */

/** a b c d e f of a PDF matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The matrix that applies `inner` first, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Bounds of a rectangle after a matrix. */
export function boundsOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Bounds {
	const corners = [
		apply(matrix, x0, y0),
		apply(matrix, x1, y0),
		apply(matrix, x0, y1),
		apply(matrix, x1, y1)
	] as const;
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

export function contains(bounds: Bounds, x: number, y: number): boolean {
	return x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom;
}

export function overlaps(a: Bounds, b: Bounds): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function widthOf({ left, right }: Bounds): number {
	return right - left;
}

export function heightOf({ top, bottom }: Bounds): number {
	return bottom - top;
}

/** Half turns and quarter turns of a page, clockwise, about its upper left corner. */
export function turn(degrees: number): Matrix {
	const angle = (degrees * Math.PI) / 180;
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	return [cos, sin, -sin, cos, 0, 0];
}
