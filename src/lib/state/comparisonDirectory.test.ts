import { describe, expect, it } from 'vitest';
import { unitsOfDirectory, usualUnit } from './comparisonDirectory';
import { provenanceIn } from './comparisonStand';
import { defaultComparison } from './comparison';
import { standAmong } from './comparisonStand';

const row = (org_id: string, assessments: string) => ({
	org_id,
	org_kind: 'local',
	org_name_th: org_id,
	org_name_en: null,
	region: 'North',
	province_code: 50,
	assessments
});
const UNITS = unitsOfDirectory([
	row('L-1', '2564/self/synthetic 2566/self/synthetic'),
	row('L-2', '2565/validated/table 2565/self/table 2566/site-visit/document 2566/self/synthetic')
]);

describe('the organisations of an archive', () => {
	it('have one assessment a year: a real one before a made-up one, their own before others', () => {
		expect(UNITS.map(({ years }) => years)).toEqual([
			[2564, 2566],
			[2565, 2566]
		]);
		expect(UNITS[1]!.assessments).toEqual([
			{ year_be: 2565, assessment_id: 'L-2/2565/self', synthetic: false },
			{ year_be: 2566, assessment_id: 'L-2/2566/site-visit', synthetic: false }
		]);
	});

	it('say whether what they hold is made up', () => {
		expect(provenanceIn(UNITS)).toBe('both');
		expect(provenanceIn(UNITS.slice(0, 1))).toBe('samples');
		expect(provenanceIn(UNITS.slice(1))).toBe('real');
	});

	it('the usual one is asked about where it is there, else the first', () => {
		expect(usualUnit(UNITS, 'L-2')).toEqual({ unit: 'L-2', kind: 'local' });
		expect(usualUnit(UNITS, 'TH-40')).toEqual({ unit: 'L-1', kind: 'local' });
		expect(usualUnit([], 'TH-40')).toBeNull();
	});

	it('are compared as any others', () => {
		const usual = defaultComparison({ unit: 'L-2', kind: 'local', measure: 'quantified' });
		const { allYears, years, previous, comparators, missing } = standAmong(
			{ ...usual, units: ['L-2', 'L-3'] },
			UNITS
		);
		expect([allYears, years, previous]).toEqual([[2564, 2565, 2566], [2566], 2565]);
		expect([comparators, missing]).toEqual([['region', 'country', 'previous'], ['L-3']]);
	});
});
