import { describe, expect, it } from 'vitest';
import { CONTEXT, tableOf } from './fixtures.node';
import { applyRemembered, mapColumn, setConstant, setType, shapeKey, skipColumn } from './mapping';
import { matchColumns } from './match';
import type { Field, Mapping } from './types';

const NO_ROWS: string[][] = [];

/** Field → column name. */
function mapped(columns: readonly string[], rows: readonly (readonly string[])[] = NO_ROWS) {
	return byField(matchColumns(tableOf(columns, rows), CONTEXT), columns);
}

function byField(mapping: Mapping, columns: readonly string[]): Partial<Record<Field, string>> {
	return Object.fromEntries(
		mapping.columns.flatMap(({ field, index }) => (field === null ? [] : [[field, columns[index]]]))
	);
}

describe('columns by their names', () => {
	it('are found in Thai, in English, in any order, whatever their case, spaces and stops', () => {
		expect(mapped(['หลักฐาน', 'ผลการประเมิน', 'ข้อที่', 'ปีงบประมาณ', 'จังหวัด', 'เบ็ดเตล็ด'])).toEqual({
			evidence: 'หลักฐาน',
			mark: 'ผลการประเมิน',
			statement_no: 'ข้อที่',
			year_be: 'ปีงบประมาณ',
			org_name_th: 'จังหวัด'
		});
		expect(
			mapped(['Org ID', ' YEAR BE ', 'Statement-No', 'Mark*', 'STATUS', 'Option No.'])
		).toEqual({
			org_id: 'Org ID',
			year_be: ' YEAR BE ',
			statement_no: 'Statement-No',
			mark: 'Mark*',
			status: 'STATUS',
			option_no: 'Option No.'
		});
	});

	it('are found when a name says more, or has lost its marks', () => {
		expect(
			mapped(['ปี (พ.ศ.)', 'รหัสข้อ / statement', 'เครื่องหมาย (1/0)', 'หลักฐานประกอบการประเมิน'])
		).toEqual({
			year_be: 'ปี (พ.ศ.)',
			statement_no: 'รหัสข้อ / statement',
			mark: 'เครื่องหมาย (1/0)',
			evidence: 'หลักฐานประกอบการประเมิน'
		});
		expect(mapped(['เครองหมาย', 'หนวยงาน', 'ปงบประมาณ'])).toEqual({
			mark: 'เครองหมาย',
			org_name_th: 'หนวยงาน',
			year_be: 'ปงบประมาณ'
		});
	});

	it('keep their field when their cells are wrong, so that the cells are complained about', () => {
		const rows = [['สองพัน', 'ก', 'บางที']];
		expect(mapped(['year_be', 'statement_no', 'mark'], rows)).toEqual({
			year_be: 'year_be',
			statement_no: 'statement_no',
			mark: 'mark'
		});
	});

	it('give way to cells that say so when the cells under a name do not fit', () => {
		const rows = ['1.1.1', '1.1.2'].map((code) => ['ทิศทางองค์การ', code]);
		expect(mapped(['ข้อ', 'ref'], rows)).toEqual({ statement_no: 'ref' });
	});

	it('are one a field, and a name that only holds another is not taken against its cells', () => {
		const columns = ['ชื่อผู้ประเมิน', 'ปี', 'ปีงบประมาณ'];
		expect(mapped(columns, [['สมชาย', '2564', '2564']])).toEqual({ year_be: 'ปีงบประมาณ' });
	});

	it('say that years are of the Common Era', () => {
		const { columns } = matchColumns(tableOf(['ปี ค.ศ.'], NO_ROWS), CONTEXT);
		expect(columns[0]).toMatchObject({ field: 'year_be', type: 'year-ce', by: 'name' });
	});
});

describe('columns by what they hold', () => {
	it('are codes, years, organisations and marks under any name', () => {
		const rows = [
			['TH-40', '2564', '1.1.1', '✓', 'ก'],
			['TH-40', '2564', '1.1.2', '✗', 'ข']
		];
		const columns = ['a', 'b', 'c', 'd', 'e'];
		expect(mapped(columns, rows)).toEqual({
			org_id: 'a',
			year_be: 'b',
			statement_no: 'c',
			mark: 'd'
		});
		const { columns: found } = matchColumns({ columns, samples: rows }, CONTEXT);
		expect(found.map(({ by }) => by)).toEqual(['content', 'content', 'content', 'content', 'none']);
	});

	it('are provinces by name, and not what is merely a number', () => {
		expect(
			mapped(
				['x', 'y'],
				[
					['ขอนแก่น', '1'],
					['Loei', '0']
				]
			)
		).toEqual({ org_name_th: 'x' });
	});
});

