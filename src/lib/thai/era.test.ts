import { describe, expect, it } from 'vitest';
import {
	formatDate,
	monthName,
	parsePeriodPoint,
	parseThaiDate,
	parseThaiMonth,
	toBuddhist,
	toCommon,
	yearFromDigits
} from './era';

describe('years', () => {
	it('converts between the eras', () => {
		expect(toBuddhist(2021)).toBe(2564);
		expect(toCommon(2564)).toBe(2021);
	});

	it.each([
		['64', 2564],
		['40', 2540],
		['39', null],
		['๖๔', 2564],
		['2564', 2564],
		['2021', 2564],
		['1234', null],
		['564', null]
	])('%s is the year %s', (digits, year) => expect(yearFromDigits(digits)).toBe(year));
});

describe('parseThaiMonth', () => {
	it.each([
		['มกราคม', 1],
		['มี.ค.', 3],
		['ม.ค.', 1],
		['มค', 1],
		['ธ. ค.', 12],
		['พ.ย', 11],
		['วันนี้', null]
	])('%s is %s', (text, month) => expect(parseThaiMonth(text)).toBe(month));
});

describe('parseThaiDate', () => {
	it.each([
		['22 ม.ค. 64', { year_be: 2564, month: 1, day: 22 }],
		['15 ก.พ.62', { year_be: 2562, month: 2, day: 15 }],
		['วันท่ี 4 ธันวาคม 2561', { year_be: 2561, month: 12, day: 4 }],
		['๑๓ มกราคม พ.ศ. ๒๕๖๔', { year_be: 2564, month: 1, day: 13 }],
		['มกราคม 2564', { year_be: 2564, month: 1 }],
		['22 ม.ค. 2021', { year_be: 2564, month: 1, day: 22 }],
		['ปี 64', { year_be: 2564 }],
		['ปีงบประมาณ พ.ศ. 2564', { year_be: 2564 }],
		['2564', { year_be: 2564 }],
		['64', null],
		['31 ก.พ. 64', null],
		['29 ก.พ. 2563', { year_be: 2563, month: 2, day: 29 }],
		['29 ก.พ. 2564', null],
		['เมื่อวานนี้', null]
	])('%s', (text, date) => expect(parseThaiDate(text)).toEqual(date));
});

describe('formatDate', () => {
	const date = { year_be: 2564, month: 1, day: 22 };
	it.each([
		['th', 'be', 'short', '22 ม.ค. 2564'],
		['en', 'ce', 'short', '22 Jan 2021'],
		['th', 'ce', 'short', '22 ม.ค. 2021'],
		['en', 'be', 'long', '22 January 2564'],
		['th', 'be', 'long', '22 มกราคม 2564']
	] as const)('%s %s %s: %s', (lang, era, form, words) =>
		expect(formatDate(date, lang, era, form)).toBe(words)
	);

	it('says no more than is known', () => {
		expect(formatDate({ year_be: 2564 }, 'th', 'be')).toBe('2564');
		expect(formatDate({ year_be: 2564, month: 9 }, 'en', 'ce')).toBe('Sep 2021');
	});

	it('refuses a month that does not exist', () => {
		expect(() => monthName(13, 'th')).toThrow(RangeError);
	});
});

describe('parsePeriodPoint', () => {
	it.each([
		['2564', { year_be: 2564 }],
		['2564-01', { year_be: 2564, month: 1 }],
		['2564-01-13', { year_be: 2564, month: 1, day: 13 }],
		['2564-13', null],
		['2564-02-30', null],
		['2559/2561', null]
	])('%s', (point, date) => expect(parsePeriodPoint(point)).toEqual(date));
});
