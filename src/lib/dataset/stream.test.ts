import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, parseCsv } from './csv';
import { sourceOf, writeFolder } from './folder.node';
import { DatasetError, ProblemList, problem } from './problems';
import { FRAMEWORK_FILES, sampleFiles } from './sample.test-helper';
import { TABLES, type Table } from './schema';
import { streamDataset, type DatasetSource } from './stream';
import { validateFramework } from './validate';

const framework = validateFramework(FRAMEWORK_FILES).tables;

describe('CSV that comes in pieces', () => {
	/** Text with more quotation marks and line ends, in and out of place, than any file has. */
	const damaged = fc
		.array(fc.constantFrom('"', '""', ',', '\n', '\r\n', ' ', 'ก', 'a', 'bc', '",', '"\n'), {
			maxLength: 60
		})
		.map((parts) => `a,b\n${parts.join('')}`);
	const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });

	it.each([
		['line feeds', '\n'],
		['CRLF', '\r\n']
	])('with %s is read as when it comes whole, wherever it is cut', (_, end) => {
		fc.assert(
			fc.property(damaged, cuts, (mess, sizes) => {
				const text = mess.replace('\n', end);
				const reader = new CsvReader();
				const records = [];
				let at = 0;
				for (let turn = 0; at < text.length; turn++) {
					const size = sizes[turn % sizes.length]!;
					records.push(...reader.read(text.slice(at, at + size)));
					at += size;
				}
				records.push(...reader.read('', true));
				const { header, brokenQuotes } = reader;
				expect({ header, records, brokenQuotes }).toEqual(parseCsv(text));
			}),
			{ seed: 2564, numRuns: 2000 }
		);
	});
});

describe('a dataset that is read in pieces', () => {
	it('gives its rows before the file is at its end', async () => {
		const files = sampleFiles();
		const lines = files.get('responses.csv')!.split(/(?<=\n)/);
		let given = 0;
		const before: number[] = [];
		const source: DatasetSource = {
			names: [...files.keys()],
			problems: [],
			async *pieces(name) {
				if (name !== 'responses.csv') return void (yield files.get(name)!);
				for (const line of lines) {
					before.push(given);
					yield line;
				}
			}
		};
		const found = await streamDataset(source, {
			...{ folder: 'x/', framework },
			onRows: (table, rows) => {
				if (table.name === 'responses') given += rows.length;
			}
		});
		const all = new ProblemList();
		found.addTo(all);
		expect(all.count).toBe(0);
		expect(before).toEqual(lines.map((_, i) => Math.max(0, i - 1)));
	});

	it('comes from a folder in pieces of whole lines, however long the file', async () => {
		const base = await mkdtemp(join(tmpdir(), 'pmqa-pieces-'));
		try {
			await writeFolder(base, sampleFiles());
			const text = 'ก,ข\n' + 'ภาษาไทย,1\n'.repeat(40_000) + 'ท้าย';
			await writeFile(join(base, 'responses.csv'), text);
			await writeFile(join(base, 'findings.csv'), Buffer.from([0x61, 0x0a, 0xe0, 0xb8]));
			const source = await sourceOf(base, 'x/');
			const pieces: string[] = [];
			for await (const piece of source.pieces('responses.csv')) pieces.push(piece);
			expect(pieces.length).toBeGreaterThan(2);
			expect(pieces.slice(0, -1).every((piece) => piece.endsWith('\n'))).toBe(true);
			expect(pieces.join('')).toBe(text);
			expect(source.names).not.toContain('findings.csv');
			expect(source.problems).toMatchObject([{ code: 'not-utf-8', file: 'x/findings.csv' }]);
		} finally {
			await rm(base, { recursive: true });
		}
	});
});

describe('the schema', () => {
	it('refers to whole keys of tables that stand before', () => {
		const before: string[] = ['framework', 'categories', 'items', 'statements', 'options'];
		for (const table of Object.values<Table>(TABLES)) {
			for (const key of table.foreignKeys ?? []) {
				expect(key.references).toEqual(TABLES[key.table as keyof typeof TABLES].key);
				expect(before).toContain(key.table);
			}
			before.push(table.name);
		}
	});
});

describe('very many problems', () => {
	it('are counted, and the first of them kept', () => {
		const list = new ProblemList();
		const all = new ProblemList();
		for (let line = 1; line <= 3000; line++) {
			list.push(problem('missing-value', { file: 'x.csv', line }));
		}
		all.push(problem('missing-file', { file: 'y.csv' }));
		all.append(list);
		expect(all.count).toBe(3001);
		expect(all.kept).toHaveLength(ProblemList.KEPT);
		expect(all.kept.slice(0, 3).map(({ line }) => line)).toEqual([null, 1, 2]);
		expect(new DatasetError(all.kept, all.count).message).toMatch(/^3001 problem/);
	});
});
