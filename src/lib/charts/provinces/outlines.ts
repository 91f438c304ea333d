/** The outlines of the provinces, of the package `@svg-maps/thailand` (CC BY 4.0), with fewer points. */
import type { Text } from '$lib/i18n/messages';
import { near } from '../marks';
import stored from './outlines.json';
import type { Ring } from './simplify';

/** What the licence asks for, and that the outlines were changed. */
export const OUTLINES_FROM: Text = {
	th: 'เส้นเขต: MapSVG, @svg-maps/thailand (CC BY 4.0) ลดรายละเอียดแล้ว',
	en: 'Outlines: MapSVG, @svg-maps/thailand (CC BY 4.0), simplified'
};

/** The box that holds them all, in units of the map. */
export const MAP_WIDTH = 560;
export const MAP_HEIGHT = 1025;

/** Rings by province code, in units of the map; provinces that the package does not draw are not in it. */
export const OUTLINES: ReadonlyMap<number, readonly Ring[]> = new Map(
	Object.entries(stored).map(([code, rings]) => [Number(code), rings.split(' ').map(ringFrom)])
);

/** `0,0,5,0,0,5`: a first point, then steps. */
function ringFrom(text: string): Ring {
	const numbers = text.split(',').map(Number);
	let [x, y] = [0, 0];
	return Array.from({ length: numbers.length / 2 }, (_, i) => {
		[x, y] = [x + numbers[2 * i]!, y + numbers[2 * i + 1]!];
		return [x, y] as const;
	});
}

/** A ring as it is stored; `ringFrom` reads it back. */
export function storedRing(ring: Ring): string {
	return ring
		.map(([x, y], i) => {
			const [beforeX, beforeY] = i === 0 ? [0, 0] : ring[i - 1]!;
			return `${x - beforeX},${y - beforeY}`;
		})
		.join(',');
}

export interface PlacedOutline {
	readonly rings: readonly Ring[];
	/** The same as SVG path data. */
	readonly d: string;
}

/** A page draws its map at one or two sizes, and again with every choice. */
const made = new Map<string, ReadonlyMap<number, PlacedOutline>>();
const SIZES_KEPT = 4;

/**
 * Outlines in pixels, by province code.
 * @param scale pixels a unit of the map
 * @param margin left of the map and above it
 */
export function outlinesAt(scale: number, margin: number): ReadonlyMap<number, PlacedOutline> {
	const key = `${scale} ${margin}`;
	const known = made.get(key);
	if (known) return known;
	const outlines = new Map(
		[...OUTLINES].map(([code, own]) => {
			const rings = own.map((ring) =>
				ring.map(([x, y]) => [margin + x * scale, margin + y * scale] as const)
			);
			return [code, { rings, d: pathOf(rings) }];
		})
	);
	if (made.size >= SIZES_KEPT) made.clear();
	made.set(key, outlines);
	return outlines;
}

/** SVG path data of rings. */
function pathOf(rings: readonly Ring[]): string {
	return rings
		.map((ring) => `M${ring.map(([x, y]) => `${near(x)} ${near(y)}`).join('L')}Z`)
		.join('');
}
