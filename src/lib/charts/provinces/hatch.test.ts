import { describe, expect, it } from 'vitest';
import { hatchInside } from './hatch';
import { OUTLINES } from './outlines';
import type { Ring } from './simplify';

const pieces = (d: string) =>
	[...d.matchAll(/M(\S+) (\S+)L(\S+) (\S+?)(?=M|$)/g)].map(([, ...numbers]) => numbers.map(Number));

describe('hatchInside', () => {
	it('cuts the lines at the outline', () => {
		const square: Ring = [
			[0, 0],
			[20, 0],
			[20, 20],
			[0, 20]
		];
		const lines = pieces(hatchInside([square], 'grey', 10).d);
		expect(lines).toContainEqual([0, 10, 10, 0]);
		expect(lines).toContainEqual([0, 20, 20, 0]);
		expect(lines).toContainEqual([10, 20, 20, 10]);
	});

	it('leaves a bay empty', () => {
		// A U: nothing may be drawn between its arms.
		const arms: Ring = [
			[0, 0],
			[4, 0],
			[4, 30],
			[26, 30],
			[26, 0],
			[30, 0],
			[30, 40],
			[0, 40]
		];
		for (const [x1, y1, x2, y2] of pieces(hatchInside([arms], 'grey', 3).d)) {
			const [x, y] = [(x1! + x2!) / 2, (y1! + y2!) / 2];
			expect(x <= 4.1 || x >= 25.9 || y >= 29.9, `${x} ${y}`).toBe(true);
		}
	});

	it('reaches every province, however small', () => {
		for (const [code, rings] of OUTLINES) {
			const small = rings.map((ring) => ring.map(([x, y]) => [x / 3, y / 3] as const));
			expect(hatchInside(small, 'grey').d, String(code)).toMatch(/^M/);
		}
	});
});
