import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '$lib/dataset/folder.node';
import { validateDataset } from '$lib/dataset/validate';
import type { Form3Document } from '$lib/form3/types';
import { BIN, INPUT, pmqa, type Run } from './process.test-helper';

let base: string;
beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-read-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('pmqa read --json', () => {
	let run: Run;
	let document: Form3Document;
	beforeAll(async () => {
		run = await pmqa(['read', INPUT, '--json']);
		document = JSON.parse(run.stdout);
	});

	it('prints the document, and nothing on stderr', () => {
		expect(run).toMatchObject({ code: 0, stderr: '' });
		expect(Object.keys(document)).toEqual([
			'source',
			'organization',
			'year_be',
			'framework_id',
			'items',
			'statements',
			'figures',
			'links',
			'findings',
			'warnings'
		]);
		expect(document.source).toMatchObject({ name: basename(INPUT), kind: 'txt', lines: 1494 });
		expect(document.source.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	it('has the counts of the real document', () => {
		expect(document.organization.org_id).toBe('TH-40');
		expect(document.year_be).toBe(2564);
		expect(document.items).toHaveLength(24);
		expect(document.statements).toHaveLength(94);
		const status = document.items.flatMap((item) => [item.not_started, item.in_progress]);
		expect(status).toHaveLength(48);
		expect(new Set(status)).toEqual(new Set(['unreadable']));
	});

	it('leaves the document’s sentences out with --facts-only', async () => {
		const facts: Form3Document = JSON.parse(
			(await pmqa(['read', INPUT, '--json', '--facts-only'])).stdout
		);
		expect(facts.statements.every((statement) => statement.evidence === null)).toBe(true);
		expect(facts.statements.map((s) => s.evidence_chars)).toEqual(
			document.statements.map((s) => s.evidence_chars)
		);
		const sentences = document.statements.map((s) => s.evidence?.slice(0, 40)).filter(Boolean);
		const text = JSON.stringify(facts);
		expect(sentences.filter((sentence) => text.includes(sentence!))).toEqual([]);
	});
});

describe('pmqa read', () => {
	it('prints a summary a person can read, from any folder', async () => {
		const { code, stdout } = await pmqa(['read', INPUT], { cwd: base });
		expect(code).toBe(0);
		expect(stdout).toMatch(/organisation: จังหวัดขอนแก่น \(TH-40\)/);
		expect(stdout).toMatch(/statements: 94 \(unreadable \d+, absent \d+\)/);
		expect(stdout).toMatch(/number-lost 2 \(line \d+, \d+\)/);
	});

	it('stops quietly when nobody reads on', async () => {
		const child = spawn(process.execPath, [BIN, 'read', INPUT, '--json']);
		let stderr = '';
		child.stderr.on('data', (text) => (stderr += text));
		child.stdout.once('data', () => child.stdout.destroy());
		const code = await new Promise((done) => child.on('close', done));
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});

	it.each<[string, string | Uint8Array, RegExp]>([
		['an empty file', '', /is empty \(0 bytes\).*\[empty\]/],
		['white space only', ' \n\n\t\n', /\[empty\]/],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), /is a picture.*\[wrong-kind\]/],
		['bytes that are no text', Uint8Array.of(65, 0, 1, 2, 66), /\[(binary|unknown-kind)\]/],
		['text that is no Form 3', 'สวัสดี\nไม่ใช่แบบฟอร์ม\n'.repeat(50), /not a Form 3.*\[not-form3\]/]
	])('refuses %s with 1 and says why', async (name, content, message) => {
		const path = join(base, `${name}.txt`);
		await writeFile(path, content);
		const { code, stdout, stderr } = await pmqa(['read', path, '--json']);
		expect(stderr).toMatch(message);
		expect(stderr).toContain(path);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
	});

	it('refuses a file of gigabytes without reading it', async () => {
		const path = join(base, 'large.txt');
		await writeFile(path, '');
		// Holds nothing, so that it takes no room on the disk.
		await truncate(path, 3 * 1024 ** 3);
		const { code, stdout, stderr } = await pmqa(['read', path, '--json']);
		expect(stderr).toMatch(/3072\.0 MB; the limit is 50\.0 MB \[too-large\]/);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
	});

	it('refuses a file that is not there, and a folder', async () => {
		expect(await pmqa(['read', join(base, 'none.txt')])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/none\.txt: no such file or folder/)
		});
		expect(await pmqa(['read', base])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/this is a folder, not a file/)
		});
	});

	it('reads the others of several files when one is wrong, and ends with 1', async () => {
		const { code, stdout, stderr } = await pmqa(['read', INPUT, join(base, 'none.txt'), '--json']);
		expect(code).toBe(1);
		expect(stderr).toMatch(/none\.txt/);
		expect(JSON.parse(stdout)).toHaveLength(1);
	});
});

