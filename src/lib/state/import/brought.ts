/** Files as they were dropped or chosen; a folder that holds a dataset becomes one file. Pure. */

/** `path` is its place in a dropped folder, e.g. `data/assessments.csv`. */
export interface Brought {
	readonly file: File;
	readonly path?: string;
}

/** One file to take in: its bytes, or the files of a folder that are to be packed into one. */
export interface ToTakeIn {
	readonly name: string;
	readonly bytes: number;
	readonly content: Blob | ReadonlyMap<string, Blob>;
}

const MARK = 'assessments.csv';

/** Folders with an `assessments.csv` as one each, the others as they are; in the order they were brought. */
export function joinFolders(brought: readonly Brought[]): ToTakeIn[] {
	const datasets = new Set(
		brought.filter(({ path }) => baseOf(path ?? '') === MARK).map(({ path }) => folderOf(path!))
	);
	const files: ToTakeIn[] = [];
	const done = new Set<string>();
	for (const { file, path = '' } of brought) {
		const folder = folderOf(path);
		if (folder === '' || !datasets.has(folder)) {
			files.push({ name: file.name, bytes: file.size, content: file });
		} else if (!done.has(folder)) {
			done.add(folder);
			const own = brought.filter((one) => folderOf(one.path ?? '') === folder);
			const bytes = own.reduce((sum, one) => sum + one.file.size, 0);
			const content = new Map(own.map((one) => [baseOf(one.path!), one.file]));
			files.push({ name: `${baseOf(folder)}.zip`, bytes, content });
		}
	}
	return files;
}

const baseOf = (path: string) => path.split('/').at(-1) ?? '';
const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');
