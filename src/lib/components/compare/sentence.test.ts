import { describe, expect, it } from 'vitest';
import { defaultComparison, type Comparison } from '$lib/state/comparison';
import { shownBy } from '$lib/state/comparisonForm';
import { standOf } from '$lib/state/comparisonStand';
import { sentenceOf } from './sentence';

const usual = defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' });
const NAMES = {
	'TH-40': ['จังหวัดขอนแก่น', 'Khon Kaen', 'Northeast'],
	'TH-50': ['จังหวัดเชียงใหม่', 'Chiang Mai', 'North']
} as const;
const rows = Object.entries(NAMES).flatMap(([org_id, [org_name_th, org_name_en, region]]) =>
	[2563, 2564, 2565].map((year_be) => ({
		assessment_id: `${org_id}/${year_be}/self`,
		assessor: 'self' as const,
		org_id,
		org_kind: 'province',
		org_name_th,
		org_name_en,
		region,
		province_code: null,
		year_be,
		provenance: 'synthetic' as const
	}))
);

function say(
	change: Partial<Comparison>,
	lang: 'th' | 'en',
	form = 'heatmap' as const,
	part = 'items'
) {
	return sayAs(form, change, lang, part);
}
function sayAs(
	form: Parameters<typeof shownBy>[0],
	change: Partial<Comparison>,
	lang: 'th' | 'en',
	part = 'items',
	given: Parameters<typeof standOf>[1] = rows
) {
	const comparison = { ...usual, data: 'samples' as const, ...change };
	const stand = standOf(comparison, given);
	const shown = shownBy(form, stand, comparison.years.length > 0);
	return sentenceOf({ comparison, stand, shown, part }, lang, lang === 'th' ? 'be' : 'ce');
}

describe('the sentence on top', () => {
	it('says who, when, against whom, what is measured and on what data', () => {
		expect(say({}, 'th')).toBe(
			'จังหวัดขอนแก่น พ.ศ. 2565 เทียบกับภาคตะวันออกเฉียงเหนือ ทั้งประเทศ และ ปีก่อน (พ.ศ. 2564) ' +
				'วัดจาก “อ้างตัวเลข” รายข้อย่อย ข้อมูลจำลองของจังหวัด 2 แห่ง'
		);
		expect(say({}, 'en')).toBe(
			'Khon Kaen Province, 2022 CE, compared with the Northeast region, the whole country and ' +
				'its previous year (2021 CE). Measured: “Cite figures”, by item; synthetic data of 2 provinces.'
		);
	});

	it('names only what is shown', () => {
		expect(sayAs('changes', {}, 'en')).toMatch(
			/^Khon Kaen Province, 2022 CE, compared with its previous year \(2021 CE\)\./
		);
		expect(sayAs('tiles', {}, 'en', 'all')).toMatch(
			/^Khon Kaen Province, 2022 CE, compared with all 2 provinces\. .*the whole form;/
		);
		expect(say({ comparators: [] }, 'en')).toMatch(/^Khon Kaen Province, 2022 CE\. Measured/);
	});

	it('counts many years as a span, and names one part', () => {
		expect(sayAs('lines', { comparators: [] }, 'en', '1.4')).toMatch(
			/^Khon Kaen Province, 2020 CE – 2022 CE\. .*, item 1\.4;/
		);
	});

	it('counts those that are too many to be named, as the chosen ones they are', () => {
		const units = Array.from({ length: 5 }, (_, i) => `TH-1${i}`);
		const comparison = { ...usual, data: 'samples' as const, units, comparators: [] };
		const many = units.map((org_id) => ({ ...rows[0]!, org_id }));
		const stand = standOf(comparison, many);
		const shown = shownBy('lines', stand, false);
		const said = { comparison, stand, shown, part: 'all' };
		expect(sentenceOf(said, 'en', 'ce')).toMatch(/^5 chosen provinces, /);
		expect(sentenceOf(said, 'th', 'be')).toMatch(/^จังหวัดที่เลือก 5 แห่ง /);
	});

	it('of both kinds of data names a group once, and says which data where only one stands there', () => {
		const real = { ...rows[0]!, year_be: 2562, provenance: 'table' as const };
		const both = { data: 'both', comparators: ['country'] } as const;
		expect(sayAs('heatmap', both, 'en', 'items', [...rows, real])).toMatch(
			/, compared with the whole country\. .*; real and synthetic data of/
		);
		expect(sayAs('dumbbell', both, 'th', 'items', [...rows, real])).toContain(
			'เทียบกับข้อมูลจำลองของทั้งประเทศ'
		);
	});

	it('names every unit that was chosen', () => {
		const two = say({ units: ['TH-50', 'TH-40'], comparators: ['country'] }, 'en');
		expect(two).toMatch(
			/^Chiang Mai Province and Khon Kaen Province, 2022 CE, compared with the whole country\./
		);
	});
});
