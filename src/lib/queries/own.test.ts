import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '$lib/dataset/folder.node';
import { FRAMEWORK_FILES, sampleDataset, sampleFiles } from '$lib/dataset/sample.test-helper';
import type { Dataset } from '$lib/dataset/schema';
import { QUERIES } from './index';
import { buildDatabase } from '$lib/engine/build.node';
import { createNativeEngine } from '$lib/engine/native.node';
import { createNativeOwnEngine } from '$lib/engine/own/native.node';
import type { OwnData, OwnEngine } from '$lib/engine/own/types';

let base: string;
let engine: OwnEngine;
let own: OwnData;

/** The sample, of another organisation, with an indicator and a review. */
function datasetOf(orgId: string, more: Partial<Dataset> = {}): Dataset {
	const dataset: Dataset = {
		...sampleDataset(),
		indicators: [
			{
				indicator_id: 'paper',
				name_th: 'กระดาษ',
				name_en: 'Paper',
				unit: 'แผ่น',
				better: 'lower',
				topic: 'x'
			}
		],
		reviews: [
			{
				assessment_id: 'TH-40/2564/self',
				target: '1.1.1',
				mark: 'marked',
				decision: 'confirmed',
				value: null,
				note: null,
				reviewed_at: '2026-01-02'
			}
		],
		...more
	};
	for (const row of dataset.observations) row.indicator_id = 'paper';
	return JSON.parse(JSON.stringify(dataset).replaceAll('TH-40', orgId));
}

const built = async (name: string, ...datasets: Dataset[]) => {
	const dirs = await Promise.all(
		datasets.map(async (dataset, i) => {
			const dir = join(base, `${name}-${i}`);
			await writeFolder(dir, sampleFiles(dataset));
			return dir;
		})
	);
	const path = join(base, `${name}.duckdb`);
	await buildDatabase(dirs, join(base, 'framework'), path);
	return path;
};

/** What every question answers, of each assessment, with all parameters left out and given. */
async function answers(of: { run: OwnEngine['run'] }, ...orgs: string[]) {
	const found: Record<string, unknown> = {};
	for (const { name, params, sql } of Object.values(QUERIES)) {
		for (const org of orgs) {
			const values: Record<string, string | number> = {
				assessment: `${org}/2564/self`,
				category: 1,
				item: '1.1',
				statement: '1.1.1',
				indicator: 'paper',
				verdict: 'holds',
				measure: 'answered',
				orgs: org,
				years: '2564',
				codes: 'items',
				provenance: 'real',
				kind: 'province',
				before: 'TH-40/2564/self',
				after: `${org}/2564/self`
			};
			for (const all of [true, false]) {
				const given = params.map((spec) => (spec.optional && !all ? null : values[spec.name]!));
				found[`${name} ${org} ${all}`] = await of.run(sql, given);
			}
		}
	}
	return found;
}

