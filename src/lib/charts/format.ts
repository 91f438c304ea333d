/** Numbers and lists as the charts write them; the rest is in `$lib/i18n/format`. */
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';

/** Digits after the decimal point of a number as printed: `409,141.50` has 2, `35` has 0. */
export function decimalsOf(raw: string | null | undefined): number {
	return /\.([0-9๐-๙]+)/.exec(raw ?? '')?.[1]?.length ?? 0;
}

/**
 * A value with thousands commas and the decimals of its source: as many as it was printed with, else at
 * most one.
 */
export function formatValue(value: number, raw?: string | null): string {
	const decimals = decimalsOf(raw);
	return decimals === 0 ? formatNumber(value, 1) : formatNumber(value, decimals, decimals);
}

/** A percentage 0–100 in a sentence: `ร้อยละ 98.2`, `98.2%`. At most `decimals` decimals. */
export function percentWords(percent: number, lang: Lang, decimals = 1): string {
	const number = formatNumber(percent, decimals);
	return lang === 'th' ? `ร้อยละ ${number}` : `${number}%`;
}

/** `2 3 และ 4` in Thai, `2, 3 and 4` in English. */
export function joinList(parts: readonly string[], lang: Lang): string {
	if (parts.length < 2) return parts.join('');
	const last = parts[parts.length - 1]!;
	const first = parts.slice(0, -1).join(lang === 'th' ? ' ' : ', ');
	return `${first} ${lang === 'th' ? 'และ' : 'and'} ${last}`;
}

/** An English noun in the number that fits; Thai nouns do not change. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return count === 1 ? one : many;
}

/** A number and its unit; no unit is shown where the source states none. */
export function withUnit(number: string, unit: string | null | undefined): string {
	return unit ? `${number} ${unit}` : number;
}

/** The year of a period (`2561`, `2564-01-13` → 2564); null for spans and for anything else. */
export function yearOf(period: string | null | undefined): number | null {
	const match = /^(\d{4})(?:-\d{2}){0,2}$/.exec(period ?? '');
	return match ? Number(match[1]) : null;
}
