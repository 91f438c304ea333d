/** What changed between two assessments, and one indicator in many: worked out by hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqlConstant } from '$lib/engine/constant';
import type { Row } from '$lib/dataset/schema';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, compareFigures, compareIndicator, compareStatements, statements } from '../index';
import { fill, FULL, ROWS } from '../testing/fixture';

const LATER = 'TH-40/2565/self';

let engine: QueryEngine;

afterEach(() => engine.close());

/** The fixture with a later assessment of the same organisation. */
async function open(later: {
	responses?: readonly Row[];
	observations?: readonly Row[];
	/** In place of the earlier assessment's. */
	earlier?: readonly Row[];
}) {
	engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	const [first] = ROWS.assessments!;
	await fill(engine, undefined, {
		...ROWS,
		assessments: [...ROWS.assessments!, { ...first!, assessment_id: LATER, year_be: 2565 }],
		responses: [...ROWS.responses!, ...(later.responses ?? [])],
		observations: [...(later.earlier ?? ROWS.observations!), ...(later.observations ?? [])]
	});
}

const both = { before: FULL, after: LATER };

describe('statements of two assessments', () => {
	const response = (statement_no: string, rest: Row): Row => ({
		...ROWS.responses![0]!,
		assessment_id: LATER,
		statement_no,
		mark: 'absent',
		evidence_chars: 0,
		figure_count: 0,
		...rest
	});

	beforeEach(() =>
		open({
			responses: [
				response('1.1.1', {
					mark: 'marked',
					evidence_chars: 60,
					figure_count: null,
					link_count: null
				}),
				response('1.1.2', { mark: 'unmarked' }),
				response('1.1.3', { evidence_chars: 5, link_count: 1 }),
				response('2.10.1', {}),
				response('2.10.1', { option_no: 1, mark: 'marked' })
			]
		})
	);

	it('are told in form order, every one of them, with what was answered and lost', async () => {
		const rows = await ask(engine, compareStatements, both);
		expect(rows.map((row) => [row.statement_no, row.change])).toEqual([
			['1.1.1', 'both'],
			['1.1.2', 'lost'],
			['1.1.3', 'answered'],
			['1.2.1', 'lost'],
			['2.2.2', 'neither'],
			['2.2.10', 'lost'],
			['2.10.1', 'both']
		]);
	});

	it('have marks, figures and evidence of both sides; figures nobody searched for are unknown', async () => {
		const [first, second] = await ask(engine, compareStatements, both);
		expect(first).toMatchObject({
			label_en: 'Statement 1.1.1',
			mark_before: 'unreadable',
			mark_after: 'marked',
			marked_before: false,
			marked_after: true,
			figures_before: 2,
			figures_after: null,
			links_after: null,
			evidence_before: 100,
			evidence_after: 60
		});
		expect(second).toMatchObject({
			mark_before: 'marked',
			mark_after: 'unmarked',
			figures_after: 0
		});
	});

	it('follow what a person decided, as the list of statements does', async () => {
		await engine.run(
			`INSERT INTO reviews VALUES (${sqlConstant(LATER)}, '1.1.2', 'marked', 'changed', NULL, NULL, '2026-01-01')`
		);
		const rows = await ask(engine, compareStatements, both);
		const listed = await ask(engine, statements, { assessment: LATER });
		expect(rows.map((row) => [row.answered_after, row.mark_after])).toEqual(
			listed.map((row) => [row.answered, row.mark])
		);
		expect(rows[1]!.change).toBe('both');
	});

	it('are none when one side is unknown, and unchanged against themselves', async () => {
		expect(await ask(engine, compareStatements, { ...both, before: 'TH-1/2560/self' })).toEqual([]);
		const same = await ask(engine, compareStatements, { before: FULL, after: FULL });
		expect(new Set(same.map((row) => row.change))).toEqual(new Set(['both', 'neither']));
	});
});

/** A figure of the indicator `sheets`, unless told otherwise. */
const figure = (rest: Row): Row => ({
	...ROWS.observations![0]!,
	assessment_id: LATER,
	period_be: null,
	...rest
});
const before = (rest: Row) => figure({ ...rest, assessment_id: FULL });

const told = async () =>
	(await ask(engine, compareFigures, both)).map((row) => [
		row.kind,
		row.value_before,
		row.value_after,
		row.percent
	]);

