/** Opens the best storage this browser has. */
import { openIndexedDb } from './indexedDb';
import { keptIn, noteKept } from './marker';
import { MemoryShelf } from './memory';
import { openOpfs } from './opfs';
import type { Shelf } from './shelf';
import { KeptStore } from './store';
import type { KeepStore } from './types';

export interface Openers {
	readonly opfs: () => Promise<Shelf | null>;
	readonly indexedDb: () => Promise<Shelf | null>;
}

const BROWSER: Openers = { opfs: openOpfs, indexedDb: openIndexedDb };

/**
 * Opens the store and cleans up behind a write that was cut off. Never rejects: where the browser keeps nothing
 * it is `memory`. What was kept in IndexedDB stays there when the browser has learned better since.
 */
export async function openStore(openers: Openers = BROWSER): Promise<KeepStore> {
	const { opfs, indexedDb } = openers;
	const order = keptIn() === 'indexeddb' ? [indexedDb, opfs] : [opfs, indexedDb];
	for (const open of order) {
		const shelf = await working(open);
		if (shelf === null) continue;
		const store = new KeptStore(shelf);
		await store.clean().catch(() => {});
		return store;
	}
	return new KeptStore(new MemoryShelf());
}

/** Opens it and looks into it: some browsers fail only then. */
async function working(open: () => Promise<Shelf | null>): Promise<Shelf | null> {
	try {
		const shelf = await open();
		await shelf?.names('entries');
		return shelf;
	} catch {
		return null;
	}
}

/** Notes whether anything is kept, for the next visit (see `marker.ts`). */
export async function noteWhatIsKept(store: KeepStore, anything: boolean): Promise<void> {
	if (store.kind !== 'memory') noteKept(anything ? store.kind : null);
}
