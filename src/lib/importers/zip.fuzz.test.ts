import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetFiles } from './archive/dataset';
import { damage, readOrRefuse, runs } from './fuzz.test-helper';
import { kindOf } from './kind';
import { readTable } from './tables/read';
import { unzip, zip } from './zip';

const step = fc.string({
	unit: fc.constantFrom('a', 'ข', '.', '-', ' ', '_'),
	minLength: 1,
	maxLength: 5
});
const path = fc
	.array(
		step.filter((name) => !/^\.{1,2}$/.test(name)),
		{ minLength: 1, maxLength: 3 }
	)
	.map((steps) => steps.join('/'));
const content = fc.oneof(
	fc.uint8Array({ maxLength: 300 }),
	fc.nat(5000).map((length) => new Uint8Array(length))
);
const sample = zip(
	new Map([
		['datapackage.json', '{}'],
		['data/responses.csv', 'a,b\n'.repeat(50)],
		['ข.txt', 'ก'.repeat(500)]
	])
);

describe('zips and kinds, at random', () => {
	it('unpacks what was packed', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(path, content), { maxLength: 6, selector: ([name]) => name }),
				(parts) => {
					const files = new Map(parts);
					expect(unzip(zip(files), 'a.zip')).toEqual(files);
				}
			),
			runs(0.05)
		);
	});

	it('takes damaged zips without a fault, and keeps their paths inside', async () => {
		await fc.assert(
			fc.asyncProperty(damage, async (change) => {
				const bytes = change(sample);
				const files = await readOrRefuse(() => unzip(bytes, 'a.zip'));
				for (const name of files?.keys() ?? []) {
					expect(name.startsWith('/') || name.split('/').includes('..')).toBe(false);
				}
				await readOrRefuse(() => kindOf(bytes, 'a.zip'));
			}),
			runs(0.55)
		);
	});

	it('knows or refuses any bytes, and reads or refuses them as a table', async () => {
		const starts = [
			'',
			'PK\u0003\u0004',
			'PAR1',
			'%PDF-',
			'{"a":',
			'[[',
			'sep=;\n',
			'<html>',
			'MZ',
			'a,b\n1,2\n'
		];
		const bytes = fc
			.tuple(
				fc.constantFrom(...starts),
				fc.oneof(
					fc.uint8Array({ maxLength: 200 }),
					fc.string().map((text) => new TextEncoder().encode(text))
				)
			)
			.map(([start, rest]) => Uint8Array.from([...new TextEncoder().encode(start), ...rest]));
		const name = fc.oneof(
			fc.constantFrom('a.csv', 'a.txt', 'a.json', 'a.xlsx', 'ไฟล์.docx', '../a\u0000.csv'),
			fc.string()
		);
		await fc.assert(
			fc.asyncProperty(bytes, name, async (content, called) => {
				await readOrRefuse(() => kindOf(content, called));
				await readOrRefuse(() => readTable(content, called));
			}),
			runs(0.3)
		);
	});

	it('takes any paths of a dropped folder', async () => {
		const paths = fc.array(
			fc.oneof(
				path,
				fc.string(),
				fc.constantFrom('assessments.csv', 'x\\assessments.csv', '../x.csv')
			)
		);
		await fc.assert(
			fc.asyncProperty(paths, async (names) => {
				const files = names.map((name) => ({ path: name, bytes: new Uint8Array(1) }));
				const found = await readOrRefuse(() => datasetFiles(files, 'folder'));
				for (const name of found?.keys() ?? []) expect(name).not.toMatch(/[/\\]/);
			}),
			runs(0.1)
		);
	});
});
