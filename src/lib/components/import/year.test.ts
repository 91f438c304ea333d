import { expect, test } from 'vitest';
import { isCommonEra, yearOf } from './year';

test.each([
	['2567', 2567],
	[' ๒๕๖๗ ', 2567],
	['พ.ศ. 2567', 2567],
	['2024', 2567],
	['ค.ศ. 2024', 2567],
	['67', null],
	['1700', null],
	['25670', null],
	['', null],
	['สองพัน', null]
])('%s is the Buddhist year %s', (typed, year) => {
	expect(yearOf(typed)).toBe(year);
});

test('a year of the Common Era is told from one of the Buddhist Era', () => {
	expect(['2024', '๒๐๒๔', 'ค.ศ. 2024'].every(isCommonEra)).toBe(true);
	expect(['2567', '๒๕๖๗', 'สองพัน', ''].some(isCommonEra)).toBe(false);
});
