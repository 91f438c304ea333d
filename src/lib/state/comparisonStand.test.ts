import { describe, expect, it } from 'vitest';
import { defaultComparison, FORMS, type Comparison } from './comparison';
import { canCompare, provenanceOf, standOf } from './comparisonStand';
import { countsOf, formFor, formsOf, offeredForms, partFor, shownBy } from './comparisonForm';

const usual = defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' });

function row(
	org_id: string,
	year_be: number,
	provenance: 'document' | 'table' | 'synthetic' = 'table',
	region: string | null = 'Northeast'
) {
	const org_kind = org_id.startsWith('U-') ? 'university' : 'province';
	const assessor = 'self' as const;
	const assessment_id = `${org_id}/${year_be}/self`;
	return {
		assessment_id,
		assessor,
		org_id,
		org_kind,
		org_name_th: org_id,
		org_name_en: null,
		region,
		province_code: null,
		year_be,
		provenance
	};
}
const country = [
	row('TH-40', 2564, 'document'),
	...[2562, 2563, 2565].map((year) => row('TH-40', year, 'synthetic')),
	...[2562, 2563, 2564, 2565].map((year) => row('TH-50', year, 'synthetic', 'North')),
	row('U-KKU', 2566)
];
const at = (change: Partial<Comparison>, rows = country) => standOf({ ...usual, ...change }, rows);

describe('where a comparison stands', () => {
	it('real and made-up data are apart unless asked for together', () => {
		expect(at({}).onHand.map(({ org_id }) => org_id)).toEqual(['TH-40']);
		expect(at({}).allYears).toEqual([2564]);
		expect(at({ data: 'samples' }).first?.years).toEqual([2562, 2563, 2565]);
		const both = at({ data: 'both' }).first;
		expect(both?.assessments.map(({ year_be, synthetic }) => [year_be, synthetic])).toEqual([
			[2562, true],
			[2563, true],
			[2564, false],
			[2565, true]
		]);
		expect(['real', 'samples', 'both'].map((data) => provenanceOf(data as 'real'))).toEqual([
			'real',
			'synthetic',
			null
		]);
	});

	it('of two assessments of a year the real one stands for it', () => {
		const twice = [row('TH-40', 2564, 'synthetic'), row('TH-40', 2564, 'document')];
		expect(at({ data: 'both' }, twice).first?.assessments).toEqual([
			{ year_be: 2564, assessment_id: 'TH-40/2564/self', synthetic: false }
		]);
	});

	it('takes the newest year of the unit asked about, and its nearest earlier one', () => {
		const { years, previous } = at({ data: 'samples' });
		expect([years, previous]).toEqual([[2565], 2563]);
	});

	it('years that the data do not have are left out; where none is left, the newest stands', () => {
		expect(at({ data: 'samples', years: [2400, 2563] }).years).toEqual([2563]);
		expect(at({ data: 'samples', years: [2400] }).years).toEqual([2565]);
	});

	it('a comparator that cannot be had is none', () => {
		expect(at({}).comparators).toEqual(['region']);
		expect(at({ data: 'samples' }).comparators).toEqual(['region', 'country', 'previous']);
		expect(at({ data: 'samples', years: [2562] }).comparators).not.toContain('previous');
		expect(at({}, [row('TH-40', 2564, 'table', null)]).comparators).toEqual([]);
	});

	it('units without data are told apart', () => {
		const { units, missing } = at({ data: 'samples', units: ['TH-50', 'TH-99'] });
		expect([units.map(({ org_id }) => org_id), missing]).toEqual([['TH-50'], ['TH-99']]);
	});

	it('one assessment is nothing to compare', () => {
		expect(canCompare(at({}))).toBe(false);
		expect(canCompare(at({ data: 'samples' }))).toBe(true);
		expect(canCompare(at({}, [row('TH-40', 2564), row('TH-40', 2565)]))).toBe(true);
	});
});

