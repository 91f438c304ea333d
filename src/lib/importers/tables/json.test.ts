import { describe, expect, it } from 'vitest';
import { ImportError } from '../errors';
import type { TableOptions } from '../types';
import { utf16, windows874 } from './encode.test-helper';
import { readJson } from './json';

const read = (text: string, options?: TableOptions) =>
	readJson(new TextEncoder().encode(text), 'a.json', options);

function errorOf(text: string): ImportError {
	try {
		read(text);
	} catch (error) {
		if (error instanceof ImportError) return error;
		throw error;
	}
	throw new Error('read');
}

describe('readJson', () => {
	it('reads a list of objects, with columns in the order they first appear', () => {
		const table = read('[{"a":1,"b":"ก"},{"b":null,"c":true},{}]');
		expect(table.columns).toEqual(['a', 'b', 'c']);
		expect(table.records).toEqual([
			{ line: 1, cells: ['1', 'ก', ''] },
			{ line: 2, cells: ['', '', 'true'] }
		]);
		expect(table.blankRows).toBe(1);
		expect(table.shape).toMatchObject({ headerRow: 0, sheets: [] });
	});

	it('keeps the digits of numbers and writes out exponents', () => {
		const table = read('[{"a":12345678901234567890,"b":1.50,"c":2.5e-3,"d":-1E3,"e":1e999999}]');
		expect(table.records[0]?.cells).toEqual([
			'12345678901234567890',
			'1.50',
			'0.0025',
			'-1000',
			'1e999999'
		]);
	});

	it('reads a list of lists with a header', () => {
		const table = read('[["ข้อ","ผล"],["1.1.1",1],["1.1.2"],["1.1.3",0]]');
		expect(table.columns).toEqual(['ข้อ', 'ผล']);
		expect(table.records.map(({ line }) => line)).toEqual([2, 4]);
		expect(table.broken).toEqual([
			{ line: 3, code: 'wrong-cell-count', found: '1', expected: '2', text: '["1.1.2"]' }
		]);
	});

	it('finds the table in an object, and another when asked', () => {
		const text = '{"made":"2564","small":[{"x":1}],"table":[{"a":1},{"a":2}]}';
		expect(read(text).shape).toMatchObject({ sheet: 'table', sheets: ['small', 'table'] });
		expect(read(text, { sheet: 'small' }).columns).toEqual(['x']);
		expect(() => read(text, { sheet: 'no' })).toThrow(/small, table/);
	});

	it('reads one object a line', () => {
		const table = read('{"a":1}\n{"a":2}\r\n');
		expect(table.records.map(({ cells }) => cells[0])).toEqual(['1', '2']);
		expect(read('{"a":1}\n').records).toHaveLength(1);
	});

	it('sets aside a line of NDJSON that is broken, and reads the others', () => {
		const table = read('{"a":1}\n{"a":2,\n\n{"a":4}\n[5]\n');
		expect(table.records.map(({ line }) => line)).toEqual([1, 4]);
		expect(table.broken).toMatchObject([
			{ line: 2, code: 'not-text', text: '{"a":2,', expected: 'JSON' },
			{ line: 5, code: 'not-text', text: '[5]' }
		]);
		expect(table.blankRows).toBe(1);
	});

	it('reads UTF-16 and windows-874', () => {
		for (const bytes of [utf16('[{"ก":"ข"}]', 'le', true), windows874('[{"ก":"ข"}]')]) {
			expect(readJson(bytes, 'a')).toMatchObject({ columns: ['ก'], records: [{ cells: ['ข'] }] });
		}
	});

	it('names the line of an error', () => {
		expect(errorOf('[\n{"a":1},\n{"a":}\n]')).toMatchObject({ code: 'corrupt', line: 3 });
		expect(errorOf('[{"a":"x\ny"}]')).toMatchObject({ code: 'corrupt', line: 1 });
	});

	it('refuses values inside values, naming row and column', () => {
		const error = errorOf('[{"a":1},{"a":{"b":1}}]');
		expect(error).toMatchObject({ code: 'no-table', line: 2 });
		expect(error.message_en).toContain('“a”');
		expect(error.message_th).toContain('“a”');
	});

	it.each([
		['no-table', '"text"'],
		['no-table', '[1,2]'],
		['no-table', '[]'],
		['empty', ' \n'],
		['unsafe', '['.repeat(100_000)],
		['unsafe', '{"a":'.repeat(100_000)]
	])('refuses with %s', (code, text) => expect(errorOf(text).code).toBe(code));

	it('takes a column called __proto__ for a column', () => {
		expect(read('[{"__proto__":"x"}]').columns).toEqual(['__proto__']);
	});

	it('sets NUL aside', () => {
		expect(read('[{"a":"x\\u0000y"},{"a":"z"}]').broken).toMatchObject([
			{ line: 1, code: 'not-text' }
		]);
	});
});
