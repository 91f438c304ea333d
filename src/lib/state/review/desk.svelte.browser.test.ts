import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { KeepError } from '../keep/types';
import type { SourceBox } from './worklist';
import { choicesOf } from './decisions';
import { ReviewDesk } from './desk.svelte';
import { deskState } from './testing/deskState.svelte';
import { MemoryReviews } from './testing/memoryReviews.svelte';
import { worklist } from './worklist';

const ITEMS = ['1.1', '1.2', '1.3'];
const box = (item_no: string, name: string): SourceBox => ({
	target: `${item_no}/${name}`,
	kind: 'status',
	category_no: 1,
	item_no,
	statement_no: null,
	option_no: null,
	label_th: '',
	label_en: '',
	mark_read: 'unreadable',
	number_recovered: false,
	line_from: null,
	line_to: null
});
const tasks = worklist({
	boxes: ITEMS.flatMap((item) => [box(item, 'in_progress'), box(item, 'not_started')]),
	figures: [],
	warnings: [],
	statements: []
});

function made() {
	const reviews = new MemoryReviews();
	const state = deskState(tasks);
	const desk = new ReviewDesk({
		reviews,
		source: () => state.source,
		onTask: (id) => state.ask(id),
		now: () => '2026-01-01T00:00:00Z'
	});
	const answer = (name: string) =>
		desk.choose(choicesOf(desk.task!).find((choice) => choice.name === name)!);
	return { reviews, state, desk, answer };
}

describe('the desk', () => {
	it('begins with the first open task and goes on by itself', async () => {
		const { desk, answer, reviews } = made();
		expect(desk.task?.id).toBe('1.1/status');
		const kept = answer('in_progress');
		// At once: the next key must not be about the same task.
		expect([desk.task?.id, desk.done]).toEqual(['1.2/status', 1]);
		await kept;
		flushSync();
		expect(desk.done).toBe(1);
		expect(reviews.list('A').map(({ target, mark }) => [target, mark])).toEqual([
			['1.1/in_progress', 'marked'],
			['1.1/not_started', 'unmarked']
		]);
	});

	it('keeps up with answers given faster than they are kept', async () => {
		const { desk, answer, reviews } = made();
		await Promise.all([answer('in_progress'), answer('neither'), answer('not_started')]);
		expect(desk.done).toBe(3);
		expect(reviews.list('A')).toHaveLength(6);
		expect(reviews.list('A').find(({ target }) => target === '1.3/not_started')?.mark).toBe(
			'marked'
		);
	});

	it('undoes an answer whole, and puts its task back on the desk', async () => {
		const { desk, answer, reviews } = made();
		await answer('in_progress');
		await answer('neither');
		await desk.undo();
		expect(reviews.list('A').map(({ target }) => target)).toEqual([
			'1.1/in_progress',
			'1.1/not_started'
		]);
		expect([desk.task?.id, desk.done]).toEqual(['1.2/status', 1]);
		await desk.undo();
		expect([desk.task?.id, desk.done, desk.canUndo]).toEqual(['1.1/status', 0, false]);
		await desk.undo();
		expect(desk.problem).toBeNull();
	});

	it('brings back the answer before when a changed one is undone', async () => {
		const { desk, state, answer, reviews } = made();
		await answer('in_progress');
		state.ask('1.1/status');
		await answer('not_started');
		await desk.undo();
		expect(reviews.list('A').find(({ target }) => target === '1.1/in_progress')?.mark).toBe(
			'marked'
		);
		expect(desk.taskDecisions).toHaveLength(2);
	});

	it('skips without a decision, and comes back to what was skipped at the end', async () => {
		const { desk, answer } = made();
		desk.skip();
		expect(desk.task?.id).toBe('1.2/status');
		await answer('in_progress');
		await answer('in_progress');
		expect([desk.task?.id, desk.done]).toEqual(['1.1/status', 2]);
	});

	it('says so when a decision cannot be kept, and asks again', async () => {
		const { desk, answer, reviews } = made();
		reviews.failing = new KeepError('blocked', 'x');
		await answer('in_progress');
		expect(desk.problem?.en).toMatch(/not saved.*does not allow/);
		expect([desk.task?.id, desk.done, desk.canUndo]).toEqual(['1.1/status', 0, false]);
		reviews.failing = null;
		await answer('in_progress');
		expect([desk.problem, desk.done]).toEqual([null, 1]);
	});

	it('withdraws a single decision, which can be undone', async () => {
		const { desk, answer } = made();
		await answer('in_progress');
		await desk.withdraw('1.1/in_progress');
		expect([desk.done, desk.decisions.length]).toEqual([0, 1]);
		await desk.undo();
		expect([desk.done, desk.decisions.length]).toEqual([1, 2]);
	});

	it('is narrowed by its filter, and counts what the data say was decided', () => {
		const { desk, state } = made();
		state.decideInData(['1.2/in_progress', '1.2/not_started']);
		expect(desk.done).toBe(1);
		expect(desk.kinds).toEqual([{ kind: 'status', all: 3, done: 1 }]);
		state.filter({ kind: 'mark', category: null });
		expect([desk.task, desk.at]).toEqual([null, -1]);
	});
});