describe('pmqa read --out', () => {
	const rowsOf = async (dir: string, table: string) =>
		(await readFile(join(dir, `${table}.csv`), 'utf8')).trimEnd().split('\n').length - 1;

	it('writes a dataset that validates, without sentences or paths with --facts-only', async () => {
		const dir = join(base, 'facts');
		const run = await pmqa(['read', INPUT, '--facts-only', '--out', dir]);
		expect(run).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining(dir) });
		expect(await pmqa(['validate', dir])).toMatchObject({ code: 0, stderr: '' });
		expect(await rowsOf(dir, 'responses')).toBe(94 + 62);
		expect(await rowsOf(dir, 'item_status')).toBe(24);
		expect(await readFile(join(dir, 'assessments.csv'), 'utf8')).toContain(
			`,document,${basename(INPUT)},`
		);
		for (const name of await readdir(dir)) {
			expect(await readFile(join(dir, name), 'utf8')).not.toContain('shared/');
		}
	});

	it('puts several documents in folders of their own', async () => {
		const copy = join(base, 'copy.txt');
		await writeFile(copy, await readFile(INPUT));
		const dir = join(base, 'several');
		expect((await pmqa(['read', INPUT, copy, '--out', dir])).code).toBe(0);
		expect((await readdir(dir)).sort()).toEqual(['copy', basename(INPUT, '.txt')]);
	});

	it('keeps what people wrote: summaries.csv, reviews, and the words of datapackage.json', async () => {
		const dir = join(base, 'kept');
		const read = () => pmqa(['read', INPUT, '--facts-only', '--out', dir]);
		await read();
		const summaries =
			'statement_no,option_no,summary_th,summary_en\n1.1.1,,"สรุป, เอง",My summary\n';
		await writeFile(join(dir, 'summaries.csv'), summaries);
		await writeFile(join(dir, 'README.md'), 'mine');
		const reviews = `${await readFile(join(dir, 'reviews.csv'), 'utf8')}TH-40/2564/self,1.1.1,marked,changed,,,2026-01-02\n`;
		await writeFile(join(dir, 'reviews.csv'), reviews);
		const descriptor = JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8'));
		const licenses = [{ name: 'CC-BY-4.0' }];
		await writeFile(join(dir, 'datapackage.json'), JSON.stringify({ ...descriptor, licenses }));
		expect((await read()).code).toBe(0);
		expect(await readFile(join(dir, 'summaries.csv'), 'utf8')).toBe(summaries);
		expect(await readFile(join(dir, 'README.md'), 'utf8')).toBe('mine');
		expect(await readFile(join(dir, 'reviews.csv'), 'utf8')).toBe(reviews);
		expect(await readFile(join(dir, 'responses.csv'), 'utf8')).toContain(
			'TH-40/2564/self,1.1.1,,unreadable,,"สรุป, เอง",My summary,'
		);
		const after = JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8'));
		expect(after.licenses).toEqual(licenses);
		expect(await pmqa(['validate', dir])).toMatchObject({ code: 0 });
	});

	it('writes nothing where it would lose another assessment, or cannot read what is there', async () => {
		const other = join(base, 'other');
		await pmqa(['read', INPUT, '--out', other, '--year', '2563']);
		const before = await readFile(join(other, 'assessments.csv'), 'utf8');
		expect(before).toContain('TH-40/2563/self');
		expect(await pmqa(['read', INPUT, '--out', other])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/already holds the assessment TH-40\/2563\/self/)
		});
		expect(await readFile(join(other, 'assessments.csv'), 'utf8')).toBe(before);

		const broken = join(base, 'broken');
		await mkdir(broken);
		const summaries = 'statement_no,option_no,summary_th,summary_en\n9.9.9,,x,x\n';
		await writeFile(join(broken, 'summaries.csv'), summaries);
		expect(await pmqa(['read', INPUT, '--out', broken])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/summaries\.csv:2 \[statement_no\] unknown-key.*“9\.9\.9”/)
		});
		expect(await readdir(broken)).toEqual(['summaries.csv']);
	});

	it('never leaves half a dataset, whenever it is killed', async () => {
		const dir = join(base, 'killed');
		for (const delay of [60, 120, 160, 200, 240, 280, 320]) {
			const child = spawn(process.execPath, [BIN, 'read', INPUT, '--out', dir]);
			setTimeout(() => child.kill('SIGKILL'), delay);
			await new Promise((done) => child.on('close', done));
			const found = await readFolder(dir).catch(() => null);
			if (found) expect(validateDataset(found.files).problems).toEqual([]);
		}
		expect((await pmqa(['read', INPUT, '--out', dir])).code).toBe(0);
		expect((await readdir(base)).filter((name) => name.startsWith('.killed'))).toEqual([]);
		expect((await readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('leaves no folder behind when it cannot write', async () => {
		await writeFile(join(base, 'file'), 'x');
		const run = await pmqa(['read', INPUT, '--out', join(base, 'file', 'dir')]);
		expect(run.code).toBe(1);
		expect(await readFile(join(base, 'file'), 'utf8')).toBe('x');
	});
});
