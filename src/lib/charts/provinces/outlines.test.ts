import map from '@svg-maps/thailand';
import { describe, expect, it } from 'vitest';
import { PROVINCES } from './codes';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINES, storedRing } from './outlines';
import { areaOf, ringsOf, simplify, type Ring } from './simplify';

/** Half a pixel to one pixel at the sizes the map is drawn in. */
const TOLERANCE = 1.5;
/** Where the package abbreviates otherwise, and what is no province. */
const OTHER_IDS: Readonly<Record<string, string>> = { utd: 'UTT' };
const NOT_PROVINCES = ['lksg'];

const { locations } = map as {
	locations: readonly { id: string; name: string; path: string }[];
};
const source = new Map<string, readonly Ring[]>();
const unmatched: string[] = [];
for (const { id, path } of locations) {
	const known = PROVINCES[OTHER_IDS[id] ?? id.toUpperCase()];
	if (known) source.set(String(known[0]), ringsOf(path));
	else unmatched.push(id);
}
const simple = simplify(source, TOLERANCE);
const total = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + areaOf(ring), 0);

describe('the outlines', () => {
	it('are those of the package with fewer points (`vitest -u` makes them anew)', async () => {
		const stored = Object.fromEntries(
			[...simple].map(([code, rings]) => [code, rings.map(storedRing).join(' ')])
		);
		await expect(`${JSON.stringify(stored, null, '\t')}\n`).toMatchFileSnapshot('./outlines.json');
	});

	it('are there for all 77 provinces; only the lake of Songkhla is none', () => {
		expect([...OUTLINES.keys()].sort((a, b) => a - b)).toEqual(
			Object.values(PROVINCES)
				.map(([code]) => code)
				.sort((a, b) => a - b)
		);
		expect(OUTLINES.size).toBe(77);
		expect(unmatched).toEqual(NOT_PROVINCES);
	});

	it('are read as they were stored', () => {
		for (const [code, rings] of simple) expect(OUTLINES.get(Number(code))).toEqual(rings);
	});

	it('bear the name of their province in the package', () => {
		const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
		const names = locations
			.filter(({ id }) => !NOT_PROVINCES.includes(id))
			.map(({ id, name }) => [letters(name), OTHER_IDS[id] ?? id.toUpperCase()] as const);
		for (const [name, abbr] of names) expect(name).toBe(letters(PROVINCES[abbr]![1]));
	});

	it('lie in the box and keep their size', () => {
		for (const [code, rings] of OUTLINES) {
			for (const [x, y] of rings.flat()) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(MAP_WIDTH);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(MAP_HEIGHT);
			}
			const ratio = total(rings) / total(source.get(String(code))!);
			expect(ratio, String(code)).toBeGreaterThan(0.8);
			expect(ratio, String(code)).toBeLessThan(1.2);
		}
	});
});

describe('simplify', () => {
	const wavy = (from: readonly [number, number], step: readonly [number, number], n: number) =>
		Array.from({ length: n }, (_, i): readonly [number, number] => [
			from[0] + i * step[0] + (i % 2) * (step[0] === 0 ? 1 : 0),
			from[1] + i * step[1] + (i % 2) * (step[1] === 0 ? 1 : 0)
		]);
	const border = wavy([50, 0], [0, 10], 11);

	it('makes a border that two share simpler in the same way', () => {
		const left: Ring = [[0, 0], ...border, [0, 100]];
		const right: Ring = [[100, 100], ...[...border].reverse(), [100, 0]];
		const made = simplify(
			new Map([
				['left', [left]],
				['right', [right]]
			]),
			2
		);
		const shared = (rings: readonly Ring[]) =>
			rings
				.flat()
				.filter(([x]) => x > 10 && x < 90)
				.map(String)
				.sort();
		expect(shared(made.get('left')!)).toEqual(shared(made.get('right')!));
		expect(shared(made.get('left')!)).toHaveLength(2);
	});

	it('leaves out islands too small to see, but never a whole province', () => {
		const square = (x: number, size: number): Ring => [
			[x, 0],
			[x + size, 0],
			[x + size, size],
			[x, size]
		];
		const made = simplify(
			new Map([
				['a', [square(0, 20), square(40, 1)]],
				['b', [square(60, 1)]]
			]),
			0.1
		);
		expect(made.get('a')).toHaveLength(1);
		expect(made.get('b')).toHaveLength(1);
	});

	it('refuses what it cannot read', () => {
		expect(() => ringsOf('m 0,0 c 1,1 2,2 3,3 z')).toThrow('unknown command');
	});
});
