import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, refusal } from './comparisonLimits';

describe('refusal', () => {
	it('gives the limit, what is given, and a better form', () => {
		expect(refusal('heatmap', { units: 24, years: 1, parts: 24 })).toBeNull();
		expect(refusal('heatmap', { units: 77, years: 1, parts: 1 })).toEqual({
			of: 'columns',
			too: 'many',
			limit: 24,
			given: 77,
			offer: 'tiles'
		});
		expect(refusal('lines', { units: 3, years: 1, parts: 1 })).toMatchObject({
			of: 'years',
			too: 'few',
			limit: 2,
			offer: 'heatmap'
		});
		expect(refusal('lines', { units: 12, years: 2, parts: 1 })).toMatchObject({
			of: 'units',
			limit: 8,
			given: 12,
			offer: 'multiples'
		});
	});

	it('counts panels without the groups that stand in each of them', () => {
		const given = { years: 6, parts: 1, groups: 2 };
		expect(refusal('multiples', { ...given, units: 26 })).toBeNull();
		expect(refusal('multiples', { ...given, units: 27 })).toEqual({
			of: 'panels',
			too: 'many',
			limit: 24,
			given: 25,
			offer: 'distribution'
		});
	});

	it('ranks one value of one year, and any number of units', () => {
		expect(refusal('rank', { units: 8000, years: 1, parts: 1 })).toBeNull();
		expect(refusal('rank', { units: 79, groups: 2, years: 2, parts: 1 })).toMatchObject({
			of: 'years',
			limit: 1,
			given: 2
		});
		expect(refusal('rank', { units: 3, groups: 2, years: 1, parts: 1 })).toMatchObject({
			of: 'units',
			too: 'few',
			given: 1
		});
	});

	it('never offers the form that refuses, nor one that refuses as well while another would do', () => {
		const count = fc.integer({ min: 1, max: 100 });
		fc.assert(
			fc.property(fc.constantFrom(...FORMS), count, count, count, (form, units, years, parts) => {
				const given = { units, years, parts };
				const found = refusal(form, given);
				if (!found) return;
				expect(found.offer).not.toBe(form);
				// A ranking stands only where a person asked for it.
				expect(found.offer).not.toBe('rank');
				const anyWould = FORMS.some((other) => refusal(other, given) === null);
				expect(refusal(found.offer, given) === null).toBe(anyWould);
				expect(found.too === 'many' ? found.given > found.limit : found.given < found.limit).toBe(
					true
				);
			})
		);
	});
});
