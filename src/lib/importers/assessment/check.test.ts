import { describe, expect, it } from 'vitest';
import { checkTable } from './check';
import { checked, CONTEXT, HEADER, said, tableOf } from './fixtures.node';
import { matchColumns } from './match';
import { setConstant } from './mapping';

const row = (statement: string, mark = '1', more: Partial<Record<string, string>> = {}) =>
	HEADER.map(
		(name) =>
			more[name] ?? { org_id: 'TH-40', year_be: '2564', statement_no: statement, mark }[name] ?? ''
	);

describe('rows that are taken', () => {
	it('are records in the codes of the data model', () => {
		const table = checked([
			['TH-40', '๒๕๖๔', '๑.๓.๑', '2', '✓', 'ลดกระดาษ 500 แผ่น', ''],
			['TH-40', '2564', '1.1', '', '', '', 'อยู่ระหว่างดำเนินการ']
		]);
		expect(table).toMatchObject({ rowsRead: 2, rowsAccepted: 2, rowsRejected: 0, groups: [] });
		expect(table.records).toEqual([
			{
				line: 2,
				org_id: 'TH-40',
				org_name_th: null,
				year_be: 2564,
				assessor: 'self',
				statement_no: '1.3.1',
				option_no: 2,
				mark: 'marked',
				evidence: 'ลดกระดาษ 500 แผ่น',
				status: null
			},
			expect.objectContaining({ statement_no: '1.1', mark: 'absent', status: 'in_progress' })
		]);
	});

	it('are taken with a word where something was converted, and the words are only of rows that are taken', () => {
		const table = checked([
			row('1.1.1', '1', { year_be: '2021' }),
			row('9.9.9', '1', { year_be: '2021' })
		]);
		expect(said(table)).toEqual({ 'unknown-statement': [3], 'year-converted': [2] });
		const [, group] = table.groups;
		expect(group!.first[0]).toMatchObject({
			column: 'year_be',
			found: '2021',
			severity: 'notice',
			message_th: expect.stringContaining('พ.ศ. 2564 (ค.ศ. 2021)')
		});
	});

	it('may leave organisation and year to a constant', () => {
		const table = tableOf(
			['ข้อ', 'ผล'],
			[
				['1.1.1', '1'],
				['1.1.2', '0']
			]
		);
		const found = matchColumns(table, CONTEXT);
		const lacking = checkTable(table, found, CONTEXT);
		expect(lacking).toMatchObject({ rowsAccepted: 0, rowsRejected: 2 });
		expect(lacking.groups).toMatchObject([{ code: 'missing-column', count: 2 }]);
		const mapping = setConstant(setConstant(found, 'org_id', 'TH-40'), 'year_be', '2564');
		expect(checkTable(table, mapping, CONTEXT)).toMatchObject({ rowsAccepted: 2, groups: [] });
	});
});

describe('rows that are set aside', () => {
	it('say line, column, what was found, what was expected, and what to do', () => {
		const [group] = checked([row('1.1.1', '1', { year_be: 'สองพัน' })]).groups;
		expect(group!.first).toEqual([
			{
				line: 2,
				column: 'year_be',
				code: 'not-a-year',
				found: 'สองพัน',
				expected: expect.stringContaining('2564'),
				message_th: expect.stringContaining('“สองพัน”'),
				message_en: expect.stringContaining('“สองพัน”'),
				fix_th: expect.stringContaining('2564'),
				fix_en: expect.stringContaining('2564'),
				severity: 'error'
			}
		]);
	});

	it.each([
		['unknown-statement', row('9.9.9')],
		['missing-statement', row('')],
		['unknown-option', row('1.1.1', '1', { option_no: '1' })],
		['unknown-option', row('1.3.1', '1', { option_no: '9' })],
		['option-conflict', row('1.3.1/1', '1', { option_no: '2' })],
		['missing-year', row('1.1.1', '1', { year_be: '' })],
		['missing-organization', row('1.1.1', '1', { org_id: '' })],
		['item-with-answer', row('1.1', '1')],
		['item-with-answer', row('1.1', '', { evidence: 'ก', status: 'none' })],
		['code-became-date', row('2001-01-01')]
	])('%s', (code, cells) => {
		const table = checked([row('6.4.4'), cells]);
		expect(said(table)).toEqual({ [code]: [3] });
		expect(table.rejected).toEqual([{ line: 3, cells, codes: [code] }]);
		expect(table).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
	});

	it('have every problem of their own told at once', () => {
		const table = checked([row('9.9.9', 'บางที', { year_be: 'x' })]);
		expect([...table.rejected[0]!.codes].sort()).toEqual([
			'not-a-mark',
			'not-a-year',
			'unknown-statement'
		]);
	});

	it('include rows the reader could not split, in their place', () => {
		const broken = {
			line: 3,
			code: 'wrong-cell-count',
			text: 'ก,ข',
			found: '2',
			expected: '7'
		} as const;
		const table = { ...tableOf(HEADER, [row('1.1.1')]), broken: [broken] };
		const result = checkTable(table, matchColumns(table, CONTEXT), CONTEXT);
		expect(result).toMatchObject({ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 });
		expect(result.rejected).toEqual([{ line: 3, cells: ['ก,ข'], codes: ['wrong-cell-count'] }]);
	});

	it('of an organisation: the code and the name may not be of two provinces; others need a code', () => {
		const header = ['org_id', 'org_name_th', 'year_be', 'statement_no', 'mark'];
		const table = checked(
			[
				['TH-40', 'เลย', '2564', '1.1.1', '1'],
				['', 'กรมที่ไม่รู้จัก', '2564', '1.1.1', '1'],
				['D-0101', 'กรมหนึ่ง', '2564', '1.1.1', '1'],
				['D-0102', '', '2564', '1.1.1', '1'],
				['L-1', 'ขอนแก่น', '2564', '1.1.1', '1']
			],
			header
		);
		expect(said(table)).toEqual({
			'org-mismatch': [2],
			'unknown-organization': [3],
			'no-org-name': [5]
		});
		expect(table.records.map(({ org_id }) => org_id)).toEqual(['D-0101', 'D-0102', 'L-1']);
	});
});

