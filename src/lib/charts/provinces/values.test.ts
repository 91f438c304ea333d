import { describe, expect, it } from 'vitest';
import { compared, COUNTRY } from '../compare.test-helper';
import { countStates, provincesOf, topOf, unitsElsewhere } from './values';

const inProvince = (province_code: number, rest: Parameters<typeof compared>[0] = {}) =>
	compared({ key: `TH-${province_code}`, province_code, ...rest });
const only = (rows: Parameters<typeof provincesOf>[0], code: number) =>
	provincesOf(rows).find(({ province_code }) => province_code === code)!;

describe('provincesOf', () => {
	it('holds all 77, and says of each whether there is a value', () => {
		const provinces = provincesOf([
			inProvince(40),
			inProvince(41, { value: null }),
			inProvince(42, { value: null, units: 0 })
		]);
		expect(provinces).toHaveLength(77);
		expect(countStates(provinces)).toEqual({ told: 1, unknown: 1, none: 75 });
	});

	it('takes zero for a value', () => {
		expect(only([inProvince(40, { value: 0 })], 40)).toMatchObject({ state: 'told', value: 0 });
	});

	it('gives a province with several units their mean; those without a value do not count', () => {
		const { value, rows } = only(
			[
				inProvince(40, { key: 'a', value: 0.2 }),
				inProvince(40, { key: 'b', value: 0.6 }),
				inProvince(40, { key: 'c', value: null }),
				inProvince(40, { key: 'd', value: null, units: 0 })
			],
			40
		);
		expect(value).toBeCloseTo(0.4);
		expect(rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
	});

	it('never mixes two years or two parts of the form', () => {
		const rows = [
			inProvince(40, { year_be: 2563, value: 0.1 }),
			inProvince(40, { value: 0.5 }),
			inProvince(40, { code: '1', value: 0.9 })
		];
		expect(only(rows, 40).value).toBe(0.5);
	});

	it('leaves out groups and counts the units of no province', () => {
		const rows = [compared({ ...COUNTRY, province_code: 40 }), compared(), inProvince(999)];
		expect(countStates(provincesOf(rows)).told).toBe(0);
		expect(unitsElsewhere(rows)).toBe(2);
	});
});

describe('topOf', () => {
	it('is all of a share, and the largest of anything else', () => {
		const provinces = provincesOf([inProvince(40, { value: 0.3 })]);
		expect(topOf(provinces, true)).toBe(1);
		expect(topOf(provincesOf([inProvince(40, { value: 5000 })]), false)).toBe(5000);
	});
});
