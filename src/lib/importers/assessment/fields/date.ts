/** Dates that stand where a code or a year should: what spreadsheets make of 1.1.1. */
import { THAI_MONTH } from '$lib/thai/era';
import { MONTHS } from '$lib/thai/months';

const ENGLISH = MONTHS.en.map(([long, short]) => `${long}|${short}`).join('|');
const MONTH = `(?:${THAI_MONTH}|(?:${ENGLISH})\\.?)`;
const YEAR = '(?:(?:พ\\s?\\.?\\s?ศ\\s?\\.?|ค\\s?\\.?\\s?ศ\\s?\\.?)?\\s?\\d{2}(?:\\d{2})?)';
const TIME = '(?:[T ]\\d{1,2}:\\d{2}.*)?';
const DATE = new RegExp(
	[
		// 2001-01-01, as readers of workbooks give a date, with or without a time
		`\\d{4}-\\d{1,2}-\\d{1,2}${TIME}`,
		// 1/1/2001, 01-01-44
		`\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}${TIME}`,
		// 1 ม.ค. 2544, 1-Jan-01, 1 มกราคม
		`\\d{1,2}[ -]?${MONTH}(?:[ -]?${YEAR})?`,
		// Jan-01, ม.ค. 44, January 1, 2001
		`${MONTH}[ -]?\\d{1,2}(?:,? ?\\d{4})?`,
		`${MONTH}[ -]?${YEAR}`
	].join('|'),
	'i'
);

/** Whether the whole of a plain cell (see `plainCell`) is a date. */
export function isDate(plain: string): boolean {
	const match = DATE.exec(plain);
	return match !== null && match.index === 0 && match[0].length === plain.length;
}
