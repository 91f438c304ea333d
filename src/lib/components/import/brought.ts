/** What a person drops, chooses or pastes, as files with their place in the folder they came from. */

/** A file as it was brought. */
export interface Brought {
	readonly file: File;
	/** Its path inside the folder that was brought, with `/`; the bare name of a file brought by itself. */
	readonly path: string;
}

/** Enough for every folder of ours; a deeper one is somebody's whole disk. */
const DEEPEST = 8;

/** What a file field holds. */
export function chosenFiles(list: FileList | null): Brought[] {
	return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * The files that were dropped, those inside dropped folders too. Must be called while the event lasts: the
 * browser forgets what was dropped when it ends.
 * @param most stop looking after that many and one more, so that "too many" can be told
 */
export function droppedFiles(transfer: DataTransfer, most: number): Promise<Brought[]> {
	const entries = [...transfer.items]
		.filter(({ kind }) => kind === 'file')
		.map((item) => item.webkitGetAsEntry?.() ?? null);
	const plain = chosenFiles(transfer.files);
	if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(plain);
	return walk(
		entries.filter((entry) => entry !== null),
		most
	);
}

async function walk(entries: readonly FileSystemEntry[], most: number): Promise<Brought[]> {
	const found: Brought[] = [];
	const visit = async (entry: FileSystemEntry, depth: number): Promise<void> => {
		if (found.length > most || depth > DEEPEST) return;
		if (entry.isDirectory) {
			for (const child of await children(entry as FileSystemDirectoryEntry, most)) {
				await visit(child, depth + 1);
			}
		} else {
			const file = await new Promise<File>((resolve, reject) =>
				(entry as FileSystemFileEntry).file(resolve, reject)
			);
			found.push({ file, path: entry.fullPath.replace(/^\/+/, '') || file.name });
		}
	};
	for (const entry of entries) await visit(entry, 0);
	return found;
}

/** A browser hands out the content of a folder a hundred at a time. */
async function children(
	folder: FileSystemDirectoryEntry,
	most: number
): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	while (all.length <= most) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) break;
		all.push(...some);
	}
	return all;
}

/** What was pasted: files, a text, or nothing that can be used. */
export type Pasted =
	| { readonly kind: 'files'; readonly files: readonly Brought[] }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'nothing' };

/**
 * A spreadsheet copies a picture of the cells along with their text, a file manager the names of the files
 * along with the files: the text counts unless there is a file that is no picture.
 */
export function pasted(clipboard: Pick<DataTransfer, 'files' | 'getData'>): Pasted {
	const files = chosenFiles(clipboard.files);
	const text = clipboard.getData('text/plain');
	if (files.some(({ file }) => !file.type.startsWith('image/'))) return { kind: 'files', files };
	if (text.trim() !== '') return { kind: 'text', text };
	return files.length > 0 ? { kind: 'files', files } : { kind: 'nothing' };
}

/** What system programs leave in folders; nobody means to import it. */
export function isLitter({ path }: Pick<Brought, 'path'>): boolean {
	return path
		.split('/')
		.some((part) => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part));
}
