import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndexedDb } from './indexedDb';
import { readStore } from '../import/keeper';
import { keptIn, noteKept } from './marker';
import { MemoryShelf } from './memory';
import { openStore } from './open';
import { openOpfs } from './opfs';
import type { Shelf } from './shelf';
import { KeptStore } from './store';
import { assessmentRow, keptFile } from './testing/keptFile';
import { KeepError, type KeepChange } from './types';

const none = () => Promise.resolve(null);
const refuses = () => Promise.reject(new DOMException('no', 'SecurityError'));

/** The same memory opened again, as a disk would be. */
const memory = new MemoryShelf();
const KINDS: Record<string, () => Promise<Shelf | null>> = {
	opfs: () => openOpfs(),
	indexeddb: () => openIndexedDb(),
	memory: async () => memory
};
const open = async (kind: string) => new KeptStore((await KINDS[kind]!())!);

afterEach(async () => {
	noteKept(null);
	for (const kind of Object.keys(KINDS)) {
		const store = await open(kind);
		await store.clear();
		store.close();
	}
});

describe.each(Object.keys(KINDS))('a store in %s', (kind) => {
	it('keeps bytes, entries and decisions for the next visit', async () => {
		const store = await open(kind);
		expect([store.kind, await store.list()]).toEqual([kind, []]);
		const file = keptFile({ name: '../../เมือง: "a"*?.csv' });
		await store.add(file, new Blob(['ก,1']));
		const ready = { ...file, state: 'ready', assessments: [assessmentRow()] } as const;
		await store.update(ready);
		await store.setDecision('reviews/TH-40/2564/self', [{ target: '1.1.1' }]);
		await store.setDecision('mapping/abc', { a: 1 });
		store.close();

		const again = await open(kind);
		expect(await again.list()).toEqual([ready]);
		expect(await (await again.bytes(file.id)).text()).toBe('ก,1');
		expect([...(await again.decisions('reviews/'))]).toEqual([
			['reviews/TH-40/2564/self', [{ target: '1.1.1' }]]
		]);
		await again.setDecision('mapping/abc', undefined);
		expect(await again.getDecision('mapping/abc')).toBeUndefined();
		await again.remove(file.id);
		expect(await again.list()).toEqual([]);
		await expect(again.bytes(file.id)).rejects.toMatchObject({ code: 'missing' });
		again.close();
	});

	it('forgets everything at once', async () => {
		const store = await open(kind);
		const file = keptFile();
		await store.add(file, new Blob(['abc']));
		await store.cache(file.id, new Blob(['made']));
		expect(await (await store.cached(file.id))!.text()).toBe('made');
		await store.setDecision('reviews/TH-40/2564/self', []);
		await store.clear();
		expect([
			await store.list(),
			(await store.decisions('')).size,
			await store.cached(file.id)
		]).toEqual([[], 0, null]);
		store.close();
	});

	it('does not bring a deleted file back, nor takes in what is no code', async () => {
		const store = await open(kind);
		const file = keptFile();
		await store.add(file, new Blob(['abc']));
		await store.remove(file.id);
		await expect(store.update(file)).rejects.toMatchObject({ code: 'missing' });
		await store.cache(file.id, new Blob(['made']));
		expect([await store.list(), await store.cached(file.id)]).toEqual([[], null]);
		const strange = keptFile({ id: '../../etc' });
		await expect(store.add(strange, new Blob(['abc']))).rejects.toBeInstanceOf(KeepError);
		store.close();
	});

	it('shows what it cannot understand, and lets it be deleted', async () => {
		const shelf = (await KINDS[kind]!())!;
		const store = new KeptStore(shelf);
		const [old, damaged, gone] = [keptFile({ name: 'old.csv' }), keptFile(), keptFile()];
		for (const file of [old, damaged, gone]) await store.add(file, new Blob(['abc']));
		const put = (room: 'entries' | 'decisions', name: string, content: string) =>
			shelf.put([{ room, name, content: new Blob([content]) }]);
		await put('entries', old.id, JSON.stringify({ version: 99, file: { name: 'old.csv' } }));
		await put('entries', damaged.id, '{"version":1,"file":{"name":"x","assessments":[{}');
		await put('decisions', 'mapping_2f_x', 'null');
		await shelf.remove([{ room: 'files', name: gone.id }]);
		expect(await store.list()).toEqual([]);
		const found = await store.unreadable();
		expect(found.map(({ name, bytes, why }) => [name, bytes, why]).sort()).toEqual(
			[
				[null, 3, 'damaged'],
				['mapping/x', null, 'damaged'],
				['old.csv', 3, 'version'],
				[gone.name, null, 'no-bytes']
			].sort()
		);
		for (const { key } of found) await store.discard(key);
		expect([await store.unreadable(), await shelf.names('files')]).toEqual([[], []]);
		store.close();
	});
});

describe('the marker', () => {
	it('says where something is kept from the first write on, a decision too', async () => {
		const [opfs, inMemory] = [await open('opfs'), await open('memory')];
		await inMemory.setDecision('mapping/a', 1);
		expect(keptIn()).toBeNull();
		await opfs.setDecision('reviews/TH-40/2564/self', []);
		expect(keptIn()).toBe('opfs');
		await opfs.clear();
		await readStore(opfs);
		expect(keptIn()).toBeNull();
		opfs.close();
	});
});

