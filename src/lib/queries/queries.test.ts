import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import {
	ask,
	assessments,
	bind,
	coverage,
	evidenceDepth,
	findings,
	heatmap,
	indicators,
	itemStatus,
	observations,
	options,
	overview,
	QUERIES,
	statement,
	statements,
	type ParamSpec
} from './index';
import { EMPTY, fill, FULL, SAMPLES } from './testing/fixture';

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
			items: 4,
			in_progress: 2,
			not_started: 1,
			status_unreadable: 1,
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

describe('statements', () => {
	it('lists those of the form, the missing one too, 2.2.10 after 2.2.2', async () => {
		const rows = await ask(engine, statements, { assessment: FULL });
		expect(rows.map((row) => [row.statement_no, row.mark, row.answered])).toEqual([
			['1.1.1', 'unreadable', true],
			['1.1.2', 'marked', true],
			['1.1.3', 'absent', false],
			['1.2.1', 'absent', true],
			['2.2.2', 'unreadable', false],
			['2.2.10', 'unmarked', true],
			['2.10.1', 'absent', true]
		]);
		expect(rows[0]).toMatchObject({
			item_no: '1.1',
			category_no: 1,
			summary_th: "สรุป 'หนึ่ง'",
			figure_count: 2,
			evidence_chars: 100,
			line_from: 10,
			line_to: 20,
			number_recovered: false
		});
		expect(rows[2]).toMatchObject({ line_from: null, evidence_chars: 0, summary_th: null });
		expect(rows[4]?.number_recovered).toBe(true);
	});

	it('lists those of a category and of an item', async () => {
		const codes = async (params: { category?: number; item?: string }) =>
			(await ask(engine, statements, { assessment: FULL, ...params })).map((r) => r.statement_no);
		expect(await codes({ category: 2 })).toEqual(['2.2.2', '2.2.10', '2.10.1']);
		expect(await codes({ item: '2.2' })).toEqual(['2.2.2', '2.2.10']);
		expect(await codes({ category: 1, item: '2.2' })).toEqual([]);
	});

	it('gives one with its place in the form, whether the document holds it or not', async () => {
		expect(
			only(await ask(engine, statement, { assessment: FULL, statement: '1.1.1' }))
		).toMatchObject({
			item_title_en: 'Item 1.1',
			category_title_en: 'Category 1',
			evidence: 'ข้อความ'
		});
		expect(
			only(await ask(engine, statement, { assessment: FULL, statement: '1.1.3' }))
		).toMatchObject({
			mark: 'absent',
			answered: false,
			evidence: null,
			asks_evidence: true,
			option_count: 0
		});
		expect(await ask(engine, statement, { assessment: FULL, statement: '9.9.9' })).toEqual([]);
	});

	it('gives the options of one, those the document lacks too', async () => {
		const rows = await ask(engine, options, { assessment: FULL, statement: '1.2.1' });
		expect(rows.map((row) => [row.option_no, row.mark, row.evidence_chars])).toEqual([
			[1, 'marked', 50],
			[2, 'unmarked', 0],
			[3, 'absent', 0]
		]);
	});
});

describe('observations, indicators and findings', () => {
	it('gives figures in the order of the document, with the indicator where there is one', async () => {
		const rows = await ask(engine, observations, { assessment: FULL });
		expect(rows.map((row) => [row.line, row.raw, row.value, row.indicator_en])).toEqual([
			[11, '452,250', 452250, 'Paper'],
			[12, 'สองพัน', null, null],
			[31, '409,141.50', 409141.5, 'Paper']
		]);
	});

	it.each([
		[{ statement: '1.1.1' }, [11, 12]],
		[{ indicator: 'sheets' }, [11, 31]],
		[{ indicator: 'sheets', statement: '1.2.1' }, [31]],
		[{ category: 2 }, []]
	])('narrows the figures to %o', async (narrower, lines) => {
		const rows = await ask(engine, observations, { assessment: FULL, ...narrower });
		expect(rows.map((row) => row.line)).toEqual(lines);
	});

	it('lists the indicators the assessment cites', async () => {
		const rows = await ask(engine, indicators, { assessment: FULL });
		expect(rows.map((row) => [row.indicator_id, row.observations, row.first_line])).toEqual([
			['sheets', 2, 11]
		]);
		expect(await ask(engine, indicators, { assessment: EMPTY })).toEqual([]);
	});

	it('puts contradictions first, in the order of the document', async () => {
		const rows = await ask(engine, findings, { assessment: FULL });
		expect(rows.map((row) => [row.lines, row.verdict])).toEqual([
			['8', 'contradiction'],
			['9 10', 'contradiction'],
			['12', 'holds']
		]);
		expect(await ask(engine, findings, { assessment: FULL, verdict: 'holds' })).toHaveLength(1);
	});
});

describe('every question', () => {
	const every = Object.values(QUERIES);
	const given = (specs: readonly ParamSpec[], all: boolean) =>
		specs.map((spec) => (spec.optional && !all ? null : (SAMPLES[spec.name] ?? null)));

	it('lists the assessments newest first', async () => {
		const rows = await ask(engine, assessments, {});
		expect(rows.map((row) => [row.assessment_id, row.org_name_en, row.source_lines])).toEqual([
			[EMPTY, null, null],
			[FULL, 'Khon Kaen', 90]
		]);
	});

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
