import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrg, byPart, runsOf } from './places';
import { idOf, UnitNumbers, type NumberedOrg } from './unitNumbers';

const org = (org_id: string, first_unit: number, assessments: string): NumberedOrg => ({
	org_id,
	org_kind: org_id.startsWith('D') ? 'department' : 'province',
	org_name_th: org_id,
	org_name_en: null,
	region: null,
	province_code: null,
	assessments,
	first_unit,
	first_response: null,
	last_response: null,
	first_observation: null,
	last_observation: null
});

// As a directory has them, by name: another order than that of their numbers.
const NUMBERS = new UnitNumbers([
	org('TH-40', 3, '2564/self/table 2564/validated/document 2566/self/synthetic'),
	org('D-0101', 0, '2566/self/table'),
	org('TH-10', 1, '2565/self/table 2566/self/synthetic')
]);

const ALL = { orgs: [], years: [], provenance: '', kind: '' };

describe('units by number', () => {
	it('follow organisation, year and assessor', () => {
		const names = NUMBERS.units.map(idOf);
		expect(names).toEqual([
			'D-0101/2566/self',
			'TH-10/2565/self',
			'TH-10/2566/self',
			'TH-40/2564/self',
			'TH-40/2564/validated',
			'TH-40/2566/self'
		]);
		expect([...NUMBERS.byYearNo]).toEqual([3, 4, 1, 0, 2, 5]);
		expect(NUMBERS.asked(ALL)).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it.each([
		[
			'organisations, named twice and unknown',
			{ orgs: ['TH-40', 'TH-10', 'TH-40', 'X'] },
			[1, 2, 3, 4, 5]
		],
		['nobody who is there', { orgs: ['X'] }, []],
		['years by their digits', { years: ['2565', '02566', '2566'] }, [0, 1, 2, 5]],
		['made-up data', { provenance: 'synthetic' }, [2, 5]],
		['real data', { provenance: 'real' }, [0, 1, 3, 4]],
		['data of a kind there is not', { provenance: 'other' }, []],
		['a kind', { kind: 'department' }, [0]],
		['all at once', { orgs: ['TH-40', 'D-0101'], years: ['2566'], kind: 'province' }, [5]]
	])('are found by %s', (_, asked, found) => {
		expect(NUMBERS.asked({ ...ALL, ...asked })).toEqual(found);
	});
});

describe('places', () => {
	it.each([
		['by part', byPart(NUMBERS)],
		['by organisation', byOrg(4)]
	])('%s name every unit in every part of the form, without a gap', (_, layout) => {
		const places = NUMBERS.units.flatMap((_, unit) =>
			[0, 1, 2, 3].map((part) => {
				const place = layout.place(unit, part);
				expect(layout.at(place)).toEqual([unit, part]);
				return place;
			})
		);
		expect(places.toSorted((a, b) => a - b)).toEqual([...Array(24).keys()]);
	});

	it('are read in runs that hold each, with little between', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1 }), (places) => {
				const runs = runsOf(places);
				const inRuns = (place: number) => runs.some(([from, to]) => from <= place && place <= to);
				expect(places.every(inRuns)).toBe(true);
				for (const [from, to] of runs) {
					expect(places).toContain(from);
					expect(places).toContain(to);
				}
				runs.slice(1).forEach(([from], at) => expect(from - runs[at]![1]).toBeGreaterThan(16));
			})
		);
	});
});
