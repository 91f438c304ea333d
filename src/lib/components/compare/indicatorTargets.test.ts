import { describe, expect, it } from 'vitest';
import { earlier, EXTRA, figure } from '$lib/charts/compareIndicator.test-helper';
import type { IndicatorValueRow } from '$lib/charts/compare-indicator/figures';
import type { Target } from '$lib/dataset/targets/target';
import type { IndicatorForm } from '$lib/state/comparisonIndicator';
import { withIndicatorTargets } from './indicatorTargets';

const HEAT = { indicator_id: 'heat', unit: 'จุด' };
const set = (rest: Partial<Target> = {}): Target => ({
	org_id: '*',
	measure: 'indicator:heat',
	code: 'all',
	year_be: null,
	value: 60,
	unit: null,
	...rest
});
const ROWS = ['TH-10', 'TH-40'].flatMap((org_id) =>
	[2565, 2566].map((year_be) => figure({ org_id, year_be }))
);

function shown(
	targets: readonly Target[],
	{
		rows = ROWS,
		unit = 'จุด',
		form = 'lines'
	}: { rows?: readonly IndicatorValueRow[]; unit?: string; form?: IndicatorForm } = {}
) {
	const extra = { ...EXTRA, unit, years: [2565, 2566] };
	return withIndicatorTargets({ unit, rows, extra }, form, targets, HEAT).extra;
}

describe('targets in the pictures of an indicator', () => {
	it('are a line where one holds for all of it; without a unit they are in that of the catalogue', () => {
		expect(shown([set()]).target).toMatchObject({ value: 60, unit: 'จุด' });
		expect(shown([set({ org_id: 'province' })]).target?.value).toBe(60);
		const ofOne = shown([set({ org_id: 'TH-40' })]);
		expect(ofOne.target).toBeUndefined();
		expect(ofOne.targets).toHaveLength(1);
	});

	it('are a line only in the picture of their unit; percent is percent, however written', () => {
		const rows = [figure({ org_id: 'TH-40', unit: '%' })];
		const one = [set({ unit: 'ร้อยละ', value: 95 })];
		expect(shown(one, { rows, unit: '%' }).target).toMatchObject({ value: 95, unit: '%' });
		expect(shown(one).target).toBeUndefined();
	});

	it('hold for every year that lines cross, and in one year for that year alone', () => {
		const rows = [...ROWS, earlier('2563', { org_id: 'TH-40', year_be: 2565 })];
		const [of65, of66] = [set({ year_be: 2565 }), set({ year_be: 2566 })];
		expect(shown([of65, of66]).target?.value).toBe(60);
		expect(shown([of65, of66], { rows }).target).toBeUndefined();
		const inOne = { rows: ROWS.filter(({ year_be }) => year_be === 2566) };
		expect(shown([of66], { ...inOne, form: 'distribution' }).target?.value).toBe(60);
		expect(shown([of65], { ...inOne, form: 'distribution' }).targets).toBeUndefined();
	});

	it('are nothing where they are of something or somebody else', () => {
		expect(shown([set({ measure: 'indicator:dust' }), set({ measure: 'answered' })])).toEqual({
			...EXTRA,
			years: [2565, 2566]
		});
		expect(shown([set({ org_id: 'TH-50' }), set({ org_id: 'local' })]).targets).toBeUndefined();
	});
});