describe('the form of a comparison', () => {
	const form = (change: Partial<Comparison>) =>
		formFor({ ...usual, ...change }, countsOf(at({ data: 'samples', ...change })));

	it('is the one asked for', () => {
		expect(form({ form: 'map' })).toBe('map');
	});

	it('is on a map only of those who have a place there', () => {
		expect(formsOf('province')).toContain('tiles');
		expect(formsOf('local')).not.toContain('tiles');
		expect(formsOf('local')).toContain('distribution');
	});

	it('a ranking is in the list of forms only once it was asked for', () => {
		const offered = (form: 'tiles' | 'rank' | null) => offeredForms({ kind: 'province', form });
		expect(offered(null)).not.toContain('rank');
		expect(offered('tiles')).not.toContain('rank');
		expect(offered('rank')).toEqual(FORMS);
		expect(offeredForms({ kind: 'local', form: 'rank' })).not.toContain('map');
	});

	it('else follows how much there is', () => {
		expect(form({})).toBe('heatmap');
		expect(form({ comparators: ['previous'] })).toBe('dumbbell');
		expect(form({ part: 'all' })).toBe('lines');
		expect(form({ part: 'all', comparators: [] })).toBe('distribution');
		expect(formFor(usual, { units: 20, groups: 2, years: 2 })).toBe('distribution');
	});

	it('lines of more than one picture carries become small multiples, and a ranking is never chosen for anyone', () => {
		const lines = { form: 'lines', part: null } as const;
		const counts = { units: 7, groups: 2, years: 1 };
		expect(formFor(lines, { ...counts, units: 6 })).toBe('lines');
		expect(formFor(lines, counts)).toBe('multiples');
		expect(formFor(lines, { ...counts, units: 24 })).toBe('multiples');
		// Beyond, and with several parts, the lines say themselves why not.
		expect(formFor(lines, { ...counts, units: 25 })).toBe('lines');
		expect(formFor({ form: 'lines', part: 'categories' }, counts)).toBe('lines');
		expect(formFor({ form: null, part: 'all' }, { ...counts, years: 6 })).toBe('multiples');
		expect(formFor({ form: null, part: '1.4' }, { ...counts, units: 25, years: 6 })).toBe(
			'distribution'
		);
		expect(formFor({ form: 'rank', part: null }, counts)).toBe('rank');
	});

	it('is never one that refuses so many series or years while another would do', () => {
		const whole = { ...usual, part: 'all' };
		const at = (units: number, years: number) => formFor(whole, { units, groups: 0, years });
		expect([at(8, 20), at(25, 20), at(8, 21)]).toEqual(['lines', 'distribution', 'distribution']);
	});

	it('shows the part it shows best unless one is asked for', () => {
		expect(partFor({ part: null }, 'heatmap')).toBe('items');
		expect(partFor({ part: null }, 'tiles')).toBe('all');
		expect(partFor({ part: '1.4' }, 'heatmap')).toBe('1.4');
	});
});

describe('what a form is given', () => {
	const stand = at({ data: 'samples' });
	const groups = ['region:Northeast', 'country'];

	it('a heatmap: the unit, its region and the country, this year and the one before', () => {
		expect(shownBy('heatmap', stand, false)).toEqual({
			units: ['TH-40'],
			years: [2563, 2565],
			groups
		});
	});

	it('lines: every year, unless years were asked for', () => {
		expect(shownBy('lines', stand, false).years).toEqual([2562, 2563, 2564, 2565]);
		expect(shownBy('lines', stand, true).years).toEqual([2565]);
	});

	it('maps: every unit, one year; a spread has the groups beside them', () => {
		const every = { units: null, years: [2565] };
		for (const form of ['tiles', 'map'] as const) {
			expect(shownBy(form, stand, false)).toEqual({ ...every, groups: [] });
		}
		expect(shownBy('distribution', stand, false)).toEqual({ ...every, groups });
	});

	it('a ranking: every unit, one year, with the groups beside it', () => {
		expect(shownBy('rank', stand, false)).toEqual({ units: null, years: [2565], groups });
	});

	it('small multiples: the chosen units in every year', () => {
		expect(shownBy('multiples', stand, false)).toEqual(shownBy('lines', stand, false));
	});

	it('changes: two years of the unit, else the unit and the second one', () => {
		expect(shownBy('changes', stand, false)).toEqual({
			units: ['TH-40'],
			years: [2563, 2565],
			groups: []
		});
		const asked = at({ data: 'samples', years: [2563, 2564, 2565] });
		expect(shownBy('changes', asked, true).years).toEqual([2563, 2565]);
		const alone = at({ data: 'samples', comparators: ['country'] });
		expect(shownBy('changes', alone, false)).toEqual({
			units: ['TH-40'],
			years: [2565],
			groups: ['country']
		});
		const two = at({ data: 'samples', comparators: ['country'], units: ['TH-40', 'TH-50'] });
		expect(shownBy('changes', two, false)).toEqual({
			units: ['TH-40', 'TH-50'],
			years: [2565],
			groups: []
		});
	});

	it('real and made-up data together: every group twice, and like against like', () => {
		const both = at({ data: 'both', years: [2564] });
		expect(both.mixed).toBe(true);
		expect(at({ data: 'samples' }).mixed).toBe(false);
		const apart = groups.flatMap((group) => [`${group} real`, `${group} synthetic`]);
		expect(shownBy('heatmap', both, true).groups).toEqual(apart);
		expect(countsOf(both).groups).toBe(4);
		const against = (year: number) =>
			shownBy('dumbbell', at({ data: 'both', years: [year], comparators: ['country'] }), true)
				.groups;
		expect([against(2564), against(2565)]).toEqual([['country real'], ['country synthetic']]);
	});

	it('a dumbbell: two ends and no more', () => {
		const two = at({ data: 'samples', units: ['TH-40', 'TH-50'] });
		expect(shownBy('dumbbell', two, false)).toEqual({
			units: ['TH-40'],
			years: [2563, 2565],
			groups: []
		});
		const sameYear = at({ data: 'samples', comparators: ['region', 'country'] });
		expect(shownBy('dumbbell', sameYear, false)).toEqual({
			units: ['TH-40'],
			years: [2565],
			groups: ['region:Northeast']
		});
	});
});
