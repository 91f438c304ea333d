/** A year as a person types it, in either era and either kind of digits. */
import { YEAR_MAX, YEAR_MIN } from '$lib/form3/codes';
import { ERA_OFFSET } from '$lib/i18n/locale';
import { toArabicDigits } from '$lib/thai/digits';

/** From here on four digits are a Common Era year of our times; before, of nobody's. */
const COMMON_MIN = 1900;

/** Whether a cell is a year of our times in the Common Era. */
export function isCommonEra(cell: string): boolean {
	const year = yearOf(cell);
	return year !== null && year !== Number(toArabicDigits(cell).replace(/\D/g, ''));
}

/** The Buddhist year of `2567`, `๒๕๖๗` or `2024`; null when it is none. */
export function yearOf(typed: string): number | null {
	const text = toArabicDigits(typed.trim()).replace(/^(?:พ\.?ศ\.?|ค\.?ศ\.?)\s*/, '');
	if (!/^\d{4}$/.test(text)) return null;
	const year = Number(text);
	if (year >= YEAR_MIN && year <= YEAR_MAX) return year;
	return year >= COMMON_MIN && year + ERA_OFFSET >= YEAR_MIN && year < YEAR_MIN
		? year + ERA_OFFSET
		: null;
}
