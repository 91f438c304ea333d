import { describe, expect, it } from 'vitest';
import { observation } from '../fixtures.test-helper';
import type { ObservationRow } from '../observation';
import { indicatorForm } from './form';

const formOf = (...rows: Partial<ObservationRow>[]) =>
	indicatorForm(rows.map((row) => observation(row)));
const CHIANG_MAI = { role: 'benchmark', subject: 'เชียงใหม่' } as const;

describe('the form of an indicator', () => {
	it.each<[string, string, Partial<ObservationRow>[]]>([
		[
			'years',
			'results of two years',
			[
				{ value: 1, period_be: '2561' },
				{ value: 2, period_be: '2563' }
			]
		],
		[
			'years',
			'results of two years, even with a baseline, a target and another’s',
			[
				{ value: 1, period_be: '2561' },
				{ value: 2, period_be: '2563-09-30' },
				{ value: 3, role: 'baseline' },
				{ value: 4, role: 'target' },
				{ value: 5, period_be: '2563', ...CHIANG_MAI }
			]
		],
		['before-after', 'a baseline and a result', [{ value: 9, role: 'baseline' }, { value: 1 }]],
		['comparison', 'a result and another’s', [{ value: 1 }, { value: 2, ...CHIANG_MAI }]],
		[
			'comparison',
			'a result and another’s that is called a result too',
			[{ value: 1 }, { value: 2, subject: 'เชียงใหม่' }]
		],
		['target', 'a result and a target', [{ value: 1 }, { value: 2, role: 'target' }]],
		['target', 'a result and a limit', [{ value: 1 }, { value: 2, role: 'limit' }]],
		[
			'several',
			'two results of one year',
			[
				{ value: 1, period_be: '2561' },
				{ value: 2, period_be: '2561' }
			]
		],
		['several', 'two results of no year', [{ value: 1 }, { value: 2 }]],
		[
			'several',
			'spans are not years',
			[
				{ value: 1, period_be: '2559/2561' },
				{ value: 2, period_be: '2560/2562' }
			]
		],
		[
			'several',
			'only others’',
			[
				{ value: 1, ...CHIANG_MAI },
				{ value: 2, role: 'benchmark' }
			]
		],
		['single', 'one result', [{ value: 0 }]],
		[
			'single',
			'one result cited twice',
			[
				{ value: 7, line: 3 },
				{ value: 7, line: 9 }
			]
		],
		['single', 'only a baseline', [{ value: 1, role: 'baseline' }]],
		[
			'target-only',
			'targets alone',
			[
				{ value: 3, role: 'target' },
				{ value: 70, role: 'limit' }
			]
		],
		['as-printed', 'nothing that can be read', [{ value: null, raw: '2,5ุ6' }]],
		[
			'as-printed',
			'not a number',
			[
				{ value: Number.NaN, raw: '?' },
				{ value: Infinity, raw: '9e999' }
			]
		],
		['as-printed', 'nothing at all', []]
	])('is %s for %s', (form, _, rows) => {
		expect(formOf(...rows).form).toBe(form);
	});

	it('draws one unit: the indicator’s own, else that of most results', () => {
		const rows = [
			observation({ value: 2901, unit: 'ตัน' }),
			observation({ value: 2900989, unit: 'กิโลกรัม' }),
			observation({ value: 5, unit: 'ตัน', role: 'target' }),
			observation({ value: 9, unit: null })
		];
		const shown = (unit: string | null) =>
			indicatorForm(rows, unit).shown.map(({ value }) => value);
		expect(shown('กิโลกรัม')).toEqual([2900989]);
		expect(shown(null)).toEqual([2901, 5]);
		expect(shown('ไร่')).toEqual([2901, 5]);
		expect(indicatorForm(rows, 'กิโลกรัม').aside.map(({ value }) => value)).toEqual([2901, 5, 9]);
	});

	it('sets a figure it cannot read aside, and one too large to be exact', () => {
		const plan = formOf(
			{ value: null, raw: '2,5ุ6' },
			{ value: 12 },
			{ value: 1e300, raw: '1' + '0'.repeat(300) }
		);
		expect(plan.form).toBe('single');
		expect(plan.shown.map(({ value }) => value)).toEqual([12]);
		expect(plan.aside).toHaveLength(2);
	});

	it('never takes another’s result for a year of the organisation', () => {
		const plan = formOf(
			{ value: 1, period_be: '2561' },
			{ value: 2, period_be: '2562', subject: 'เชียงใหม่' }
		);
		expect(plan.form).toBe('comparison');
		expect(plan.shown.map(({ role }) => role)).toEqual(['actual', 'benchmark']);
	});

	it('keeps every figure, shown or aside, and changes none of its values', () => {
		const rows = [1, 2, null, 4].map((value, line) =>
			observation({ value, line, raw: `${value}` })
		);
		const { shown, aside } = indicatorForm(rows);
		const values = [...shown, ...aside].map(({ value }) => value);
		expect(values.sort()).toEqual([1, 2, 4, null].sort());
	});
});
