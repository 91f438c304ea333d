import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '$lib/form3/types';
import { INPUT, pmqa } from './process.test-helper';

const DATASET = 'data/khonkaen-2564';

let base: string;
beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-audit-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const places = (findings: readonly Finding[]) =>
	findings.map(({ rule, verdict, lines }) => `${rule} ${verdict} ${lines.join(' ')}`).sort();

describe('pmqa audit', () => {
	it('prints what is wrong first, with its place and calculation', async () => {
		const { code, stdout, stderr } = await pmqa(['audit', INPUT]);
		expect([code, stderr]).toEqual([0, '']);
		const [counts] = stdout.split('\n');
		expect(counts).toMatch(/Contradiction \d+, .*Holds \d+$/);
		expect(stdout.indexOf('Contradiction (')).toBeLessThan(stdout.indexOf('\nHolds ('));
		expect(stdout).toContain('1.4.2 1.4.4 · line 310, 336 · repeated');
		expect(stdout).toContain('2,316 − 329 = 1,987');
	});

	it('says the same in Thai, and in both languages', async () => {
		const thai = await pmqa(['audit', DATASET, '--lang', 'th']);
		expect(thai.stdout).toMatch(/ขัดแย้งกัน \d+/);
		expect(thai.stdout).not.toMatch(/the same thing/i);
		const both = await pmqa(['audit', DATASET], { env: { LANG: 'C' } });
		expect(both.stdout).toMatch(/the same thing/i);
		expect(both.stdout).toContain('สิ่งเดียวกัน');
	});

	it('gives the findings of a document and of its dataset alike', async () => {
		const [document, dataset] = await Promise.all(
			[INPUT, DATASET].map(async (path) => {
				const run = await pmqa(['audit', path, '--json']);
				return JSON.parse(run.stdout) as Finding[];
			})
		);
		expect(document!.length).toBeGreaterThan(20);
		expect(places(dataset!)).toEqual(places(document!));
	});

	it('goes on after a file that is no Form 3, and says so', async () => {
		const other = join(base, 'letter.txt');
		await writeFile(other, 'เรียน ผู้ว่าราชการจังหวัด\n');
		const { code, stdout, stderr } = await pmqa(['audit', other, DATASET]);
		expect(code).toBe(1);
		expect(stderr).toContain('letter.txt');
		expect(stdout).toContain('Contradiction');
	});

	it('needs something to audit, and a dataset that is sound', async () => {
		expect((await pmqa(['audit'])).code).toBe(2);
		const missing = await pmqa(['audit', join(base, 'none.txt')]);
		expect([missing.code, missing.stdout]).toEqual([1, '']);
		const empty = await pmqa(['audit', base]);
		expect(empty.code).toBe(1);
		expect(empty.stderr).toContain('see pmqa validate');
	});
});
