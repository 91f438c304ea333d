import { describe, expect, it } from 'vitest';
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import type { RawTable, TableOptions } from '../types';
import { readDelimited, readPasted } from './delimited';
import { windows874, utf16 } from './encode.test-helper';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options?: TableOptions) => readDelimited(utf8(text), 'a.csv', options);
const cellsOf = (table: RawTable) => table.records.map((record) => record.cells);

describe('readDelimited', () => {
	it('finds each delimiter', () => {
		for (const delimiter of [',', ';', '\t', '|']) {
			const rows = [
				['org', 'year', 'note'],
				['TH-40', '2564', 'x y'],
				['TH-41', '2565', '']
			];
			const table = read(rows.map((cells) => cells.join(delimiter)).join('\n'));
			expect(table.shape).toMatchObject({ delimiter, headerRow: 1, encoding: 'utf-8' });
			expect(table.columns).toEqual(rows[0]);
			expect(cellsOf(table)).toEqual(rows.slice(1));
		}
	});

	it('is not led astray by commas in prose', () => {
		const table = read('a;b\n1;one, two\n2;three, four, five\n3;none\n');
		expect(table.shape.delimiter).toBe(';');
		expect(table.records).toHaveLength(3);
	});

	it('reads what a Thai Excel saves: windows-874, CRLF, titles above the header, Thai digits', () => {
		const text =
			'ผลการประเมินสถานะ ปี ๒๕๖๔,,,\r\n,,,\r\nหน่วยงาน,ปี,ข้อ,ผล\r\nขอนแก่น,๒๕๖๔,๑.๑.๑,มี\r\n' +
			'เลย,๒๕๖๔,๑.๑.๑,"ไม่มี, รอผล"\r\n';
		const table = readDelimited(windows874(text), 'ผล.csv');
		expect(table.shape).toMatchObject({ encoding: 'windows-874', headerRow: 3, delimiter: ',' });
		expect(table.columns).toEqual(['หน่วยงาน', 'ปี', 'ข้อ', 'ผล']);
		expect(table.records).toEqual([
			{ line: 4, cells: ['ขอนแก่น', '๒๕๖๔', '๑.๑.๑', 'มี'] },
			{ line: 5, cells: ['เลย', '๒๕๖๔', '๑.๑.๑', 'ไม่มี, รอผล'] }
		]);
		expect(table.blankRows).toBe(1);
		expect(table.aside).toEqual([{ line: 1, text: 'ผลการประเมินสถานะ ปี ๒๕๖๔,,,' }]);
	});

	it('reads UTF-16 with a mark, as Excel saves “Unicode text”', () => {
		for (const order of ['le', 'be'] as const) {
			const table = readDelimited(utf16('ก\tข\r\n๑\t๒\r\n', order, true), 'x.txt');
			expect(table).toMatchObject({ kind: 'tsv', columns: ['ก', 'ข'] });
			expect(table.shape.encoding).toBe(`utf-16${order}`);
			expect(cellsOf(table)).toEqual([['๑', '๒']]);
		}
	});

	it('takes a chosen encoding, delimiter, quote and header', () => {
		const bytes = windows874("ก:'ข:ค'\n1:2\n");
		const options = { encoding: 'windows-874', delimiter: ':', quote: "'", headerRow: 0 } as const;
		const table = readDelimited(bytes, 'x', options);
		expect(table.columns).toEqual(['1', '2']);
		expect(cellsOf(table)).toEqual([
			['ก', 'ข:ค'],
			['1', '2']
		]);
		expect(read('t,t\nx,y\na,b\n1,2\n', { headerRow: 3 }).columns).toEqual(['a', 'b']);
	});

	it('obeys “sep=” and sets it and comments aside', () => {
		const table = read('sep=|\r\na,x|b\r\n1,2|3\r\n');
		expect(table.columns).toEqual(['a,x', 'b']);
		expect(table.aside).toEqual([{ line: 1, text: 'sep=|' }]);
		const commented = read('# made by hand\na,b\n1,2\n# end\n');
		expect(commented.aside?.map(({ line }) => line)).toEqual([1, 4]);
		expect(commented.records).toHaveLength(1);
	});

	it('counts physical lines with any line end and line ends in quotes', () => {
		const table = read('a,b\r\n1,"x\r\ny\nz"\r2,"p\rq"\n\n3,r\r\n');
		expect(table.records.map(({ line }) => line)).toEqual([2, 5, 8]);
		expect(table.records[0]?.cells[1]).toBe('x\r\ny\nz');
		expect(table.blankRows).toBe(1);
	});

	it('loses one line to a quote that is never closed, and no other', () => {
		const rows = Array.from({ length: 1000 }, (_, i) => `${i},name ${i},x`);
		rows[4] = '4,"name 4,x';
		const table = read(['id,name,z', ...rows].join('\n'));
		expect(table.broken).toEqual([
			expect.objectContaining({ line: 6, code: 'broken-quotes', text: '4,"name 4,x' })
		]);
		expect(table.records).toHaveLength(999);
	});

	it('loses one line to it even where another quote follows hundreds of rows later', () => {
		const rows = Array.from({ length: 1000 }, (_, i) => `${i},name ${i},x`);
		rows[4] = '4,"name 4,x';
		for (const later of ['900,"name, 900",x', '900,5" pipe",x', '900,name,x"', '900,"",x']) {
			rows[900] = later;
			const table = read(['id,name,z', ...rows].join('\n'));
			expect(table.broken.map(({ line }) => line)).toEqual([6]);
			expect(table.records).toHaveLength(999);
		}
	});

	it('keeps a real cell of many lines, commas and all', () => {
		const prose = 'first, second\nthird, fourth\nfifth\n"sixth", seventh';
		const table = read(`a,b,c\n1,"${prose.replaceAll('"', '""')}",x\n2,y,z\n`);
		expect(cellsOf(table)).toEqual([
			['1', prose, 'x'],
			['2', 'y', 'z']
		]);
	});

	it('tells rows with the wrong number of cells, with both numbers', () => {
		const table = read('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n');
		expect(table.broken).toEqual([
			{ line: 3, code: 'wrong-cell-count', text: '1,2', found: '2', expected: '3' },
			{ line: 4, code: 'wrong-cell-count', text: '1,2,3,4', found: '4', expected: '3' }
		]);
		expect(cellsOf(table)).toEqual([
			['1', '2', '3'],
			['1', '2', '3']
		]);
	});

	it('knows a table without column names', () => {
		const rows = 'TH-40,2564,1.1.1,1\nTH-40,2564,1.1.2,0\nTH-40,2564,1.1.3,1\n';
		const table = read(rows);
		expect(table.shape.headerRow).toBe(0);
		expect(table.columns).toEqual(['1', '2', '3', '4']);
		expect(table.records).toHaveLength(3);
	});

	it('takes statement numbers for column names in a wide table', () => {
		const table = read('หน่วยงาน,1.1.1,1.1.2,1.1.3\nก,1,0,1\nข,1,1,1\nค,0,0,1\n');
		expect(table.shape.headerRow).toBe(1);
		expect(read('org,1,2,3,4\nก,1,2,3,4\nข,1,2,3,4\nค,1,2,3,4\n').shape.headerRow).toBe(1);
	});

	it('keeps NUL, formulas and HTML in their places', () => {
		const table = read('a,b\n1,x\0y\n2,=HYPERLINK("x")\n3,<script>alert(1)</script>\n');
		expect(table.broken).toEqual([expect.objectContaining({ line: 2, code: 'not-text' })]);
		expect(cellsOf(table)).toEqual([
			['2', '=HYPERLINK("x")'],
			['3', '<script>alert(1)</script>']
		]);
	});

	it('sets aside a cell of 5 MB and refuses 5,000 columns, by their numbers', () => {
		const table = read(`a,b\n1,${'x'.repeat(5_000_000)}\n2,y\n`);
		expect(table.broken[0]).toMatchObject({ code: 'cell-too-long', found: '5000000' });
		expect(table.broken[0]?.text.length).toBeLessThan(400);
		expect(table.records).toHaveLength(1);
		const wide = Array.from({ length: 5000 }, (_, i) => `c${i}`).join(',');
		expect(() => read(`${wide}\n`)).toThrow(/5,000 columns; the limit is 500/);
		expect(read(`a,b\n1,2\n${wide}\n`).broken[0]).toMatchObject({ found: '5000' });
	});

	it('refuses more rows than are read one by one', () => {
		expect(() => read('a,b\n' + '1,2\n'.repeat(LIMITS.tableRows + 1))).toThrow(ImportError);
	});

	it('refuses an empty file', () => {
		expect(() => read(' \r\n')).toThrow(expect.objectContaining({ code: 'empty' }));
	});

	it('names columns by place where they have no name, and leaves out empty ones at the end', () => {
		const table = read('a,,c,,\n1,2,3,,\n4,5,6,,\n');
		expect(table.columns).toEqual(['a', '2', 'c']);
		expect(table.broken).toEqual([]);
	});
});

describe('readPasted', () => {
	it('reads cells copied from a spreadsheet, quotes and line ends in them too', () => {
		const table = readPasted('ข้อ\tหลักฐาน\r\n1.1.1\t"ก\nข"\r\n1.1.2\tค\r\n');
		expect(table).toMatchObject({ kind: 'tsv', columns: ['ข้อ', 'หลักฐาน'] });
		expect(cellsOf(table)).toEqual([
			['1.1.1', 'ก\nข'],
			['1.1.2', 'ค']
		]);
	});
});
