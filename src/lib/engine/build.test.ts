import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '$lib/dataset/folder.node';
import { DatasetError } from '$lib/dataset/problems';
import { FRAMEWORK_FILES, sampleDataset, sampleFiles } from '$lib/dataset/sample.test-helper';
import type { Dataset, Indicator } from '$lib/dataset/schema';
import { buildDatabase, type BuildReport } from './build.node';
import type { QueryEngine } from './engine';
import { createNativeEngine } from './native.node';
import { rowsIn } from './rowsIn.test-helper.node';

let base: string;
let engine: QueryEngine;
let report: BuildReport;

const PAPER: Indicator = {
	indicator_id: 'paper',
	name_th: 'กระดาษ',
	name_en: 'Paper',
	unit: 'แผ่น',
	better: 'lower',
	topic: 'digital'
};

/** The sample of another organisation, which shares the indicator. */
function datasetOf(orgId: string): Dataset {
	const dataset = sampleDataset();
	const text = JSON.stringify({ ...dataset, indicators: [PAPER] });
	return JSON.parse(text.replaceAll('TH-40', orgId));
}

const framework = () => join(base, 'framework');
const dataset = (name: string) => join(base, name);

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-build-'));
	await writeFolder(framework(), FRAMEWORK_FILES);
	await writeFolder(dataset('b'), sampleFiles(datasetOf('TH-9')));
	await writeFolder(dataset('a'), sampleFiles(datasetOf('TH-40')));
	const out = join(base, 'out', 'x.duckdb');
	report = await buildDatabase([dataset('b'), dataset('a')], framework(), out);
	engine = await createNativeEngine({ path: out });
});
afterAll(async () => {
	await engine.close();
	await rm(base, { recursive: true, force: true });
});

describe('a database', () => {
	it('has the rows of every dataset and of the framework', async () => {
		expect(report.rows).toMatchObject({
			organizations: 2,
			assessments: 2,
			responses: 8,
			observations: 6,
			statements: 2,
			options: 2,
			framework: 1
		});
		const [row] = await engine.run('SELECT count(*) AS n FROM responses');
		expect(row).toEqual({ n: 8 });
	});

	it('holds a shared indicator once', async () => {
		expect(await engine.run('SELECT indicator_id FROM indicators')).toEqual([
			{ indicator_id: 'paper' }
		]);
	});

	it('has the cells as they were, empty ones as NULL', async () => {
		const sql =
			'SELECT option_no, mark, evidence, number_recovered FROM responses WHERE assessment_id = $1 AND statement_no = $2';
		expect(await engine.run(sql, ['TH-9/2564/self', '1.1.1'])).toEqual([
			{ option_no: null, mark: 'marked', evidence: 'ลดกระดาษ 100 แผ่น', number_recovered: true },
			{ option_no: 1, mark: 'unmarked', evidence: null, number_recovered: false },
			{ option_no: 2, mark: 'marked', evidence: 'ลดกระดาษ', number_recovered: false }
		]);
	});

	it('has ENUMs for codes and words and narrow integers', async () => {
		const rows = await engine.run<{ name: string; type: string }>(
			"SELECT table_name || '.' || column_name AS name, data_type AS type FROM duckdb_columns() WHERE NOT internal"
		);
		const types = Object.fromEntries(rows.map((row) => [row.name, row.type]));
		expect(types).toMatchObject({
			'responses.statement_no': "ENUM('1.1.1', '1.1.2')",
			'statements.statement_no': "ENUM('1.1.1', '1.1.2')",
			'responses.assessment_id': "ENUM('TH-9/2564/self', 'TH-40/2564/self')",
			'responses.mark': "ENUM('marked', 'unmarked', 'unreadable', 'absent')",
			'responses.option_no': 'UTINYINT',
			'responses.figure_count': 'USMALLINT',
			'responses.evidence_chars': 'UINTEGER',
			'responses.number_recovered': 'BOOLEAN',
			'assessments.year_be': 'USMALLINT',
			'observations.value': 'DOUBLE',
			'observations.what_th': 'VARCHAR'
		});
		expect(rows.some((row) => row.name.startsWith('summaries.'))).toBe(false);
	});

	it('stands in code order, whichever way the datasets were given', async () => {
		const rows = await engine.run('SELECT assessment_id, statement_no, option_no FROM responses');
		expect(rows.map((row) => Object.values(row).join(' '))).toEqual(
			['TH-9', 'TH-40'].flatMap((org) =>
				['1.1.1 ', '1.1.1 1', '1.1.1 2', '1.1.2 '].map((rest) => `${org}/2564/self ${rest}`)
			)
		);
		const other = join(base, 'other.duckdb');
		await buildDatabase([dataset('a'), dataset('b')], framework(), other);
		expect(await rowsIn(other)).toEqual(await rowsIn(join(base, 'out', 'x.duckdb')));
	});

	it('is small, and nothing is left beside it', async () => {
		expect(report.bytes).toBeLessThan(1_000_000);
		expect(await readdir(join(base, 'out'))).toEqual(['x.duckdb']);
	});
});

