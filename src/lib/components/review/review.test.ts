import { describe, expect, it } from 'vitest';
import { readTable } from '$lib/dataset/read';
import { TABLES, type Review } from '$lib/dataset/schema';
import { correctionsOf } from './corrections';
import { csvOf, plainCsv } from './export';
import { commandOf } from './keys';
import { kindOf, reviewPath } from './path';
import { decisionText, targetText } from './words';

const pressed = (key: string, code = '', rest: Partial<KeyboardEvent> = {}) =>
	commandOf({
		key,
		code,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
		...rest
	});

describe('the keys of the desk', () => {
	it('are the same on a Thai keyboard as on a Latin one', () => {
		for (const key of ['1', 'ๅ', '+']) {
			expect(pressed(key, 'Digit1')).toEqual({ do: 'choice', at: 0 });
		}
		expect(pressed('s', 'KeyS')).toEqual({ do: 'skip' });
		expect(pressed('ห', 'KeyS')).toEqual({ do: 'skip' });
		expect(pressed('ั', 'KeyY')).toEqual(pressed('y', 'KeyY'));
		// Where a layout moves Latin letters, the letter that is printed on the key counts.
		expect(pressed('z', 'KeyW', { ctrlKey: true })).toEqual({ do: 'undo' });
	});

	it('leave the browser its own', () => {
		expect(pressed('s', 'KeyS', { ctrlKey: true })).toBeNull();
		expect(pressed('ArrowLeft', 'ArrowLeft', { altKey: true })).toBeNull();
		expect(pressed('Tab', 'Tab')).toBeNull();
		expect(pressed('0', 'Digit0')).toBeNull();
	});

	it('show themselves', () => {
		expect(pressed('?', 'Slash', { shiftKey: true })).toEqual({ do: 'help' });
		expect(pressed('ฦ', 'Slash', { shiftKey: true })).toEqual({ do: 'help' });
	});
});

describe('decisions as a file', () => {
	const review = (rest: Partial<Review>): Review => ({
		assessment_id: 'TH-50/2566/self',
		target: '1.1/in_progress',
		mark: 'marked',
		decision: 'changed',
		value: null,
		note: null,
		reviewed_at: '2026-01-01T00:00:00.000Z',
		...rest
	});
	const reviews = [
		review({}),
		review({ target: 'unit/966/452,250', mark: null, value: '=1+1', note: '-ดู, "หน้า 3"' }),
		review({ target: 'spelling/7/มกีาร', mark: null, value: 'มีการ', note: "'quoted'" })
	];

	it('run nothing in a spreadsheet and come back as they were', () => {
		const csv = csvOf(reviews);
		expect(csv.startsWith('\uFEFF')).toBe(true);
		expect(csv).toContain("'=1+1");
		const problems: never[] = [];
		const { rows } = readTable(TABLES.reviews, plainCsv(csv), 'reviews.csv', problems);
		expect(problems).toEqual([]);
		expect(rows).toEqual(reviews);
	});
});

describe('words and addresses', () => {
	it('name what was decided, and on what', () => {
		const targets = [
			'1.1/in_progress',
			'1.1.1/2',
			'number/5.3.3',
			'unit/966/1/2',
			'spelling/7/a/b'
		];
		expect(targets.map((target) => targetText(target).en)).toEqual([
			'1.1 In progress',
			'Statement 1.1.1, option 2',
			'Number 5.3.3',
			'Unit of 1/2, line 966',
			'“a/b”, line 7'
		]);
		const text = (rest: object) =>
			decisionText({
				target: '',
				mark: null,
				value: null,
				note: null,
				decision: 'changed',
				reviewed_at: '',
				...rest
			}).en;
		expect(text({ mark: 'unmarked' })).toBe('Not ticked');
		expect(text({ decision: 'confirmed' })).toBe('confirmed as read');
		expect(text({ value: 'บาท' })).toBe('changed to บาท');
		expect(text({})).toBe('changed to none');
	});

	it('lead to a kind and a task, and ignore kinds that are none', () => {
		expect(reviewPath()).toBe('/review');
		expect(reviewPath('mark', '1.1.1')).toBe('/review?kind=mark&task=1.1.1');
		expect(reviewPath(null, 'unit/9/1,5')).toBe('/review?task=unit%2F9%2F1%2C5');
		expect([kindOf('status'), kindOf('nothing'), kindOf(null)]).toEqual(['status', null, null]);
	});

	it('list the wording decided on, line by line, and nothing else', () => {
		const review = (target: string, decision: 'confirmed' | 'changed', value: string | null) => ({
			assessment_id: 'a',
			target,
			mark: null,
			decision,
			value,
			note: null,
			reviewed_at: '2026-01-01'
		});
		const reviews = [
			review('spelling/30/มกีาร', 'changed', 'มีการ'),
			review('spelling/7/a/b', 'confirmed', null),
			review('unit/8/12', 'changed', 'บาท'),
			review('1.1.1', 'changed', null)
		];
		expect(correctionsOf(reviews, 1, 30)).toEqual([
			{ line: 7, found: 'a/b', value: null },
			{ line: 30, found: 'มกีาร', value: 'มีการ' }
		]);
		expect(correctionsOf(reviews, 8, 29)).toEqual([]);
	});
});