describe('figures of two assessments', () => {
	it('of one indicator, subject, unit and role are matched, wherever they stand', async () => {
		await open({
			earlier: [before({ value: 200, line: 5 }), before({ value: 50, subject: 'ก', line: 6 })],
			observations: [
				figure({ value: 150, statement_no: '2.2.2', line: 80 }),
				figure({ value: 60, subject: 'ก', line: 81 }),
				figure({ value: 9, role: 'target', line: 82 }),
				figure({ value: 9, unit: 'ตัน', line: 83 })
			]
		});
		const rows = await ask(engine, compareFigures, both);
		expect(rows[0]).toMatchObject({
			kind: 'moved',
			indicator_en: 'Paper',
			better: 'lower',
			statement_before: '1.2.1',
			statement_after: '2.2.2',
			line_before: 5,
			line_after: 80,
			difference: -50,
			percent: -25
		});
		expect(await told()).toEqual([
			['moved', 200, 150, -25],
			['moved', 50, 60, 20],
			['new', null, 9, null],
			['new', null, 9, null]
		]);
	});

	it('several of one kind are matched from the latest period back; what is left over is told', async () => {
		await open({
			earlier: [
				before({ value: 1, period_be: '2562', line: 9 }),
				before({ value: 2, period_be: '2563', line: 1 }),
				before({ value: 7, line: 2 })
			],
			observations: [
				figure({ value: 4, period_be: '2564', line: 3 }),
				figure({ value: 3, period_be: '2563', line: 4 })
			]
		});
		const rows = await ask(engine, compareFigures, both);
		expect(
			rows.map((row) => [row.kind, row.period_before, row.value_before, row.value_after])
		).toEqual([
			['moved', '2562', 1, 3],
			['moved', '2563', 2, 4],
			['vanished', null, 7, null]
		]);
	});

	it('without an indicator need statement and words; without words, the same print', async () => {
		const unnamed = { indicator_id: null, unit: null };
		await open({
			earlier: [
				before({ ...unnamed, value: 10, what_th: 'คน' }),
				before({ ...unnamed, value: 3, raw: '3' }),
				before({ ...unnamed, value: 5, raw: '5' })
			],
			observations: [
				figure({ ...unnamed, value: 20, what_th: 'คน' }),
				figure({ ...unnamed, value: 20, what_th: 'คน', statement_no: '1.1.1', line: 90 }),
				figure({ ...unnamed, value: 3, raw: '3' }),
				figure({ ...unnamed, value: 6, raw: '6' })
			]
		});
		expect(await told()).toEqual([
			['moved', 10, 20, 100],
			['new', null, 6, null],
			['new', null, 20, null],
			['vanished', 5, null, null],
			['same', 3, 3, 0]
		]);
	});

	it('never divide by nothing, and do without a value', async () => {
		await open({
			earlier: [
				before({ value: 0 }),
				before({ value: null, raw: 'สองพัน', subject: 'ข' }),
				before({ value: null, raw: 'มาก', subject: 'ค' }),
				before({ value: 0, subject: 'ง' })
			],
			observations: [
				figure({ value: 5 }),
				figure({ value: 2500, raw: '2,500', subject: 'ข' }),
				figure({ value: null, raw: 'มาก', subject: 'ค' }),
				figure({ value: 0, subject: 'ง' })
			]
		});
		const rows = await ask(engine, compareFigures, both);
		expect(rows.map((row) => [row.subject, row.kind, row.difference, row.percent]).sort()).toEqual([
			[null, 'moved', 5, null],
			['ข', 'moved', null, null],
			['ค', 'same', null, null],
			['ง', 'same', 0, null]
		]);
	});
});

describe('one indicator in many', () => {
	const asked = async (params: {
		orgs?: string;
		years?: string;
		provenance?: 'real' | 'synthetic';
	}) =>
		(await ask(engine, compareIndicator, { indicator: 'sheets', ...params })).map((row) => [
			row.org_id,
			row.year_be,
			row.state,
			row.of_year,
			row.value
		]);

	it('has a row for every unit and year, with what there is of it', async () => {
		await open({
			earlier: [
				before({ value: 1, period_be: '2563', line: 1 }),
				before({ value: 2, period_be: '2563-10/2564-09', line: 2 })
			],
			observations: [figure({ value: 3, role: 'target' })]
		});
		expect(await asked({})).toEqual([
			['TH-10', 2564, 'missing', false, null],
			['TH-10', 2565, 'missing', false, null],
			['TH-40', 2564, 'actual', true, 2],
			['TH-40', 2564, 'actual', false, 1],
			['TH-40', 2565, 'target-only', false, 3]
		]);
		const [without, empty] = await ask(engine, compareIndicator, { indicator: 'sheets' });
		expect([without!.assessment_id, empty!.assessment_id]).toEqual([null, 'TH-10/2565/self']);
	});

	it('tells figures of another period from those of the year, and takes undated ones', async () => {
		await open({
			earlier: [before({ value: 1, period_be: '2561/2563' })],
			observations: [figure({ value: 3 })]
		});
		expect(await asked({ orgs: 'TH-40' })).toEqual([
			['TH-40', 2564, 'other-period', false, 1],
			['TH-40', 2565, 'actual', true, 3]
		]);
		expect(await asked({ orgs: 'TH-40', years: '2565' })).toHaveLength(1);
		expect(await asked({ orgs: 'TH-40', provenance: 'synthetic' })).toEqual([]);
	});
});
