/** IndexedDB, for browsers whose pages cannot write to the origin-private file system. */
import { ROOMS, type Part, type Place, type Room, type Shelf } from './shelf';

const NAME = 'pmqa-atlas';
const VERSION = 1;

/** Opens it, making its stores. Rejects where the browser has none or forbids it. */
export function openIndexedDb(name = NAME): Promise<Shelf> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, VERSION);
		request.onupgradeneeded = () => {
			for (const room of ROOMS) request.result.createObjectStore(room);
		};
		request.onsuccess = () => resolve(new IndexedDbShelf(request.result));
		request.onerror = () => reject(request.error);
		request.onblocked = () => reject(new DOMException('held by another tab', 'AbortError'));
	});
}

class IndexedDbShelf implements Shelf {
	readonly kind = 'indexeddb';
	readonly #database: IDBDatabase;

	constructor(database: IDBDatabase) {
		this.#database = database;
		// A newer version of the site in another tab may go on; this one then says it cannot keep anything.
		database.onversionchange = () => database.close();
	}

	async names(room: Room): Promise<string[]> {
		const keys = await this.#ask<IDBValidKey[]>(room, (store) => store.getAllKeys());
		return keys.map(String);
	}

	async get({ room, name }: Place): Promise<Blob | null> {
		const value = await this.#ask<unknown>(room, (store) => store.get(name));
		return value instanceof Blob ? value : null;
	}

	/** One transaction: all or nothing. */
	put(parts: readonly Part[]): Promise<void> {
		return this.#change((room) => {
			for (const { name, content } of parts.filter((part) => part.room === room.name)) {
				room.put(content, name);
			}
		});
	}

	remove(places: readonly Place[]): Promise<void> {
		return this.#change((room) => {
			for (const { name } of places.filter((place) => place.room === room.name)) room.delete(name);
		});
	}

	clear(): Promise<void> {
		return this.#change((room) => room.clear());
	}

	close(): void {
		this.#database.close();
	}

	#ask<T>(room: Room, question: (store: IDBObjectStore) => IDBRequest): Promise<T> {
		return new Promise((resolve, reject) => {
			const request = question(this.#database.transaction(room).objectStore(room));
			request.onsuccess = () => resolve(request.result as T);
			request.onerror = () => reject(request.error);
		});
	}

	#change(work: (room: IDBObjectStore) => void): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = this.#database.transaction([...ROOMS], 'readwrite');
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error);
			for (const room of ROOMS) work(transaction.objectStore(room));
		});
	}
}
