import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, compareIndicator, compareIndicators, namedIndicators } from '../index';
import { fill } from '../testing/fixture';

let engine: QueryEngine;

beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await fill(engine);
});

afterAll(() => engine.close());

it('names every indicator of the database once, whoever cites it', async () => {
	const rows = await ask(engine, namedIndicators, {});
	const codes = rows.map(({ indicator_id }) => indicator_id);
	expect(codes).toContain('sheets');
	expect(codes).toEqual([...new Set(codes)].sort());
});

it('counts organisations and figures of those that are cited, as the rows themselves have them', async () => {
	const counts = await ask(engine, compareIndicators, { kind: 'province' });
	expect(counts.length).toBeGreaterThan(0);
	for (const { indicator_id, organizations, figures } of counts) {
		const rows = await ask(engine, compareIndicator, { indicator: indicator_id });
		const cited = rows.filter(({ raw, org_kind }) => raw !== null && org_kind === 'province');
		expect(figures).toBe(cited.length);
		expect(organizations).toBe(new Set(cited.map(({ org_id }) => org_id)).size);
	}
});

it('counts only what is asked for', async () => {
	expect(await ask(engine, compareIndicators, { kind: 'university' })).toEqual([]);
	expect(await ask(engine, compareIndicators, { provenance: 'synthetic' })).toEqual([]);
});