describe('tables made of the rows', () => {
	const made = async (fromAssessments: number) => {
		const path = join(base, `made-${fromAssessments}.duckdb`);
		await buildDatabase([dataset('a'), dataset('b')], framework(), path, {
			aggregates: {
				fromAssessments,
				make: async (connection, catalogue) => {
					await connection.run(`USE ${catalogue}`);
					await connection.run('CREATE TABLE made AS SELECT COUNT(*) AS n FROM responses');
				}
			}
		});
		const database = await createNativeEngine({ path });
		const rows = await database
			.run('SELECT n FROM made')
			.catch((error: unknown) => (error as Error).message);
		await database.close();
		return rows;
	};

	it('are made when all rows are in', async () => {
		expect(await made(2)).toEqual([{ n: 8 }]);
	});

	it('are not made of fewer assessments than it takes', async () => {
		expect(await made(3)).toMatch(/made does not exist/);
	});
});

describe('what is wrong', () => {
	async function problemsOf(dirs: string[]) {
		const out = join(base, 'kept.duckdb');
		await writeFile(out, 'as it was');
		const error = await buildDatabase(dirs, framework(), out).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(DatasetError);
		expect(await readFile(out, 'utf8')).toBe('as it was');
		return (error as DatasetError).problems;
	}

	it('in a dataset stops the build and leaves the old file', async () => {
		const files = sampleFiles();
		files.set('assessments.csv', files.get('assessments.csv')!.replace(',2564,', ',x,'));
		await writeFolder(dataset('bad'), files);
		expect(await problemsOf([dataset('bad')])).toContainEqual(
			expect.objectContaining({ code: 'not-an-integer', file: `${dataset('bad')}/assessments.csv` })
		);
	});

	it('is one assessment in two datasets', async () => {
		await writeFolder(dataset('again'), sampleFiles(datasetOf('TH-40')));
		const [problem] = await problemsOf([dataset('a'), dataset('again')]);
		expect(problem).toMatchObject({ code: 'duplicate-key', line: 2, found: 'TH-40/2564/self' });
	});

	it('is an indicator that two datasets describe differently', async () => {
		const other = datasetOf('TH-41');
		other.indicators[0]!.name_en = 'Sheets';
		await writeFolder(dataset('other'), sampleFiles(other));
		expect(await problemsOf([dataset('a'), dataset('other')])).toEqual([
			expect.objectContaining({ code: 'conflicting-row', found: 'paper' })
		]);
	});
});

describe('the browser’s engine', () => {
	it('attaches the file', async () => {
		const { createRequire } = await import('node:module');
		const { dirname } = await import('node:path');
		const require = createRequire(import.meta.url);
		const wasm = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
		const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
		const bundle = (kind: string) => ({
			mainModule: join(dist, `duckdb-${kind}.wasm`),
			mainWorker: ''
		});
		const copy = join(base, 'copy.duckdb');
		await copyFile(join(base, 'out', 'x.duckdb'), copy);
		const db = await wasm.createDuckDB(
			{ mvp: bundle('mvp'), eh: bundle('eh') },
			new wasm.VoidLogger(),
			wasm.NODE_RUNTIME
		);
		await db.instantiate(() => {});
		db.open({});
		db.registerFileBuffer('x.duckdb', new Uint8Array(await readFile(copy)));
		const connection = db.connect();
		connection.query("ATTACH 'x.duckdb' AS pmqa (READ_ONLY)");
		const sql =
			'SELECT count(*)::INTEGER AS n, max(statement_no)::VARCHAR AS last FROM pmqa.responses';
		expect(connection.query(sql).toArray()[0].toJSON()).toEqual({ n: 8, last: '1.1.2' });
		connection.close();
	});
});