const blobOf = async (path: string) => new Blob([new Uint8Array(await readFile(path))]);

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-own-test-'));
	await writeFolder(join(base, 'framework'), FRAMEWORK_FILES);
	await built('shipped', datasetOf('TH-40'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

beforeEach(async () => {
	engine = await createNativeOwnEngine(join(base, 'shipped.duckdb'));
	own = engine.own;
});
afterEach(() => engine.close());

const count = async (sql: string) =>
	(await engine.run<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n;

describe('own data beside the site’s', () => {
	it.each(['dataset', 'database'])('answer every question like one database (%s)', async (kind) => {
		const both = await createNativeEngine({
			path: await built('both', datasetOf('TH-40'), datasetOf('D-0101'))
		});
		const expected = await answers(both, 'TH-40', 'D-0101', 'D-9');
		await both.close();
		if (kind === 'dataset') await own.setDataset('a', sampleFiles(datasetOf('D-0101')));
		else await own.setDatabase('a', await blobOf(await built('own', datasetOf('D-0101'))));
		expect(await answers(engine, 'TH-40', 'D-0101', 'D-9')).toEqual(expected);
	});

	it('are gone when they are removed, and the site’s answers are as before', async () => {
		const before = await answers(engine, 'TH-40');
		await own.setDataset('a', sampleFiles(datasetOf('D-1')));
		await own.setDatabase('b', await blobOf(await built('own', datasetOf('D-2'))));
		expect(await count('assessments')).toBe(3);
		await own.remove('a');
		expect(await count('assessments')).toBe(2);
		await own.remove('b');
		await own.remove('never there');
		expect(await answers(engine, 'TH-40')).toEqual(before);
	});

	it('take the place of a shipped assessment, whole, and give it back', async () => {
		const brief = datasetOf('TH-40');
		brief.responses = brief.responses.slice(0, 1).map((row) => ({ ...row, mark: 'unmarked' }));
		brief.observations = [];
		for (const set of [
			() => own.setDataset('a', sampleFiles(brief)),
			async () => own.setDatabase('a', await blobOf(await built('brief', brief)))
		]) {
			await set();
			expect(await engine.run('SELECT mark FROM responses')).toEqual([{ mark: 'unmarked' }]);
			expect(await count('assessments')).toBe(1);
			expect(await count('observations')).toBe(0);
			expect(await count('item_status')).toBe(1);
			await own.remove('a');
			expect(await count('responses')).toBe(4);
		}
	});

	it('of two files the one set last is shown', async () => {
		const of = (note: string) => {
			const dataset = datasetOf('D-1');
			dataset.assessments[0]!.source_name = note;
			return sampleFiles(dataset);
		};
		const shown = async () =>
			(
				await engine.run<{ source_name: string }>(
					`SELECT source_name FROM assessments WHERE org_id = 'D-1'`
				)
			).map((row) => row.source_name);
		await own.setDataset('a', of('a'));
		await own.setDataset('b', of('b'));
		expect(await shown()).toEqual(['b']);
		await own.setDataset('a', of('again'));
		expect(await shown()).toEqual(['again']);
		await own.remove('a');
		expect(await shown()).toEqual(['b']);
	});

	it('share organisations and indicators, each there once', async () => {
		await own.setDataset('a', sampleFiles(datasetOf('D-1')));
		await own.setDataset('b', sampleFiles(datasetOf('D-2')));
		expect(await count('indicators')).toBe(1);
		expect(await count('organizations')).toBe(3);
	});
});

describe('reviews', () => {
	const csv = (mark: string) =>
		`assessment_id,target,mark,decision,value,note,reviewed_at\n` +
		`TH-40/2564/self,1.1.1,${mark},changed,,"ก, ""ข""",2026-02-03\nTH-40/2564/self,1.1.2,marked,confirmed,,,2026-02-03\n`;

	it('of a person take the place of shipped ones of the same target', async () => {
		await own.setReviews(csv('unmarked'));
		expect(await engine.run('SELECT target, mark, note FROM reviews ORDER BY target')).toEqual([
			{ target: '1.1.1', mark: 'unmarked', note: 'ก, "ข"' },
			{ target: '1.1.2', mark: 'marked', note: null }
		]);
		await own.setReviews(csv('unreadable'));
		expect(await count(`reviews WHERE mark = 'unreadable'`)).toBe(1);
		await own.setReviews('');
		expect(await engine.run('SELECT target, mark FROM reviews')).toEqual([
			{ target: '1.1.1', mark: 'marked' }
		]);
	});

	it('stay beside files that come and go', async () => {
		await own.setReviews(csv('unmarked'));
		await own.setDataset('a', sampleFiles(datasetOf('D-1')));
		expect(await count('reviews')).toBe(3);
		await own.remove('a');
		expect(await count('reviews')).toBe(2);
	});
});

describe('what is refused', () => {
	it('leaves everything as it was: a dataset with a cell that does not fit', async () => {
		await own.setDataset('a', sampleFiles(datasetOf('D-1')));
		const before = await answers(engine, 'TH-40', 'D-1');
		const files = sampleFiles(datasetOf('D-1'));
		files.set('responses.csv', files.get('responses.csv')!.replace('1.1.2', '9.9.9'));
		files.set(
			'responses.csv',
			files.get('responses.csv')! + 'D-1/2564/self,9.9.9,,marked,,,,0,0,0,,,false\n'
		);
		await expect(own.setDataset('a', files)).rejects.toMatchObject({ code: 'sql' });
		expect(await answers(engine, 'TH-40', 'D-1')).toEqual(before);
		await own.setDataset('a', sampleFiles(datasetOf('D-2')));
		expect(await count(`assessments WHERE org_id = 'D-1'`)).toBe(0);
	});

	it.each([
		['no database', async () => new Blob(['no database '.repeat(5000)])],
		['an empty file', async () => new Blob([])],
		[
			'another database',
			async () => {
				const path = join(base, 'other.duckdb');
				const other = await createNativeEngine({ path, readOnly: false });
				await other.run('CREATE OR REPLACE TABLE t (a INTEGER)');
				await other.close();
				return blobOf(path);
			}
		],
		[
			'views in place of tables',
			async () => {
				const path = await built('views', datasetOf('D-1'));
				const other = await createNativeEngine({ path, readOnly: false });
				await other.run('ALTER TABLE responses RENAME TO kept');
				await other.run('CREATE VIEW responses AS SELECT * FROM kept');
				await other.close();
				return blobOf(path);
			}
		],
		[
			'codes that are none',
			async () => {
				const path = await built('codes', datasetOf('D-1'));
				const other = await createNativeEngine({ path, readOnly: false });
				await other.run('ALTER TABLE assessments ALTER assessment_id TYPE VARCHAR');
				await other.run(`UPDATE assessments SET assessment_id = '<b>'`);
				await other.close();
				return blobOf(path);
			}
		]
	])('with a sentence: %s', async (_what, make) => {
		const file = await make();
		await expect(own.setDatabase('a', file)).rejects.toMatchObject({
			name: 'ImportError',
			code: 'not-a-dataset'
		});
		expect(await count('assessments')).toBe(1);
		await own.setDatabase('a', await blobOf(await built('own', datasetOf('D-2'))));
		expect(await count('assessments')).toBe(2);
	});

	it('a database too large, before it is touched', async () => {
		const file = Object.defineProperty(new Blob(['x']), 'size', { value: 2 ** 31 });
		await expect(own.setDatabase('a', file)).rejects.toThrow(/1024 MB/);
	});
});
