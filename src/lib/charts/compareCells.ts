/** Every place of a comparison, filled or not, and which two of its series a sentence sets against each other. */
import type { Text } from '$lib/i18n/messages';
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { ComparedValue } from '$lib/queries/compare/types';
import { codeName, isMissing, seriesInOrder, syntheticNote, type CompareSeries } from './compare';

/** Finds the value of a series in a year and a part; where no row is, one that says that there are no data. */
export type CellOf = (series: CompareSeries, year: number, code: string) => ComparedValue;

/** One value of a series and a year. */
export function cellsOf(rows: readonly ComparedValue[]): CellOf {
	const keyOf = (key: string, year: number, code: string) => `${year} ${code} ${key}`;
	const found = new Map(rows.map((row) => [keyOf(row.key, row.year_be, row.code), row]));
	const parts = new Map(rows.map((row) => [row.code, row]));
	return ({ key, head }, year, code) =>
		found.get(keyOf(key, year, code)) ?? {
			...head,
			year_be: year,
			code,
			code_th: parts.get(code)?.code_th ?? '',
			code_en: parts.get(code)?.code_en ?? '',
			value: null,
			count: null,
			of: null,
			units: 0,
			synthetic: false,
			path: null
		};
}

export interface Pair {
	readonly main: CompareSeries;
	/** Whom the main one is set against; null where it stands alone. */
	readonly other: CompareSeries | null;
}

/**
 * The first chosen series, and the first that it is compared with: a region, the country, another unit, or
 * the second chosen one.
 */
export function mainPair(rows: readonly ComparedValue[]): Pair | null {
	const series = seriesInOrder(rows);
	const main = series[0];
	if (!main) return null;
	const others = series.slice(1).filter(({ head }) => !head.chosen);
	const group =
		others.find(({ head }) => head.kind === 'region') ??
		others.find(({ head }) => head.kind === 'country');
	return { main, other: group ?? others[0] ?? series[1] ?? null };
}

/** How many places have no data and in how many the value cannot be told; null where none. */
export function gapsWords(cells: readonly ComparedValue[], lang: Lang): string | null {
	const without = cells.filter(({ value }) => value === null);
	if (without.length === 0) return null;
	const missing = without.filter(isMissing).length;
	const unknown = without.length - missing;
	const all = formatNumber(cells.length, 0);
	const said: Text[] = [];
	if (missing > 0) {
		const n = formatNumber(missing, 0);
		said.push({ th: `ไม่มีข้อมูล ${n} จาก ${all} ค่า`, en: `no data for ${n} of ${all} values` });
	}
	if (unknown > 0) {
		const n = formatNumber(unknown, 0);
		said.push({ th: `บอกไม่ได้ ${n} จาก ${all} ค่า`, en: `${n} of ${all} cannot be told` });
	}
	return said.map((words) => words[lang]).join(lang === 'th' ? ' ' : ', ');
}

/**
 * What stands under a title: what is measured; of which part, where there is only one; and, so that no picture
 * goes without it, that made-up data are in it.
 */
export function subtitleWords(
	measured: string,
	rows: readonly ComparedValue[],
	lang: Lang
): string {
	const [first] = rows;
	const one = first && rows.every(({ code }) => code === first.code);
	const made = syntheticNote(rows, lang);
	return [measured, ...(one ? [codeName(first, lang)] : []), ...(made ? [made] : [])].join(' · ');
}
