import {
	Bool,
	Float64,
	Int32,
	Int64,
	Uint16,
	Utf8,
	vectorFromArray,
	type DataType
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { appendRows, plainValue } from './arrowRows';
import type { ResultRow } from './engine';

describe('rows from Arrow', () => {
	it('are plain, in the order of their batches', () => {
		const batch = (values: unknown[]) => ({
			numRows: values.length,
			schema: { fields: [{ name: 'v' }, { name: 'gone' }] },
			getChildAt: (index: number) => (index === 0 ? { get: (row: number) => values[row] } : null)
		});
		const rows: ResultRow[] = [];
		appendRows(batch([1, 'a']), rows);
		appendRows(batch([true]), rows);
		expect(rows).toEqual([
			{ v: 1, gone: null },
			{ v: 'a', gone: null },
			{ v: true, gone: null }
		]);
	});

	it.each<[string, DataType, unknown[]]>([
		['whole numbers', new Int32(), [3, null, -2]],
		['small ones without a gap', new Uint16(), [1, 65_535]],
		['shares', new Float64(), [0.25, null, null, 1e-9]],
		['truths', new Bool(), [true, null, false, true, true, true, false, true, false, null]],
		['codes', new Utf8(), ['TH-40', 'TH-41']],
		['words with gaps', new Utf8(), ['ขอนแก่น', null, '']],
		['large numbers', new Int64(), [5n, null]],
		['nothing', new Int32(), [null, null]]
	])('of one type are what was put in: %s', (_name, type, values) => {
		const column = vectorFromArray(values, type);
		const batch = {
			numRows: values.length,
			schema: { fields: [{ name: 'v' }] },
			getChildAt: () => column
		};
		const rows: ResultRow[] = [];
		appendRows(batch, rows);
		expect(rows.map(({ v }) => v)).toEqual(
			values.map((value) => (typeof value === 'bigint' ? Number(value) : value))
		);
	});

	it('of a part of a column are those of the part', () => {
		const values = [1, null, 3, 4, null, 6, 7, 8, 9, 10, 11, 12];
		const column = vectorFromArray(values, new Int32()).slice(3, 11);
		const rows: ResultRow[] = [];
		appendRows({ numRows: 8, schema: { fields: [{ name: 'v' }] }, getChildAt: () => column }, rows);
		expect(rows.map(({ v }) => v)).toEqual(values.slice(3, 11));
	});

	it.each([
		[12n, 12],
		[undefined, null],
		[new Date(0), '1970-01-01T00:00:00.000Z'],
		[new Uint8Array([1, 2]), '1,2']
	])('hold %s as %s', (value, plain) => {
		expect(plainValue(value)).toBe(plain);
	});
});
