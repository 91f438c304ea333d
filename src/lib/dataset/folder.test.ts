import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder, replaceFile, writeFolder } from './folder.node';

let base: string;
beforeEach(async () => {
	base = await mkdtemp(join(tmpdir(), 'pmqa-folder-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const OLD = new Map([
	['a.csv', 'a\nold\n'],
	['b.csv', 'b\nold\n']
]);
const NEW = new Map([
	['a.csv', 'a\nnew\n'],
	['b.csv', 'b\nnew\n']
]);

describe('a folder', () => {
	it('is made with the folders above it, and read back the same', async () => {
		const dir = join(base, 'deep', 'er');
		await writeFolder(dir, OLD);
		expect((await readFolder(dir)).files).toEqual(OLD);
		expect(await readdir(join(base, 'deep'))).toEqual(['er']);
	});

	it('is replaced whole, other files left alone', async () => {
		const dir = join(base, 'x');
		await writeFolder(dir, OLD);
		await writeFile(join(dir, 'README.md'), 'mine');
		await writeFolder(dir, NEW);
		expect((await readFolder(dir)).files).toEqual(NEW);
		expect((await readdir(dir)).sort()).toEqual(['README.md', 'a.csv', 'b.csv']);
	});

	it('is as it was when writing fails', async () => {
		const dir = join(base, 'x');
		await writeFolder(dir, OLD);
		const impossible = new Map([...NEW, ['no/such/folder.csv', 'x']]);
		await expect(writeFolder(dir, impossible)).rejects.toThrow();
		expect((await readFolder(dir)).files).toEqual(OLD);
		expect((await readdir(dir)).sort()).toEqual(['a.csv', 'b.csv']);
	});

	it('does not appear when the first writing fails', async () => {
		const impossible = new Map([...NEW, ['no/such/folder.csv', 'x']]);
		await expect(writeFolder(join(base, 'x'), impossible)).rejects.toThrow();
		expect(await readdir(base)).toEqual([]);
	});

	it('reads as new once committed, even where the writer died before moving the files', async () => {
		const dir = join(base, 'x');
		await writeFolder(dir, OLD);
		await mkdir(join(dir, '.pmqa-commit'));
		await writeFile(join(dir, '.pmqa-commit', 'a.csv'), 'a\nnew\n');
		await writeFile(join(dir, 'b.csv'), 'b\nnew\n');
		expect((await readFolder(dir)).files).toEqual(NEW);
		await writeFolder(dir, new Map([['b.csv', 'b\nnewer\n']]));
		expect((await readFolder(dir)).files).toEqual(
			new Map([
				['a.csv', 'a\nnew\n'],
				['b.csv', 'b\nnewer\n']
			])
		);
		expect((await readdir(dir)).sort()).toEqual(['a.csv', 'b.csv']);
	});

	it('ignores and clears what a dead process left half written', async () => {
		const dir = join(base, 'x');
		await writeFolder(dir, OLD);
		await mkdir(join(dir, '.pmqa-writing-999999999'));
		await writeFile(join(dir, '.pmqa-writing-999999999', 'a.csv'), 'half');
		expect((await readFolder(dir)).files).toEqual(OLD);
		await writeFolder(dir, NEW);
		expect((await readdir(dir)).sort()).toEqual(['a.csv', 'b.csv']);
	});

	it('may be reached through a link', async () => {
		await writeFolder(join(base, 'x'), OLD);
		await symlink(join(base, 'x'), join(base, 'link'));
		await writeFolder(join(base, 'link'), NEW);
		expect((await readFolder(join(base, 'x'))).files).toEqual(NEW);
	});

	it('reports files that are no UTF-8, and rejects when it is not there', async () => {
		await writeFile(join(base, 'a.csv'), Buffer.from([0xa1, 0xa2]));
		const { files, problems } = await readFolder(base, 'data/');
		expect(files.size).toBe(0);
		expect(problems).toEqual([expect.objectContaining({ code: 'not-utf-8', file: 'data/a.csv' })]);
		await expect(readFolder(join(base, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
	});
});

describe('a file', () => {
	it('is the old one until the new one is whole', async () => {
		const path = join(base, 'x.duckdb');
		await writeFile(path, 'old');
		const failing = replaceFile(path, async (beside) => {
			await writeFile(beside, 'half');
			throw new Error('disk full');
		});
		await expect(failing).rejects.toThrow('disk full');
		expect(await readFile(path, 'utf8')).toBe('old');
		await replaceFile(path, (beside) => writeFile(beside, 'new'));
		expect(await readFile(path, 'utf8')).toBe('new');
		expect(await readdir(base)).toEqual(['x.duckdb']);
	});
});
