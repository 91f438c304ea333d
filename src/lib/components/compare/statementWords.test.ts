import { expect, it } from 'vitest';
import type { StatementChangeRow } from '$lib/queries/compare/statements';
import { changeWords, sideWords } from './statementWords';

const row: StatementChangeRow = {
	statement_no: '1.4.2',
	item_no: '1.4',
	category_no: 1,
	label_th: 'ข้อ',
	label_en: 'statement',
	change: 'lost',
	answered_before: true,
	answered_after: false,
	mark_before: 'marked',
	mark_after: 'unreadable',
	marked_before: true,
	marked_after: false,
	figures_before: 1,
	figures_after: 0,
	links_before: 2,
	links_after: null,
	evidence_before: 1204,
	evidence_after: 0
};
const said = (change: Partial<StatementChangeRow>, side: 'before' | 'after') =>
	sideWords({ ...row, ...change }, side).map(({ en }) => en);

it('says of each year the answer, the mark, the evidence and its figures', () => {
	expect(said({}, 'before')).toEqual([
		'Answered',
		'Ticked',
		'evidence of 1,204 characters',
		'cites 1 figure'
	]);
	expect(said({}, 'after')).toEqual(['Not answered', 'Mark unreadable', 'no evidence']);
});

it('tells evidence without figures from evidence that was not searched for them', () => {
	expect(said({ figures_before: 0 }, 'before').at(-1)).toBe('cites no figures');
	expect(said({ figures_before: null }, 'before').at(-1)).toBe('evidence not searched for figures');
	expect(said({ mark_before: 'absent' }, 'before')[1]).toBe('evidence of 1,204 characters');
});

it('says what changed, and nothing of what is not known on one side', () => {
	expect(changeWords(row).map(({ en }) => en)).toEqual([
		'no longer answered',
		'mark: ticked → mark unreadable',
		'no longer cites figures'
	]);
});
