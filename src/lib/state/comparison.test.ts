import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARED_MEASURES } from '$lib/dataset/measures';
import { ORG_KINDS } from '$lib/form3/codes';
import {
	COMPARATORS,
	DATA,
	defaultComparison,
	FORMS,
	MOST_UNITS,
	ON_DEVICE,
	readComparison,
	toggleUnit,
	writeComparison,
	type Comparison,
	type ComparisonDefaults
} from './comparison';

const defaults: ComparisonDefaults = { unit: 'TH-40', kind: 'province', measure: 'quantified' };
const usual = defaultComparison(defaults);

function read(search: string): Comparison {
	const params = new URLSearchParams(search);
	return readComparison((key) => params.get(key), defaults);
}

function write(change: Partial<Comparison>): string {
	const params = new URLSearchParams();
	for (const [key, value] of Object.entries(writeComparison({ ...usual, ...change }, defaults))) {
		if (value !== null) params.set(key, value);
	}
	return params.toString();
}

describe('an address that was once given out', () => {
	// Never change a line of these: people have them in mails and reports. Add new ones.
	it.each([
		['', {}],
		['units=TH-50+TH-40', { units: ['TH-50', 'TH-40'] }],
		['units=TH-50%20TH-40&years=2566+2565', { units: ['TH-50', 'TH-40'], years: [2565, 2566] }],
		['part=1.4&what=depth', { part: '1.4', measure: 'depth' }],
		['part=categories&form=lines', { part: 'categories', form: 'lines' }],
		['units=TH-50&form=multiples', { units: ['TH-50'], form: 'multiples' }],
		['form=rank', { form: 'rank' }],
		['with=country', { comparators: ['country'] }],
		['with=previous+region', { comparators: ['region', 'previous'] }],
		['with=none', { comparators: [] }],
		['data=samples', { data: 'samples' }],
		['indicator=pm25-hotspots', { indicator: 'pm25-hotspots' }],
		['data=archive&archive=pmqa-2569.duckdb', { data: 'archive', archive: 'pmqa-2569.duckdb' }],
		['data=archive&archive=device', { data: 'archive', archive: 'device' }],
		[
			'data=both&kind=university&units=U-KKU',
			{ data: 'both', kind: 'university', units: ['U-KKU'] }
		],
		['item=1.4&form=changes', { item: '1.4', form: 'changes' }]
	])('%s means the same for ever', (search, change) => {
		expect(read(search)).toEqual({ ...usual, ...change });
	});
});

describe('what is unknown or mistyped', () => {
	it.each([
		'units=',
		'units=TH40+<b>',
		'years=64+1999+25640',
		'part=everything',
		'item=all',
		'item=1.4.2',
		'part=01',
		'part=1.1.1',
		'what=toString',
		'indicator=+',
		`indicator=${'x'.repeat(101)}`,
		'form=pie',
		'with=neighbours',
		'data=fake',
		'archive=../pmqa.duckdb',
		'archive=https://example.org/x.duckdb',
		'archive=x.csv',
		'archive=.duckdb',
		'kind=constructor'
	])('%s is ignored', (search) => {
		expect(read(search)).toEqual(usual);
	});

	it('does not take the good parts with it', () => {
		expect(read('units=x+TH-50+TH-50&years=abc+2566').units).toEqual(['TH-50']);
		expect(read('units=x+TH-50&years=abc+2566').years).toEqual([2566]);
	});

	it('no more units are read than can be shown', () => {
		const all = Array.from({ length: MOST_UNITS + 5 }, (_, i) => `D-${i}`).join('+');
		expect(read(`units=${all}`).units).toHaveLength(MOST_UNITS);
	});
});

describe('an address that is written', () => {
	it('holds no default', () => {
		expect(write({})).toBe('');
		expect(write({ units: ['TH-40'], measure: 'quantified', comparators: COMPARATORS })).toBe('');
	});

	it('says that nothing is compared with', () => {
		expect(write({ comparators: [] })).toBe('with=none');
	});

	it('reads back as what was chosen', () => {
		const units = fc.uniqueArray(fc.constantFrom('TH-40', 'TH-10', 'L-40-001', 'U-KKU'), {
			minLength: 1
		});
		const comparisons: fc.Arbitrary<Comparison> = fc.record({
			units,
			years: fc
				.uniqueArray(fc.integer({ min: 2560, max: 2570 }))
				.map((years) => years.sort((a, b) => a - b)),
			part: fc.constantFrom(null, 'all', 'categories', 'items', '1', '6.4'),
			measure: fc.constantFrom(...COMPARED_MEASURES),
			indicator: fc.constantFrom(null, 'pm25-hotspots', 'ตัวชี้วัดของเรา'),
			form: fc.constantFrom(null, ...FORMS),
			comparators: fc.subarray([...COMPARATORS]),
			data: fc.constantFrom(...DATA),
			archive: fc.constantFrom('', ON_DEVICE, 'a.duckdb', 'pmqa_2560-2569.v1.duckdb'),
			kind: fc.constantFrom(...ORG_KINDS),
			item: fc.constantFrom(null, '1', '6.4')
		});
		fc.assert(
			fc.property(comparisons, (comparison) => {
				expect(read(write(comparison))).toEqual(comparison);
			}),
			{ seed: 2564 }
		);
	});
});

describe('toggleUnit', () => {
	it('adds at the end, takes out, and never leaves nobody', () => {
		expect(toggleUnit(['TH-40'], 'TH-50')).toEqual(['TH-40', 'TH-50']);
		expect(toggleUnit(['TH-40', 'TH-50'], 'TH-40')).toEqual(['TH-50']);
		expect(toggleUnit(['TH-40'], 'TH-40')).toEqual(['TH-40']);
	});
});
