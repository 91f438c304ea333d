import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../errors';
import { zip } from '../../zip';
import { isoDate, showsDate } from './dates';
import { readXlsx } from './read';
import { sheetXml, workbook } from './workbook.test-helper';

const read = (parts: Uint8Array, sheet?: string) =>
	readXlsx(parts, 'a.xlsx', sheet === undefined ? {} : { sheet });
const cellsOf = (bytes: Uint8Array) => read(bytes).records.map(({ cells }) => cells);

function codeOf(bytes: Uint8Array): string {
	try {
		read(bytes);
		return 'read';
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return error.code;
	}
}

describe('readXlsx', () => {
	it('reads what a library writes: text, numbers, dates, booleans', async () => {
		const buffer = await writeXlsxFile(
			[
				[{ value: 'หน่วยงาน' }, { value: 'ปี' }, { value: 'วันที่' }, { value: 'มี' }],
				[
					{ value: ' ขอนแก่น & "เมือง"\nสอง ' },
					{ value: 0.1 + 0.2, type: Number },
					{ value: new Date(Date.UTC(2021, 0, 13)), type: Date, format: 'd mmm bbbb' },
					{ value: true, type: Boolean }
				]
			],
			{}
		).toBuffer();
		const table = read(new Uint8Array(buffer));
		expect(table.columns).toEqual(['หน่วยงาน', 'ปี', 'วันที่', 'มี']);
		expect(table.records).toEqual([
			{ line: 2, cells: [' ขอนแก่น & "เมือง"\nสอง ', '0.3', '2021-01-13', 'true'] }
		]);
	});

	it('takes every type of cell as text', () => {
		const row =
			'<c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>ก</t></r><r><t xml:space="preserve"> ข</t></r><rPh><t>x</t></rPh></is></c>' +
			'<c><f>A1*2</f><v>1E-3</v></c><c><f>SUM(A1)</f></c><c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c>' +
			'<c t="str"><f>X()</f><v>a_x000D_b</v></c><c t="d"><v>2021-01-13T00:00:00</v></c><c><v>12345678901</v></c>';
		const names = 'abcdefghi';
		const header = Array.from(names, (name) => `<c t="str"><v>${name}</v></c>`).join('');
		const book = workbook({
			sheets: { s: `<row r="1">${header}</row><row r="2">${row}</row>` },
			texts: ['zero', 'one']
		});
		expect(cellsOf(book)).toEqual([
			['one', 'ก ข', '0.001', '=SUM(A1)', '#N/A', 'false', 'a\rb', '2021-01-13', '12345678901']
		]);
	});

	it('keeps row numbers, counts blank rows and sets titles aside', () => {
		const book = workbook({
			sheets: {
				s: sheetXml({ 1: ['ผลการประเมิน'], 4: ['ข้อ', 'ผล'], 5: ['1.1.1', 'มี'], 8: ['1.1.2', ''] })
			}
		});
		const table = read(book);
		expect(table.shape).toMatchObject({ headerRow: 4, sheet: 's', sheets: ['s'], encoding: null });
		expect(table.records.map(({ line }) => line)).toEqual([5, 8]);
		expect(table.blankRows).toBe(4);
		expect(table.aside).toEqual([{ line: 1, text: 'ผลการประเมิน' }]);
	});

	it('puts a value merged over rows into each, and takes a title merged over columns for a title', () => {
		const rows = {
			1: ['ผลการประเมิน', 'ก', 'ข'],
			2: ['หน่วยงาน', 'ข้อ', 'ผล'],
			3: ['ขอนแก่น', '1.1.1', '1'],
			4: ['', '1.1.2', '0'],
			5: ['', '1.1.3', '1'],
			6: ['เลย', '1.1.1', '1']
		};
		const book = workbook({ sheets: { s: sheetXml(rows) }, after: merges('A1:C1', 'A3:A5') });
		const table = read(book);
		expect(table.shape.headerRow).toBe(2);
		expect(table.records.map(({ cells }) => cells[0])).toEqual([
			'ขอนแก่น',
			'ขอนแก่น',
			'ขอนแก่น',
			'เลย'
		]);
	});

	it('chooses the sheet with the assessment, and another when asked', () => {
		const notes = sheetXml({ 1: ['คำอธิบาย'], 2: ['กรอกในแผ่นถัดไป'], 3: ['ขอบคุณ'] });
		const data = sheetXml({ 1: ['org_id', 'statement_no'], 2: ['TH-40', '1.1.1'] });
		const book = workbook({ sheets: { notes, data, lists: data }, hidden: ['lists'] });
		expect(read(book).shape).toMatchObject({ sheet: 'data', sheets: ['notes', 'data', 'lists'] });
		expect(read(book, 'lists').shape.sheet).toBe('lists');
		expect(() => read(book, 'x')).toThrow(/notes, data, lists/);
	});

	it('finds a table that does not begin in column A', () => {
		const book = workbook({
			sheets: { s: sheetXml({ 3: ['', '', 'ข้อ', 'ผล'], 4: ['', '', '1.1.1', 'มี'] }) }
		});
		expect(read(book)).toMatchObject({ columns: ['ข้อ', 'ผล'] });
		expect(cellsOf(book)).toEqual([['1.1.1', 'มี']]);
	});

	it('refuses declarations of entities and XML that is nested too deep or broken', () => {
		const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
		expect(codeOf(workbook({ sheets: { s: sheetXml({ 1: ['a'] }) }, before: bomb }))).toBe(
			'unsafe'
		);
		expect(codeOf(workbook({ sheets: { s: '<x>'.repeat(300) } }))).toBe('unsafe');
		expect(codeOf(workbook({ sheets: { s: '<row><c></row>' } }))).toBe('corrupt');
		expect(codeOf(workbook({ sheets: { s: '' } }))).toBe('no-table');
		expect(codeOf(workbook({ sheets: {} }))).toBe('no-table');
		expect(codeOf(zip(new Map([['xl/x.xml', '']])))).toBe('corrupt');
	});

	it('refuses a cell beyond the last column that is read, not an empty one there', () => {
		const at = (cell: string) =>
			workbook({ sheets: { s: `<row><c t="str"><v>a</v></c>${cell}</row>` } });
		expect(codeOf(at('<c r="XFD1" s="1"/>'))).toBe('read');
		expect(() => read(at('<c r="GJA1"><v>1</v></c>'))).toThrow(/4,993 columns; the limit is 500/);
	});

	it('sets a cell of 5 MB aside', () => {
		const book = workbook({
			sheets: { s: sheetXml({ 1: ['a', 'b'], 2: ['1', 'x'], 3: ['2', 'y'.repeat(5_000_000)] }) }
		});
		const table = read(book);
		expect(table.records).toHaveLength(1);
		expect(table.broken).toEqual([expect.objectContaining({ line: 3, code: 'cell-too-long' })]);
		expect(table.broken[0]?.text.length).toBeLessThan(400);
	});
});

