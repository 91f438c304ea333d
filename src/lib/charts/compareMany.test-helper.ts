/** Many made-up units in one year, for the charts that show where they all lie: no value in them is real. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { compared, COUNTRY, REGION } from './compare.test-helper';
import { TILES } from './provinces/tiles';

/** Spread over 0 to 1, the same on every machine. */
function scattered(i: number): number {
	const turned = (i * 0.618033988749895) % 1;
	return Math.round(94 * (0.25 + 0.7 * turned * (2 - turned))) / 94;
}

/**
 * One unit a province. Khon Kaen is chosen; Loei has no assessment, Yala no row; Tak and Samut Songkhram
 * cannot be told; Phuket has nothing.
 */
export const PROVINCE_ROWS: readonly ComparedValue[] = TILES.flatMap((tile, i) => {
	if (tile.name_en === 'Yala') return [];
	const own = compared({
		key: `TH-${tile.province_code}`,
		name_th: tile.name_th === 'กรุงเทพมหานคร' ? tile.name_th : `จังหวัด${tile.name_th}`,
		name_en: tile.name_en,
		province_code: tile.province_code,
		value: scattered(i),
		count: Math.round(94 * scattered(i)),
		chosen: tile.name_en === 'Khon Kaen'
	});
	const none = { value: null, count: null, of: null };
	if (tile.name_en === 'Loei') return [{ ...own, ...none, units: 0, synthetic: false }];
	if (['Tak', 'Samut Songkhram'].includes(tile.name_en)) return [{ ...own, ...none }];
	return tile.name_en === 'Phuket' ? [{ ...own, value: 0, count: 0 }] : [own];
});

export const GROUP_ROWS: readonly ComparedValue[] = [
	compared({ ...REGION, value: 0.58 }),
	compared({ ...COUNTRY, value: 0.61 })
];

/** So many units beside the chosen one; every hundredth cannot be told. */
export function manyUnits(count: number): ComparedValue[] {
	return Array.from({ length: count }, (_, i) =>
		compared({
			key: `U-${i}`,
			name_th: `เทศบาลตัวอย่าง ${i}`,
			name_en: `Sample municipality ${i}`,
			chosen: i === 0,
			value: i % 100 === 99 ? null : scattered(i)
		})
	);
}

/** The same rows by length of evidence. */
export const asDepth = (rows: readonly ComparedValue[]): ComparedValue[] =>
	rows.map((row) => ({
		...row,
		value: row.value === null ? null : Math.round(row.value * 212_345),
		count: null,
		of: null
	}));
