import { describe, expect, it } from 'vitest';
import { decimalsOf, formatValue, joinList, percentWords, withUnit, yearOf } from './format';

describe('formatValue', () => {
	it('keeps the decimals the source printed', () => {
		expect(formatValue(409141.5, '409,141.50')).toBe('409,141.50');
		expect(formatValue(75.4, '75.4')).toBe('75.4');
	});

	it('shows at most one decimal of a number the source did not print with more', () => {
		expect(formatValue(1234.567, '1,234')).toBe('1,234.6');
		expect(formatValue(1234, null)).toBe('1,234');
	});

	it('counts Thai decimals', () => {
		expect(decimalsOf('๑.๗๖')).toBe(2);
	});
});

describe('words', () => {
	it('writes a percentage as each language does', () => {
		expect(percentWords(98.24, 'th', 2)).toBe('ร้อยละ 98.24');
		expect(percentWords(98.24, 'en')).toBe('98.2%');
	});

	it('joins a list', () => {
		expect(joinList(['2', '3', '4'], 'th')).toBe('2 3 และ 4');
		expect(joinList(['2', '3', '4'], 'en')).toBe('2, 3 and 4');
		expect(joinList(['2'], 'en')).toBe('2');
		expect(joinList([], 'th')).toBe('');
	});

	it('guesses no unit', () => {
		expect(withUnit('7', null)).toBe('7');
	});
});

describe('yearOf', () => {
	it('reads a year or the year of a date, and no span', () => {
		expect(yearOf('2561')).toBe(2561);
		expect(yearOf('2564-01-13')).toBe(2564);
		expect(yearOf('2559/2561')).toBeNull();
		expect(yearOf(null)).toBeNull();
	});
});
