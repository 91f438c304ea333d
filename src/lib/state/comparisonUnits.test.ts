import { describe, expect, it } from 'vitest';
import { MOST_UNITS } from './comparison';
import { toggleMany } from './comparisonUnits';

const codes = (n: number) => Array.from({ length: n }, (_, i) => `D-${i}`);

describe('toggleMany', () => {
	it('adds those that are not chosen, behind the first', () => {
		expect(toggleMany(['TH-40', 'TH-41'], ['TH-41', 'TH-42'])).toEqual({
			units: ['TH-40', 'TH-41', 'TH-42'],
			added: 1,
			removed: 0,
			left: 0
		});
	});

	it('takes them out where all are chosen, but never the last one', () => {
		expect(toggleMany(['TH-40', 'TH-50'], ['TH-40'])).toMatchObject({
			units: ['TH-50'],
			removed: 1
		});
		expect(toggleMany(['TH-40', 'TH-41'], ['TH-41', 'TH-40'])).toMatchObject({
			units: ['TH-40'],
			removed: 1
		});
		expect(toggleMany(['TH-40'], ['TH-40'])).toMatchObject({ units: ['TH-40'], removed: 0 });
	});

	it('says how many were left beyond the most', () => {
		const { units, added, left } = toggleMany(['TH-40'], codes(MOST_UNITS + 2));
		expect([units.length, added, left]).toEqual([MOST_UNITS, MOST_UNITS - 1, 3]);
	});
});
