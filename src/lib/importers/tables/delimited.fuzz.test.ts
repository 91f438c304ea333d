import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText, damage, readOrRefuse, rowsOf, runs, tableOf } from '../fuzz.test-helper';
import type { RawTable } from '../types';
import { readDelimited } from './delimited';
import { LineEnds } from './lineEnds';
import { splitRows } from './split';

const utf8 = (text: string) => new TextEncoder().encode(text);
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Lines of a text that a table does not hold in any of its parts. */
function checkLines(table: RawTable, text: string): void {
	const { delimiter, quote } = table.shape;
	const format = { delimiter: delimiter as string, quote: quote as string };
	const told = [...table.records, ...table.broken, ...(table.aside ?? [])].map(({ line }) => line);
	expect(new Set(told).size).toBe(told.length);
	const rows = [...splitRows(text, format)];
	const header = table.shape.headerRow > 0 ? 1 : 0;
	if (table.broken.length === 0) expect(told.length + table.blankRows + header).toBe(rows.length);
}

describe('delimited text, at random', () => {
	it('reads again what was written, with exact lines', () => {
		fc.assert(
			fc.property(
				tableOf,
				fc.constantFrom(',', ';', '\t', '|'),
				fc.constantFrom('\n', '\r\n', '\r'),
				({ header, rows }, delimiter, newline) => {
					const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes: true });
					const table = readDelimited(utf8(text), 'a', {
						delimiter,
						headerRow: 1,
						quote: '"',
						encoding: 'utf-8'
					});
					expect(table.columns).toEqual(header);
					const kept = rows.map((cells) => cells.map((cell) => cell.toWellFormed()));
					expect(table.records.map(({ cells }) => cells)).toEqual(
						kept.filter((row) => !isBlank(row))
					);
					expect(rowsOf(table)).toBe(rows.length);
					let line = 2;
					const lines = rows.map((cells) => {
						const start = line;
						line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1;
						return start;
					});
					if (!rows.some((cells) => cells.some((cell) => /\r$|^\n/.test(cell)))) {
						expect(table.records.map((record) => record.line)).toEqual(
							lines.filter((_, i) => !isBlank(kept[i] as string[]))
						);
					}
				}
			),
			runs(0.3)
		);
	});

	it('finds the delimiter of what was written', () => {
		const row = fc.array(cellText, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(
				fc.array(row, { minLength: 2, maxLength: 9 }),
				fc.constantFrom(',', ';', '\t'),
				(rows, delimiter) => {
					const text = Papa.unparse([['org', 'ปี', 'ข้อ'], ...rows], { delimiter, quotes: true });
					const table = readDelimited(utf8(text), 'a', { encoding: 'utf-8', headerRow: 1 });
					expect(table.shape.delimiter).toBe(delimiter);
					expect(rowsOf(table)).toBe(rows.length);
				}
			),
			runs(0.1)
		);
	});

	it('accounts for every line of any text', async () => {
		const line = fc.oneof(
			fc.array(cellText, { maxLength: 5 }).map((cells) => cells.join(',')),
			fc.array(cellText, { maxLength: 5 }).map((cells) => cells.join('\t')),
			fc.constantFrom('', '"', '1,"open', 'close",2', '"a""b",c', '"a"b,c', ',,,')
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
				const text = lines.join('\n');
				const table = await readOrRefuse(() =>
					readDelimited(utf8(text), 'a.csv', { encoding: 'utf-8' })
				);
				if (table) checkLines(table, text.toWellFormed());
			}),
			runs(0.2)
		);
	});

	it('loses no row beside one that is broken', () => {
		const good = fc.tuple(
			fc.nat(),
			fc.constantFrom('ก', '5" x', ''),
			fc.constantFrom('y', '"a, b"')
		);
		const line = fc.oneof(
			{ weight: 6, arbitrary: good.map((cells) => ({ text: cells.join(','), is: 'record' })) },
			fc
				.constantFrom('1,"open,x', '"a"b,c,d', '1,2', '1,2,3,4', 'x\u0000,y,z', '7,"8",9"9,"')
				.map((text) => ({
					text,
					is: 'broken'
				})),
			fc.constantFrom('', ',,', '  ').map((text) => ({ text, is: 'blank' }))
		);
		fc.assert(
			fc.property(
				fc.array(line, { maxLength: 40 }),
				fc.constantFrom('\n', '\r\n'),
				(lines, end) => {
					const sound = Array.from({ length: 20 }, () => ({ text: '1,2,3', is: 'record' }));
					const all = [...sound, ...lines];
					const text = ['org,ปี,ข้อ', ...all.map((row) => row.text), ''].join(end);
					const options = { encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 } as const;
					const table = readDelimited(utf8(text), 'a', options);
					const of = (kind: string) => all.flatMap(({ is }, i) => (is === kind ? [i + 2] : []));
					expect(table.records.map((row) => row.line)).toEqual(of('record'));
					expect(table.broken.map((row) => row.line)).toEqual(of('broken'));
					expect(rowsOf(table)).toBe(all.length);
				}
			),
			runs(0.2)
		);
	});

	it('takes any bytes, damaged tables and every option without a fault', async () => {
		const sample = utf8('org_id,ปี,หลักฐาน\nTH-40,2564,"ก, ข\nค"\nTH-41,๒๕๖๕,"""x"""\n');
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			damage.map((change) => change(sample))
		);
		const options = fc.record(
			{
				encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'windows-874' as const),
				delimiter: fc.constantFrom(',', '"', ' ', 'ก'),
				quote: fc.constantFrom('"' as const, "'" as const, '' as const),
				headerRow: fc.nat(5)
			},
			{ requiredKeys: [] }
		);
		await fc.assert(
			fc.asyncProperty(bytes, options, async (content, chosen) => {
				const table = await readOrRefuse(() => readDelimited(content, 'a.csv', chosen));
				for (const { cells } of table?.records ?? [])
					expect(cells).toHaveLength(table!.columns.length);
			}),
			runs(0.2)
		);
	});

	it('splits lines as a regular expression does', () => {
		const text = fc.string({ unit: fc.constantFrom('\r', '\n', 'a'), maxLength: 30 });
		fc.assert(
			fc.property(text, (written) => {
				const ends = new LineEnds(written);
				const lines: string[] = [];
				for (let at = 0; at < written.length; at = ends.after(at).next) {
					lines.push(written.slice(at, ends.after(at).stop));
				}
				expect(lines).toEqual(
					written
						.replace(/(?:\r\n|\r|\n)$/, '')
						.split(/\r\n|\r|\n/)
						.slice(0, lines.length)
				);
				expect(lines.length).toBe(
					written === ''
						? 0
						: (written.replace(/(?:\r\n|\r|\n)$/, '').match(/\r\n|\r|\n/g)?.length ?? 0) + 1
				);
			}),
			runs(0.2)
		);
	});
});
