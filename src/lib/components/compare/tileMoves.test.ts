import { describe, expect, it } from 'vitest';
import { TILES } from '$lib/charts/provinces/tiles';
import { moveTo } from './tileMoves';

/** A gap in the middle row, and a row of one under it. */
const tiles = [
	{ x: 1, y: 0 },
	{ x: 0, y: 1 },
	{ x: 3, y: 1 },
	{ x: 2, y: 3 }
];

describe('the arrow keys on the tile map', () => {
	it('go along the row over its gaps, and to its ends', () => {
		expect(moveTo('ArrowRight', 1, tiles)).toBe(2);
		expect(moveTo('ArrowLeft', 2, tiles)).toBe(1);
		expect(moveTo('ArrowRight', 2, tiles)).toBeNull();
		expect([moveTo('Home', 2, tiles), moveTo('End', 1, tiles)]).toEqual([1, 2]);
	});

	it('go to the nearest tile of the next row that has any', () => {
		expect(moveTo('ArrowDown', 0, tiles)).toBe(1);
		expect(moveTo('ArrowDown', 2, tiles)).toBe(3);
		expect(moveTo('ArrowUp', 3, tiles)).toBe(2);
		expect(moveTo('ArrowUp', 0, tiles)).toBeNull();
		expect(moveTo('a', 0, tiles)).toBeNull();
	});

	it('reach every province', () => {
		const reached = new Set([0]);
		for (const from of reached) {
			for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
				const to = moveTo(key, from, TILES);
				if (to !== null) reached.add(to);
			}
		}
		expect(reached.size).toBe(TILES.length);
	});
});
