import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlConstant } from './constant';
import { EngineError, type QueryEngine } from './engine';
import { createNativeEngine } from './native.node';

describe('sqlConstant', () => {
	let engine: QueryEngine;
	beforeAll(async () => {
		engine = await createNativeEngine({ path: ':memory:' });
	});
	afterAll(() => engine.close());

	it('means the same value to DuckDB, whatever a text holds', async () => {
		const texts = fc.array(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')));
		await fc.assert(
			fc.asyncProperty(texts, async (list) => {
				if (list.length === 0) return;
				const columns = list.map((text, index) => `${sqlConstant(text)} AS c${index}`);
				const [row] = await engine.run(`SELECT ${columns.join(', ')}`);
				expect(Object.values(row!)).toEqual(list);
			}),
			{ seed: 2564, numRuns: 50 }
		);
	});

	it('means the same number to DuckDB', async () => {
		for (const value of [0, -1, 0.1, 409141.5, 2 ** 53 - 1, -(2 ** 53 - 1), 1e21, 1e-7, -1.5e300]) {
			expect(await engine.run(`SELECT ${sqlConstant(value)} AS v`)).toEqual([{ v: value }]);
		}
	});

	it.each([Number.NaN, Infinity, 'a\0b'])('refuses %j, which SQL text cannot hold', (value) => {
		expect(() => sqlConstant(value)).toThrow(EngineError);
	});
});
