/** Slanted lines inside an outline: what cannot be told looks the same on a map as in a rectangle. */
import { line, near, type LineMark } from '../marks';
import type { Ring } from './simplify';

const GAP = 5;

/**
 * Lines from lower left to upper right at a fixed distance, cut at the outline.
 * @param rings in pixels; where they overlap, every second part is inside
 * @returns at least one line, however small the outline is
 */
export function hatchInside(rings: readonly Ring[], stroke: string, gap = GAP): LineMark {
	const sums = rings.flat().map(([x, y]) => x + y);
	const [from, to] = [Math.min(...sums), Math.max(...sums)];
	const first = Math.ceil(from / gap) * gap;
	const offsets = Array.from(
		{ length: Math.max(0, Math.floor((to - first) / gap) + 1) },
		(_, i) => first + i * gap
	);
	const cuts = offsets.flatMap((offset) => cutsOf(rings, offset));
	const drawn = cuts.length > 0 ? cuts : cutsOf(rings, (from + to) / 2);
	const d = drawn
		.map(([start, end]) => `M${near(start[0])} ${near(start[1])}L${near(end[0])} ${near(end[1])}`)
		.join('');
	return { ...line([], stroke, 1.25), d };
}

type Place = readonly [number, number];

/** The pieces of the line `x + y = offset` that lie inside. */
function cutsOf(rings: readonly Ring[], offset: number): (readonly [Place, Place])[] {
	const crossings: number[] = [];
	for (const ring of rings) {
		ring.forEach(([x, y], i) => {
			const [nextX, nextY] = ring[(i + 1) % ring.length]!;
			const [a, b] = [x + y - offset, nextX + nextY - offset];
			// One end on the line counts to one side only, so that a corner is crossed once.
			if (a < 0 !== b < 0) crossings.push(x + ((nextX - x) * a) / (a - b));
		});
	}
	crossings.sort((a, b) => a - b);
	return Array.from({ length: Math.floor(crossings.length / 2) }, (_, i) => {
		const [start, end] = [crossings[2 * i]!, crossings[2 * i + 1]!];
		return [
			[start, offset - start],
			[end, offset - end]
		];
	});
}
