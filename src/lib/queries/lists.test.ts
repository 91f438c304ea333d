import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import {
	ask,
	assessments,
	findings,
	indicators,
	observations,
	options,
	statement,
	statements
} from './index';
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

it('lists the assessments newest first', async () => {
	const rows = await ask(engine, assessments, {});
	expect(rows.map((row) => [row.assessment_id, row.org_name_en, row.source_lines])).toEqual([
		[EMPTY, null, null],
		[FULL, 'Khon Kaen', 90]
	]);
});
