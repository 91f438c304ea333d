import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { damage, readOrRefuse, rowsOf, runs, tableOf } from '../../fuzz.test-helper';
import { readParquet } from './read';

const CODECS = ['UNCOMPRESSED', 'SNAPPY'] as const;

const samples = CODECS.map((codec) => {
	const data = Array.from({ length: 60 }, (_, i) => (i % 9 === 0 ? null : `ค่า ${i % 5}`));
	const columnData = [
		{ name: 'a', data, type: 'STRING' as const },
		{ name: 'n', data: data.map((_, i) => (i % 4 ? i : null)), type: 'INT32' as const },
		{ name: 'b', data: data.map((_, i) => i % 2 === 0), type: 'BOOLEAN' as const },
		{ name: 't', data: data.map((_, i) => new Date(i * 1e9)), type: 'TIMESTAMP' as const }
	];
	return new Uint8Array(parquetWriteBuffer({ columnData, codec, rowGroupSize: 25 }));
});

describe('Parquet, at random', () => {
	it('reads again what was written', async () => {
		await fc.assert(
			fc.asyncProperty(tableOf, fc.constantFrom(...CODECS), async ({ header, rows }, codec) => {
				if (rows.length === 0) return;
				const columnData = header.map((name, i) => ({
					name,
					data: rows.map((cells) => (cells[i] as string).toWellFormed()),
					type: 'STRING' as const
				}));
				const bytes = new Uint8Array(parquetWriteBuffer({ columnData, codec }));
				const table = await readParquet(bytes, 'a.parquet');
				expect(table.columns).toEqual(header);
				const filled = rows
					.map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.toWellFormed()) }))
					.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
				expect(table.records).toEqual(filled);
				expect(rowsOf(table)).toBe(rows.length);
			}),
			runs(0.3)
		);
	});

	it('takes damaged files without a fault', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...samples), damage, async (sample, change) => {
				const table = await readOrRefuse(() => readParquet(change(sample), 'a.parquet'));
				if (table) expect(rowsOf(table)).toBeLessThanOrEqual(200_000);
			}),
			runs(0.7)
		);
	});
});
