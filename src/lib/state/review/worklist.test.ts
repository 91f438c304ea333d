import { describe, expect, it } from 'vitest';
import type { Warning } from '$lib/form3/types';
import { choicesOf, changedTo, chosen, reviewsOf } from './decisions';
import { countKinds, decidedTargets, filtered, isDone, nextOpen } from './progress';
import type { BoxTask, Task } from './task';
import { worklist, type SourceBox, type SourceFigure, type WorkSource } from './worklist';

const box = (target: string, rest: Partial<SourceBox> = {}): SourceBox => {
	const [no = '', part] = target.split('/');
	const status = part === 'in_progress' || part === 'not_started';
	return {
		target,
		kind: status ? 'status' : part ? 'option' : 'statement',
		category_no: Number(no.split('.')[0]),
		item_no: no.split('.').slice(0, 2).join('.'),
		statement_no: status ? null : no,
		option_no: part && !status ? Number(part) : null,
		label_th: `ป้าย ${target}`,
		label_en: `Label ${target}`,
		mark_read: 'unreadable',
		number_recovered: false,
		line_from: 10,
		line_to: 12,
		...rest
	};
};
const figure = (rest: Partial<SourceFigure> = {}): SourceFigure => ({
	statement_no: '1.1.1',
	line: 11,
	raw: '1,250',
	value: 1250,
	unit: 'คน',
	indicator_unit: null,
	...rest
});
const warning = (line: number, found: string, expected?: string): Warning => ({
	code: 'spelling',
	line,
	message_th: '',
	message_en: '',
	found,
	...(expected ? { expected } : {})
});
const source = (rest: Partial<WorkSource> = {}): WorkSource => ({
	boxes: [],
	figures: [],
	warnings: [],
	statements: [
		{ statement_no: '1.1.1', label_th: 'ก', label_en: 'One', line_from: 5, line_to: 20 },
		{ statement_no: '1.1.2', label_th: 'ข', label_en: 'Two', line_from: 21, line_to: 30 }
	],
	...rest
});
const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id);

describe('the worklist', () => {
	it('puts what changes a chart most first, each kind in the order of the form', () => {
		const tasks = worklist(
			source({
				boxes: [
					box('1.1/in_progress'),
					box('1.1/not_started'),
					box('1.1.1', { number_recovered: true }),
					box('1.1.2')
				],
				figures: [figure({ unit: 'คนคน' }), figure({ raw: '12–15', value: null, line: 9 })],
				warnings: [warning(7, 'จงัหวัด', 'จังหวัด')]
			})
		);
		expect(tasks.map(({ kind, id }) => [kind, id])).toEqual([
			['status', '1.1/status'],
			['number', 'number/1.1.1'],
			['unit', 'unit/11/1,250'],
			['figure', 'spelling/9/12–15'],
			['mark', '1.1.1'],
			['mark', '1.1.2'],
			['spelling', 'spelling/จงัหวัด']
		]);
	});

	it('asks nothing about what was read without doubt', () => {
		const tasks = worklist(
			source({
				boxes: [
					box('1.1/in_progress', { mark_read: 'marked' }),
					box('1.1/not_started', { mark_read: 'unmarked' }),
					box('1.1.1', { mark_read: 'absent' }),
					box('1.1.2', { mark_read: 'unmarked' })
				],
				figures: [figure(), figure({ unit: null }), figure({ unit: '%', indicator_unit: '%' })]
			})
		);
		expect(tasks).toEqual([]);
	});

	it('asks once about boxes that stand together, the readable ones among them too', () => {
		const tasks = worklist(
			source({
				boxes: [
					box('1.1.1', { mark_read: 'absent' }),
					box('1.1.1/1', { mark_read: 'marked' }),
					box('1.1.1/2')
				]
			})
		) as BoxTask[];
		expect(tasks).toHaveLength(1);
		expect(tasks[0]).toMatchObject({ id: '1.1.1', targets: ['1.1.1/1', '1.1.1/2'] });
		expect(tasks[0]!.lines[0]).toBe(5);
		expect(tasks[0]!.boxes.map(({ option_no, read }) => [option_no, read])).toEqual([
			[1, 'marked'],
			[2, 'unreadable']
		]);
	});

	it('asks once about a figure printed twice on a line, and about a unit its indicator is not in', () => {
		const tasks = worklist(
			source({
				figures: [
					figure({ unit: 'เสวียนน้อย' }),
					figure({ unit: 'เสวียนน้อย' }),
					figure({ line: 12, unit: 'บาท', indicator_unit: 'ล้านบาท' }),
					figure({ line: 13, unit: null, indicator_unit: 'แผ่น' })
				]
			})
		);
		expect(tasks.map((task) => task.kind === 'unit' && [task.id, task.expected])).toEqual([
			['unit/11/1,250', null],
			['unit/12/1,250', 'ล้านบาท'],
			['unit/13/1,250', 'แผ่น']
		]);
	});

	it('asks once about a doubtful word, for every place of it', () => {
		const tasks = worklist(
			source({
				warnings: [
					warning(7, 'มกีาร', 'มีการ'),
					warning(25, 'มกีาร', 'มีการ'),
					warning(7, 'มกีาร', 'มีการ'),
					warning(400, 'สานึก'),
					warning(26, 'คำที่ยาวเกินไป…'),
					{ ...warning(8, 'x'), code: 'marks-unreadable' }
				]
			})
		);
		expect(tasks.map(({ targets, statement_no, lines }) => [targets, statement_no, lines])).toEqual(
			[
				[['spelling/7/มกีาร', 'spelling/25/มกีาร'], '1.1.1', [7, 25]],
				[['spelling/400/สานึก'], null, [400]]
			]
		);
	});
});

