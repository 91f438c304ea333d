/** What is kept, whatever it is kept in: bytes first and the entry last, one writer at a time, other tabs told. */
import { decisionText, entryText, parseDecision, parseEntry } from './entry';
import { ifNobodyWrites, whileWriting } from './locks';
import { noteKept } from './marker';
import { ID, originalName, storedName } from './names';
import { asKeepError, spaceOf } from './room';
import type { Part, Place, Room, Shelf } from './shelf';
import { KeepError, type KeepChange, type KeepStore } from './types';
import type { KeptFile, UnreadableEntry } from './types';

const CHANNEL = 'pmqa-atlas-keep';

export class KeptStore implements KeepStore {
	readonly #shelf: Shelf;
	readonly #channel: BroadcastChannel | null;
	readonly #listeners = new Set<(change: KeepChange) => void>();

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
		// What only this tab holds is no other tab's business.
		const shared = shelf.kind !== 'memory' && typeof BroadcastChannel !== 'undefined';
		this.#channel = shared ? new BroadcastChannel(CHANNEL) : null;
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<KeepChange>) => {
			for (const listener of this.#listeners) listener(data);
		});
	}

	get kind(): KeepStore['kind'] {
		return this.#shelf.kind;
	}

	async list(): Promise<KeptFile[]> {
		const { files } = await this.#entries();
		return files.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
	}

	async add(entry: KeptFile, bytes: Blob): Promise<void> {
		const parts: Part[] = [
			{ room: 'files', name: checked(entry.id), content: bytes },
			{ room: 'entries', name: entry.id, content: new Blob([entryText(entry)]) }
		];
		await this.#write(parts, { what: 'files' });
		await this.#askToPersist();
	}

	async update(entry: KeptFile): Promise<void> {
		const content = new Blob([entryText(entry)]);
		await this.#change({ what: 'files' }, content.size, async () => {
			// Another tab may have deleted the file: an entry without its bytes would come back to life.
			const file = await this.#shelf.get({ room: 'files', name: checked(entry.id) });
			if (file === null) throw missing(entry.id);
			await this.#shelf.put([{ room: 'entries', name: entry.id, content }]);
		});
	}

	async bytes(id: string): Promise<Blob> {
		const found = await this.#shelf
			.get({ room: 'files', name: checked(id) })
			.catch(async (error) => {
				throw await asKeepError(error);
			});
		if (found === null) throw missing(id);
		return found;
	}

	remove(id: string): Promise<void> {
		// The entry goes first: what is left if this is cut off is an orphan.
		const rooms: readonly Room[] = ['entries', 'cache', 'files'];
		const places = rooms.map((room) => ({ room, name: checked(id) }));
		return this.#change({ what: 'files' }, 0, () => this.#shelf.remove(places));
	}

	async getDecision(name: string): Promise<unknown> {
		const blob = await this.#shelf.get({ room: 'decisions', name: storedName(name) });
		if (blob === null || blob.size === 0) return undefined;
		const read = parseDecision(await textOf(blob));
		return 'value' in read ? read.value : undefined;
	}

	async setDecision(name: string, value: unknown): Promise<void> {
		const place: Place = { room: 'decisions', name: storedName(name) };
		const change: KeepChange = { what: 'decisions', name };
		if (value === undefined) return this.#change(change, 0, () => this.#shelf.remove([place]));
		await this.#write([{ ...place, content: new Blob([decisionText(value)]) }], change);
	}

	async decisions(prefix: string): Promise<ReadonlyMap<string, unknown>> {
		const found = new Map<string, unknown>();
		for (const stored of await this.#shelf.names('decisions')) {
			const name = originalName(stored);
			if (name === null || !name.startsWith(prefix)) continue;
			const value = await this.getDecision(name);
			if (value !== undefined) found.set(name, value);
		}
		return found;
	}

	clear(): Promise<void> {
		return this.#change({ what: 'all' }, 0, () => this.#shelf.clear());
	}

	usage(): Promise<{ readonly used: number; readonly quota: number } | null> {
		return this.kind === 'memory' ? Promise.resolve(null) : spaceOf();
	}

	async cached(id: string): Promise<Blob | null> {
		return this.#shelf.get({ room: 'cache', name: checked(id) }).catch(() => null);
	}

	async cache(id: string, made: Blob): Promise<void> {
		const part: Part = { room: 'cache', name: checked(id), content: made };
		await whileWriting(async () => {
			const file = await this.#shelf.get({ room: 'files', name: id });
			if (file !== null) await this.#shelf.put([part]);
		}).catch(() => {});
	}

	async unreadable(): Promise<readonly UnreadableEntry[]> {
		const { unreadable } = await this.#entries();
		const found = [...unreadable];
		for (const stored of await this.#shelf.names('decisions')) {
			const blob = await this.#shelf.get({ room: 'decisions', name: stored });
			if (blob === null || blob.size === 0) continue;
			const name = originalName(stored);
			const read = parseDecision(await textOf(blob));
			const why = 'why' in read ? read.why : name === null ? 'damaged' : null;
			if (why) found.push({ key: `decisions/${stored}`, name, bytes: null, why });
		}
		return found;
	}

	discard(key: string): Promise<void> {
		const [room = '', name = ''] = key.split('/', 2);
		const rooms: readonly Room[] =
			room === 'decisions' ? ['decisions'] : ['entries', 'cache', 'files'];
		const places = rooms.map((one) => ({ room: one, name }));
		return this.#change({ what: 'all' }, 0, () => this.#shelf.remove(places));
	}

	async persisted(): Promise<boolean | null> {
		if (this.kind === 'memory') return null;
		return (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
	}

	onChange(listener: (change: KeepChange) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		this.#listeners.clear();
		this.#channel?.close();
		this.#shelf.close();
	}

	/** Takes away what a tab that was closed in the middle of writing left behind. */
	async clean(): Promise<void> {
		await ifNobodyWrites(async () => {
			const entries = new Set<string>();
			const places: Place[] = [];
			for (const name of await this.#shelf.names('entries')) {
				if (await this.#isEmpty('entries', name)) places.push({ room: 'entries', name });
				else entries.add(name);
			}
			for (const room of ['files', 'cache'] as const) {
				for (const name of await this.#shelf.names(room)) {
					if (!entries.has(name)) places.push({ room, name });
				}
			}
			for (const name of await this.#shelf.names('decisions')) {
				if (await this.#isEmpty('decisions', name)) places.push({ room: 'decisions', name });
			}
			await this.#shelf.remove(places);
		});
	}

	/** A write that was cut off leaves an empty file; nothing that is kept is empty. */
	async #isEmpty(room: Room, name: string): Promise<boolean> {
		return (await this.#shelf.get({ room, name }))?.size === 0;
	}

	async #entries(): Promise<{ files: KeptFile[]; unreadable: UnreadableEntry[] }> {
		const present = new Set(await this.#shelf.names('files'));
		const files: KeptFile[] = [];
		const unreadable: UnreadableEntry[] = [];
		for (const id of await this.#shelf.names('entries')) {
			const blob = await this.#shelf.get({ room: 'entries', name: id });
			if (blob === null || blob.size === 0) continue;
			const read = parseEntry(await textOf(blob), id);
			if (!('why' in read) && present.has(id)) files.push(read);
			else {
				const why = 'why' in read ? read.why : 'no-bytes';
				const file = await this.#shelf.get({ room: 'files', name: id });
				unreadable.push({ key: `entries/${id}`, name: read.name, bytes: file?.size ?? null, why });
			}
		}
		return { files, unreadable };
	}

	#write(parts: readonly Part[], change: KeepChange): Promise<void> {
		const needed = parts.reduce((sum, { content }) => sum + content.size, 0);
		return this.#change(change, needed, async () => {
			await this.#shelf.put(parts);
			// So that the next visit looks here.
			if (this.#shelf.kind !== 'memory') noteKept(this.#shelf.kind);
		});
	}

	async #change(change: KeepChange, needed: number, work: () => Promise<void>): Promise<void> {
		try {
			await whileWriting(work);
		} catch (error) {
			throw await asKeepError(error, needed);
		}
		this.#channel?.postMessage(change);
	}

	/** Once, when there is something to lose: some browsers ask the person. */
	async #askToPersist(): Promise<void> {
		if (this.kind === 'memory' || (await this.#shelf.names('entries')).length > 1) return;
		if ((await this.persisted()) === false) void navigator.storage.persist().catch(() => {});
	}
}

/** Nothing where the bytes changed under our hands, or cannot be read at all. */
function textOf(blob: Blob): Promise<string> {
	return blob.text().catch(() => '');
}

function missing(id: string): KeepError {
	return new KeepError('missing', `The file ${id} is not kept here any more`);
}

/** Codes are ours; anything else is refused before it names a place. */
function checked(id: string): string {
	if (!ID.test(id)) throw new KeepError('missing', 'No code of a kept file');
	return id;
}
