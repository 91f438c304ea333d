import { describe, expect, it } from 'vitest';
import type { IndicatorValueRow } from '$lib/queries/compare/indicator';
import type { NamedIndicatorRow } from '$lib/queries/compare/indicators';
import { defaultComparison } from '$lib/state/comparison';
import { standOf, type UnitOnHand } from '$lib/state/comparisonStand';
import { countOf, foundIn, groupsOf } from './indicatorChoice';
import { panelsOf } from './indicatorPanels';
import { indicatorRows } from './indicatorRows';
import { indicatorSentence } from './indicatorSentence';

const named = (indicator_id: string, topic: string | null): NamedIndicatorRow => ({
	indicator_id,
	name_th: `ตัว ${indicator_id}`,
	name_en: `The ${indicator_id}`,
	unit: 'จุด',
	better: 'lower',
	topic
});
const counted = (indicator_id: string, organizations: number) => ({
	indicator_id,
	organizations,
	figures: organizations
});

describe('indicators to choose from', () => {
	const all = [
		named('own', null),
		named('heat', 'air-quality'),
		named('dust', 'air-quality'),
		named('ita', 'integrity'),
		named('unused', 'integrity')
	];
	const counts = ['own', 'heat', 'dust', 'ita', 'gone'].map((code, i) => counted(code, i + 1));
	const groups = groupsOf(all, counts, 'en');

	it('are those that somebody cites, by topic as the page Indicators has them', () => {
		expect(groups.map(({ name }) => name)).toEqual(['Integrity', 'Air quality', 'Other']);
		expect(groups[1]!.indicators.map((one) => [one.indicator_id, one.organizations])).toEqual([
			['heat', 2],
			['dust', 3]
		]);
		expect(countOf(groups)).toBe(4);
	});

	it('are found by every word, in either language, by topic or code', () => {
		const codes = (typed: string) =>
			foundIn(groups, typed).flatMap((group) => group.indicators.map((one) => one.indicator_id));
		expect(codes('air')).toEqual(['heat', 'dust']);
		expect(codes('ตัว DUST')).toEqual(['dust']);
		expect(codes('dust nothing')).toEqual([]);
		expect(codes('  ')).toHaveLength(4);
	});
});

const figure = (rest: Partial<IndicatorValueRow>): IndicatorValueRow => ({
	org_id: 'TH-40',
	org_kind: 'province',
	org_name_th: 'จังหวัดขอนแก่น',
	org_name_en: 'Khon Kaen',
	region: 'Northeast',
	province_code: 40,
	year_be: 2566,
	assessment_id: 'TH-40/2566/self',
	provenance: 'document',
	state: 'actual',
	of_year: true,
	statement_no: '1.4.4',
	line: 9,
	raw: '58',
	value: 58,
	unit: 'จุด',
	period_be: '2566',
	role: 'actual',
	subject: null,
	subject_org_id: null,
	...rest
});
const unit = (org_id: string, assessment_id: string): UnitOnHand => ({
	org_id,
	name_th: `ชื่อ ${org_id}`,
	name_en: org_id,
	region: 'North',
	province_code: null,
	years: [2566],
	assessments: [{ year_be: 2566, assessment_id, synthetic: false }]
});

describe('the rows of an indicator', () => {
	const onHand = [unit('TH-10', 'TH-10/2566/self'), unit('TH-40', 'TH-40/2566/self')];

	it('are of one assessment a year, the one that stands for it everywhere on the page', () => {
		const rows = [
			figure({ assessment_id: 'TH-40/2566/validated', value: 1 }),
			figure({ value: 2 }),
			figure({ value: 3, line: 10 })
		];
		expect(indicatorRows(rows, onHand, ['TH-40'], [2566]).map(({ value }) => value)).toEqual([
			2, 3
		]);
	});

	it('leave out nobody: who is not in the answer has no assessment', () => {
		const rows = indicatorRows([figure({})], onHand, null, [2565, 2566]);
		expect(rows.map((row) => [row.org_id, row.year_be, row.assessment_id])).toEqual([
			['TH-10', 2565, null],
			['TH-10', 2566, null],
			['TH-40', 2565, null],
			['TH-40', 2566, 'TH-40/2566/self']
		]);
	});

	it('leave out organisations of another kind', () => {
		expect(indicatorRows([figure({ org_id: 'D-1' })], onHand, null, [2566])).toHaveLength(2);
	});
});

describe('pictures', () => {
	const extra = {
		indicator: { name_th: 'ก', name_en: 'A', better: 'none' as const },
		chosen: ['TH-40'],
		years: [2566]
	};

	it('are one a unit of measure; the first holds every row', () => {
		const rows = [figure({}), figure({ unit: '%' }), figure({ unit: 'บาท', value: null })];
		const { panels, more } = panelsOf(rows, 'จุด', extra);
		expect(panels.map((panel) => [panel.unit, panel.rows.length])).toEqual([
			['จุด', 3],
			['%', 1]
		]);
		expect(panels.every((panel) => panel.extra.unit === panel.unit)).toBe(true);
		expect(more).toEqual([]);
	});

	it('are few; the units without one are told', () => {
		const rows = ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'].map((one) => figure({ unit: one }));
		const { panels, more } = panelsOf(rows, null, extra);
		expect(panels).toHaveLength(4);
		expect(more).toEqual(['จ', 'ฉ']);
	});

	it('are there without any figure, too: in the unit of the catalogue', () => {
		expect(panelsOf([], 'จุด', extra).panels[0]).toMatchObject({ unit: 'จุด', rows: [] });
	});
});

describe('the sentence on top', () => {
	const rows = ['TH-40', 'TH-10'].flatMap((org_id) =>
		[2565, 2566].map((year_be) => ({
			assessment_id: `${org_id}/${year_be}/self`,
			assessor: 'self' as const,
			org_id,
			org_kind: 'province',
			org_name_th: org_id === 'TH-40' ? 'จังหวัดขอนแก่น' : 'กรุงเทพมหานคร',
			org_name_en: org_id === 'TH-40' ? 'Khon Kaen' : 'Bangkok',
			region: null,
			province_code: null,
			year_be,
			provenance: 'synthetic' as const
		}))
	);
	const comparison = {
		...defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' }),
		data: 'samples' as const
	};

	it('says whose, of when, among whom, of what, and in which data', () => {
		const stand = standOf(comparison, rows);
		const shown = {
			form: 'distribution',
			units: null,
			years: [2566],
			tooMany: false,
			instead: null
		} as const;
		const said = (lang: 'th' | 'en') =>
			indicatorSentence(comparison, stand, shown, named('heat', null), lang, 'be');
		expect(said('th')).toBe(
			'จังหวัดขอนแก่น พ.ศ. 2566 เทียบกับจังหวัดทั้ง 2 แห่ง ตัวชี้วัด “ตัว heat” ข้อมูลจำลองของจังหวัด 2 แห่ง'
		);
		expect(said('en')).toBe(
			'Khon Kaen Province, 2566 BE, compared with all 2 provinces. Indicator: “The heat”; synthetic data of 2 provinces.'
		);
	});
});
