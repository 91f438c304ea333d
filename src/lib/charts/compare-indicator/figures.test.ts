import { describe, expect, it } from 'vitest';
import { earlier, EXTRA, figure, nothing, target } from '../compareIndicator.test-helper';
import { axisOf, tickText } from './axis';
import { countStates, placesOf, unitsIn, type IndicatorValueRow } from './figures';

const place = (...rows: IndicatorValueRow[]) => placesOf(rows, EXTRA)[0]!;
const state = (...rows: IndicatorValueRow[]) => place(...rows).state;

describe('what a place has of an indicator', () => {
	it('a result of the year goes before everything else', () => {
		expect(state(target(), earlier('2561'), figure())).toBe('actual');
		expect(state(figure({ period_be: null }))).toBe('actual');
	});

	it('then results of other periods, then targets and limits', () => {
		expect(state(target(), earlier('2561'))).toBe('other-period');
		expect(state(target())).toBe('target-only');
		expect(state(target({ role: 'limit' }))).toBe('target-only');
	});

	it('what another unit of measure says is never drawn, and said', () => {
		const percent = figure({ unit: '%', value: 12 });
		expect(place(percent)).toMatchObject({ state: 'other-unit', drawn: null });
		expect(state(percent, target())).toBe('other-unit');
		expect(place(percent, figure()).drawn!.unit).toBe('จุด');
		expect(state(target({ unit: null }))).toBe('other-unit');
	});

	it('figures of others, baselines and benchmarks are no result of its own', () => {
		expect(state(figure({ subject: 'จังหวัดอื่น', subject_org_id: 'T-9' }))).toBe('no-result');
		expect(state(figure({ subject: 'อำเภอเมือง' }))).toBe('no-result');
		expect(state(figure({ role: 'benchmark' }), figure({ role: 'baseline' }))).toBe('no-result');
		expect(state(figure({ subject: 'จังหวัดเรา', subject_org_id: 'T-1' }))).toBe('actual');
	});

	it('unreadable figures, no citation and no assessment are told apart', () => {
		expect(state(figure({ value: null }))).toBe('unreadable');
		expect(state(figure({ value: 1e300 }))).toBe('unreadable');
		expect(state(nothing(true))).toBe('missing');
		expect(state(nothing(false))).toBe('absent');
	});

	it('counts every place once', () => {
		const rows = [figure(), target(), target({ org_id: 'T-2' }), nothing(false, { org_id: 'T-3' })];
		const counts = countStates(placesOf(rows, EXTRA));
		expect(counts).toMatchObject({ actual: 1, 'target-only': 1, absent: 1 });
		expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(3);
	});
});

describe('of several figures of a place one is drawn', () => {
	const drawn = (...rows: IndicatorValueRow[]) => place(...rows).drawn!.value;
	it.each([
		['a dated one before an undated one', { period_be: null }, { period_be: '2566' }],
		['a year before a span that ends in it', { period_be: '2565/2566' }, { period_be: '2566' }],
		['a whole year before a month of it', { period_be: '2566-09' }, { period_be: '2566' }],
		['the first in the document', { line: 20 }, { line: 9 }]
	] as const)('%s, in whatever order they come', (_, other, better) => {
		const rows = [figure({ value: 1, ...other }), figure({ value: 2, ...better })];
		expect(drawn(...rows)).toBe(2);
		expect(drawn(...rows.reverse())).toBe(2);
	});

	it('of other periods the one nearest to the year', () => {
		expect(drawn(earlier('2560', { value: 1 }), earlier('2564', { value: 2 }))).toBe(2);
		expect(drawn(earlier('2567', { value: 2 }), earlier('2565', { value: 1 }))).toBe(2);
	});
});

describe('units of measure', () => {
	it('the one asked for first, then those that most organisations use; unreadable ones have none', () => {
		const rows = [
			figure({ unit: '%' }),
			figure({ unit: '%', org_id: 'T-2' }),
			figure({ unit: 'บาท' }),
			figure(),
			figure({ unit: 'คน', value: null }),
			figure({ unit: 'ไร่', role: 'benchmark' })
		];
		expect(unitsIn(rows, 'จุด')).toEqual(['จุด', '%', 'บาท']);
		expect(unitsIn(rows, 'ตัน')[0]).toBe('%');
	});
});

describe('the axis', () => {
	it('begins at zero unless all figures are far from it, and never makes a little look large', () => {
		expect(axisOf([3, 58, 102]).low).toBe(0);
		expect(axisOf([-4, 10]).low).toBeLessThanOrEqual(-4);
		const { low, high } = axisOf([82.8, 85]);
		expect(low).toBeGreaterThan(0);
		expect((high - low) / high).toBeGreaterThanOrEqual(0.2);
	});

	it('holds every figure between ticks that can be told apart', () => {
		for (const values of [[0], [0.004, 0.011], [7, 7], [-3], [1e15, 2], [12, 999_999]]) {
			const axis = axisOf(values);
			for (const value of values) {
				expect(axis.low).toBeLessThanOrEqual(value);
				expect(axis.high).toBeGreaterThanOrEqual(value);
			}
			const words = axis.ticks.map((tick) => tickText(tick, axis, null, 'en'));
			expect(new Set(words).size).toBe(words.length);
		}
	});
});
