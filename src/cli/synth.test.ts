import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_TABLES } from '$lib/engine/load';
import { createNativeEngine } from '$lib/engine/native.node';
import { pmqa } from './process.test-helper';

let base: string;
const at = (...names: string[]) => join(base, ...names);
const synth = (...args: string[]) =>
	pmqa(['synth', '--years', '2563-2565', '--seed', 's', ...args]);

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-synth-'));
	expect(await synth('--orgs', '20', '--out', at('dir'))).toMatchObject({ code: 0, stdout: '' });
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** Every table's rows as the file holds them, in the file's order. */
async function rowsOf(path: string): Promise<Record<string, object[]>> {
	const engine = await createNativeEngine({ path, threads: 1 });
	try {
		const all: Record<string, object[]> = {};
		for (const { name } of DATABASE_TABLES) all[name] = await engine.run(`SELECT * FROM ${name}`);
		return all;
	} finally {
		await engine.close();
	}
}

describe('pmqa synth', () => {
	it('writes a dataset that is valid and says what it is', async () => {
		expect(await pmqa(['validate', at('dir')])).toMatchObject({ code: 0, stderr: '' });
		const descriptor = JSON.parse(await readFile(at('dir', 'datapackage.json'), 'utf8'));
		expect(descriptor.description).toMatch(/ข้อมูลจำลอง.*made up/);
	});

	it('writes a database with the rows, in the order, that building the folder gives', async () => {
		const run = await synth('--orgs', '20', '--out', at('direct.duckdb'), '--json');
		expect(run.code).toBe(0);
		await pmqa(['build', at('dir'), '-o', at('built.duckdb')]);
		const [direct, built] = [await rowsOf(at('direct.duckdb')), await rowsOf(at('built.duckdb'))];
		for (const { name } of DATABASE_TABLES) expect(direct[name], name).toEqual(built[name]);
		expect(direct.assessments!.length).toBeGreaterThan(50);
		const { rows } = JSON.parse(run.stdout);
		for (const { name } of DATABASE_TABLES) expect(rows[name], name).toBe(direct[name]!.length);
	});

	it('adds organisations without changing those before', async () => {
		await synth('--orgs', '25', '--out', at('more'));
		const [few, more] = await Promise.all(
			['dir', 'more'].map((dir) => readFile(at(dir, 'responses.csv'), 'utf8'))
		);
		expect(more!.length).toBeGreaterThan(few!.length);
		expect(more!.startsWith(few!)).toBe(true);
	});

	it('makes the tables that comparisons read from a thousand assessments on', async () => {
		expect((await synth('--orgs', '400', '--out', at('many.duckdb'))).code).toBe(0);
		const engine = await createNativeEngine({ path: at('many.duckdb') });
		try {
			const [row] = await engine.run<{ units: number; assessments: number }>(
				`SELECT
					(SELECT COUNT(*) FROM unit_measures) // (SELECT COUNT(*) FROM compared_parts) AS units,
					(SELECT COUNT(*) FROM assessments) AS assessments`
			);
			expect(row!.assessments).toBeGreaterThan(1000);
			expect(row!.units).toBe(row!.assessments);
		} finally {
			await engine.close();
		}
	});

	it('leaves a folder alone that holds real assessments', async () => {
		const real = 'data/khonkaen-2564';
		const before = await readFile(join(real, 'responses.csv'), 'utf8');
		const { code, stderr } = await synth('--orgs', '2', '--out', real);
		expect(code).toBe(1);
		expect(stderr).toMatch(/holds data that are not synthetic/);
		expect(await readFile(join(real, 'responses.csv'), 'utf8')).toBe(before);
	});

	it('refuses a folder that would be too large, and leaves nothing half written', async () => {
		const { code, stderr } = await synth('--orgs', '9000', '--out', at('large'));
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/\.duckdb file/) });
		expect((await synth('--orgs', '2', '--out', at('dir', 'indicators.csv', 'x'))).code).toBe(1);
		expect((await synth('--orgs', '2', '--out', at('dir', 'reviews.csv', 'x.duckdb'))).code).toBe(
			1
		);
		expect((await readdir(base)).filter((name) => /large|^\./.test(name))).toEqual([]);
	});
});

describe('the samples that ship', () => {
	// When this fails: run the command that data/samples/README.md gives.
	it('are what the command in their README makes', async () => {
		const readme = await readFile('data/samples/README.md', 'utf8');
		const command = /npx pmqa (synth .*) --out data\/samples$/m.exec(readme);
		expect((await pmqa([...command![1]!.split(' '), '--out', at('samples')])).code).toBe(0);
		const names = await readdir('data/samples');
		expect(names.filter((name) => name !== 'README.md').sort()).toEqual(
			(await readdir(at('samples'))).sort()
		);
		for (const name of await readdir(at('samples'))) {
			const again = await readFile(at('samples', name), 'utf8');
			expect(again === (await readFile(join('data/samples', name), 'utf8')), name).toBe(true);
		}
	});

	it('are valid, hold nothing but synthetic assessments, and none that is real', async () => {
		expect(await pmqa(['validate', 'data/samples'])).toMatchObject({ code: 0, stderr: '' });
		const column = async (dir: string, at: number) =>
			(await readFile(join('data', dir, 'assessments.csv'), 'utf8'))
				.trim()
				.split('\n')
				.slice(1)
				.map((line) => line.split(',')[at]!);
		expect(new Set(await column('samples', 5))).toEqual(new Set(['synthetic']));
		const codes = await column('samples', 0);
		expect(codes.length).toBeGreaterThan(400);
		const folders = await readdir('data', { withFileTypes: true });
		for (const { name } of folders.filter((one) => one.isDirectory() && one.name !== 'samples')) {
			const real = await column(name, 0).catch((): string[] => []);
			expect(codes.filter((code) => real.includes(code))).toEqual([]);
		}
	});
});
