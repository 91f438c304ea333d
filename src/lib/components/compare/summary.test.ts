import { describe, expect, it } from 'vitest';
import { summaryOf, type Chosen } from './summary';

const KHON_KAEN = {
	org_id: 'TH-40',
	name_th: 'จังหวัดขอนแก่น',
	name_en: 'Khon Kaen',
	region: 'Northeast',
	province_code: 40,
	years: [],
	assessments: []
};
const CHOSEN: Chosen = {
	comparison: { units: ['TH-40', 'TH-41', 'TH-50'], measure: 'quantified' },
	stand: { first: KHON_KAEN },
	indicator: null,
	form: 'heatmap',
	years: [2562, 2563, 2564]
};

describe('the line of what is chosen', () => {
	it('says whom, how many more, from when to when, what and how', () => {
		expect(summaryOf(CHOSEN, 'th', 'be')).toBe('ขอนแก่น +2 · 2562–2564 · อ้างตัวเลข · แผนที่ความร้อน');
		expect(summaryOf(CHOSEN, 'en', 'ce')).toBe('Khon Kaen +2 · 2019–2021 · Cite figures · Heatmap');
	});

	it('names two years, and an indicator in place of a measure', () => {
		const indicator = { name_th: 'จุดความร้อน', name_en: 'Hotspots' };
		const one = { ...CHOSEN, comparison: { units: ['TH-40'], measure: 'answered' as const } };
		expect(summaryOf({ ...one, indicator, form: 'lines', years: [2563, 2564] }, 'en', 'be')).toBe(
			'Khon Kaen · 2563 and 2564 · Hotspots · Lines over years'
		);
	});

	it('names by its code what the data hold nothing of', () => {
		const absent = { ...CHOSEN, stand: { first: null }, years: [] };
		expect(summaryOf(absent, 'th', 'be')).toBe('TH-40 +2 · อ้างตัวเลข · แผนที่ความร้อน');
	});
});