const merges = (...references: string[]) =>
	`<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;

describe('dates', () => {
	it.each([
		['d/m/yyyy', true],
		['[$-D000000]d/m/bbbb;@', true],
		['[$-107041E]d mmmm yyyy;@', true],
		['[h]:mm:ss', true],
		['mm:ss.0', true],
		['yyyy\\-mm\\-dd\\Thh:mm', true],
		['General', false],
		['0.00', false],
		['#,##0.00" บาท"', false],
		['[Red]-0.0', false],
		['0.00E+00', false],
		['"day" 0', false],
		['@', false]
	])('%s shows a date: %s', (code, expected) => expect(showsDate(200, code)).toBe(expected));

	it('knows the built-in formats of a Thai Excel', () => {
		expect([14, 22, 45, 71, 81].every((id) => showsDate(id, undefined))).toBe(true);
		expect([0, 1, 4, 59, 62].some((id) => showsDate(id, undefined))).toBe(false);
	});

	it.each([
		[44209, false, '2021-01-13'],
		[42747, true, '2021-01-13'],
		[44209.354166666664, false, '2021-01-13T08:30:00'],
		[0.354166666666667, false, '08:30:00'],
		[1, false, '1900-01-01'],
		[59, false, '1900-02-28'],
		[61, false, '1900-03-01'],
		[242535, false, '2564-01-13'],
		[-1, false, null],
		[9e9, false, null]
	])('%d (1904: %s) is %s', (serial, from1904, iso) => {
		expect(isoDate(serial, from1904)).toBe(iso);
	});
});
