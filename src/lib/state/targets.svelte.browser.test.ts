import { afterEach, describe, expect, it } from 'vitest';
import type { Target } from '$lib/dataset/targets/target';
import { exportEverything } from './import/exportAll';
import { readStore } from './import/keeper';
import { noteKept } from './keep/marker';
import { MemoryShelf } from './keep/memory';
import { KeptStore } from './keep/store';
import { TargetsState } from './targets.svelte';

afterEach(() => noteKept(null));

const target = (rest: Partial<Target> = {}): Target => ({
	org_id: 'TH-40',
	measure: 'quantified',
	code: 'all',
	year_be: null,
	value: 90,
	unit: null,
	...rest
});

function open(shelf = new MemoryShelf()) {
	const store = new KeptStore(shelf);
	let refreshed = 0;
	const own = {
		store: () => Promise.resolve(store),
		refresh: () => Promise.resolve(void refreshed++)
	};
	return { shelf, store, targets: new TargetsState(own), refreshed: () => refreshed };
}

describe('the targets of a person', () => {
	it('are kept, and found again on the next visit', async () => {
		const { shelf, targets } = open();
		await targets.set(target());
		await targets.set(target({ code: '1.2', value: null }));
		const again = open(shelf).targets;
		expect(again.all).toEqual([]);
		noteKept('opfs');
		await again.look();
		expect(again.all).toEqual([target(), target({ code: '1.2', value: null })]);
	});

	it('are not looked for where nothing is kept', async () => {
		const targets = new TargetsState({
			store: () => Promise.reject(new Error('not needed')),
			refresh: () => Promise.resolve()
		});
		await targets.look();
		expect(targets.all).toEqual([]);
	});

	it('are changed in place, moved, removed, and gone with the last one', async () => {
		const { store, targets, refreshed } = open();
		await targets.set(target());
		await targets.set(target({ value: 80 }));
		expect(targets.all).toEqual([target({ value: 80 })]);
		await targets.set(target({ year_be: 2564 }), target({ value: 80 }));
		expect(targets.all).toEqual([target({ year_be: 2564 })]);
		await targets.remove(target({ year_be: 2564 }));
		expect(targets.all).toEqual([]);
		expect([...(await store.decisions('')).keys()]).toEqual([]);
		expect(refreshed()).toBe(2);
	});

	it('are taken in together, in place of those of the same thing', async () => {
		const { targets } = open();
		await targets.set(target());
		expect(await targets.take([target({ value: 70 }), target({ code: '1' })])).toBe(1);
		expect(targets.all).toEqual([target({ value: 70 }), target({ code: '1' })]);
	});

	it('lose nothing when two are set at once', async () => {
		const { targets } = open();
		await Promise.all([targets.set(target()), targets.set(target({ code: '1' }))]);
		expect(targets.all).toHaveLength(2);
	});

	it('are there where they could not be kept, and the next one is tried again', async () => {
		const { store, targets } = open();
		const { setDecision } = store;
		store.setDecision = () => Promise.reject(new Error('full'));
		await expect(targets.set(target())).rejects.toThrow('full');
		expect(targets.all).toEqual([]);
		store.setDecision = setDecision.bind(store);
		await targets.set(target());
		expect(targets.all).toEqual([target()]);
	});

	it('count as kept, go with everything that is exported, and with everything that is deleted', async () => {
		const { store, targets, shelf } = open();
		await targets.set(target());
		expect((await readStore(store)).decided).toBe(1);
		let packed: ReadonlyMap<string, Blob> = new Map();
		const workshop = {
			do: (_: string, job: { files: ReadonlyMap<string, Blob> }) => {
				packed = job.files;
				return Promise.resolve(new Blob());
			}
		};
		await exportEverything(store, [], new Map(), workshop as never);
		expect(await packed.get('targets.csv')!.text()).toContain('TH-40,quantified,all,,90,%');
		await store.clear();
		noteKept('opfs');
		const again = open(shelf).targets;
		await again.look();
		expect(again.all).toEqual([]);
	});
});
