import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '$lib/form3/types';
import type { FindingRow } from '$lib/queries/findings';
import {
	countVerdicts,
	filterFindings,
	groupByVerdict,
	placesOf,
	rowOf,
	rulesOf,
	topFindings
} from './audit';
import { findingsTable } from './table';
import { amount, messageOf } from './words';

function finding(verdict: Verdict, change: Partial<FindingRow> = {}): FindingRow {
	return {
		rule: 'sum',
		statement_nos: '1.2.2',
		lines: '151 152',
		indicator_ids: null,
		stated: 5,
		computed: 6,
		unit: null,
		arithmetic: '2 + 4 = 6',
		verdict,
		message_th: 'ผลรวมไม่ตรง',
		message_en: 'The sum is off.',
		...change
	};
}

const rows = [
	finding('holds', { rule: 'count' }),
	finding('rounding', { statement_nos: '3.4.3' }),
	finding('contradiction', { statement_nos: '1.4.2 6.1.1' }),
	finding('rounding', { rule: 'share' })
];

describe('a list of findings', () => {
	it('is counted and grouped by verdict, the worst first, empty groups too', () => {
		expect(countVerdicts(rows)).toEqual({
			contradiction: 1,
			rounding: 2,
			unverifiable: 0,
			holds: 1
		});
		expect(groupByVerdict(rows).map((group) => [group.verdict, group.rows.length])).toEqual([
			['contradiction', 1],
			['rounding', 2],
			['unverifiable', 0],
			['holds', 1]
		]);
	});

	it('is narrowed to a rule, and to a category one of its statements is of', () => {
		const both = { rule: null, category: null };
		expect(filterFindings(rows, both)).toHaveLength(4);
		expect(filterFindings(rows, { ...both, rule: 'count' })).toEqual([rows[0]]);
		expect(filterFindings(rows, { ...both, category: 6 })).toEqual([rows[2]]);
		expect(filterFindings(rows, { rule: 'share', category: 3 })).toEqual([]);
		expect(rulesOf(rows)).toEqual(['count', 'sum', 'share']);
	});

	it('gives the overview what does not add up, and never what does', () => {
		expect(topFindings(rows, 2)).toEqual([rows[2], rows[1]]);
		expect(topFindings([rows[0]!, finding('unverifiable')], 3)).toEqual([]);
	});
});

describe('the places of a finding', () => {
	const ranges = [
		{ statement_no: '1.4.2', line_from: 300, line_to: 317 },
		{ statement_no: '1.4.4', line_from: 329, line_to: 369 }
	];

	it('are its statements, each with the lines that stand in it', () => {
		const row = { statement_nos: '1.4.2 1.4.4', lines: '310 336' };
		expect(placesOf(row, ranges)).toEqual([
			{ statement_no: '1.4.2', lines: [310] },
			{ statement_no: '1.4.4', lines: [336] }
		]);
	});

	it('lose no line, wherever it stands', () => {
		expect(placesOf({ statement_nos: '1.4.2 1.4.4', lines: '12 310' }, ranges)).toEqual([
			{ statement_no: '1.4.2', lines: [310] },
			{ statement_no: '1.4.4', lines: [] },
			{ statement_no: null, lines: [12] }
		]);
		expect(placesOf({ statement_nos: '9.9.9', lines: '12 14' }, ranges)).toEqual([
			{ statement_no: '9.9.9', lines: [12, 14] }
		]);
	});
});

describe('the words and the table', () => {
	it('show a value with its unit, and as many decimals as tell two values apart', () => {
		expect(amount(1987, 'เรื่อง', 'th')).toBe('1,987 เรื่อง');
		expect([amount(1.76, '%', 'en'), amount(1.7614, '%', 'en')]).toEqual(['1.76%', '1.7614%']);
		expect(amount(0.5, null, 'en')).toBe('0.5');
	});

	it('name the rule where the dataset has no sentence', () => {
		expect(messageOf(finding('holds', { message_en: null }), 'en')).toBe('Sum');
		expect(messageOf(finding('holds', { message_th: null, rule: 'new-rule' }), 'th')).toBe(
			'new-rule'
		);
	});

	it('have a row for every finding and a cell for every column', () => {
		const { columns, rows: cells } = findingsTable(rows, 'th');
		expect(cells).toHaveLength(rows.length);
		for (const row of cells) expect(row).toHaveLength(columns.length);
		expect(cells[2]).toContain('ขัดแย้งกัน');
	});

	it('take a finding of a document as they take one of a dataset', () => {
		const read: Finding = {
			rule: 'sum',
			statement_nos: ['1.1.1', '1.1.2'],
			lines: [3, 9],
			indicator_ids: [],
			stated: 1,
			computed: 2,
			unit: 'คน',
			arithmetic: null,
			verdict: 'contradiction',
			message_th: 'ก',
			message_en: 'a'
		};
		expect(rowOf(read)).toMatchObject({
			statement_nos: '1.1.1 1.1.2',
			lines: '3 9',
			indicator_ids: null
		});
	});
});
