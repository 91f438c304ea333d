import { describe, expect, it } from 'vitest';
import {
	middleFinding,
	placeWords,
	PROVINCES_NOUN,
	rangeWords,
	readingOf,
	type Among
} from './compareMiddle';
import { sideOf, spreadOf } from './compareOne';

const NO_DATA = { th: 'ไม่มีข้อมูล', en: 'no data' };
const chosen = (value: number | null, name = 'Khon Kaen') => ({
	name: { th: 'ขอนแก่น', en: name },
	value,
	without: NO_DATA
});
const among = (values: readonly number[], ...ones: Among['chosen']): Among => ({
	told: values.length,
	all: 77,
	spread: spreadOf(values),
	chosen: ones,
	noun: PROVINCES_NOUN,
	extra: { measure: 'quantified' }
});
const VALUES = [0.2, 0.4, 0.5, 0.6, 0.8];

describe('spreadOf', () => {
	it('counts quartiles between two values in proportion, as the database does', () => {
		expect(spreadOf([4, 1, 3, 2])).toEqual({
			low: 1,
			quarter: 1.75,
			median: 2.5,
			threeQuarters: 3.25,
			high: 4
		});
		expect(spreadOf([7])).toMatchObject({ low: 7, median: 7, high: 7 });
		expect(spreadOf([])).toBeNull();
	});

	it('takes a rounding error for no difference', () => {
		expect(sideOf(0.1 + 0.2, 0.3)).toBe('at');
		expect(sideOf(0.31, 0.3)).toBe('above');
	});
});

describe('middleFinding', () => {
	it('sets the chosen one against the median', () => {
		expect(middleFinding(among(VALUES, chosen(0.8)))).toEqual({
			th: 'ขอนแก่น ร้อยละ 80 สูงกว่ามัธยฐานของ 5 จังหวัด (ร้อยละ 50)',
			en: 'Khon Kaen: 80%, above the median of 5 provinces (50%)'
		});
		expect(middleFinding(among(VALUES, chosen(0.2))).en).toContain('below the median');
		expect(middleFinding(among(VALUES, chosen(0.5))).en).toContain('at the median');
	});

	it('says why the chosen one has no value', () => {
		expect(middleFinding(among(VALUES, chosen(null)))).toEqual({
			th: 'ขอนแก่น ไม่มีข้อมูล มัธยฐานของ 5 จังหวัด (ร้อยละ 50)',
			en: 'Khon Kaen: no data; median of 5 provinces (50%)'
		});
	});

	it('counts how many of several lie above', () => {
		const several = among(VALUES, chosen(0.8), chosen(0.5), chosen(null));
		expect(middleFinding(several)).toEqual({
			th: 'ที่เลือก 3 จังหวัด สูงกว่ามัธยฐานของ 5 จังหวัด (ร้อยละ 50) 1 จังหวัด',
			en: '1 of the 3 chosen provinces is above the median of 5 provinces (50%)'
		});
	});

	it('without a chosen one says the median, or that all are the same', () => {
		expect(middleFinding(among(VALUES))).toEqual({
			th: 'ครึ่งหนึ่งของ 5 จังหวัดอยู่ที่ร้อยละ 50 ขึ้นไป',
			en: 'Half of 5 provinces are at 50% or more'
		});
		expect(middleFinding(among([1, 1, 1])).en).toBe('3 provinces, all at 100%');
		expect(middleFinding(among([])).en).toBe('No value can be told of any of 77 provinces');
	});

	it('never says a rank', () => {
		for (const value of [0.2, 0.5, 0.8, null]) {
			const { th, en } = middleFinding(among(VALUES, chosen(value)));
			expect(`${th} ${en}`).not.toMatch(/อันดับ|ลำดับ|rank|first|last|best|worst/i);
		}
	});
});

describe('the reading', () => {
	const words = (given: Among) => readingOf([...placeWords(given), ...rangeWords(given)], 'en');

	it('says how far away, and in which quarter', () => {
		expect(words(among(VALUES, chosen(0.8)))).toBe(
			'30 percentage points from the median; in the highest quarter of the values; values from 20% to 80%.'
		);
		expect(words(among(VALUES, chosen(0.2)))).toContain('lowest quarter');
		expect(words(among(VALUES, chosen(0.5)))).toBe(
			'In the middle half of the values; values from 20% to 80%.'
		);
	});

	it('says no place of several or of none', () => {
		expect(words(among(VALUES))).toBe('Values from 20% to 80%.');
		expect(words(among(VALUES, chosen(0.8), chosen(0.2)))).toBe('Values from 20% to 80%.');
	});
});