describe('a write that is cut off', () => {
	it.each(['opfs', 'indexeddb'])('leaves nothing behind for the next visit: %s', async (kind) => {
		const shelf = (await KINDS[kind]!())!;
		const store = new KeptStore(shelf);
		const whole = keptFile();
		await store.add(whole, new Blob(['abc']));
		const orphan = keptFile().id;
		await shelf.put([
			{ room: 'files', name: orphan, content: new Blob(['half']) },
			{ room: 'files', name: `${orphan}0`, content: new Blob([]) },
			{ room: 'entries', name: `${orphan}0`, content: new Blob([]) }
		]);
		store.close();
		const again = await openStore({ opfs: KINDS[kind]!, indexedDb: none });
		expect((await again.list()).map(({ id }) => id)).toEqual([whole.id]);
		const after = (await KINDS[kind]!())!;
		expect([await after.names('files'), await after.names('entries')]).toEqual([
			[whole.id],
			[whole.id]
		]);
		again.close();
		after.close();
	});

	it('is not cleaned away while another tab is still writing it', async () => {
		const shelf = (await KINDS.opfs!())!;
		const id = keptFile().id;
		await shelf.put([{ room: 'files', name: id, content: new Blob(['being written']) }]);
		await navigator.locks.request('pmqa-atlas-keep', async () => {
			const other = await openStore({ opfs: KINDS.opfs!, indexedDb: none });
			other.close();
		});
		expect(await shelf.names('files')).toEqual([id]);
	});
});

/** A shelf whose disk is full for anything beyond so many bytes. */
class FullShelf extends MemoryShelf {
	override async put(parts: Parameters<Shelf['put']>[0]): Promise<void> {
		if (parts.some(({ content }) => content.size > 1000)) {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		}
		await super.put(parts);
	}
}

describe('a full disk', () => {
	it('says how much is needed and free, and keeps what was kept', async () => {
		const store = new KeptStore(new FullShelf());
		const file = keptFile();
		await store.add(file, new Blob(['abc']));
		const error = await store.add(keptFile(), new Blob(['x'.repeat(5000)])).catch((e) => e);
		expect(error).toBeInstanceOf(KeepError);
		expect([error.code, error.needed > 5000, typeof error.free]).toEqual(['full', true, 'number']);
		expect((await store.list()).map(({ id }) => id)).toEqual([file.id]);
		await store.cache(file.id, new Blob(['x'.repeat(5000)]));
		expect(await store.cached(file.id)).toBeNull();
	});

	it('leaves nothing half-written in the file system', async () => {
		const shelf = (await KINDS.opfs!())!;
		const store = new KeptStore(shelf);
		const full = new DOMException('full', 'QuotaExceededError');
		const really = FileSystemWritableFileStream.prototype.close;
		const write = vi
			.spyOn(FileSystemWritableFileStream.prototype, 'close')
			.mockImplementationOnce(function (this: FileSystemWritableFileStream) {
				return really.call(this);
			})
			.mockImplementationOnce(() => Promise.reject(full));
		// The bytes are written, the entry is not.
		await expect(store.add(keptFile(), new Blob(['abc']))).rejects.toMatchObject({ code: 'full' });
		write.mockRestore();
		expect([await shelf.names('files'), await shelf.names('entries')]).toEqual([[], []]);
		store.close();
	});
});

describe('two tabs', () => {
	it('hear of each other’s changes', async () => {
		const [one, two] = [await open('opfs'), await open('opfs')];
		const heard: KeepChange[] = [];
		two.onChange((change) => heard.push(change));
		const file = keptFile();
		await one.add(file, new Blob(['abc']));
		await one.setDecision('reviews/TH-40/2564/self', []);
		await one.remove(file.id);
		await one.clear();
		await vi.waitFor(() => expect(heard).toHaveLength(4));
		expect(heard.map(({ what }) => what)).toEqual(['files', 'decisions', 'files', 'all']);
		expect(heard[1]!.name).toBe('reviews/TH-40/2564/self');
		one.close();
		two.close();
	});

	it('write one after the other', async () => {
		const [one, two] = [await open('opfs'), await open('opfs')];
		const files = Array.from({ length: 8 }, () => keptFile());
		await Promise.all(files.map((f, i) => (i % 2 ? one : two).add(f, new Blob(['abc']))));
		expect((await one.list()).map(({ id }) => id).sort()).toEqual(files.map(({ id }) => id).sort());
		one.close();
		two.close();
	});
});

describe('the storage of a browser', () => {
	it('falls back to IndexedDB, then to memory', async () => {
		const kind = async (opfs: () => Promise<Shelf | null>, indexedDb: typeof opfs) => {
			const store = await openStore({ opfs, indexedDb });
			store.close();
			return store.kind;
		};
		expect(await kind(KINDS.opfs!, KINDS.indexeddb!)).toBe('opfs');
		expect(await kind(refuses, KINDS.indexeddb!)).toBe('indexeddb');
		expect(await kind(none, KINDS.indexeddb!)).toBe('indexeddb');
		expect(await kind(refuses, refuses)).toBe('memory');
	});

	it('stays where things are kept when the browser has learned better', async () => {
		noteKept('indexeddb');
		const store = await openStore({ opfs: KINDS.opfs!, indexedDb: KINDS.indexeddb! });
		expect(store.kind).toBe('indexeddb');
		store.close();
	});

	it('says how much is used and allowed', async () => {
		const store = await open('opfs');
		const usage = await store.usage();
		expect(usage!.quota).toBeGreaterThan(usage!.used);
		expect(await (await open('memory')).usage()).toBeNull();
		store.close();
	});
});