describe('wide tables', () => {
	const columns = [
		'จังหวัด',
		'ปี',
		'1.1.1',
		'ข้อ 1.1.2',
		'1.1.2 หลักฐาน',
		'1.3.1/1',
		'1.1 สถานะ',
		'รวม'
	];

	it('are told by the codes in their header', () => {
		const mapping = matchColumns(
			tableOf(columns, [['เลย', '2564', '1', '0', 'ก', '1', '', '3']]),
			CONTEXT
		);
		expect(mapping.layout).toBe('wide');
		expect(mapping.columns.map(({ field, code }) => [field, code])).toEqual([
			['org_name_th', undefined],
			['year_be', undefined],
			['mark', '1.1.1'],
			['mark', '1.1.2'],
			['evidence', '1.1.2'],
			['mark', '1.3.1/1'],
			['status', '1.1'],
			[null, undefined]
		]);
	});

	it('are not what has a column of statements, or too few codes', () => {
		expect(matchColumns(tableOf(['ข้อ', '1.1.1', '1.1.2', '1.1.3'], NO_ROWS), CONTEXT).layout).toBe(
			'long'
		);
		expect(matchColumns(tableOf(['1.1.1', '1.1.2'], NO_ROWS), CONTEXT).layout).toBe('long');
	});
});

describe('what is said once', () => {
	const columns = ['หน่วยงาน', 'ปี', 'ข้อ', 'ผล'];

	it('in the first row only holds for all rows', () => {
		const rows = [
			['ขอนแก่น', '2564', '1.1.1', '1'],
			['', '', '1.1.2', '1'],
			['', '', '1.1.3', '1']
		];
		const { constants } = matchColumns(tableOf(columns, rows), CONTEXT);
		expect(constants).toEqual({ org_name_th: 'ขอนแก่น', year_be: '2564' });
	});

	it('and again further down is a gap, not a rule', () => {
		const rows = [
			['ขอนแก่น', '2564', '1.1.1', '1'],
			['', '2564', '1.1.2', '1'],
			['เลย', '', '1.1.3', '1']
		];
		expect(matchColumns(tableOf(columns, rows), CONTEXT).constants).toEqual({});
	});
});

describe('a mapping in a person’s hands', () => {
	const columns = ['ก', 'ผล', 'ปี'];
	const found = matchColumns(tableOf(columns, NO_ROWS), CONTEXT);

	it('moves a field to another column and leaves the old one out', () => {
		const moved = mapColumn(found, 0, 'mark');
		expect(byField(moved, columns)).toEqual({ mark: 'ก', year_be: 'ปี' });
		expect(moved.columns[0]).toMatchObject({ by: 'person' });
		expect(byField(skipColumn(moved, 0), columns)).toEqual({ year_be: 'ปี' });
		expect(mapColumn(found, 9, 'mark')).toBe(found);
	});

	it('takes a type only where it fits the field', () => {
		expect(setType(found, 2, 'year-ce').columns[2]).toMatchObject({ type: 'year-ce' });
		expect(setType(found, 2, 'mark').columns[2]).toMatchObject({ type: 'year' });
	});

	it('has constants that can be taken back', () => {
		const given = setConstant(found, 'org_id', ' TH-40 ');
		expect(given.constants).toEqual({ org_id: 'TH-40' });
		expect(setConstant(given, 'org_id', '').constants).toEqual({});
	});

	it('is wide as long as a column has a code', () => {
		const wide = mapColumn(mapColumn(found, 0, 'mark', '1.1.1'), 1, 'mark', '1.1.2');
		expect(wide.layout).toBe('wide');
		expect(byField(mapColumn(wide, 1, 'mark', '1.1.1'), columns)).toMatchObject({ mark: 'ผล' });
		expect(skipColumn(skipColumn(wide, 0), 1).layout).toBe('long');
	});

	it('is remembered for files of the same shape, without what was constant in one of them', () => {
		expect(shapeKey(['ข้อ ', 'MARK'])).toBe(shapeKey(['ข้อ', 'mark']));
		expect(shapeKey(['ข้อ', 'mark'])).not.toBe(shapeKey(['mark', 'ข้อ']));
		const mine = setConstant(mapColumn(found, 0, 'mark'), 'org_id', 'TH-40');
		const applied = applyRemembered(found, mine);
		expect(applied.columns).toEqual(mine.columns);
		expect(applied.constants).toEqual({});
		const other = matchColumns(tableOf(['ข้อ'], NO_ROWS), CONTEXT);
		expect(applyRemembered(other, mine)).toBe(other);
	});
});
