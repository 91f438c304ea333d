/** Where the browser keeps nothing (private mode, blocked storage): for as long as the page is open. */
import type { Part, Place, Room, Shelf } from './shelf';

export class MemoryShelf implements Shelf {
	readonly kind = 'memory';
	readonly #kept = new Map<string, Blob>();

	async names(room: Room): Promise<string[]> {
		const start = `${room}/`;
		return [...this.#kept.keys()]
			.filter((key) => key.startsWith(start))
			.map((key) => key.slice(start.length));
	}

	async get({ room, name }: Place): Promise<Blob | null> {
		return this.#kept.get(`${room}/${name}`) ?? null;
	}

	async put(parts: readonly Part[]): Promise<void> {
		for (const { room, name, content } of parts) this.#kept.set(`${room}/${name}`, content);
	}

	async remove(places: readonly Place[]): Promise<void> {
		for (const { room, name } of places) this.#kept.delete(`${room}/${name}`);
	}

	async clear(): Promise<void> {
		this.#kept.clear();
	}

	close(): void {}
}
