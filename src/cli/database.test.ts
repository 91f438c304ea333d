import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '$lib/dataset/folder.node';
import { FRAMEWORK_FILES, sampleFiles } from '$lib/dataset/sample.test-helper';
import { pmqa } from './process.test-helper';

const ASSESSMENT = 'assessment=TH-40/2564/self';
let base: string;
const at = (...names: string[]) => join(base, ...names);

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-db-'));
	await writeFolder(at('framework'), FRAMEWORK_FILES);
	await writeFolder(at('data'), sampleFiles());
	const files = sampleFiles();
	files.set('assessments.csv', files.get('assessments.csv')!.replace(',2564,', ',สองพัน,'));
	await writeFolder(at('bad'), files);
	const run = await pmqa([
		'build',
		at('data'),
		'-o',
		at('x.duckdb'),
		'--framework',
		at('framework')
	]);
	expect(run).toMatchObject({ code: 0, stdout: '' });
	expect(run.stderr).toMatch(/wrote .*x\.duckdb: 1 assessment/);
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('pmqa validate', () => {
	it('says that a dataset is valid, in words and as JSON', async () => {
		const args = ['validate', at('data'), '--framework', at('framework')];
		expect(await pmqa(args)).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/data: valid \(organizations 1, .*responses 4/)
		});
		const { stdout } = await pmqa([...args, '--json']);
		expect(JSON.parse(stdout)).toMatchObject({ kind: 'dataset', valid: true, errors: [] });
	});

	it('says file, line, column, what was found and what was expected, and ends with 1', async () => {
		const args = ['validate', at('bad'), '--framework', at('framework')];
		const { code, stderr } = await pmqa(args);
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/bad\/assessments\.csv:2 \[year_be\] not-an-integer: .*“สองพัน”.*an integer/
		);
		const json = await pmqa([...args, '--json']);
		expect(json.code).toBe(1);
		expect(JSON.parse(json.stdout).errors).toContainEqual(
			expect.objectContaining({
				file: at('bad', 'assessments.csv'),
				line: 2,
				column: 'year_be',
				code: 'not-an-integer',
				found: 'สองพัน'
			})
		);
	});

	it('knows a framework, and a folder that is neither', async () => {
		expect((await pmqa(['validate', at('framework')])).code).toBe(0);
		expect(await pmqa(['validate', 'src'])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/no dataset in this folder/)
		});
		expect(await pmqa(['validate', at('none')])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/no such file or folder/)
		});
	});
});

describe('pmqa build', () => {
	it('writes nothing from a dataset that is wrong, and keeps the old file', async () => {
		await writeFile(at('old.duckdb'), 'old');
		const args = ['build', at('data'), at('bad'), '-o', at('old.duckdb')];
		const { code, stderr } = await pmqa([...args, '--framework', at('framework')]);
		expect(code).toBe(1);
		expect(stderr).toMatch(/assessments\.csv:2 \[year_be\]/);
		expect(await readFile(at('old.duckdb'), 'utf8')).toBe('old');
		expect((await readdir(base)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('says which folder is not there', async () => {
		expect(await pmqa(['build', at('none'), '-o', at('y.duckdb')])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/none: no such file or folder/)
		});
	});
});

describe('pmqa query', () => {
	it('lists the questions and what they take', async () => {
		const { code, stdout } = await pmqa(['query', at('x.duckdb')]);
		expect(code).toBe(0);
		expect(stdout).toMatch(/coverage +assessment \[category\]/);
	});

	it('answers as a table, as JSON, and as CSV for spreadsheets', async () => {
		const args = ['query', at('x.duckdb'), 'observations', '--param', ASSESSMENT];
		const rows = JSON.parse((await pmqa([...args, '--json'])).stdout);
		expect(rows).toHaveLength(3);
		expect(rows[1]).toMatchObject({ statement_no: '1.1.1', line: 12, raw: '-7.5', value: -7.5 });
		const csv = (await pmqa([...args, '--csv'])).stdout;
		expect(csv.startsWith('\uFEFFstatement_no,')).toBe(true);
		// Text that a spreadsheet would run is made harmless; the number beside it stays a number.
		expect(csv.split('\r\n')[2]).toContain("12,'-7.5,-7.5,แผ่น");
		expect((await pmqa(args)).stdout.split('\n')).toHaveLength(2 + 3 + 1);
	});

	it('gives no rows for an unknown code', async () => {
		const args = ['query', at('x.duckdb'), 'coverage', '--param', 'assessment=TH-99/2564/self'];
		expect(await pmqa([...args, '--json'])).toMatchObject({ code: 0, stdout: '[]\n' });
	});

	it('says so when the file is missing, a folder, or no database', async () => {
		await writeFile(at('text.duckdb'), 'no database '.repeat(2000));
		for (const [path, message] of [
			[at('none.duckdb'), /no such file/],
			[base, /this is a folder/],
			[at('text.duckdb'), /cannot be read as a pmqa database/]
		] as const) {
			const { code, stdout, stderr } = await pmqa(['query', path, 'assessments', '--json']);
			expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
			expect(stderr).toMatch(message);
		}
	});
});
