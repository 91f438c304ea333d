import { describe, expect, it } from 'vitest';
import type { Observation } from '$lib/dataset/schema';
import { synthDataset } from './dataset';
import { INDICATORS, planOf } from './fixture.node';
import { FOLLOWERS } from './families';
import { PROFILES } from './profiles.data';

const { observations } = synthDataset(planOf());
const of = (id: string) => observations.filter((row) => row.indicator_id === id);
const yearOf = (row: Observation) => Number(row.assessment_id.split('/')[1]);

describe('made-up figures', () => {
	it('every indicator of the catalogue has a profile or follows from one, and is cited', () => {
		for (const { indicator_id } of INDICATORS) {
			expect(PROFILES.has(indicator_id) || FOLLOWERS.has(indicator_id), indicator_id).toBe(true);
			expect(of(indicator_id).length, indicator_id).toBeGreaterThan(20);
		}
		expect([...PROFILES.keys()].filter((id) => FOLLOWERS.has(id))).toEqual([]);
	});

	it('an indicator that is new to the catalogue is cited, too, and changes no other figure', () => {
		const indicator = {
			...{ indicator_id: 'new-share', name_th: 'ใหม่', name_en: 'New', unit: '%' },
			...{ better: 'higher' as const, topic: 'x' }
		};
		const { observations: more } = synthDataset(planOf({ indicators: [...INDICATORS, indicator] }));
		const added = more.filter((row) => row.indicator_id === 'new-share');
		expect(added.length).toBeGreaterThan(20);
		expect(added.every(({ value }) => value! >= 0 && value! <= 100)).toBe(true);
		const without = ({ line: _line, ...row }: Observation) => row;
		const others = more.filter((row) => row.indicator_id !== 'new-share');
		expect(others.map(without)).toEqual(observations.map(without));
	});

	it('values are within bounds, and print as they are', () => {
		for (const { indicator_id, value, unit, raw } of observations) {
			expect(value, `${indicator_id}`).toBeGreaterThanOrEqual(0);
			if (unit === '%') expect(value, `${indicator_id}`).toBeLessThanOrEqual(100);
			expect(raw).toBe(String(value));
		}
	});

	it('units are those of the catalogue', () => {
		const unitOf = new Map(INDICATORS.map((row) => [row.indicator_id, row.unit]));
		for (const { indicator_id, unit } of observations) {
			if (indicator_id !== null) expect(unit).toBe(unitOf.get(indicator_id));
		}
	});

	it('some are targets alone, some of another time, some say no time', () => {
		const named = observations.filter((row) => row.indicator_id !== null);
		const share = (test: (row: Observation) => boolean) => named.filter(test).length / named.length;
		const year = (row: Observation) => row.period_be === String(yearOf(row));
		expect(share((row) => row.role === 'target')).toBeGreaterThan(0.1);
		expect(share((row) => row.period_be === null)).toBeGreaterThan(0.01);
		expect(share((row) => row.period_be === String(yearOf(row) - 1))).toBeGreaterThan(0.03);
		expect(share(year)).toBeGreaterThan(0.5);
		const actual = new Set(
			of('ita-score').flatMap((row) => (row.role === 'actual' ? [row.assessment_id] : []))
		);
		expect(of('ita-score').some((row) => !actual.has(row.assessment_id))).toBe(true);
	});

	it('what follows from another figure adds up', () => {
		const value = (id: string, assessment: string) =>
			of(id).find((row) => row.assessment_id === assessment && row.role === 'actual')?.value ?? NaN;
		for (const { assessment_id: id, role, value: received } of of('complaints-received')) {
			if (role === 'target') continue;
			const net = value('complaints-net', id);
			expect(received! - value('complaints-duplicates', id)).toBe(net);
			expect(value('complaints-in-progress', id) + value('complaints-closed', id)).toBe(net);
		}
		for (const { assessment_id: id, value: part } of of('anticorruption-day-province')) {
			const total = value('anticorruption-day-total', id);
			expect(part! + value('anticorruption-day-districts', id)).toBe(total);
		}
	});

	it('two years tell one past', () => {
		const told = of('service-satisfaction').filter((row) => row.role === 'actual');
		const by = new Map(
			told
				.filter((row) => row.period_be === String(yearOf(row)))
				.map((row) => [`${row.assessment_id.split('/')[0]} ${row.period_be}`, row.value!])
		);
		const again = told.filter((row) => row.period_be === String(yearOf(row) - 1));
		const pairs = again.flatMap((row) => {
			const then = by.get(`${row.assessment_id.split('/')[0]} ${row.period_be}`);
			return then === undefined ? [] : [[row.value!, then] as const];
		});
		expect(pairs.length).toBeGreaterThan(3);
		// All but outliers, of which there are few.
		expect(pairs.filter(([a, b]) => a === b).length).toBeGreaterThanOrEqual(pairs.length - 1);
	});
});