describe('answers', () => {
	const [status, mark, options, number, unit, spelling] = [
		worklist(source({ boxes: [box('1.1/in_progress'), box('1.1/not_started')] }))[0]!,
		worklist(source({ boxes: [box('1.1.1')] }))[0]!,
		worklist(source({ boxes: [box('1.1.1/1'), box('1.1.1/2', { mark_read: 'unmarked' })] }))[0]!,
		worklist(
			source({ boxes: [box('1.1.1', { number_recovered: true, mark_read: 'marked' })] })
		)[0]!,
		worklist(source({ figures: [figure({ unit: 'บาท', indicator_unit: 'ล้านบาท' })] }))[0]!,
		worklist(source({ warnings: [warning(7, 'มกีาร', 'มีการ'), warning(9, 'มกีาร', 'มีการ')] }))[0]!
	] as const;
	const answer = (task: Task, name: string) =>
		choicesOf(task)
			.find((choice) => choice.name === name)!
			.decided.map(({ target, mark, decision, value }) => [target, mark, decision, value]);

	it('decide both status boxes of an item at one stroke', () => {
		expect(choicesOf(status).map(({ name }) => name)).toEqual([
			'in_progress',
			'not_started',
			'neither',
			'both',
			'unseen'
		]);
		expect(answer(status, 'in_progress')).toEqual([
			['1.1/in_progress', 'marked', 'changed', null],
			['1.1/not_started', 'unmarked', 'changed', null]
		]);
		expect(answer(status, 'not_started').map(([, kept]) => kept)).toEqual(['unmarked', 'marked']);
		// What a person cannot see either is as it was read.
		expect(answer(status, 'unseen').map(([, , decision]) => decision)).toEqual([
			'confirmed',
			'confirmed'
		]);
	});

	it('tell a box that was confirmed from one that was changed', () => {
		expect(choicesOf(mark).map(({ name }) => name)).toEqual(['marked', 'unmarked', 'unseen']);
		expect(answer(options, 'unmarked')).toEqual([
			['1.1.1/1', 'unmarked', 'changed', null],
			['1.1.1/2', 'unmarked', 'confirmed', null]
		]);
		expect(choicesOf(options).map(({ name }) => name)).not.toContain('marked');
	});

	it('write what a number, a unit or a word should be, or nothing for none', () => {
		expect(answer(number, 'confirm')).toEqual([['number/1.1.1', null, 'confirmed', null]]);
		expect(answer(number, 'none')).toEqual([['number/1.1.1', null, 'changed', null]]);
		expect(changedTo(number, ' 1.1.2 ')[0]!.value).toBe('1.1.2');
		expect(answer(unit, 'suggestion')).toEqual([['unit/11/1,250', null, 'changed', 'ล้านบาท']]);
		expect(answer(unit, 'confirm')).toEqual([['unit/11/1,250', null, 'confirmed', null]]);
		expect(answer(spelling, 'suggestion')).toEqual([
			['spelling/7/มกีาร', null, 'changed', 'มีการ'],
			['spelling/9/มกีาร', null, 'changed', 'มีการ']
		]);
	});

	it('become reviews with a note and a time, and are known again', () => {
		const [choice] = choicesOf(status);
		const reviews = reviewsOf(
			'TH-50/2566/self',
			choice!.decided,
			'  จากกระดาษ ',
			'2026-01-01T00:00:00Z'
		);
		expect(reviews[0]).toEqual({
			assessment_id: 'TH-50/2566/self',
			target: '1.1/in_progress',
			mark: 'marked',
			decision: 'changed',
			value: null,
			note: 'จากกระดาษ',
			reviewed_at: '2026-01-01T00:00:00Z'
		});
		expect(reviewsOf('a', choice!.decided, ' ', 'now')[0]!.note).toBeNull();
		expect(chosen(choicesOf(status), reviews)?.name).toBe('in_progress');
		expect(chosen(choicesOf(status), reviews.slice(0, 1))).toBeNull();
	});
});

describe('progress', () => {
	const tasks = worklist(
		source({
			boxes: [
				box('1.1/in_progress'),
				box('1.1/not_started'),
				box('2.1/in_progress'),
				box('2.1/not_started'),
				box('1.1.1')
			]
		})
	);

	it('counts a task once every target of it is decided', () => {
		const half = decidedTargets([{ target: '1.1/in_progress' }]);
		expect(isDone(tasks[0]!, half)).toBe(false);
		const whole = decidedTargets([{ target: '1.1/in_progress' }], ['1.1/not_started'], []);
		expect(isDone(tasks[0]!, whole)).toBe(true);
		expect(countKinds(tasks, whole)).toEqual([
			{ kind: 'status', all: 2, done: 1 },
			{ kind: 'mark', all: 1, done: 0 }
		]);
	});

	it('is narrowed to a kind and a category', () => {
		expect(ids(filtered(tasks, { kind: 'status', category: 2 }))).toEqual(['2.1/status']);
		expect(ids(filtered(tasks, { kind: null, category: 1 }))).toEqual(['1.1/status', '1.1.1']);
	});

	it('goes on to the next that is open, round the end, until none is', () => {
		const done = decidedTargets(tasks[1]!.targets.map((target) => ({ target })));
		expect(nextOpen(tasks, done, -1)).toBe(0);
		expect(nextOpen(tasks, done, 0)).toBe(2);
		expect(nextOpen(tasks, done, 2)).toBe(0);
		const all = decidedTargets(
			tasks.flatMap(({ targets }) => targets.map((target) => ({ target })))
		);
		expect(nextOpen(tasks, all, 0)).toBeNull();
		expect(nextOpen([], all, -1)).toBeNull();
	});
});
