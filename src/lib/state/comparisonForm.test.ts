import { describe, expect, it } from 'vitest';
import { defaultComparison, type Comparison, type Form } from './comparison';
import { comparatorsWithPlace } from './comparisonForm';
import { standOf } from './comparisonStand';

const usual = defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' });
const rows = ['TH-40', 'TH-41', 'TH-50', 'TH-51', 'TH-52', 'TH-53'].flatMap((org_id) =>
	[2563, 2564, 2565].map((year_be) => ({
		assessment_id: `${org_id}/${year_be}/self`,
		assessor: 'self' as const,
		org_id,
		org_kind: 'province',
		org_name_th: org_id,
		org_name_en: null,
		region: org_id < 'TH-50' ? 'Northeast' : 'North',
		province_code: null,
		year_be,
		provenance: 'table' as const
	}))
);
function places(form: Form | null, change: Partial<Comparison> = {}, given = rows) {
	const comparison = { ...usual, form, ...change };
	return comparatorsWithPlace(comparison, standOf(comparison, given));
}

describe('comparators that a picture has a place for', () => {
	it.each([
		['heatmap', ['region', 'country', 'previous']],
		['lines', ['region', 'country']],
		['distribution', ['region', 'country']],
		['rank', ['region', 'country']],
		['tiles', []],
		['map', []]
	] as const)('%s', (form, expected) => {
		expect(places(form)).toEqual(expected);
		// One that is put back is offered as long as it would be drawn.
		expect(places(form, { comparators: [] })).toEqual(expected);
	});

	it('of two ends one is the previous year, or else a group', () => {
		expect(places('changes')).toEqual(['previous']);
		expect(places('changes', { comparators: ['region', 'country'] })).toEqual([
			'region',
			'previous'
		]);
		expect(places('changes', { years: [2563, 2565] })).toEqual([]);
	});

	it('where the form follows from what there is, all that would change it', () => {
		expect(places(null, { comparators: ['previous'] })).toEqual(['region', 'country', 'previous']);
	});

	it('none that the data do not have', () => {
		expect(places('heatmap', { years: [2563] })).toEqual(['region', 'country']);
		const abroad = rows.map((row) => ({ ...row, region: null }));
		expect(places('heatmap', {}, abroad as unknown as typeof rows)).toEqual([
			'country',
			'previous'
		]);
	});
});