describe('problems of a kind', () => {
	it('are counted in full and kept up to a limit', () => {
		const table = checked(Array.from({ length: 1200 }, () => row('1.1.1', 'บางที')));
		expect(table.groups[0]).toMatchObject({ code: 'not-a-mark', count: 1200 });
		expect(table.groups[0]!.first).toHaveLength(1000);
		expect(table.rejected).toHaveLength(1200);
	});
});

describe('columns that are not used', () => {
	it('are told once, and no row is the worse for them', () => {
		const table = checked(
			[
				[...row('1.1.1'), 'ก'],
				[...row('1.1.2'), 'ข']
			],
			[...HEADER, 'หมายเหตุ']
		);
		expect(table).toMatchObject({ ignoredColumns: ['หมายเหตุ'], rowsAccepted: 2, groups: [] });
	});
});

describe('a table with nothing in it', () => {
	it('says so once, whatever else is missing', () => {
		const table = checked([row('1.1.1', '', { org_id: '' }), row('1.1.2', '', { year_be: '' })]);
		expect(table).toMatchObject({ rowsRead: 2, rowsRejected: 2 });
		expect(table.groups).toMatchObject([{ code: 'nothing-filled-in', count: 2 }]);
		expect(checked([]).groups).toMatchObject([{ code: 'nothing-filled-in' }]);
	});
});

describe('a wide table', () => {
	const columns = ['จังหวัด', 'ปี', '1.1.1', '1.1.2', '1.1.2 หลักฐาน', '1.1.3', '1.1 สถานะ'];

	it('has a cell that is wrong for all of a row’s codes told once', () => {
		const table = checked([['เลย', 'ปีนี้', '1', '0', 'ก', '1', '']], columns);
		expect(table).toMatchObject({ rowsRead: 4, rowsRejected: 4 });
		expect(table.groups).toMatchObject([
			{ code: 'not-a-year', count: 1, first: [{ column: 'year_be' }] }
		]);
	});

	it('is taken apart: a row for each code, complaints by the file’s own columns', () => {
		const table = checked(
			[
				['เลย', '2564', '1', '0', 'ก', 'บางที', ''],
				['ขอนแก่น', '2564', '', '', '', '', 'กำลังดำเนินการ']
			],
			columns
		);
		expect(table).toMatchObject({ rowsRead: 8, rowsAccepted: 7, rowsRejected: 1 });
		expect(table.groups[0]!.first[0]).toMatchObject({
			line: 2,
			column: '1.1.3',
			code: 'not-a-mark'
		});
		expect(
			table.records.map((r) => [r.line, r.statement_no, r.mark, r.evidence, r.status])
		).toEqual([
			[2, '1.1.1', 'marked', null, null],
			[2, '1.1.2', 'unmarked', 'ก', null],
			[2, '1.1', 'absent', null, null],
			[3, '1.1.1', 'absent', null, null],
			[3, '1.1.2', 'absent', null, null],
			[3, '1.1.3', 'absent', null, null],
			[3, '1.1', 'absent', null, 'in_progress']
		]);
	});
});
