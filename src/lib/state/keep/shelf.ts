/** Where bytes stand by name, and nothing more: what the kinds of storage have in common. */

/** `cache` holds what can be made again. */
export const ROOMS = ['files', 'entries', 'decisions', 'cache'] as const;
export type Room = (typeof ROOMS)[number];

export interface Place {
	readonly room: Room;
	/** Lower-case letters, digits, `-`, `.` and `_`; never a name a person gave. */
	readonly name: string;
}

export interface Part extends Place {
	readonly content: Blob;
}

/** Rejects with whatever the browser says; `KeptStore` knows what it means. */
export interface Shelf {
	readonly kind: 'opfs' | 'indexeddb' | 'memory';
	names(room: Room): Promise<string[]>;
	/** Null when it is not there. The bytes stay where they are until they are read. */
	get(place: Place): Promise<Blob | null>;
	/** Writes in this order, each at once or not at all; when one fails, those before it that were new are gone. */
	put(parts: readonly Part[]): Promise<void>;
	/** Takes away in this order; what is not there is no error. */
	remove(places: readonly Place[]): Promise<void>;
	clear(): Promise<void>;
	close(): void;
}
