/** Buddhist and Common Era dates as Thai official documents write them. */
import { ERA_OFFSET, type Era, type Lang } from '$lib/i18n/locale';
import { toArabicDigits } from './digits';
import { MONTHS } from './months';
import { repairText } from './repair';

/** A point in time, as exact as the text is. */
export interface ThaiDate {
	/** Buddhist year. */
	readonly year_be: number;
	/** 1–12. */
	readonly month?: number;
	/** 1–31, only with a month. */
	readonly day?: number;
}

export function toBuddhist(yearCe: number): number {
	return yearCe + ERA_OFFSET;
}

export function toCommon(yearBe: number): number {
	return yearBe - ERA_OFFSET;
}

/** Name of a month 1–12; RangeError for any other number. */
export function monthName(month: number, lang: Lang, form: 'long' | 'short' = 'long'): string {
	const names = MONTHS[lang][month - 1];
	if (!names) throw new RangeError(`not a month: ${month}`);
	return form === 'long' ? names[0] : names[1];
}

/** A Thai month, long or short; a short one with or without its stops and spaces ("ม.ค.", "มค", "ม. ค."). */
export const THAI_MONTH = MONTHS.th
	.flatMap(([long, short]) => [long, shortPattern(short)])
	.join('|');

function shortPattern(short: string): string {
	const [first, second] = short.split('.');
	return `${first}\\s?\\.?\\s?${second}(?:\\.|(?![ก-๎]))`;
}

const MONTH_PATTERNS = MONTHS.th.map(
	([long, short]) => new RegExp(`^(?:${long}|${shortPattern(short)})$`)
);

/** The month 1–12 that a Thai name stands for, or null. */
export function parseThaiMonth(text: string): number | null {
	const index = MONTH_PATTERNS.findIndex((pattern) => pattern.test(text.trim()));
	return index < 0 ? null : index + 1;
}

/**
 * The Buddhist year that digits stand for, where the text around them says that they are a year (a Thai
 * month, ปี or พ.ศ. before them): four digits 24xx–26xx, two digits 40–99 as 25xx, a Common Era year
 * 1900–2100 converted.
 *
 * @returns null for anything else.
 */
export function yearFromDigits(digits: string): number | null {
	const plain = toArabicDigits(digits.trim());
	if (/^[4-9]\d$/.test(plain)) return 2500 + Number(plain);
	if (/^2[456]\d\d$/.test(plain)) return Number(plain);
	if (/^(?:19\d\d|20\d\d|2100)$/.test(plain)) return toBuddhist(Number(plain));
	return null;
}

const YEAR_WORD = '(?:พ\\s?\\.?\\s?ศ\\s?\\.?|ค\\s?\\.?\\s?ศ\\s?\\.?|ปี)';
const DATE = new RegExp(
	`^(?:วันที่\\s*)?(?:(\\d{1,2})\\s*)?(${THAI_MONTH})\\s*(?:${YEAR_WORD}\\s*)?(\\d{4}|\\d{2})$`
);
const YEAR = new RegExp(`^(?:ประจำ)?(?:ปี(?:งบประมาณ)?\\s*)?(?:${YEAR_WORD}\\s*)?(\\d{4}|\\d{2})$`);

/**
 * A date or year written in Thai: "22 ม.ค. 64", "13 มกราคม 2564", "มกราคม 2564", "ปี 64", "พ.ศ. ๒๕๖๔",
 * "15 ก.พ.62". A bare four-digit year is taken, a bare two-digit number is not.
 *
 * @returns null when the whole text is none of these, or names a day that does not exist.
 */
export function parseThaiDate(text: string): ThaiDate | null {
	const plain = toArabicDigits(repairText(text)).replace(/\s+/g, ' ').trim();
	const date = DATE.exec(plain);
	if (date) {
		const month = parseThaiMonth(date[2] as string);
		const year_be = yearFromDigits(date[3] as string);
		if (month === null || year_be === null) return null;
		if (date[1] === undefined) return { year_be, month };
		const day = Number(date[1]);
		return day >= 1 && day <= daysIn(month, year_be) ? { year_be, month, day } : null;
	}
	const year = YEAR.exec(plain);
	if (!year || /^\d\d$/.test(plain)) return null;
	const year_be = yearFromDigits(year[1] as string);
	return year_be === null ? null : { year_be };
}

function daysIn(month: number, yearBe: number): number {
	return new Date(Date.UTC(toCommon(yearBe), month, 0)).getUTCDate();
}

/** Reads a period point of the dataset: `2564`, `2564-01` or `2564-01-13`; null for anything else. */
export function parsePeriodPoint(point: string): ThaiDate | null {
	const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(point);
	if (!match) return null;
	const year_be = Number(match[1]);
	if (match[2] === undefined) return { year_be };
	const month = Number(match[2]);
	if (match[3] === undefined) return { year_be, month };
	const day = Number(match[3]);
	return day >= 1 && day <= daysIn(month, year_be) ? { year_be, month, day } : null;
}

/**
 * A date in words: "22 ม.ค. 2564" (th, be), "22 Jan 2021" (en, ce), "มกราคม 2564" (long), "2564".
 * The year stands in the era asked for, in digits only.
 */
export function formatDate(
	date: ThaiDate,
	lang: Lang,
	era: Era,
	form: 'long' | 'short' = 'short'
): string {
	const year = era === 'be' ? date.year_be : toCommon(date.year_be);
	const month = date.month === undefined ? undefined : monthName(date.month, lang, form);
	return [date.month === undefined ? undefined : date.day, month, year]
		.filter((part) => part !== undefined)
		.join(' ');
}
