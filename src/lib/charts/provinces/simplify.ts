/**
 * Outlines with fewer points. A border of two provinces is made simpler once, the same for both, so that no
 * gap opens between them. Nothing on a page runs this: what it makes is stored in outlines.json, which the
 * test of the outlines keeps up to date.
 */

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** Islands smaller than this many square units would be less than a pixel. */
const SMALLEST = 4;

/**
 * The rings of SVG path data that holds only `m` with implied lines and `z`, which is all that the maps
 * of the package use.
 * @returns absolute points; a closing point is not repeated
 * @throws Error where there is another command
 */
export function ringsOf(path: string): Ring[] {
	if (/[^mz\d\s.,e-]/.test(path)) throw new Error(`unknown command in an outline: ${path}`);
	let [x, y] = [0, 0];
	return path
		.split('z')
		.filter((part) => part.trim() !== '')
		.map((part) => {
			const numbers = part.match(/-?\d*\.?\d+(?:e-?\d+)?/g)!.map(Number);
			const ring: Point[] = [];
			for (let i = 0; i + 1 < numbers.length; i += 2) {
				[x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
				ring.push([x, y]);
			}
			// After `z` the pen stands where the ring began.
			[x, y] = ring[0]!;
			return ring;
		});
}

/**
 * All shapes at once, because neighbours share their borders.
 * @param shapes rings by name, in units of the map
 * @param tolerance how far a border may move, in units
 * @returns rings with whole numbers; every shape keeps at least its largest ring
 */
export function simplify(
	shapes: ReadonlyMap<string, readonly Ring[]>,
	tolerance: number
): Map<string, Ring[]> {
	const snapped = new Map([...shapes].map(([name, rings]) => [name, largeRings(rings.map(snap))]));
	const owners = new Map<string, string>();
	for (const [name, rings] of snapped) {
		for (const key of new Set(rings.flat().map(String))) {
			owners.set(key, `${owners.get(key) ?? ''} ${name}`);
		}
	}
	return new Map(
		[...snapped].map(([name, rings]) => [
			name,
			rings.map((ring) => simpleRing(ring, owners, tolerance)).filter((ring) => ring.length > 2)
		])
	);
}

/** Whole numbers, each point once in a row. */
function snap(ring: Ring): Ring {
	const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	return points.filter((point, i) => String(point) !== String(points.at(i - 1)));
}

function largeRings(rings: readonly Ring[]): Ring[] {
	const largest = Math.max(...rings.map(areaOf));
	return rings.filter((ring) => areaOf(ring) >= Math.min(SMALLEST, largest));
}

/** In square units, whichever way round. */
export function areaOf(ring: Ring): number {
	const twice = ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length]!;
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}

/** Points where the neighbours change stay; the borders between them are made simpler. */
function simpleRing(ring: Ring, owners: ReadonlyMap<string, string>, tolerance: number): Ring {
	const ownersAt = (i: number) => owners.get(String(ring.at(i % ring.length)));
	const fixed = ring.flatMap((_, i) =>
		ownersAt(i) !== ownersAt(i + 1) || ownersAt(i) !== ownersAt(i - 1) ? [i] : []
	);
	const ends = fixed.length > 1 ? fixed : [0, farthest(ring)];
	return ends.flatMap((from, n) => {
		const to = ends[(n + 1) % ends.length]!;
		const border =
			from < to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
		return simpleBorder(border, tolerance).slice(0, -1);
	});
}

function farthest(ring: Ring): number {
	const distances = ring.map(([x, y]) => Math.hypot(x - ring[0]![0], y - ring[0]![1]));
	return distances.indexOf(Math.max(...distances));
}

/** The same points whichever way the border is walked. */
function simpleBorder(border: Ring, tolerance: number): Ring {
	const backwards = String(border[0]) > String(border.at(-1));
	const kept = peucker(backwards ? [...border].reverse() : border, tolerance);
	return backwards ? [...kept].reverse() : kept;
}

/** Douglas and Peucker: a point stays when it stands farther than the tolerance from the straight line. */
function peucker(border: Ring, tolerance: number): Ring {
	const [from, to] = [border[0]!, border.at(-1)!];
	const distances = border.map((point) => distanceTo(point, from, to));
	const most = Math.max(...distances);
	if (most <= tolerance) return [from, to];
	const at = distances.indexOf(most);
	const before = peucker(border.slice(0, at + 1), tolerance);
	return [...before.slice(0, -1), ...peucker(border.slice(at), tolerance)];
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
	const length = Math.hypot(toX - fromX, toY - fromY);
	if (length === 0) return Math.hypot(x - fromX, y - fromY);
	return Math.abs((toX - fromX) * (fromY - y) - (fromX - x) * (toY - fromY)) / length;
}
