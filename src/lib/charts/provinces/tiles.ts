/** The tile map of the provinces: one square a province, all of the same size. */
import layout from 'gridmap-layout-thailand/dist/gridmap-layout-thailand.json';
import { PROVINCES } from './codes';

export interface ProvinceTile {
	readonly province_code: number;
	/** Column from the west and row from the north, from 0. */
	readonly x: number;
	readonly y: number;
	readonly abbr_th: string;
	readonly abbr_en: string;
	/** Without the word for its kind. */
	readonly name_th: string;
	readonly name_en: string;
}

/** From north to south and from west to east: the order in which they are read and walked. */
export const TILES: readonly ProvinceTile[] = layout
	.flatMap(({ x, y, enAbbr, thAbbr, thName }) => {
		const [province_code, name_en] = PROVINCES[enAbbr] ?? [];
		if (province_code === undefined || name_en === undefined) return [];
		return [{ province_code, x, y, abbr_th: thAbbr, abbr_en: enAbbr, name_th: thName, name_en }];
	})
	.sort((a, b) => a.y - b.y || a.x - b.x);

export const TILE_COLUMNS = Math.max(...TILES.map(({ x }) => x)) + 1;
export const TILE_ROWS = Math.max(...TILES.map(({ y }) => y)) + 1;
