/** Reading and checking the table of one file, in a worker that holds its rows. The latest wish wins. */
import { abortError } from '$lib/engine/queue';
import type { Mapping } from '$lib/importers/assessment/types';
import type { TableOptions } from '$lib/importers/types';
import { isBulk } from './bulk';
import type { FileState } from './fileState.svelte';
import { Refusal } from './jobs';
import { recallMapping, rememberMapping } from './remembered';
import type { Shop } from './shop';
import type { Workshop } from './workshop';

export class TableReading {
	readonly #file: FileState & { original(): Promise<Blob> };
	readonly #shop: Shop;
	readonly #workshop: Workshop;
	/** Counts wishes; what was asked for by an older one is of no interest. */
	#wish = 0;
	#line: Promise<unknown> = Promise.resolve();
	/** With what the table was read that the worker holds. */
	#heldWith: TableOptions | null = null;
	#checkedWith: Mapping | null = null;
	/** The shape that the mapping is for. */
	#shape: string | null = null;
	#bulk: boolean;

	constructor(file: FileState & { original(): Promise<Blob> }, shop: Shop, workshop: Workshop) {
		this.#file = file;
		this.#shop = shop;
		this.#workshop = workshop;
		const { kind, bytes, entry } = file;
		this.#bulk = kind !== null && isBulk({ kind, bytes, bulk: entry?.bulk });
	}

	/** Read in parts by the engine. */
	get bulk(): boolean {
		return this.#bulk;
	}

	/**
	 * Reads and checks what has changed since it was read or checked last.
	 * @returns false when another wish came meanwhile
	 */
	refresh(): Promise<boolean> {
		const wish = ++this.#wish;
		this.#file.checking = true;
		const turn = this.#line.then(async () => {
			if (wish !== this.#wish) return false;
			await this.#read(wish);
			if (wish !== this.#wish) return false;
			await this.#check(wish);
			return wish === this.#wish;
		});
		this.#line = turn.catch(() => {});
		return turn.finally(() => {
			if (wish === this.#wish) this.#file.checking = false;
		});
	}

	/** Has the worker hold the table again, as it is read and mapped. Rejects with an `AbortError` if called off. */
	async hold(): Promise<void> {
		if (!(await this.refresh())) throw abortError();
	}

	/** Calls off what is under way; the worker may be ended by the caller. */
	stop(): void {
		this.#wish++;
		this.#file.checking = false;
	}

	/** Remembers the mapping for other files of this shape. */
	async remember(): Promise<void> {
		const { mapping } = this.#file;
		if (this.#shape === null || mapping === null) return;
		await rememberMapping(await this.#shop.own.store(), this.#shape, mapping);
	}

	async #read(wish: number): Promise<void> {
		const file = this.#file;
		const { options } = file;
		if (this.#workshop.open && this.#heldWith === options) return;
		this.#heldWith = this.#checkedWith = null;
		const [bytes, texts] = [await file.original(), await this.#shop.texts()];
		if (wish !== this.#wish) return;
		this.#shop.used(file.id);
		const job = { file: bytes, name: file.fileName, texts, options };
		const answer = await this.#inOneOrInParts((head) =>
			this.#workshop.do('table', { ...job, head })
		);
		if (wish !== this.#wish) return;
		const { found, suggested, shape } = answer;
		const store = await this.#shop.own.store();
		const remembered = await recallMapping(store, shape, suggested);
		if (wish !== this.#wish) return;
		this.#heldWith = options;
		// A mapping that came with the kept file is for the first shape that is read.
		const fits = file.mapping?.columns.length === found.columns.length;
		const known = this.#shape === null ? fits : this.#shape === shape;
		if (!known) file.mapping = remembered ?? suggested;
		this.#shape = shape;
		file.table = {
			...found,
			bulk: this.#bulk,
			remembered: remembered !== null && file.mapping === remembered
		};
	}

	async #check(wish: number): Promise<void> {
		const { mapping } = this.#file;
		if (mapping === null || this.#checkedWith === mapping) return;
		const check = await this.#workshop.do('check', { mapping });
		if (wish !== this.#wish) return;
		this.#checkedWith = mapping;
		this.#file.check = check;
	}

	/** A small file of many short rows goes to the engine as well. */
	async #inOneOrInParts<T>(read: (head: boolean) => Promise<T>): Promise<T> {
		try {
			return await read(this.#bulk);
		} catch (error) {
			const { kind } = this.#file;
			const many = error instanceof Refusal && error.code === 'too-large';
			if (this.#bulk || !many || (kind !== 'csv' && kind !== 'tsv')) throw error;
			this.#bulk = true;
			return read(true);
		}
	}
}
