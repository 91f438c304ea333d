import { describe, expect, it } from 'vitest';
import type { FigureChangeRow } from '$lib/queries/compare/figures';
import type { UnitValueRow } from '$lib/queries/compare/types';
import { changedPath, figureLead, isIn, leadOf, pagePath, pagesOf } from './leads';

const REAL = { assessment_id: 'TH-40/2565/self', synthetic: false };
const EARLIER = { assessment_id: 'TH-40/2564/self', synthetic: false };
const MADE_UP = { assessment_id: 'TH-40/2566/self', synthetic: true };
const hasPages = pagesOf([
	{ assessment_id: 'TH-40/2564/self', provenance: 'document' },
	{ assessment_id: 'TH-40/2565/self', provenance: 'table' }
]);

function value(assessment_id: string, synthetic: boolean, code = '1.4'): UnitValueRow {
	const [org_id, year, assessor] = assessment_id.split('/');
	return { org_id, year_be: Number(year), assessor, synthetic, code } as UnitValueRow;
}

describe('where a value leads', () => {
	const told = { hasPages, changed: [EARLIER, REAL], difference: false };

	it.each([
		['1.4', '/item/1.4?assessment=TH-40/2565/self'],
		['1', '/category/1?assessment=TH-40/2565/self'],
		['all', '/?assessment=TH-40/2565/self']
	])('%s to its page in the assessment that is compared', (code, path) => {
		expect(leadOf(value(REAL.assessment_id, false, code), told)).toBe(path);
	});

	it('a difference of two years to what changed, real or made up', () => {
		const difference = { ...told, difference: true };
		expect(leadOf(value(REAL.assessment_id, false), difference)).toBe('?item=1.4');
		const madeUp = { ...difference, changed: [MADE_UP] };
		expect(leadOf(value(MADE_UP.assessment_id, true), madeUp)).toBe('?item=1.4');
		expect(leadOf(value(MADE_UP.assessment_id, true, 'all'), madeUp)).toBeNull();
	});

	it('a made-up one to no page, not even that of a real one of the same code', () => {
		expect(leadOf(value(REAL.assessment_id, true), { ...told, changed: [] })).toBeNull();
		expect(leadOf(value('TH-50/2566/self', true), told)).toBeNull();
		const made = { ...told, changed: [MADE_UP] };
		expect(leadOf(value(MADE_UP.assessment_id, true), made)).toBe('?item=1.4');
	});

	it('what a person brought has pages, made up or not', () => {
		const own = pagesOf([{ assessment_id: MADE_UP.assessment_id, provenance: 'synthetic' }]);
		expect([own(MADE_UP), own({ ...MADE_UP, synthetic: false })]).toEqual([true, false]);
	});
});

describe('where a figure leads', () => {
	const lead = (
		row: Partial<FigureChangeRow>,
		after = REAL as typeof MADE_UP,
		narrowed: string | null = null
	) => figureLead(row as FigureChangeRow, { before: EARLIER, after }, hasPages, narrowed);
	const moved = { raw_after: '5', statement_before: '1.4.1', statement_after: '1.4.2' };

	it('to its statement in the later assessment; of a vanished one to where it stood', () => {
		expect(lead(moved)).toBe('/statement/1.4.2?assessment=TH-40/2565/self');
		const vanished = { raw_after: null, statement_before: '1.4.1', statement_after: null };
		expect(lead(vanished)).toBe('/statement/1.4.1?assessment=TH-40/2564/self');
	});

	it('a made-up one to what changed in its item, unless that is shown already', () => {
		expect(lead(moved, MADE_UP)).toBe('?item=1.4');
		expect(lead(moved, MADE_UP, '1.4')).toBeNull();
	});
});

it('paths of statements, and of what changed in every item', () => {
	expect(pagePath('1.4.2', 'A/2565/self')).toBe('/statement/1.4.2?assessment=A/2565/self');
	expect([changedPath('1'), changedPath(null)]).toEqual(['?item=1', '?item=']);
});

it.each([
	['1.4.2', '1.4', true],
	['1.40.2', '1.4', false],
	['1.4', '1', true],
	['11.4', '1', false],
	['1.4', '1.4', true],
	[null, '1', false]
])('%s in %s: %s', (code, part, is) => {
	expect(isIn(code, part)).toBe(is);
});
