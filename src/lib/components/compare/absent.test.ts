import { describe, expect, it } from 'vitest';
import { compared, COUNTRY } from '$lib/charts/compare.test-helper';
import type { UnitOnHand } from '$lib/state/comparisonStand';
import { withAbsent } from './absent';

const unit = (org_id: string): UnitOnHand => ({
	org_id,
	name_th: org_id,
	name_en: null,
	region: null,
	province_code: null,
	years: [],
	assessments: []
});
const wanted = ['TH-40', 'TH-50'].map(unit);
const there = [
	compared({ key: 'TH-40', year_be: 2566, code: '1' }),
	compared({ key: 'TH-40', year_be: 2566, code: '2' }),
	compared({ ...COUNTRY, year_be: 2566, code: '1' })
];

describe('organisations without an assessment', () => {
	it('stand in every part of a year without a value, before the groups', () => {
		const rows = withAbsent(there, 'distribution', wanted, ['TH-50']);
		const absent = rows.filter(({ key }) => key === 'TH-50');
		expect(absent.map(({ code, year_be, value, units }) => [code, year_be, value, units])).toEqual([
			['1', 2566, null, 0],
			['2', 2566, null, 0]
		]);
		expect(absent.every(({ chosen, synthetic }) => chosen && !synthetic)).toBe(true);
		expect(rows.at(-1)?.kind).toBe('country');
	});

	it('are not invented where nothing is missing, or where the form knows its places', () => {
		expect(withAbsent(there, 'tiles', wanted, [])).toBe(there);
		expect(withAbsent(there, 'rank', wanted.slice(0, 1), [])).toBe(there);
		expect(withAbsent([], 'rank', wanted, [])).toEqual([]);
	});

	it('get one empty panel, whatever the years of the others', () => {
		const years = [2565, 2566].map((year_be) => compared({ key: 'TH-40', year_be }));
		const rows = withAbsent(years, 'multiples', wanted, []);
		expect(rows.filter(({ key }) => key === 'TH-50')).toHaveLength(1);
	});
});
