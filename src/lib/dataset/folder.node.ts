/**
 * A folder of files on a disk, read and written whole. A reader never meets half a dataset: new files are
 * written beside the old ones, one rename commits them, and a reader looks among committed files first.
 */
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, type Problem } from './problems';

/** Files that were committed but not yet moved to their place stand here. */
const COMMITTED = '.pmqa-commit';
const STAGED = '.pmqa-writing-';

export interface FolderFiles {
	readonly files: Map<string, string>;
	/** Files that are no UTF-8. */
	readonly problems: Problem[];
}

/**
 * Reads the CSV files and `datapackage.json` of a folder. `label` goes before file names in problems.
 * Rejects when the folder is not there or cannot be read.
 */
export async function readFolder(dir: string, label = ''): Promise<FolderFiles> {
	const committed = join(dir, COMMITTED);
	const pending = await readdir(committed).catch(() => [] as string[]);
	const names = new Set([...(await readdir(dir)), ...pending].filter(isDataFile));
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	for (const name of [...names].sort()) {
		const bytes = await readFirst(pending.includes(name) ? [committed, dir] : [dir], name);
		try {
			files.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
		} catch {
			problems.push(problem('not-utf-8', { file: label + name }, '', 'UTF-8'));
		}
	}
	return { files, problems };
}

function isDataFile(name: string): boolean {
	return name.endsWith('.csv') || name === 'datapackage.json';
}

/** A committed file may be moved to its place between listing and reading: then it is there. */
async function readFirst([dir, ...others]: string[], name: string): Promise<Uint8Array> {
	try {
		return await readFile(join(dir!, name));
	} catch (cause) {
		if (others.length === 0) throw cause;
		return readFirst(others, name);
	}
}

/** Writes files into a folder, all or none; other files in it are left alone. Makes the folder. */
export async function writeFolder(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
	const target = resolve(dir);
	const exists = await stat(target).then(
		(found) => found.isDirectory(),
		() => false
	);
	if (!exists) return createFolder(target, files);
	await finishCommit(target);
	await removeAbandoned(target, STAGED);
	const staged = join(target, `${STAGED}${process.pid}`);
	await inFolder(staged, async () => {
		await writeAll(staged, files);
		await rename(staged, join(target, COMMITTED));
	});
	await finishCommit(target);
}

/** The folder appears complete, by one rename. */
async function createFolder(target: string, files: ReadonlyMap<string, string>): Promise<void> {
	const parent = dirname(target);
	await mkdir(parent, { recursive: true });
	const prefix = `.${basename(target)}${STAGED}`;
	await removeAbandoned(parent, prefix);
	const staged = join(parent, `${prefix}${process.pid}`);
	await inFolder(staged, async () => {
		await writeAll(staged, files);
		await rename(staged, target);
	});
}

/** Makes a folder, runs, and leaves nothing behind when that fails. */
async function inFolder(dir: string, run: () => Promise<void>): Promise<void> {
	await mkdir(dir);
	try {
		await run();
	} catch (cause) {
		await rm(dir, { recursive: true, force: true });
		throw cause;
	}
}

async function writeAll(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
	for (const [name, text] of files) await writeSynced(join(dir, name), text);
}

async function writeSynced(path: string, text: string): Promise<void> {
	const handle = await open(path, 'wx');
	try {
		await handle.writeFile(text, 'utf8');
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Moves committed files to their places; also finishes what a process that died left committed. */
async function finishCommit(target: string): Promise<void> {
	const committed = join(target, COMMITTED);
	const names = await readdir(committed).catch(() => null);
	if (names === null) return;
	for (const name of names) await rename(join(committed, name), join(target, name));
	await rm(committed, { recursive: true, force: true });
}

/** Removes what processes that are gone left half written. */
async function removeAbandoned(dir: string, prefix: string): Promise<void> {
	for (const name of await readdir(dir)) {
		if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
		await rm(join(dir, name), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Lets `write` make a file beside its place, then renames it there: the old file or the new one, never half.
 * The file beside is removed when `write` fails.
 */
export async function replaceFile(
	path: string,
	write: (beside: string) => Promise<void>
): Promise<void> {
	const target = resolve(path);
	await mkdir(dirname(target), { recursive: true });
	await access(dirname(target), constants.W_OK);
	const prefix = `.${basename(target)}${STAGED}`;
	await removeAbandoned(dirname(target), prefix);
	const beside = join(dirname(target), `${prefix}${process.pid}`);
	try {
		await write(beside);
		await rename(beside, target);
	} catch (cause) {
		await rm(beside, { force: true });
		throw cause;
	}
}
