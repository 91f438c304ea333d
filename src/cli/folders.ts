/** Folders the commands read: the framework, datasets, known organisations. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder, type FolderFiles } from '$lib/dataset/folder.node';
import type { Problem } from '$lib/dataset/problems';
import { readTable } from '$lib/dataset/read';
import { TABLES, type Organization } from '$lib/dataset/schema';
import { validateFramework, type TableMap } from '$lib/dataset/validate';
import { inline, InputError, plain, type Io } from './io';

/** A folder's name as a person gave it, ready to stand before a file name. */
export function labelOf(dir: string): string {
	return dir.endsWith('/') ? dir : `${dir}/`;
}

/** Says plainly what a file system error means. */
export function fileError(path: string, cause: unknown): InputError {
	const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
	const known: Record<string, [string, string]> = {
		ENOENT: ['ไม่พบไฟล์หรือโฟลเดอร์นี้', 'no such file or folder'],
		EISDIR: ['เป็นโฟลเดอร์ ไม่ใช่ไฟล์', 'this is a folder, not a file'],
		ENOTDIR: ['เป็นไฟล์ ไม่ใช่โฟลเดอร์', 'this is a file, not a folder'],
		EACCES: ['ไม่มีสิทธิ์เข้าถึง', 'permission denied'],
		EPERM: ['ไม่มีสิทธิ์เข้าถึง', 'permission denied'],
		EROFS: ['ที่เก็บข้อมูลเขียนไม่ได้', 'the disk is read-only'],
		ENOSPC: ['ที่เก็บข้อมูลเต็ม', 'the disk is full']
	};
	const message = cause instanceof Error ? cause.message : String(cause);
	const [th, en] = known[code] ?? [message, message];
	return new InputError(`${path}: ${th}`, `${path}: ${en}`, { cause });
}

/** The files of a folder; `InputError` when it cannot be read. */
export async function openFolder(dir: string): Promise<FolderFiles> {
	try {
		return await readFolder(dir, labelOf(dir));
	} catch (cause) {
		throw fileError(dir, cause);
	}
}

/** `InputError` when there is no folder to read. */
export async function needFolder(dir: string): Promise<void> {
	await readdir(dir).catch((cause: unknown) => {
		throw fileError(dir, cause);
	});
}

export function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isDirectory(),
		() => false
	);
}

export const frameworkDir = (io: Io, given: string | undefined) =>
	given ?? join(io.root, 'data', 'framework');

/** The files of the framework and its sound tables; `InputError` when the framework itself is wrong. */
export async function openFramework(
	dir: string
): Promise<{ files: FolderFiles; tables: TableMap }> {
	const files = await openFolder(dir);
	const { problems, tables } = validateFramework(files.files, { folder: labelOf(dir) });
	const [first] = [...files.problems, ...problems];
	if (first === undefined) return { files, tables };
	const place = `${first.file}:${first.line ?? ''}`;
	throw new InputError(`${place} ${first.message_th}`, `${place} ${first.message_en}`);
}

/** Known organisations (`data/organizations.csv`); none when the file is not there. */
export async function knownOrganizations(io: Io): Promise<Organization[]> {
	const path = join(io.root, 'data', 'organizations.csv');
	const text = await readFile(path, 'utf8').catch(() => '');
	return [...readTable(TABLES.organizations, text, path).rows] as unknown as Organization[];
}

/** `file:line column: what is wrong`, as editors and people find a place. */
export function problemLine(io: Io, problem: Problem): string {
	const place = [problem.file, problem.line].filter((part) => part !== null).join(':');
	const column = problem.column === null ? '' : ` [${problem.column}]`;
	const text = { th: problem.message_th, en: problem.message_en };
	return plain(`${place}${column} ${problem.code}: ${inline(io, text)}`).replaceAll('\n', ' ');
}
