import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder, writeFolder } from '$lib/dataset/folder.node';
import { DatasetError, type Problem } from '$lib/dataset/problems';
import { FRAMEWORK_FILES, sampleDataset, sampleFiles } from '$lib/dataset/sample.test-helper';
import { emptyDataset, TABLES, type Dataset, type Row, type Table } from '$lib/dataset/schema';
import { validateDataset, validateFramework } from '$lib/dataset/validate';
import { buildDatabase } from './build.node';
import { DATABASE_TABLES, ordered } from './load';
import { rowsIn } from './rowsIn.test-helper.node';

let base: string;
const framework = () => join(base, 'framework');

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-spread-'));
	await writeFolder(framework(), FRAMEWORK_FILES);
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** The sample as the assessment of another organisation and year. */
function assessmentOf(org: string, year: number): Dataset {
	const text = JSON.stringify(sampleDataset()).replaceAll('2564/self', `${year}/self`);
	const dataset: Dataset = JSON.parse(text.replaceAll('TH-40', org));
	dataset.assessments[0]!.year_be = year;
	return dataset;
}

function together(parts: readonly Dataset[]): Dataset {
	const all = emptyDataset() as unknown as Record<string, Row[]>;
	for (const part of parts) {
		for (const [name, rows] of Object.entries(part) as unknown as [string, Row[]][]) {
			const known = new Set(all[name]!.map((row) => JSON.stringify(row)));
			const shared = name === 'organizations' || name === 'indicators';
			all[name]!.push(...rows.filter((row) => !shared || !known.has(JSON.stringify(row))));
		}
	}
	return all as unknown as Dataset;
}

const PARTS = ['TH-9', 'TH-40', 'TH-100', 'L-a-2', 'L-a-10'].flatMap((org) =>
	[2563, 2564, 2565].map((year) => assessmentOf(org, year))
);

let built = 0;
async function build(groups: readonly (readonly Dataset[])[]): Promise<string> {
	const name = join(base, `${built++}`);
	const dirs = [];
	for (const [n, parts] of groups.entries()) {
		dirs.push(join(name, `${n}`));
		await writeFolder(dirs.at(-1)!, sampleFiles(together(parts)));
	}
	await buildDatabase(dirs, framework(), join(name, 'x.duckdb'));
	return join(name, 'x.duckdb');
}

describe('rows of many datasets', () => {
	it('stand in the same order however they are spread over folders', async () => {
		const shuffled = PARTS.map((part, i) => ({ part, at: (i * 7) % PARTS.length }))
			.sort((a, b) => a.at - b.at)
			.map(({ part }) => part);
		const whole = await rowsIn(await build([PARTS]));
		expect(whole.get('responses')!.length).toBeGreaterThan(PARTS.length);
		const years = [0, 1, 2].map((n) => PARTS.filter((_, i) => i % 3 === n));
		for (const groups of [years, [...years].reverse(), shuffled.map((part) => [part])]) {
			expect(await rowsIn(await build(groups))).toEqual(whole);
		}
	});

	it('are those of the datasets, in the order that is asked of a database', async () => {
		const stored = await rowsIn(await build(PARTS.map((part) => [part])));
		const rows = together(PARTS) as unknown as Record<string, Row[]>;
		for (const table of DATABASE_TABLES as readonly Table[]) {
			if (table.group !== 'dataset') continue;
			expect(stored.get(table.name)).toEqual(ordered(table, rows[table.name]!));
		}
	});
});

async function problemsOf(dirs: readonly string[]): Promise<readonly Problem[]> {
	return buildDatabase(dirs, framework(), join(base, 'none.duckdb')).then(
		() => [],
		(error: unknown) => {
			expect(error).toBeInstanceOf(DatasetError);
			return (error as DatasetError).problems;
		}
	);
}

describe('what is wrong with a dataset', () => {
	const names = [...sampleFiles().keys()];
	const spoilt = fc.array(
		fc.record({
			file: fc.constantFrom(...names),
			line: fc.nat(5),
			how: fc.constantFrom('gone', 'twice', 'quote', 'code', 'cell', 'bytes')
		}),
		{ minLength: 1, maxLength: 4 }
	);

	it('is told as the check of a dataset tells it, in the same order', async () => {
		const { tables } = validateFramework(FRAMEWORK_FILES);
		let wrong = 0;
		await fc.assert(
			fc.asyncProperty(spoilt, async (changes) => {
				const dir = join(base, `spoilt-${built++}`);
				const files = sampleFiles(together(PARTS.slice(0, 3)));
				await writeFolder(dir, files);
				for (const { file, line, how } of changes) {
					const lines = files.get(file)!.split('\n');
					const at = line % lines.length;
					if (how === 'gone') lines.splice(at, 1);
					if (how === 'twice') lines.splice(at, 0, lines[at]!);
					if (how === 'quote') lines[at] = lines[at]!.replace(',', ',"');
					if (how === 'code') lines[at] = lines[at]!.replace(/\d/, '8');
					if (how === 'cell') lines[at] += ',';
					files.set(file, lines.join('\n'));
					const bytes = how === 'bytes' ? Buffer.from([0xff]) : files.get(file)!;
					await writeFile(join(dir, file), bytes);
				}
				const folder = `${dir}/`;
				const read = await readFolder(dir, folder);
				const checked = validateDataset(read.files, { folder, framework: tables });
				const expected = [...read.problems, ...checked.problems];
				expect(await problemsOf([dir])).toEqual(expected);
				wrong += expected.length;
			}),
			{ seed: 2564, numRuns: 60 }
		);
		expect(wrong).toBeGreaterThan(60);
	});

	it('is every row of an assessment that two datasets have, of the later dataset', async () => {
		const dirs = [join(base, 'once'), join(base, 'again')];
		await writeFolder(dirs[0]!, sampleFiles(together(PARTS.slice(0, 2))));
		await writeFolder(dirs[1]!, sampleFiles(together(PARTS.slice(1, 3))));
		const found = await problemsOf(dirs);
		const keyed: readonly Table[] = Object.values<Table>(TABLES).filter(
			({ name, key }) => key.length > 0 && name !== 'organizations'
		);
		const rows = PARTS[1] as unknown as Record<string, Row[]>;
		const expected = keyed.flatMap(({ name, group }) =>
			group === 'framework' ? [] : (rows[name] ?? []).map(() => `${dirs[1]}/${name}.csv`)
		);
		expect(found.map(({ file }) => file)).toEqual(expected);
		expect(found.every(({ code }) => code === 'duplicate-key')).toBe(true);
		expect(found[0]).toMatchObject({ line: 2, expected: `what ${dirs[0]}/assessments.csv:3 says` });
	});
});
