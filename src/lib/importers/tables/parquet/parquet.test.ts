import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../errors';
import { readParquet } from './read';
import { scaled } from '../numbers';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];

const write = (columnData: Columns, options: object = {}) =>
	new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

describe('readParquet', () => {
	it('reads every type of column exactly', async () => {
		const bytes = write([
			{ name: 'ข้อความ', data: ['ก', '', null], type: 'STRING' },
			{ name: 'int', data: [1, -2, null], type: 'INT32' },
			{ name: 'big', data: [9007199254740993n, -1n, null], type: 'INT64' },
			{ name: 'double', data: [0.1, 1e21, null], type: 'DOUBLE' },
			{ name: 'float', data: [0.1, 2564, null], type: 'FLOAT' },
			{ name: 'bool', data: [true, false, null], type: 'BOOLEAN' },
			{
				name: 'time',
				data: [new Date('2021-01-13T08:30:00.5Z'), new Date(0), null],
				type: 'TIMESTAMP'
			}
		]);
		const table = await readParquet(bytes, 'a.parquet');
		expect(table.columns).toEqual(['ข้อความ', 'int', 'big', 'double', 'float', 'bool', 'time']);
		expect(table.records).toEqual([
			{
				line: 1,
				cells: ['ก', '1', '9007199254740993', '0.1', '0.1', 'true', '2021-01-13T08:30:00.5']
			},
			{ line: 2, cells: ['', '-2', '-1', '1000000000000000000000', '2564', 'false', '1970-01-01'] }
		]);
		expect(table.blankRows).toBe(1);
	});

	it('keeps the digits of decimals', async () => {
		const schema = [
			{ name: 'root', num_children: 2 },
			{
				name: 'd',
				type: 'INT64',
				converted_type: 'DECIMAL',
				scale: 2,
				precision: 18,
				repetition_type: 'OPTIONAL'
			},
			{ name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }
		];
		const bytes = write(
			[
				{ name: 'd', data: [1234567890.12, -0.05, null] },
				{ name: 'day', data: [new Date('2021-01-13'), new Date('1960-02-29'), null] }
			],
			{ schema }
		);
		const table = await readParquet(bytes, 'a.parquet');
		expect(table.records.map(({ cells }) => cells)).toEqual([
			['1234567890.12', '2021-01-13'],
			['-0.05', '1960-02-29']
		]);
		expect(scaled(-5n, 3)).toBe('-0.005');
		expect(scaled(5n, -2)).toBe('500');
	});

	it('reads many rows, dictionaries and packed pages', async () => {
		const data = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? null : `ค่า ${i % 13}`));
		for (const codec of ['UNCOMPRESSED', 'SNAPPY'] as const) {
			const bytes = write([{ name: 'a', data, type: 'STRING' }], { codec, rowGroupSize: 1500 });
			const table = await readParquet(bytes, 'a.parquet');
			expect(table.records.length + table.blankRows).toBe(5000);
			expect(table.records[0]).toEqual({ line: 2, cells: ['ค่า 1'] });
		}
	});

	it('refuses lists in cells, naming the column', async () => {
		const bytes = write([{ name: 'tags', data: [['a', 'b'], []], type: 'JSON' }]);
		expect((await readParquet(bytes, 'a.parquet')).records[0]?.cells).toEqual(['["a","b"]']);
		const schema = [
			{ name: 'root', num_children: 1 },
			{ name: 'tags', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
			{ name: 'list', num_children: 1, repetition_type: 'REPEATED' },
			{ name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }
		];
		const nested = write([{ name: 'tags', data: [['a']] }], { schema });
		await expect(readParquet(nested, 'a.parquet')).rejects.toThrow(/“tags”/);
	});

	it('says of every damaged file that it is damaged', async () => {
		const data = Array.from({ length: 40 }, (_, i) => `row ${i % 5}`);
		const bytes = write([{ name: 'a', data, type: 'STRING' }]);
		for (let length = 0; length < bytes.length; length++) {
			await expect(readParquet(bytes.slice(0, length), 'a')).rejects.toBeInstanceOf(ImportError);
		}
	});
});
