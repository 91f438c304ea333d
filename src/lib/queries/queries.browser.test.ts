import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { startWasmEngine } from '$lib/engine/wasm';
import { hasAggregates } from './aggregated';
import { tablesAhead } from './compare/ahead/tables';
import { QUERIES } from './index';
import type { Answer } from './testing/fixture.node';

let answers: Answer[];

beforeAll(async () => {
	answers = (await (await fetch('/__engine/rows.json')).json()) as Answer[];
});

// The same tables: once in a file that comes whole, once in one that is read by ranges.
describe.each(['small', 'large'])('on the %s database', (size) => {
	let engine: QueryEngine;

	beforeAll(async () => {
		engine = await startWasmEngine({ databaseUrl: `/__engine/${size}.duckdb` });
	});

	afterAll(() => engine?.close());

	it('has the tables made ahead, and they hold', async () => {
		expect(await hasAggregates(engine)).toBe(true);
	});

	it.each(Object.keys(QUERIES))('%s answers in the browser as it does natively', async (name) => {
		const same = answers.filter((answer) => answer.name === name);
		expect(same).toHaveLength(2);
		for (const { params, rows } of same) {
			const { sql, ahead } = QUERIES[name]!;
			expect(await engine.run(sql, params)).toEqual(rows);
			if (ahead) expect(await ahead(tablesAhead(engine), params)).toEqual(rows);
		}
	});
});
