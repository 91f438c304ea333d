/** Labels one above the other beside the ends of lines, as near to them as they fit. */

export interface Wanted {
	/** Where the middle of the label would best be. */
	readonly y: number;
	readonly height: number;
}

interface Cluster {
	readonly from: number;
	readonly height: number;
	/** Sum of where each of its labels would have its top, were it the first of the cluster. */
	readonly wish: number;
	readonly size: number;
}

/**
 * Middles of the labels, in the order given. Those that would touch are moved apart by the least squares, and
 * all stay between `top` and `bottom` where they fit there.
 */
export function placeDown(wanted: readonly Wanted[], top: number, bottom: number): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.y - wanted[b]!.y || a - b);
	const clusters: Cluster[] = [];
	for (const [place, index] of order.entries()) {
		const { y, height } = wanted[index]!;
		let cluster: Cluster = { from: place, height, wish: y - height / 2, size: 1 };
		for (let above = clusters.at(-1); above; above = clusters.at(-1)) {
			if (topOf(above, top, bottom) + above.height <= topOf(cluster, top, bottom)) break;
			clusters.pop();
			cluster = {
				from: above.from,
				height: above.height + cluster.height,
				wish: above.wish + cluster.wish - cluster.size * above.height,
				size: above.size + cluster.size
			};
		}
		clusters.push(cluster);
	}
	const middles: number[] = new Array<number>(wanted.length).fill(0);
	for (const cluster of clusters) {
		let y = topOf(cluster, top, bottom);
		for (const index of order.slice(cluster.from, cluster.from + cluster.size)) {
			const { height } = wanted[index]!;
			middles[index] = y + height / 2;
			y += height;
		}
	}
	return middles;
}

function topOf({ wish, size, height }: Cluster, top: number, bottom: number): number {
	return Math.max(top, Math.min(wish / size, bottom - height));
}
