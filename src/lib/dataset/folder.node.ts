/**
 * A folder of files on a disk, read and written whole. A reader never meets half a dataset: new files are
 * written beside the old ones, one rename commits them, and a reader looks among committed files first.
 */
import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, type Problem } from './problems';
import type { DatasetSource } from './stream';

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
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	for (const { name, places } of await listFolder(dir)) {
		const bytes = await firstOf(places, (path) => readFile(path));
		try {
			files.set(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
		} catch {
			problems.push(notText(label + name));
		}
	}
	return { files, problems };
}

/**
 * `readFolder` of files of any size: each is read when it is asked for, a piece at a time, lines whole. Rejects as
 * `readFolder` does.
 */
export async function sourceOf(dir: string, label = ''): Promise<DatasetSource> {
	const places = new Map<string, readonly string[]>();
	const problems: Problem[] = [];
	for (const file of await listFolder(dir)) {
		if (await isText(file.places)) places.set(file.name, file.places);
		else problems.push(notText(label + file.name));
	}
	return {
		names: [...places.keys()],
		problems,
		async *pieces(name) {
			for await (const piece of piecesOf(places.get(name)!)) yield piece.toString('utf8');
		}
	};
}

const notText = (file: string) => problem('not-utf-8', { file }, '', 'UTF-8');

async function isText(places: readonly string[]): Promise<boolean> {
	for await (const piece of piecesOf(places)) if (!isUtf8(piece)) return false;
	return true;
}

const PIECE = 262_144;
const LINE_FEED = 0x0a;

/** A file's bytes, cut after line ends: no piece ends within a character. */
async function* piecesOf(places: readonly string[]): AsyncGenerator<Buffer> {
	const file = await firstOf(places, (path) => open(path));
	try {
		const part = Buffer.alloc(PIECE);
		let rest = Buffer.alloc(0);
		for (;;) {
			const { bytesRead } = await file.read(part, 0, PIECE);
			if (bytesRead === 0) break;
			const bytes = Buffer.concat([rest, part.subarray(0, bytesRead)]);
			const end = bytes.lastIndexOf(LINE_FEED) + 1;
			if (end > 0) yield bytes.subarray(0, end);
			rest = bytes.subarray(end);
		}
		if (rest.length > 0) yield rest;
	} finally {
		await file.close();
	}
}

interface Listed {
	readonly name: string;
	/** Where it stands, or did until a moment ago. */
	readonly places: readonly string[];
}

async function listFolder(dir: string): Promise<Listed[]> {
	const committed = join(dir, COMMITTED);
	const pending = await readdir(committed).catch(() => [] as string[]);
	const names = new Set([...(await readdir(dir)), ...pending].filter(isDataFile));
	return [...names].sort().map((name) => ({
		name,
		places: (pending.includes(name) ? [committed, dir] : [dir]).map((place) => join(place, name))
	}));
}

function isDataFile(name: string): boolean {
	return name.endsWith('.csv') || name === 'datapackage.json';
}

/** A committed file may be moved to its place between listing and reading: then it is there. */
async function firstOf<T>(
	[path, ...others]: readonly string[],
	read: (path: string) => Promise<T>
): Promise<T> {
	try {
		return await read(path!);
	} catch (cause) {
		if (others.length === 0) throw cause;
		return firstOf(others, read);
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
		// What DuckDB keeps beside its file has an ending after the number.
		if (!name.startsWith(prefix) || isRunning(parseInt(name.slice(prefix.length), 10))) continue;
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
