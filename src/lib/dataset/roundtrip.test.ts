import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Row, Table } from './column';
import { parseCsv, toCsvExport } from './csv';
import { readDataset, readTable } from './read';
import { sampleDataset, sampleFiles } from './sample.test-helper';
import { TABLES } from './schema';
import { formatTable } from './write';

const RUN = { seed: 2564, numRuns: 200 };

/** Text that has broken CSV readers before. */
const nastyText = fc
	.array(
		fc.oneof(
			fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', ';', '\t', ' ', "'", '\uFEFF', '\\'),
			fc.constantFrom('=1+1', '+', '-', '@SUM(A1)', 'ก', 'ข้อความ', 'น้ำ', '๑๒๓', 'null', '0'),
			fc.string({ unit: 'binary' })
		),
		{ minLength: 1, maxLength: 6 }
	)
	.map((parts) => parts.join(''))
	.filter((text) => text !== '');

/** A table without patterns, so that any text may stand in it. */
const ANYTHING: Table = {
	name: 'anything',
	title: { th: 'x', en: 'x' },
	group: 'dataset',
	key: [],
	columns: {
		a: { type: 'text', required: true, title: { th: 'a', en: 'a' } },
		b: { type: 'text', required: false, title: { th: 'b', en: 'b' } },
		n: { type: 'number', required: false, title: { th: 'n', en: 'n' } },
		i: { type: 'integer', required: true, title: { th: 'i', en: 'i' }, min: 0, max: 4_294_967_295 },
		f: { type: 'boolean', required: true, title: { th: 'f', en: 'f' } },
		w: { type: 'enum', required: false, title: { th: 'w', en: 'w' }, words: ['x', 'y z'] }
	}
};

function cellOf(column: Column): fc.Arbitrary<Row[string]> {
	const value = valueOf(column);
	return column.required ? value : fc.option(value, { nil: null });
}

function valueOf(column: Column): fc.Arbitrary<Row[string]> {
	switch (column.type) {
		case 'text':
			return nastyText;
		case 'number':
			return fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
		case 'integer':
			return fc.integer({ min: column.min ?? 0, max: column.max ?? 2 ** 31 });
		case 'boolean':
			return fc.boolean();
		case 'enum':
			return fc.constantFrom(...column.words);
	}
}

const rowsOf = (table: Table) =>
	fc.array(
		fc.record(
			Object.fromEntries(Object.entries(table.columns).map(([name, c]) => [name, cellOf(c)]))
		),
		{ maxLength: 8 }
	);

describe('a table written and read again', () => {
	it('is the same, whatever stands in its cells', () => {
		fc.assert(
			fc.property(rowsOf(ANYTHING), (rows) => {
				const problems: never[] = [];
				const text = formatTable(ANYTHING, rows);
				const read = readTable(ANYTHING, text, 'anything.csv', problems);
				expect(problems).toEqual([]);
				expect(read.rows).toEqual(rows);
				expect(formatTable(ANYTHING, read.rows)).toBe(text);
			}),
			RUN
		);
	});

	it('keeps the line each row stands on', () => {
		fc.assert(
			fc.property(rowsOf(ANYTHING), (rows) => {
				const text = formatTable(ANYTHING, rows);
				const { lines } = readTable(ANYTHING, text, 'anything.csv');
				const starts = rows.map(
					(_, i) => formatTable(ANYTHING, rows.slice(0, i)).split('\n').length
				);
				expect(lines).toEqual(starts);
			}),
			RUN
		);
	});

	it('is the same for a whole dataset', () => {
		const dataset = sampleDataset();
		const { dataset: read, problems } = readDataset(sampleFiles(dataset));
		expect(problems).toEqual([]);
		expect(read).toEqual(dataset);
	});
});

describe('files as spreadsheets save them', () => {
	it.each([
		['a byte order mark', (text: string) => `\uFEFF${text}`],
		['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
		[
			'both, and empty lines at the end',
			(text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`
		],
		['no line end at the end', (text: string) => text.slice(0, -1)]
	])('are read with %s', (_, change) => {
		const rows = [...sampleDataset().organizations];
		const text = formatTable(TABLES.organizations, rows);
		const problems: never[] = [];
		expect(readTable(TABLES.organizations, change(text), 'x', problems).rows).toEqual(rows);
		expect(problems).toEqual([]);
	});
});

describe('canonical text', () => {
	it('has LF, no byte order mark, and quotes only where they are needed', () => {
		const text = formatTable(TABLES.organizations, [...sampleDataset().organizations]);
		expect(text).toBe(
			'org_id,kind,name_th,name_en,region,province_code\nTH-40,province,จังหวัดขอนแก่น,,,\n'
		);
	});

	it('refuses numbers CSV cannot hold', () => {
		expect(() => formatTable(ANYTHING, [{ a: 'x', i: NaN, f: true }])).toThrow(TypeError);
	});
});

describe('CSV for people', () => {
	it('opens in a spreadsheet with Thai intact and no formula', () => {
		const text = toCsvExport(
			['ข้อ', '=bad'],
			[
				['=1+1', -5],
				['+66', -0.5],
				['-x', 1e21],
				['@SUM(A1)', null],
				['\tx', true],
				['＝1', 'ไทย']
			]
		);
		expect(text.startsWith('\uFEFF')).toBe(true);
		expect(text.slice(1).split('\r\n')).toEqual([
			"ข้อ,'=bad",
			"'=1+1,-5",
			"'+66,-0.5",
			"'-x,1e+21",
			"'@SUM(A1),",
			"'\tx,true",
			"'＝1,ไทย",
			''
		]);
	});

	it('never has a text cell that starts as a formula', () => {
		fc.assert(
			fc.property(fc.array(nastyText, { minLength: 1 }), (cells) => {
				const { records } = parseCsv(
					toCsvExport(
						['a'],
						cells.map((cell) => [cell])
					)
				);
				for (const { cells: row } of records) expect(row[0]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
			}),
			RUN
		);
	});
});
