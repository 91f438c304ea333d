import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { startWasmEngine } from '$lib/engine/wasm';
import { QUERIES } from './index';
import type { Answer } from './testing/fixture.node';

let engine: QueryEngine;
let answers: Answer[];

beforeAll(async () => {
	answers = (await (await fetch('/__engine/rows.json')).json()) as Answer[];
	engine = await startWasmEngine({ databaseUrl: '/__engine/small.duckdb' });
});

afterAll(() => engine?.close());

it.each(Object.keys(QUERIES))('%s answers in the browser as it does natively', async (name) => {
	const same = answers.filter((answer) => answer.name === name);
	expect(same).toHaveLength(2);
	for (const { params, rows } of same) {
		expect(await engine.run(QUERIES[name]!.sql, params)).toEqual(rows);
	}
});
