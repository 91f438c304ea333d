import { describe, expect, it } from 'vitest';
import type { GroupValueRow, UnitValueRow } from '$lib/queries/compare/types';
import type { UnitOnHand } from '$lib/state/comparisonStand';
import { compared } from './compared';
import { partNames } from './names';
import { findUnits } from './search';

const parts = partNames(
	[{ category_no: 1, name_th: 'การนำองค์กร', name_en: 'Leadership' }],
	[{ item_no: '1.1', short_th: 'ระบบ', short_en: 'System' }]
);

function unit(org_id: string, change: Partial<UnitValueRow> = {}): UnitValueRow {
	return {
		org_id,
		assessor: 'self',
		year_be: 2564,
		synthetic: false,
		code: '1.1',
		value: 0.5,
		count: 1,
		of: 2,
		...change
	};
}
const known = ['A', 'TH-10', 'TH-40', 'TH-50'].map((org_id) => ({
	org_id,
	name_th: `จังหวัด ${org_id}`,
	name_en: null,
	region: 'North',
	province_code: 50
}));
const group: GroupValueRow = {
	group_id: 'region:North',
	region: 'North',
	year_be: 2564,
	code: 'all',
	units: 3,
	without: 1,
	absent: 2,
	synthetic_units: 1,
	mean: 0.25,
	low: 0,
	quarter: 0.1,
	median: 0.2,
	three_quarters: 0.4,
	high: 0.5
};

describe('values as charts take them', () => {
	it('units stand in the order chosen, comparators after them, groups last', () => {
		const rows = compared(
			[unit('TH-10'), unit('TH-40'), unit('TH-50')],
			[group],
			['TH-50', 'TH-40'],
			parts,
			known
		);
		expect(rows.map(({ key, chosen }) => [key, chosen])).toEqual([
			['TH-50', true],
			['TH-40', true],
			['TH-10', false],
			['region:North', false]
		]);
	});

	it('parts of the form get their names, unknown ones their code', () => {
		const units = [unit('A'), unit('A', { code: '9.9' })];
		const [named, unknown] = compared(units, [], [], parts, known);
		expect([named!.code_th, named!.code_en]).toEqual(['ระบบ', 'System']);
		expect([unknown!.code_th, unknown!.code_en]).toEqual(['9.9', '9.9']);
	});

	it('a unit that nobody knows is left out', () => {
		const rows = compared([unit('A'), unit('Z')], [], [], parts, known);
		expect(rows.map(({ key, name_th, province_code }) => [key, name_th, province_code])).toEqual([
			['A', 'จังหวัด A', 50]
		]);
	});

	it('a group is its mean, named, and made-up when any of its units is', () => {
		const [north, country] = compared(
			[],
			[group, { ...group, group_id: 'country', region: null, synthetic_units: 0 }],
			[],
			parts,
			[]
		);
		expect(north).toMatchObject({
			kind: 'region',
			name_th: 'ภาคเหนือ',
			name_en: 'North region',
			value: 0.25,
			units: 3,
			synthetic: true
		});
		expect(country).toMatchObject({
			kind: 'country',
			name_th: 'ทั้งประเทศ',
			name_en: 'Whole country',
			synthetic: false
		});
	});

	it('a group of which real and made-up data stand apart says which it is', () => {
		const rows = compared(
			[],
			[
				{ ...group, group_id: 'country real', region: null, synthetic_units: 0 },
				{ ...group, group_id: 'region:North synthetic' }
			],
			[],
			parts,
			[]
		);
		expect(rows.map(({ key, name_th, name_en }) => [key, name_th, name_en])).toEqual([
			['country real', 'ข้อมูลจริงทั้งประเทศ', 'Real data, Whole country'],
			['region:North synthetic', 'ข้อมูลจำลองภาคเหนือ', 'Synthetic data, North region']
		]);
		// Within a sentence as one would say it.
		expect(rows.map(({ said_th, said_en }) => [said_th, said_en])).toEqual([
			['ข้อมูลจริงของทั้งประเทศ', 'the whole country’s real data'],
			['ข้อมูลจำลองของภาคเหนือ', 'the North region’s synthetic data']
		]);
	});

	it('of two assessments of a year the real one is shown, and of two real ones the own', () => {
		const synthetic = unit('A', { synthetic: true, value: 1 });
		const validated = unit('A', { assessor: 'validated', value: 0.75 });
		const own = unit('A');
		const only = (rows: UnitValueRow[]) =>
			compared(rows, [], [], parts, known).map(({ value }) => value);
		expect(only([synthetic, validated])).toEqual([0.75]);
		expect(only([validated, own, synthetic])).toEqual([0.5]);
		expect(compared([synthetic], [], [], parts, known)[0]!.synthetic).toBe(true);
	});

	it('a value that cannot be told stays untold', () => {
		const told = unit('A', { value: null, count: null, of: null });
		const [row] = compared([told], [], [], parts, known);
		expect([row!.value, row!.count, row!.of]).toEqual([null, null, null]);
	});
});

describe('finding organisations', () => {
	const onHand = (
		[
			['TH-40', 'จังหวัดขอนแก่น', 'Khon Kaen', 'Northeast'],
			['TH-50', 'จังหวัดเชียงใหม่', 'Chiang Mai', 'North'],
			['L-1', 'เทศบาล ๑', null, null]
		] as const
	).map(([org_id, name_th, name_en, region]): UnitOnHand => ({
		org_id,
		name_th,
		name_en,
		region,
		province_code: null,
		years: [2564],
		assessments: []
	}));
	const found = (typed: string, region: string | null = null) =>
		findUnits(onHand, typed, region).map(({ org_id }) => org_id);

	it.each([
		['', ['TH-40', 'TH-50', 'L-1']],
		['ขอน', ['TH-40']],
		['KHON kaen', ['TH-40']],
		['mai chiang', ['TH-50']],
		['th-5', ['TH-50']],
		['เทศบาล 1', ['L-1']],
		['nowhere', []]
	])('%s', (typed, codes) => {
		expect(found(typed)).toEqual(codes);
	});

	it('in a region', () => {
		expect(found('', 'North')).toEqual(['TH-50']);
		expect(found('khon', 'North')).toEqual([]);
	});
});
