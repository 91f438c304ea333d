import { describe, expect, it } from 'vitest';
import type { Query } from '$lib/queries/query';
import { Answers } from './answers';

const QUESTION: Query<{ n: string }, { v: number }> = {
	name: 'question',
	about: 'rows',
	params: [{ name: 'n', about: 'which' }],
	sql: 'SELECT $1 AS v'
} as never;
const rowsOf = (count: number) => Array.from({ length: count }, (_, v) => ({ v }));

function kept(...counts: number[]): (number | undefined)[] {
	const answers = new Answers();
	counts.forEach((count, n) => answers.keep(QUESTION, { n: `${n}` }, rowsOf(count)));
	return counts.map((_, n) => answers.get(QUESTION, { n: `${n}` })?.length);
}

describe('answers', () => {
	it('of a country in a year are remembered, and what is longer is not', () => {
		expect(kept(8000, 10_001, 3)).toEqual([8000, undefined, 3]);
	});

	it('are forgotten, the oldest first, when all together are too long', () => {
		const counts = Array.from({ length: 12 }, () => 9000);
		expect(kept(...counts)).toEqual(counts.map((count, n) => (n === 0 ? undefined : count)));
	});

	it('are forgotten, the oldest first, when there are too many', () => {
		expect(kept(...Array.from({ length: 201 }, () => 1)).slice(0, 2)).toEqual([undefined, 1]);
	});

	it('that come again take no more room, and none are left after clearing', () => {
		const answers = new Answers();
		for (let turn = 0; turn < 30; turn++) answers.keep(QUESTION, { n: 'same' }, rowsOf(9000));
		answers.keep(QUESTION, { n: 'other' }, rowsOf(9000));
		expect(answers.get(QUESTION, { n: 'same' })).toHaveLength(9000);
		answers.clear();
		expect(answers.get(QUESTION, { n: 'same' })).toBeUndefined();
	});
});
