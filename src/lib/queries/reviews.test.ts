/** What a person decided, in every question that reads what can be reviewed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqlConstant } from '$lib/engine/constant';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import {
	ask,
	boxes,
	coverage,
	heatmap,
	indicators,
	itemStatus,
	observations,
	options,
	overview,
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

beforeEach(() => engine.run('DELETE FROM reviews'));

interface Decided {
	readonly mark?: string;
	readonly decision?: string;
	readonly value?: string;
	readonly assessment?: string;
}

async function decide(target: string, decided: Decided): Promise<void> {
	const row = [
		decided.assessment ?? FULL,
		target,
		decided.mark ?? null,
		decided.decision ?? 'changed',
		decided.value ?? null,
		null,
		'2026-01-01T00:00:00Z'
	];
	await engine.run(`INSERT INTO reviews VALUES (${row.map(sqlConstant).join(', ')})`);
}

describe('a mark a person decided on', () => {
	it('takes the place of the one read, which stands beside it', async () => {
		await decide('1.1.1', { mark: 'unmarked' });
		const rows = await ask(engine, statements, { assessment: FULL, item: '1.1' });
		expect(
			rows.map((row) => [row.statement_no, row.mark, row.mark_read, row.mark_confirmed])
		).toEqual([
			['1.1.1', 'unmarked', 'unreadable', true],
			['1.1.2', 'marked', 'marked', false],
			['1.1.3', 'absent', 'absent', false]
		]);
	});

	it('answers a statement without a word of evidence when it is ticked', async () => {
		const answered = async () => ({
			overview: (await ask(engine, overview, { assessment: FULL }))[0]!.answered,
			coverage: (await ask(engine, coverage, { assessment: FULL })).map((row) => row.answered),
			heatmap: (await ask(engine, heatmap, { assessment: FULL })).map((row) => row.answered)
		});
		expect(await answered()).toEqual({ overview: 5, coverage: [3, 2], heatmap: [2, 1, 1, 1] });
		await decide('2.2.2', { mark: 'marked' });
		expect(await answered()).toEqual({ overview: 6, coverage: [3, 3], heatmap: [2, 1, 2, 1] });
		// And takes the answer away where the tick that was read is none.
		await decide('1.1.2', { mark: 'unmarked' });
		expect(await answered()).toEqual({ overview: 5, coverage: [2, 3], heatmap: [1, 1, 2, 1] });
	});

	it('counts as confirmed once every box of the statement is', async () => {
		const counts = async () => {
			const [row] = await ask(engine, overview, { assessment: FULL });
			return [row!.marks_readable, row!.marks_unreadable, row!.marks_confirmed, row!.marks_open];
		};
		expect(await counts()).toEqual([4, 2, 0, 2]);
		await decide('1.2.1/1', { mark: 'marked', decision: 'confirmed' });
		expect(await counts()).toEqual([4, 2, 0, 2]);
		await decide('1.2.1/2', { mark: 'unmarked', decision: 'confirmed' });
		await decide('1.1.1', { mark: 'marked' });
		expect(await counts()).toEqual([5, 1, 2, 1]);
		// A person cannot see it either: decided on, and still unreadable.
		await decide('2.2.2', { mark: 'unreadable', decision: 'confirmed' });
		expect(await counts()).toEqual([5, 1, 3, 0]);
	});

	it('is told of options too', async () => {
		await decide('1.2.1/2', { mark: 'marked' });
		const rows = await ask(engine, options, { assessment: FULL, statement: '1.2.1' });
		expect(rows.map((row) => [row.option_no, row.mark, row.mark_read, row.mark_confirmed])).toEqual(
			[
				[1, 'marked', 'marked', false],
				[2, 'marked', 'unmarked', true],
				[3, 'absent', 'absent', false]
			]
		);
	});

	it('is of one assessment only', async () => {
		await decide('1.1.1', { mark: 'marked', assessment: EMPTY });
		const [row] = await ask(engine, statements, { assessment: FULL, item: '1.1' });
		expect([row!.mark, row!.mark_confirmed]).toEqual(['unreadable', false]);
	});
});

describe('status boxes a person decided on', () => {
	it('give the state of the item, confirmed once both are decided', async () => {
		await decide('2.2/in_progress', { mark: 'marked' });
		const item = async () =>
			(await ask(engine, itemStatus, { assessment: FULL })).find((row) => row.item_no === '2.2')!;
		expect(await item()).toMatchObject({
			state: 'in_progress',
			not_started: 'unreadable',
			in_progress: 'marked',
			in_progress_read: 'unreadable',
			in_progress_confirmed: true,
			confirmed: false
		});
		await decide('2.2/not_started', { mark: 'unmarked' });
		expect(await item()).toMatchObject({ state: 'in_progress', confirmed: true });
		const [row] = await ask(engine, overview, { assessment: FULL });
		expect(row).toMatchObject({
			in_progress: 3,
			status_unreadable: 0,
			status_confirmed: 1,
			status_boxes_open: 0
		});
	});

	it('are counted in the category they belong to', async () => {
		await decide('2.2/in_progress', { mark: 'unmarked' });
		await decide('2.2/not_started', { mark: 'unmarked' });
		const confirmed = async (category: number) =>
			(await ask(engine, overview, { assessment: FULL, category }))[0]!.status_confirmed;
		expect([await confirmed(1), await confirmed(2)]).toEqual([0, 1]);
	});
});

describe('a unit a person decided on', () => {
	const units = async () =>
		(await ask(engine, observations, { assessment: FULL })).map((row) => [
			row.raw,
			row.unit,
			row.unit_read,
			row.unit_confirmed
		]);

	it('takes the place of the one read', async () => {
		await decide('unit/31/409,141.50', { value: 'กิโลกรัม' });
		await decide('unit/11/452,250', { decision: 'confirmed' });
		expect(await units()).toEqual([
			['452,250', null, null, true],
			['สองพัน', null, null, false],
			['409,141.50', 'กิโลกรัม', 'แผ่น', true]
		]);
	});

	it('is none where the value is left empty, and needs the very line and print', async () => {
		await decide('unit/31/409,141.50', {});
		await decide('unit/12/452,250', { value: 'บาท' });
		expect((await units()).map(([, unit]) => unit)).toEqual([null, null, null]);
	});

	it('leaves the figures of the indicator as many as they were', async () => {
		await decide('unit/31/409,141.50', { value: 'กิโลกรัม' });
		const [row] = await ask(engine, indicators, { assessment: FULL });
		expect([row!.observations, row!.unit]).toEqual([2, 'แผ่น']);
	});
});

it('a number that was found by its words is told to be right or another’s', async () => {
	const told = async () => {
		const [row] = await ask(engine, statement, { assessment: FULL, statement: '2.2.2' });
		return [row!.number_recovered, row!.number_decision, row!.number_value];
	};
	expect(await told()).toEqual([true, null, null]);
	await decide('number/2.2.2', { value: '2.2.10' });
	expect(await told()).toEqual([true, 'changed', '2.2.10']);
});

describe('boxes', () => {
	it('lists every printed box in form order, the status of items first', async () => {
		const rows = await ask(engine, boxes, { assessment: FULL });
		expect(rows.map((row) => [row.target, row.mark, row.line_from])).toEqual([
			['1.1/in_progress', 'marked', 23],
			['1.1/not_started', 'unmarked', 23],
			['1.2/in_progress', 'marked', null],
			['1.2/not_started', 'marked', null],
			['2.2/in_progress', 'unreadable', null],
			['2.2/not_started', 'unreadable', null],
			['1.1.1', 'unreadable', 10],
			['1.1.2', 'marked', 21],
			['1.2.1/1', 'marked', null],
			['1.2.1/2', 'unmarked', null],
			['2.2.2', 'unreadable', null],
			['2.2.10', 'unmarked', null],
			['2.10.1/1', 'marked', null]
		]);
		expect(rows[8]).toMatchObject({ label_en: 'o 1', item_no: '1.2', statement_no: '1.2.1' });
		expect(rows[10]!.number_recovered).toBe(true);
	});

	it('says what a person decided beside what was read', async () => {
		await decide('1.1.1', { mark: 'marked' });
		await decide('1.1/in_progress', { mark: 'unmarked' });
		const rows = await ask(engine, boxes, { assessment: FULL });
		const told = (target: string) => {
			const row = rows.find((box) => box.target === target)!;
			return [row.mark_read, row.mark, row.confirmed];
		};
		expect(told('1.1.1')).toEqual(['unreadable', 'marked', true]);
		expect(told('1.1/in_progress')).toEqual(['marked', 'unmarked', true]);
		expect(told('1.1.2')).toEqual(['marked', 'marked', false]);
	});
});
