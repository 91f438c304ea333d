import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCodes, orgKind } from '$lib/form3/codes';
import { readTable } from '$lib/dataset/read';
import { TABLES } from '$lib/dataset/schema';
import { INPUT, pmqa } from './process.test-helper';

let base: string;
beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-shipped-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('the data that ship', () => {
	it('are valid', async () => {
		const run = await pmqa(['validate', 'data/framework', 'data/khonkaen-2564']);
		expect(run).toMatchObject({ code: 0, stderr: '' });
	});

	// When this fails: npx pmqa read <the document> --facts-only --out data/khonkaen-2564
	it('are what reading the document gives', async () => {
		const shipped = 'data/khonkaen-2564';
		const again = join(base, 'again');
		await cp(shipped, again, { recursive: true });
		expect((await pmqa(['read', INPUT, '--facts-only', '--out', again])).code).toBe(0);
		for (const name of await readdir(again)) {
			expect(await readFile(join(again, name), 'utf8'), name).toBe(
				await readFile(join(shipped, name), 'utf8')
			);
		}
	});

	it('hold no sentence of the document', async () => {
		const text = await readFile('data/khonkaen-2564/responses.csv', 'utf8');
		const { rows } = readTable(TABLES.responses, text, 'responses.csv');
		expect(rows).toHaveLength(156);
		expect(rows.filter((row) => row.evidence !== null)).toEqual([]);
	});

	it('name the 77 provinces by their codes', async () => {
		const problems: never[] = [];
		const text = await readFile('data/organizations.csv', 'utf8');
		const { rows } = readTable(TABLES.organizations, text, 'organizations.csv', problems);
		expect(problems).toEqual([]);
		const ids = rows.map((row) => String(row.org_id));
		expect(new Set(ids).size).toBe(77);
		expect(ids.map(orgKind)).toEqual(rows.map((row) => row.kind));
		expect(ids).toEqual([...ids].sort(compareCodes));
		expect(rows.filter((row) => !String(row.name_th).startsWith('จังหวัด'))).toEqual([
			expect.objectContaining({ org_id: 'TH-10', name_th: 'กรุงเทพมหานคร' })
		]);
	});
});
