/** The origin-private file system: a folder a room, a file a name. What is written appears when it is closed. */
import { ROOMS, type Part, type Place, type Room, type Shelf } from './shelf';

const FOLDER = 'pmqa-atlas';

/** What is used of a folder; the real one is a `FileSystemDirectoryHandle`. */
export type Folder = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry' | 'keys'>;
type Folders = Readonly<Record<Room, Folder>>;

/**
 * Opens it, making its folders.
 * @returns null where the browser has no such storage, or none that can be written to by a page
 */
export async function openOpfs(storage = navigator.storage): Promise<Shelf | null> {
	if (typeof FileSystemFileHandle === 'undefined') return null;
	if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
	const root = await storage.getDirectory();
	const own = await root.getDirectoryHandle(FOLDER, { create: true });
	const folders = await Promise.all(
		ROOMS.map(async (room) => [room, await own.getDirectoryHandle(room, { create: true })] as const)
	);
	return new OpfsShelf(Object.fromEntries(folders) as Record<Room, FileSystemDirectoryHandle>);
}

export class OpfsShelf implements Shelf {
	readonly kind = 'opfs';
	readonly #folders: Folders;

	constructor(folders: Folders) {
		this.#folders = folders;
	}

	async names(room: Room): Promise<string[]> {
		const names: string[] = [];
		for await (const name of this.#folders[room].keys()) {
			// Chromium's own file of a write that was cut off, where it shows it.
			if (!name.endsWith('.crswap')) names.push(name);
		}
		return names;
	}

	async get({ room, name }: Place): Promise<Blob | null> {
		const handle = await missingIsNull(this.#folders[room].getFileHandle(name));
		return handle && missingIsNull(handle.getFile());
	}

	async put(parts: readonly Part[]): Promise<void> {
		const made: Place[] = [];
		try {
			for (const part of parts) {
				if ((await this.get(part)) === null) made.push(part);
				await this.#write(part);
			}
		} catch (error) {
			await this.remove(made).catch(() => {});
			throw error;
		}
	}

	async #write({ room, name, content }: Part): Promise<void> {
		const handle = await this.#folders[room].getFileHandle(name, { create: true });
		const writable = await handle.createWritable();
		try {
			await writable.write(content);
			await writable.close();
		} catch (error) {
			await writable.abort().catch(() => {});
			throw error;
		}
	}

	async remove(places: readonly Place[]): Promise<void> {
		for (const { room, name } of places) {
			await missingIsNull(this.#folders[room].removeEntry(name));
		}
	}

	async clear(): Promise<void> {
		// Entries first: a file without an entry is none.
		for (const room of ['entries', 'decisions', 'cache', 'files'] as const) {
			await this.remove((await this.names(room)).map((name) => ({ room, name })));
		}
	}

	close(): void {}
}

async function missingIsNull<T>(promise: Promise<T>): Promise<T | null> {
	try {
		return await promise;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return null;
		throw error;
	}
}
