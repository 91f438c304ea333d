/** Where the arrow keys lead on the tile map. Pure. */

export interface Place {
	/** Column from the west and row from the north. */
	readonly x: number;
	readonly y: number;
}

/**
 * The tile that a key leads to from one of them: beside it in its row, the nearest one in the next row that has
 * any, or the ends of its row.
 * @param tiles in the order of reading
 * @returns its place among the tiles; null for a key that leads nowhere
 */
export function moveTo(key: string, from: number, tiles: readonly Place[]): number | null {
	const own = tiles[from];
	if (!own) return null;
	const indices = tiles.map((_, i) => i);
	const row = indices.filter((i) => tiles[i]!.y === own.y);
	const found = {
		ArrowLeft: row.filter((i) => tiles[i]!.x < own.x).at(-1),
		ArrowRight: row.find((i) => tiles[i]!.x > own.x),
		ArrowUp: nearestOf(indices, tiles, own, -1),
		ArrowDown: nearestOf(indices, tiles, own, 1),
		Home: row[0],
		End: row.at(-1)
	}[key];
	return found ?? null;
}

function nearestOf(
	indices: readonly number[],
	tiles: readonly Place[],
	own: Place,
	step: 1 | -1
): number | undefined {
	const ahead = indices.filter((i) => (tiles[i]!.y - own.y) * step > 0);
	const far = ({ x, y }: Place) => Math.abs(y - own.y) * 1000 + Math.abs(x - own.x);
	return ahead.sort((a, b) => far(tiles[a]!) - far(tiles[b]!) || a - b)[0];
}
