/** Numbers, shares and periods as they are written on the pages, in both languages and eras. */
import { MONTHS } from '$lib/thai/months';
import { ERA_OFFSET, type Era, type Lang } from './locale';

/** Making one takes longer than using it a hundred times, so each is made once. */
const formatters = new Map<string, Intl.NumberFormat>();
/** More decimals than any engine refuses. */
const MOST_DECIMALS = 20;

/** Thousands comma; as many decimals as given, at least `least` and at most `most`. */
export function formatNumber(value: number, most = 2, least = 0): string {
	const key = `${least} ${most}`;
	let formatter = formatters.get(key);
	if (!formatter) {
		formatter = new Intl.NumberFormat('en-US', {
			minimumFractionDigits: Math.min(least, MOST_DECIMALS),
			maximumFractionDigits: Math.min(most, MOST_DECIMALS)
		});
		formatters.set(key, formatter);
	}
	return formatter.format(value);
}

/** A share 0–1 as a percentage with at most one decimal; `–` when there is nothing to divide by. */
export function formatShare(part: number, whole: number): string {
	return whole === 0 ? '–' : `${formatNumber((100 * part) / whole, 1)}%`;
}

/** A Buddhist year in the era asked for, as digits only. */
export function yearIn(yearBe: number, era: Era): number {
	return era === 'be' ? yearBe : yearBe - ERA_OFFSET;
}

/** A year with its era written out: `พ.ศ. 2564`, `ค.ศ. 2021`, `2564 BE`, `2021 CE`. */
export function formatYear(yearBe: number, era: Era, lang: Lang): string {
	const year = yearIn(yearBe, era);
	if (lang === 'th') return `${era === 'be' ? 'พ.ศ.' : 'ค.ศ.'} ${year}`;
	return `${year} ${era === 'be' ? 'BE' : 'CE'}`;
}

/**
 * A period as the dataset writes it (`2561`, `2564-01`, `2564-01-13`, `2559/2561`; Buddhist years) in words.
 * Anything else comes back unchanged.
 */
export function formatPeriod(period: string, era: Era, lang: Lang): string {
	return period
		.split('/')
		.map((part) => formatPoint(part, era, lang))
		.join('–');
}

function formatPoint(point: string, era: Era, lang: Lang): string {
	const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(point);
	if (!match) return point;
	const [, year, month, day] = match;
	const name = month ? MONTHS[lang][Number(month) - 1]?.[1] : undefined;
	return [day ? String(Number(day)) : undefined, name, String(yearIn(Number(year), era))]
		.filter(Boolean)
		.join(' ');
}
