/** The targets a person set: kept on this device beside what they brought. Reactive. */
import { KEPT_TARGETS, targetsFrom } from '$lib/dataset/targets/kept';
import {
	targetKey,
	withTarget,
	withTargets,
	withoutTarget,
	type Target
} from '$lib/dataset/targets/target';
import { keptIn } from './keep/marker';
import type { KeepStore } from './keep/types';
import type { Own } from './own.svelte';

type Change = (now: readonly Target[]) => readonly Target[];

export class TargetsState {
	readonly #own: Pick<Own, 'store' | 'refresh'>;
	#all = $state.raw<readonly Target[]>([]);
	#memory = $state(false);
	#opening: Promise<KeepStore> | null = null;
	#stop: (() => void) | null = null;
	#closed = false;
	/** One change after the other: each starts from what the one before has kept. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(own: Pick<Own, 'store' | 'refresh'>) {
		this.#own = own;
	}

	get all(): readonly Target[] {
		return this.#all;
	}

	/** Whether this browser keeps nothing: what is set is gone when the page is closed. */
	get memory(): boolean {
		return this.#memory;
	}

	/** At the start of the page: opens the store only where the browser says that something is kept. */
	async look(): Promise<void> {
		if (keptIn() !== null) await this.#store().catch(() => {});
	}

	/** Sets a target in place of one of the same thing, and of the one it was before. Rejects with `KeepError`. */
	set(target: Target, before: Target | null = null): Promise<void> {
		return this.#change((now) => {
			const moved = before !== null && targetKey(before) !== targetKey(target);
			return withTarget(moved ? withoutTarget(now, targetKey(before)) : now, target);
		});
	}

	remove(target: Target): Promise<void> {
		return this.#change((now) => withoutTarget(now, targetKey(target)));
	}

	/**
	 * Takes in many, each in place of one of the same thing.
	 * @returns how many of them were set before
	 */
	async take(targets: readonly Target[]): Promise<number> {
		let replaced = 0;
		await this.#change((now) => {
			const all = withTargets(now, targets);
			replaced = now.length + targets.length - all.length;
			return all;
		});
		return replaced;
	}

	clear(): Promise<void> {
		return this.#change(() => []);
	}

	close(): void {
		this.#closed = true;
		this.#stop?.();
	}

	#store(): Promise<KeepStore> {
		this.#opening ??= this.#open().catch((error: unknown) => {
			this.#opening = null;
			throw error;
		});
		return this.#opening;
	}

	async #open(): Promise<KeepStore> {
		const store = await this.#own.store();
		this.#memory = store.kind === 'memory';
		this.#all = await read(store);
		if (this.#closed) return store;
		this.#stop = store.onChange(({ what, name }) => {
			const ours = what === 'all' || (what === 'decisions' && name === KEPT_TARGETS);
			if (ours) void read(store).then((targets) => (this.#all = targets));
		});
		return store;
	}

	#change(change: Change): Promise<void> {
		const done = this.#turn.then(async () => {
			const store = await this.#store();
			const before = await read(store);
			const next = change(before);
			await store.setDecision(KEPT_TARGETS, next.length > 0 ? next : undefined);
			this.#all = next;
			// Whether anything is kept at all is known to every page.
			if (before.length === 0 || next.length === 0) await this.#own.refresh();
		});
		this.#turn = done.catch(() => {});
		return done;
	}
}

async function read(store: KeepStore): Promise<readonly Target[]> {
	return targetsFrom(await store.getDecision(KEPT_TARGETS).catch(() => undefined));
}
