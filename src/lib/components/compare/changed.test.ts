import { describe, expect, it } from 'vitest';
import type { StatementChangeRow } from '$lib/queries/compare/statements';
import {
	changeCounts,
	fellMost,
	figureCounts,
	itemChanges,
	shareChange,
	statementChanges,
	statementMeasure
} from './changed';

function row(statement_no: string, change: Partial<StatementChangeRow> = {}): StatementChangeRow {
	return {
		statement_no,
		item_no: statement_no.split('.').slice(0, 2).join('.'),
		category_no: Number(statement_no[0]),
		label_th: 'ข้อ',
		label_en: 'statement',
		change: 'both',
		answered_before: true,
		answered_after: true,
		mark_before: 'marked',
		mark_after: 'marked',
		marked_before: true,
		marked_after: true,
		figures_before: 2,
		figures_after: 2,
		links_before: 0,
		links_after: 0,
		evidence_before: 100,
		evidence_after: 100,
		...change
	};
}
const LOST = { change: 'lost', answered_after: false, figures_after: 0 } as const;

describe('what changed in a statement', () => {
	it.each([
		[{}, []],
		[LOST, ['lost', 'cites-no-more']],
		[{ change: 'answered', answered_before: false }, ['answered']],
		[{ mark_after: 'unmarked' }, ['mark']],
		[{ figures_after: 7 }, []],
		[{ figures_before: null, figures_after: 0 }, []],
		[{ figures_before: 0, links_after: 1 }, ['cites', 'names-system']],
		[{ links_before: 3 }, ['names-no-more']]
	] as const)('%o', (change, changes) => {
		expect(statementChanges(row('1.1.1', change))).toEqual(changes);
	});
});

describe('what changed by item', () => {
	const rows = [
		row('1.1.1', LOST),
		row('1.1.2'),
		row('1.2.1', LOST),
		row('2.1.1', { figures_before: 0 }),
		row('2.2.1')
	];

	it('the largest fall of a share stands first; what did not change is left out', () => {
		const items = itemChanges(rows, 'quantified');
		expect(items.map((item) => [item.item_no, item.before, item.after, shareChange(item)])).toEqual(
			[
				['1.2', 1, 0, -1],
				['1.1', 2, 1, -0.5],
				['2.1', 0, 1, 1]
			]
		);
		expect(items[1]!.changed.map(({ statement_no }) => statement_no)).toEqual(['1.1.1']);
	});

	it('follows the measure; one that statements do not have is told by answers', () => {
		expect(itemChanges(rows, 'answered').at(-1)).toMatchObject({
			item_no: '2.1',
			before: 1,
			after: 1
		});
		expect([statementMeasure('linked'), statementMeasure('depth')]).toEqual(['linked', 'answered']);
	});

	it('equal falls stand in the order of the form', () => {
		const equal = ['1.1.1', '1.2.1', '6.4.1'].map((no) => row(no, LOST));
		expect(itemChanges(equal, 'answered').map(({ item_no }) => item_no)).toEqual([
			'1.1',
			'1.2',
			'6.4'
		]);
	});

	it('all that fell alike fell most; where none fell there are none', () => {
		const lost = ['1.1.1', '2.1.1', '2.1.3'].map((no) => row(no, LOST));
		const kept = ['1.1.2', '2.1.2', '2.1.4', '3.1.1'].map((no) => row(no));
		const fell = fellMost(itemChanges([...lost, ...kept], 'answered'));
		expect(fell.map(({ item_no }) => item_no)).toEqual(['1.1', '2.1']);
		expect(fellMost(itemChanges(rows, 'answered')).map(({ item_no }) => item_no)).toEqual(['1.2']);
		const rose = [row('1.1.1', { change: 'answered', answered_before: false }), row('2.1.1')];
		expect(fellMost(itemChanges(rose, 'answered'))).toEqual([]);
		expect(fellMost([])).toEqual([]);
	});

	it('is counted', () => {
		expect(changeCounts([...rows, row('3.1.1', { mark_after: 'unreadable' })])).toEqual({
			statements: 6,
			answered: 0,
			lost: 2,
			marks: 1
		});
	});
});

it('counts what became of the figures, and none of those that stayed', () => {
	const kinds = ['moved', 'same', 'new', 'moved', 'vanished', 'same'] as const;
	expect(figureCounts(kinds.map((kind) => ({ kind })))).toEqual({
		moved: 2,
		fresh: 1,
		vanished: 1
	});
});
