/** A cell of the year column → the Buddhist year. */
import { toBuddhist } from '$lib/thai/era';
import { noted, readPlain, wrong, type Read } from '../cell';
import { isDate } from './date';

/** What the column is said to hold; `year` decides by the size of the number. */
export type YearType = 'year' | 'year-be' | 'year-ce';

/** Years taken for Buddhist and Common Era ones. */
const BE = { from: 2400, to: 2699 };
const CE = { from: 1900, to: 2100 };

const NOT_A_YEAR = ['ปี พ.ศ. สี่หลัก เช่น 2564', 'a Buddhist year such as 2564'] as const;
const SAYS_BE = /พ\s?\.?\s?ศ\s?\.?|\bb\.?\s?e\.?(?![a-z])/i;
const SAYS_CE = /ค\s?\.?\s?ศ\s?\.?|\b(?:c\.?\s?e|a\.?\s?d)\.?(?![a-z])/i;
const WORDS = /ปี|งบประมาณ|งบ|ประจำ|fiscal|year|\bfy(?![a-z])|[()]/gi;

/**
 * The Buddhist year of a cell: "2564", "๒๕๖๔", "2564.0", "พ.ศ. 2564", "ปีงบประมาณ 2564", "FY2021" (2564, with a
 * notice), "64" (2564, with a notice). Null where the cell is empty.
 * @returns problem `not-a-year`, `year-became-date`, or `wrong-era` where the era that is named does not fit
 */
export function readYear(text: string, type: YearType = 'year'): Read<number | null> {
	return readPlain<number | null>(text, null, (plain) => {
		if (isDate(plain)) return wrong('year-became-date', ...NOT_A_YEAR);
		const [be, ce] = [SAYS_BE.test(plain), SAYS_CE.test(plain)];
		const rest = plain.replace(SAYS_BE, ' ').replace(SAYS_CE, ' ').replace(WORDS, ' ').trim();
		const digits = /^(\d{4}|\d,\d{3}|\d{2})(?:\.0*)?$/.exec(rest)?.[1]?.replace(',', '');
		if (digits === undefined || (be && ce)) return wrong('not-a-year', ...NOT_A_YEAR);
		const said = ce ? 'ce' : be ? 'be' : type === 'year' ? null : type === 'year-ce' ? 'ce' : 'be';
		if (digits.length === 2) return twoDigits(Number(digits), said, /\bfy/i.test(plain));
		return fourDigits(Number(digits), said);
	});
}

type Era = 'be' | 'ce' | null;

const within = (year: number, { from, to }: { from: number; to: number }) =>
	year >= from && year <= to;

function fourDigits(year: number, said: Era): Read<number | null> {
	const era = within(year, BE) ? 'be' : within(year, CE) ? 'ce' : null;
	if (era === null) return wrong('not-a-year', ...NOT_A_YEAR);
	if (said !== null && said !== era) {
		return said === 'be'
			? wrong('wrong-era', 'ปี พ.ศ. เช่น 2564', 'a Buddhist year such as 2564')
			: wrong('wrong-era', 'ปี ค.ศ. เช่น 2021', 'a Common Era year such as 2021');
	}
	return era === 'be' ? { value: year } : converted(year);
}

function converted(yearCe: number): Read<number | null> {
	const year = toBuddhist(yearCe);
	return noted<number | null>(year, 'year-converted', {
		th: `พ.ศ. ${year} (ค.ศ. ${yearCe})`,
		en: `${year} BE (${yearCe} CE)`
	});
}

/** 40–99 are Buddhist (2540–2599); smaller ones only where the cell says Common Era. */
function twoDigits(year: number, said: Era, fiscal: boolean): Read<number | null> {
	if (said === 'ce' || (said === null && fiscal && year < 40)) return converted(2000 + year);
	if (year < 40) return wrong('not-a-year', ...NOT_A_YEAR);
	return noted<number | null>(2500 + year, 'two-digit-year', {
		th: `พ.ศ. ${2500 + year}`,
		en: `${2500 + year} BE`
	});
}
