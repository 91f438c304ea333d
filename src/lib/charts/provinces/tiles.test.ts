import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { PROVINCES } from './codes';
import { TILE_COLUMNS, TILE_ROWS, TILES } from './tiles';

interface Organization {
	readonly kind: string;
	readonly name_th: string;
	readonly name_en: string;
	readonly province_code: string;
}

const provinces = Papa.parse<Organization>(readFileSync('data/organizations.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data.filter(({ kind }) => kind === 'province');

describe('TILES', () => {
	it('has every province once', () => {
		expect(TILES).toHaveLength(77);
		expect(TILES.map(({ province_code }) => String(province_code)).sort()).toEqual(
			provinces.map(({ province_code }) => province_code).sort()
		);
	});

	it('gives no place to two', () => {
		expect(new Set(TILES.map(({ x, y }) => `${x} ${y}`)).size).toBe(77);
		expect([TILE_COLUMNS, TILE_ROWS]).toEqual([10, 18]);
	});

	it('gives every province its own names and abbreviations', () => {
		for (const tile of TILES) {
			const own = provinces.find((row) => Number(row.province_code) === tile.province_code)!;
			expect(tile.name_th).toBe(own.name_th.replace(/^จังหวัด/, ''));
			expect(tile.name_en).toBe(own.name_en);
		}
		expect(new Set(TILES.map(({ abbr_th }) => abbr_th)).size).toBe(77);
		expect(new Set(TILES.map(({ abbr_en }) => abbr_en)).size).toBe(77);
		expect(Object.keys(PROVINCES)).toHaveLength(77);
	});

	it('goes from north to south and from west to east', () => {
		expect(TILES[0]).toMatchObject({ name_en: 'Chiang Rai', abbr_th: 'ชร', abbr_en: 'CRI' });
		expect(TILES.at(-1)).toMatchObject({ name_en: 'Narathiwat' });
	});
});
