import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bell, between, oneOf, randomOf, rounded } from './random';

const take = (count: number, ...key: (string | number)[]) => {
	const random = randomOf(...key);
	return Array.from({ length: count }, random);
};

describe('chance', () => {
	it('is the same on every machine', () => {
		expect(take(3, 'seed', 'TH-40', 2564)).toEqual([
			0.42553603975102305, 0.058404626324772835, 0.16224137437529862
		]);
	});

	it('is another for another key, also where the parts would join alike', () => {
		const keys = [
			['a', 'bc'],
			['ab', 'c'],
			['a', 'b', 'c'],
			['abc'],
			['ABC'],
			['seed', 2564],
			['seed', 2565]
		];
		const first = keys.map((key) => take(2, ...key).join());
		expect(new Set(first).size).toBe(keys.length);
	});

	it('stays from 0 to below 1, and spreads evenly', () => {
		fc.assert(
			fc.property(fc.string(), (key) => {
				expect(take(50, key).every((x) => x >= 0 && x < 1)).toBe(true);
			})
		);
		const many = Array.from({ length: 20_000 }, (_, i) => randomOf('first', i)());
		const tenths = many.reduce((counts, x) => {
			counts[Math.floor(x * 10)]! += 1;
			return counts;
		}, new Array<number>(10).fill(0));
		for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});

	it('has a bell with a middle of 0 and a deviation of 1', () => {
		const random = randomOf('bell');
		const values = Array.from({ length: 20_000 }, () => bell(random));
		const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
		const square = values.reduce((sum, x) => sum + x * x, 0) / values.length;
		expect(Math.abs(mean)).toBeLessThan(0.03);
		expect(Math.abs(square - 1)).toBeLessThan(0.05);
	});

	it('picks within bounds, and rounds to numbers that print short', () => {
		const random = randomOf('pick');
		for (let i = 0; i < 200; i++) {
			const value = between(random, 3, 5);
			expect(value >= 3 && value < 5).toBe(true);
			expect(['a', 'b', 'c']).toContain(oneOf(random, ['a', 'b', 'c']));
			expect(String(rounded(value, 2))).toMatch(/^\d(\.\d{1,2})?$/);
		}
	});
});
