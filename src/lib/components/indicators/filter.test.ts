import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '$lib/queries/indicators';
import type { ObservationRow } from '$lib/queries/observations';
import {
	arrange,
	EVERYTHING,
	isFiltering,
	NOT_MATCHED,
	showsFigure,
	showsIndicator,
	type IndicatorFilter
} from './filter';

const indicator = (rest: Partial<IndicatorRow> = {}): IndicatorRow => ({
	indicator_id: 'pm25-hotspots',
	name_th: 'จุดความร้อน (Hotspot)',
	name_en: 'Hotspots',
	unit: 'จุด',
	better: 'lower',
	topic: 'air-quality',
	observations: 1,
	first_line: 1,
	findings: 0,
	contradictions: 0,
	...rest
});

const figure = (rest: Partial<ObservationRow> = {}): ObservationRow => ({
	statement_no: '1.4.4',
	item_no: '1.4',
	category_no: 1,
	line: 367,
	raw: '114',
	value: 114,
	unit: 'จุด',
	unit_read: 'จุด',
	unit_confirmed: false,
	period_be: null,
	role: 'actual',
	subject: null,
	subject_org_id: null,
	subject_th: null,
	subject_en: null,
	what_th: null,
	what_en: null,
	indicator_id: null,
	indicator_th: null,
	indicator_en: null,
	indicator_unit: null,
	better: null,
	topic: null,
	...rest
});

const cited = (rest: Partial<IndicatorRow> = {}, ...rows: Partial<ObservationRow>[]) => ({
	indicator: indicator(rest),
	rows: (rows.length > 0 ? rows : [{}]).map(figure)
});
const by = (filter: Partial<IndicatorFilter>): IndicatorFilter => ({ ...EVERYTHING, ...filter });
const finds = (search: string, rest: Partial<IndicatorRow> = {}) =>
	showsIndicator(by({ search }), cited(rest));

describe('arrange', () => {
	it('gives every figure a place: its indicator’s, or among the unmatched', () => {
		const rows = [
			figure({ line: 1, indicator_id: 'a' }),
			figure({ line: 2 }),
			figure({ line: 3, indicator_id: 'not-listed' }),
			figure({ line: 4, indicator_id: 'b' }),
			figure({ line: 5, indicator_id: 'a' })
		];
		const { cited, unmatched } = arrange(
			[indicator({ indicator_id: 'b' }), indicator({ indicator_id: 'a' })],
			rows
		);
		expect(cited.map(({ rows }) => rows.map(({ line }) => line))).toEqual([[4], [1, 5]]);
		expect(unmatched.map(({ line }) => line)).toEqual([2, 3]);
	});
});

describe('a search', () => {
	it.each([
		'ความร้อน',
		'hotspot',
		'HOT',
		'คุณภาพอากาศ',
		'air quality',
		'จุด',
		'points',
		'114',
		'1.4.4'
	])('finds an indicator by %s', (search) => expect(finds(search)).toBe(true));

	it('folds digits, case, spaces and damaged marks', () => {
		expect(finds('๑๑๔')).toBe(true);
		expect(finds('  จุด   114 ')).toBe(true);
		expect(finds('น้ำ', { name_th: 'น\u0e4d\u0e49าเสีย' })).toBe(true);
	});

	it('wants every word, in any order', () => {
		expect(finds('hotspots จุดความร้อน')).toBe(true);
		expect(finds('hotspots กระดาษ')).toBe(false);
	});

	it('takes what is typed as letters, not as a pattern', () => {
		expect(finds('.*')).toBe(false);
		expect(finds('(hotspot)')).toBe(true);
	});
});

describe('a choice', () => {
	it('of a topic leaves its indicators, and no unmatched figure', () => {
		expect(showsIndicator(by({ topic: 'air-quality' }), cited())).toBe(true);
		expect(showsIndicator(by({ topic: 'health' }), cited())).toBe(false);
		expect(showsIndicator(by({ topic: '' }), cited({ topic: null }))).toBe(true);
		expect(showsFigure(by({ topic: 'air-quality' }), figure())).toBe(false);
	});

	it('of the unmatched leaves no indicator', () => {
		expect(showsIndicator(by({ topic: NOT_MATCHED }), cited({ topic: null }))).toBe(false);
		expect(showsFigure(by({ topic: NOT_MATCHED }), figure())).toBe(true);
	});

	it('of a role and a category wants one figure that is both', () => {
		const both = cited({}, { role: 'target', category_no: 1 }, { role: 'actual', category_no: 2 });
		expect(showsIndicator(by({ role: 'target', category: 1 }), both)).toBe(true);
		expect(showsIndicator(by({ role: 'target', category: 2 }), both)).toBe(false);
		expect(showsFigure(by({ role: 'target' }), figure())).toBe(false);
		expect(showsFigure(by({ category: 1 }), figure())).toBe(true);
	});

	it('of nothing is no filter', () => {
		expect(isFiltering(EVERYTHING)).toBe(false);
		expect(isFiltering(by({ search: '  ' }))).toBe(false);
		expect(isFiltering(by({ topic: '' }))).toBe(true);
	});
});
