import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damage, readOrRefuse, rowsOf, runs, tableOf } from '../../fuzz.test-helper';
import { unzip, zip } from '../../zip';
import { readXlsx } from './read';
import { sheetXml, workbook } from './workbook.test-helper';

const sample = workbook({
	sheets: {
		a: sheetXml({ 1: ['ผลการประเมิน'], 3: ['org_id', 'ปี'], 4: ['TH-40', '2564'], 6: ['', '2565'] }),
		b: '<row r="1"><c t="s" s="1"><v>0</v></c><c r="C1" t="b"><v>1</v></c></row><row><c t="e"><v>#N/A</v></c></row>'
	},
	texts: ['ก', 'ข'],
	after: '<mergeCells><mergeCell ref="A4:A6"/><mergeCell ref="A1:C1"/></mergeCells>'
});

describe('workbooks, at random', () => {
	it('reads again what was written', () => {
		fc.assert(
			fc.property(tableOf, ({ header, rows }) => {
				const sheet = Object.fromEntries([header, ...rows].map((cells, i) => [i + 1, cells]));
				const table = readXlsx(workbook({ sheets: { s: sheetXml(sheet) } }), 'a', { headerRow: 1 });
				const filled = rows
					.map((cells, i) => ({
						line: i + 2,
						cells
					}))
					.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
				expect(table.columns).toEqual(header);
				expect(table.records).toEqual(filled);
				const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1;
				expect(rowsOf(table)).toBe(last);
			}),
			runs(0.3)
		);
	});

	it('takes damaged bytes without a fault', async () => {
		await fc.assert(
			fc.asyncProperty(damage, async (change) => {
				await readOrRefuse(() => readXlsx(change(sample), 'a.xlsx'));
			}),
			runs(0.3)
		);
	});

	it('takes damaged parts without a fault', async () => {
		const parts = [...unzip(sample, 'a')];
		const part = fc.nat(parts.length - 1);
		await fc.assert(
			fc.asyncProperty(part, damage, async (at, change) => {
				const [path, content] = parts[at] as [string, Uint8Array];
				const changed = new Map(parts).set(path, change(content));
				const table = await readOrRefuse(() => readXlsx(zip(changed), 'a.xlsx'));
				const lines = table?.records.map(({ line }) => line) ?? [];
				expect(lines).toEqual([...lines].sort((a, b) => a - b));
				for (const { cells } of table?.records ?? [])
					expect(cells).toHaveLength(table!.columns.length);
			}),
			runs(0.4)
		);
	});
});
