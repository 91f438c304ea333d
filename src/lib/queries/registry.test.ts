import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { bind, overview, QUERIES, type ParamSpec } from './index';
import { fill, SAMPLES } from './testing/fixture';

let engine: QueryEngine;

beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await fill(engine);
});

afterAll(() => engine.close());

describe('every question', () => {
	const every = Object.values(QUERIES);
	const given = (specs: readonly ParamSpec[], all: boolean) =>
		specs.map((spec) => (spec.optional && !all ? null : (SAMPLES[spec.name] ?? null)));

	it.each(every)('$name is planned, with and without its optional parameters', async (query) => {
		for (const all of [true, false]) {
			const plan = await engine.run(`EXPLAIN ${query.sql}`, given(query.params, all));
			expect(plan.length).toBeGreaterThan(0);
		}
	});

	it.each(every.filter((query) => query.params.length > 0))(
		'$name answers an unknown assessment with no rows',
		async (query) => {
			const params = given(query.params, false);
			expect(await engine.run(query.sql, ['TH-99/2564/self', ...params.slice(1)])).toEqual([]);
		}
	);

	it.each(every)('$name gives plain values only', async (query) => {
		for (const row of await engine.run(query.sql, given(query.params, false))) {
			for (const value of Object.values(row)) {
				expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
			}
		}
	});

	it.each(every)('$name keeps to the SQL that other engines share', ({ sql, params }) => {
		expect(sql).not.toMatch(/GROUP BY ALL|ORDER BY ALL|QUALIFY|::|MEDIAN\(|EXCLUDE|REPLACE \(/i);
		const used = new Set([...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
		expect([...used].sort()).toEqual(params.map((_, index) => index + 1));
	});

	it('is found by its name in lower case with hyphens, and nothing else is', () => {
		expect(Object.keys(QUERIES)).toContain('item-status');
		for (const [name, query] of Object.entries(QUERIES)) {
			expect(name).toBe(query.name);
			expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
		}
		expect(QUERIES['constructor']).toBeUndefined();
	});

	it('refuses to be asked without a parameter it needs', () => {
		expect(() => bind(overview, {} as { assessment: string })).toThrow(/assessment/);
	});
});
