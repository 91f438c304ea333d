import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, findings, indicators, observations } from './index';
import { EMPTY, fill, FULL } from './testing/fixture';

let engine: QueryEngine;

beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await fill(engine);
	await engine.run("UPDATE findings SET indicator_ids = 'sheets unused' WHERE lines = '8'");
	await engine.run("UPDATE findings SET indicator_ids = 'sheets' WHERE lines = '12'");
	await engine.run("UPDATE findings SET indicator_ids = 'sheets-b' WHERE lines = '9 10'");
	await engine.run("UPDATE observations SET subject_org_id = 'TH-40' WHERE line = 31");
});

afterAll(() => engine.close());

describe('indicators', () => {
	it('counts the figures and the findings that speak of each, by whole codes', async () => {
		const rows = await ask(engine, indicators, { assessment: FULL });
		expect(rows).toEqual([
			expect.objectContaining({
				indicator_id: 'sheets',
				observations: 2,
				first_line: 11,
				findings: 2,
				contradictions: 1
			})
		]);
	});

	it('gives one of them, and nothing for one that is not cited', async () => {
		const codes = async (assessment: string, indicator: string) =>
			(await ask(engine, indicators, { assessment, indicator })).map((row) => row.indicator_id);
		expect(await codes(FULL, 'sheets')).toEqual(['sheets']);
		expect(await codes(FULL, 'unused')).toEqual([]);
		expect(await codes(EMPTY, 'sheets')).toEqual([]);
	});
});

it('findings are narrowed to those that list the indicator', async () => {
	const lines = async (indicator: string) =>
		(await ask(engine, findings, { assessment: FULL, indicator })).map((row) => row.lines);
	expect(await lines('sheets')).toEqual(['8', '12']);
	expect(await lines('unused')).toEqual(['8']);
	expect(await lines('sheet')).toEqual([]);
});

it('figures name their topic and whose they are', async () => {
	const rows = await ask(engine, observations, { assessment: FULL });
	expect(rows.map((row) => [row.line, row.topic, row.subject_th])).toEqual([
		[11, 'green', null],
		[12, null, null],
		[31, 'green', 'จังหวัดขอนแก่น']
	]);
});
