import { describe, expect, it } from 'vitest';
import { checked, HEADER, said } from './fixtures.node';
import { applyRules } from './rules';

const row = (cells: Partial<Record<string, string>>) =>
	HEADER.map((name) => cells[name] ?? { org_id: 'TH-40', year_be: '2564' }[name] ?? '');

describe('one key, one answer', () => {
	it('keeps one of identical rows and reports the others', () => {
		const one = row({ statement_no: '1.1.1', mark: '1', evidence: 'ก' });
		const again = row({ statement_no: 'ข้อ ๑.๑.๑', mark: '✓', evidence: 'ก' });
		const table = checked([one, again, one]);
		expect(table).toMatchObject({ rowsRead: 3, rowsAccepted: 3, rowsRejected: 0, duplicates: 2 });
		expect(said(table)).toEqual({ 'duplicate-row': [3, 4] });
		expect(table.records.map(({ line }) => line)).toEqual([2]);
		expect(table.groups[0]!.first[0]!.message_en).toContain('line 2');
	});

	it('sets all of them aside where one differs, never silently the last', () => {
		const table = checked([
			row({ statement_no: '1.1.1', mark: '1' }),
			row({ statement_no: '1.1.1', mark: '1' }),
			row({ statement_no: '1.1.1', mark: '0' }),
			row({ statement_no: '1.1.2', mark: '1' })
		]);
		expect(said(table)).toEqual({ 'conflicting-rows': [2, 3, 4] });
		expect(table).toMatchObject({ rowsAccepted: 1, rowsRejected: 3, duplicates: 0 });
		const [first] = table.groups[0]!.first;
		expect(first).toMatchObject({ column: 'mark', found: 'marked' });
		expect(first!.message_en).toContain('2, 3, 4');
	});

	it('has a key of organisation, year, assessor, statement and option', () => {
		const table = checked([
			row({ statement_no: '1.3.1', mark: '1' }),
			row({ statement_no: '1.3.1', mark: '0', option_no: '1' }),
			row({ statement_no: '1.3.1', mark: '0', year_be: '2565' }),
			row({ statement_no: '1.3.1', mark: '0', org_id: 'TH-42' })
		]);
		expect(table).toMatchObject({ rowsAccepted: 4, groups: [] });
	});
});

describe('one item, one status', () => {
	it('may stand on a row of its own or be repeated', () => {
		const table = checked([
			row({ statement_no: '1.1', status: 'in_progress' }),
			row({ statement_no: '1.1.1', mark: '1', status: 'อยู่ระหว่างดำเนินการ' }),
			row({ statement_no: '1.1.2', mark: '1' })
		]);
		expect(table).toMatchObject({ rowsAccepted: 3, groups: [] });
	});

	it('that differs sets aside the rows that say one, naming lines of both', () => {
		const table = checked([
			row({ statement_no: '1.1', status: 'in_progress' }),
			row({ statement_no: '1.1.1', mark: '1', status: 'not_started' }),
			row({ statement_no: '1.1.2', mark: '1' }),
			row({ statement_no: '1.2', status: 'none' })
		]);
		expect(said(table)).toEqual({ 'conflicting-status': [2, 3] });
		for (const { message_th } of table.groups[0]!.first) expect(message_th).toContain('2, 3');
	});
});

describe('an assessment that says nothing', () => {
	it('is set aside, and another in the same table is not', () => {
		const table = checked([
			row({ statement_no: '1.1.1', mark: '1' }),
			row({ statement_no: '1.1.1', org_id: 'TH-42' }),
			row({ statement_no: '1.1', org_id: 'TH-42' })
		]);
		expect(said(table)).toEqual({ 'nothing-filled-in': [3, 4] });
	});
});

describe('the rules', () => {
	it('give the same verdicts whatever the order of rows', () => {
		const records = checked([
			row({ statement_no: '1.1.1', mark: '1', status: 'none' }),
			row({ statement_no: '1.1.2', mark: '0' }),
			row({ statement_no: '2.1.1', evidence: 'ก' })
		]).records;
		const [a, b, c] = records as [(typeof records)[0], (typeof records)[0], (typeof records)[0]];
		const rows = [a, { ...a, mark: 'unmarked' as const, line: 9 }, b, { ...b, line: 10 }, c];
		const verdicts = (list: typeof rows) =>
			applyRules(list)
				.filter(({ code }) => code !== 'duplicate-row')
				.map(({ row: at, code }) => `${list[at]!.line} ${code}`)
				.sort();
		expect(verdicts([...rows].reverse())).toEqual(verdicts(rows));
		expect(verdicts(rows)).toHaveLength(2);
	});
});
