import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { utf16, windows874 } from './encode.test-helper';
import { readTable } from './read';
import { sheetXml, workbook } from './xlsx/workbook.test-helper';

const rows = [
	['หน่วยงาน', 'ปี'],
	['ขอนแก่น', '2564']
];
const csv = rows.map((cells) => cells.join(',')).join('\r\n');
const parquet = (codec: 'SNAPPY' | 'UNCOMPRESSED') =>
	new Uint8Array(
		parquetWriteBuffer({
			columnData: [0, 1].map((i) => ({ name: rows[0]![i]!, data: [rows[1]![i]!], type: 'STRING' })),
			codec
		})
	);

describe('readTable in a browser', () => {
	it.each([
		['csv', windows874(csv)],
		['csv', utf16(csv, 'le', true)],
		['json', new TextEncoder().encode(JSON.stringify(rows))],
		['xlsx', workbook({ sheets: { s: sheetXml({ 1: rows[0]!, 2: rows[1]! }) } })],
		['parquet', parquet('SNAPPY')],
		['parquet', parquet('UNCOMPRESSED')]
	])('reads %s', async (kind, bytes) => {
		const table = await readTable(bytes, 'file.csv');
		expect(table.kind).toBe(kind);
		expect(table.columns).toEqual(rows[0]);
		expect(table.records.map(({ cells }) => cells)).toEqual([rows[1]]);
	});
});
