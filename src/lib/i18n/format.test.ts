import { describe, expect, it } from 'vitest';
import { formatNumber, formatPeriod, formatShare, formatYear } from './format';

describe('numbers', () => {
	it('have thousands commas and no more decimals than asked for', () => {
		expect(formatNumber(2900989)).toBe('2,900,989');
		expect(formatNumber(409141.5)).toBe('409,141.5');
		expect(formatNumber(409141.5, 2, 2)).toBe('409,141.50');
		expect(formatNumber(98.2456, 1)).toBe('98.2');
	});

	it('do not fail on a figure printed with very many decimals', () => {
		expect(formatNumber(0.5, 300, 300)).toMatch(/^0\.50{19}$/);
	});

	it('as shares say nothing where there is nothing to divide by', () => {
		expect(formatShare(11, 19)).toBe('57.9%');
		expect(formatShare(0, 0)).toBe('–');
	});
});

describe('years and periods', () => {
	it('are shown in either era, with the era written out', () => {
		expect(formatYear(2564, 'be', 'th')).toBe('พ.ศ. 2564');
		expect(formatYear(2564, 'ce', 'en')).toBe('2021 CE');
	});

	it('keep day and month', () => {
		expect(formatPeriod('2564-01-13', 'be', 'th')).toBe('13 ม.ค. 2564');
		expect(formatPeriod('2557-07-30/2564-01-22', 'ce', 'en')).toBe('30 Jul 2014–22 Jan 2021');
	});

	it('come back unchanged when they are written in no known way', () => {
		expect(formatPeriod('soon', 'be', 'th')).toBe('soon');
	});
});
