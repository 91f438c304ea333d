import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, coverage, evidenceDepth, heatmap, itemStatus, overview } from './index';
import { EMPTY, fill, FULL } from './testing/fixture';

let engine: QueryEngine;

beforeAll(async () => {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await fill(engine);
});

afterAll(() => engine.close());

const only = <Row>(rows: Row[]): Row => {
	expect(rows).toHaveLength(1);
	return rows[0]!;
};

describe('overview', () => {
	it('counts every statement of the framework once, options in their statement', async () => {
		expect(only(await ask(engine, overview, { assessment: FULL }))).toEqual({
			statements: 7,
			answered: 5,
			quantified: 2,
			linked: 2,
			marks_readable: 4,
			marked: 3,
			marks_unreadable: 2,
			marks_absent: 1,
			marks_confirmed: 0,
			marks_open: 2,
			items: 4,
			in_progress: 2,
			not_started: 1,
			status_unreadable: 1,
			status_absent: 1,
			status_confirmed: 0,
			status_boxes_open: 2,
			unexamined: 0,
			figures: 5,
			links: 3,
			evidence_chars: 440,
			evidence_median: 100,
			number_recovered: 1
		});
	});

	it('counts one category, with the mean of the two middle lengths as median', async () => {
		expect(only(await ask(engine, overview, { assessment: FULL, category: 1 }))).toMatchObject({
			statements: 4,
			answered: 3,
			items: 2,
			in_progress: 2,
			evidence_median: 200,
			number_recovered: 0
		});
	});

	it('keeps the denominator of an assessment that answers nothing', async () => {
		expect(only(await ask(engine, overview, { assessment: EMPTY }))).toMatchObject({
			statements: 7,
			answered: 0,
			marks_absent: 7,
			status_unreadable: 2,
			evidence_chars: 0,
			evidence_median: null
		});
	});
});

describe('coverage', () => {
	it('has a row a category, in the order of the form', async () => {
		expect(await ask(engine, coverage, { assessment: FULL })).toEqual([
			{
				code: '1',
				name_th: 'หมวด 1',
				name_en: 'Category 1',
				statements: 4,
				answered: 3,
				quantified: 2,
				linked: 1
			},
			{
				code: '2',
				name_th: 'หมวด 2',
				name_en: 'Category 2',
				statements: 3,
				answered: 2,
				quantified: 0,
				linked: 1
			}
		]);
	});

	it('has a row an item of the category that is given', async () => {
		const rows = await ask(engine, coverage, { assessment: FULL, category: 2 });
		expect(rows.map((row) => [row.code, row.name_en, row.statements, row.answered])).toEqual([
			['2.2', 'Short 2.2', 2, 1],
			['2.10', 'Short 2.10', 1, 1]
		]);
	});

	it('keeps every category where nothing is answered', async () => {
		const rows = await ask(engine, coverage, { assessment: EMPTY });
		expect(rows.map((row) => [row.statements, row.answered])).toEqual([
			[4, 0],
			[3, 0]
		]);
	});
});

describe('heatmap and evidence depth', () => {
	it('have a row an item, 2.10 after 2.2', async () => {
		const rows = await ask(engine, heatmap, { assessment: FULL });
		expect(rows.map((row) => [row.item_no, row.answered, row.evidence_chars])).toEqual([
			['1.1', 2, 100],
			['1.2', 1, 300],
			['2.2', 1, 40],
			['2.10', 1, 0]
		]);
		expect(await ask(engine, heatmap, { assessment: FULL, category: 2 })).toEqual(rows.slice(2));
	});

	it('give the median of the statements that hold evidence', async () => {
		const rows = await ask(engine, evidenceDepth, { assessment: FULL });
		expect(
			rows.map((row) => [row.item_no, row.with_evidence, row.evidence_median, row.longest])
		).toEqual([
			['1.1', 1, 100, 100],
			['1.2', 1, 300, 300],
			['2.2', 1, 40, 40],
			['2.10', 0, null, 0]
		]);
	});
});

describe('item-status', () => {
	const states = async (assessment: string) =>
		(await ask(engine, itemStatus, { assessment })).map((row) => [row.item_no, row.state]);

	it('tells ticked, both, lost and missing boxes apart', async () => {
		expect(await states(FULL)).toEqual([
			['1.1', 'in_progress'],
			['1.2', 'both'],
			['2.2', 'unreadable'],
			['2.10', 'absent']
		]);
	});

	it('believes a readable tick beside a lost box, and never takes a lost box for "no"', async () => {
		expect(await states(EMPTY)).toEqual([
			['1.1', 'not_started'],
			['1.2', 'none'],
			['2.2', 'in_progress'],
			['2.10', 'unreadable']
		]);
	});
});
