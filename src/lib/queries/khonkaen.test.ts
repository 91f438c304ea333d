import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDatabase } from '$lib/engine/build.node';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import {
	ask,
	assessments,
	coverage,
	heatmap,
	indicators,
	itemStatus,
	observations,
	overview,
	statement
} from './index';

/** The assessment that ships with the site, as pages ask for it. */
const assessment = 'TH-40/2564/self';
let folder: string;
let engine: QueryEngine;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pmqa-queries-'));
	const path = join(folder, 'pmqa.duckdb');
	await buildDatabase(['data/khonkaen-2564'], 'data/framework', path);
	engine = await createNativeEngine({ path });
});

afterAll(async () => {
	await engine?.close();
	await rm(folder, { recursive: true, force: true });
});

it('is the one assessment of the site', async () => {
	const rows = await ask(engine, assessments, {});
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({
		assessment_id: assessment,
		org_name_th: 'จังหวัดขอนแก่น',
		year_be: 2564,
		source_lines: 1494
	});
});

it('answers 91 of 94 statements, and not one of its boxes can be read', async () => {
	expect((await ask(engine, overview, { assessment }))[0]).toMatchObject({
		statements: 94,
		answered: 91,
		marks_readable: 0,
		marked: 0,
		items: 24,
		in_progress: 0,
		not_started: 0,
		status_unreadable: 24,
		number_recovered: 2
	});
});

it('adds up to the same counts by category and by item', async () => {
	const [whole] = await ask(engine, overview, { assessment });
	const categories = await ask(engine, coverage, { assessment });
	const items = await ask(engine, heatmap, { assessment });
	expect([categories.length, items.length]).toEqual([6, 24]);
	for (const count of ['statements', 'answered', 'quantified', 'linked'] as const) {
		for (const rows of [categories, items]) {
			expect(rows.reduce((sum, row) => sum + row[count], 0)).toBe(whole![count]);
		}
	}
	expect(items.reduce((sum, row) => sum + row.evidence_chars, 0)).toBe(whole!.evidence_chars);
});

it('has the state "unreadable" for every item', async () => {
	const states = (await ask(engine, itemStatus, { assessment })).map((row) => row.state);
	expect(new Set(states)).toEqual(new Set(['unreadable']));
});

it('cites the sheets of paper saved, year by year, and the line they stand on', async () => {
	const cited = (await ask(engine, indicators, { assessment })).map((row) => row.indicator_id);
	const named = (
		await Promise.all(
			cited.map((indicator) => ask(engine, observations, { assessment, indicator }))
		)
	).flat();
	const sheets = named.filter((row) => row.statement_no === '4.4.3' && row.value! > 400_000);
	expect(sheets.map((row) => [row.period_be, row.value])).toEqual(
		expect.arrayContaining([
			['2561', 452250],
			['2562', 543839],
			['2563', 409141.5]
		])
	);
	for (const row of sheets) expect(row.line).toBeGreaterThan(900);
});

it('has a summary in both languages for each answered statement, and no evidence text', async () => {
	const [row] = await ask(engine, statement, { assessment, statement: '1.4.4' });
	expect(row!.summary_th).toMatch(/\p{Script=Thai}/u);
	expect(row!.summary_en).toMatch(/[a-z]/);
	expect(row!.evidence).toBeNull();
});
