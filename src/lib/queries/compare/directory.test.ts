import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, assessments, compareDirectory } from '../index';
import { fill } from '../testing/fixture';

let engine: QueryEngine;

beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await fill(engine);
});

afterAll(() => engine.close());

it('names every organisation with an assessment once, with all of them, by year', async () => {
	const rows = await ask(engine, compareDirectory, {});
	const all = await ask(engine, assessments, {});
	const orgs = new Set(all.map(({ org_id }) => org_id));
	expect(rows.map(({ org_id }) => org_id).sort()).toEqual([...orgs].sort());
	for (const { org_id, assessments: words } of rows) {
		const expected = all
			.filter((one) => one.org_id === org_id)
			.map(({ year_be, assessor, provenance }) => `${year_be}/${assessor}/${provenance}`);
		expect(words.split(' ').sort()).toEqual(expected.sort());
		const years = words.split(' ').map((word) => word.slice(0, 4));
		expect(years).toEqual([...years].sort());
	}
});
