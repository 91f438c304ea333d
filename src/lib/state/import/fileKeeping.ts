/** How a file and what was chosen for it are kept, step by step. */
import { isAbort, problemText } from './problems';
import { newEntry } from './entries';
import { FileState, type FileStart } from './fileState.svelte';
import type { KeptFile } from '../keep/types';
import type { Shop } from './shop';
import { Workshop } from './workshop';

export class FileKeeping extends FileState {
	/** The bytes as they were brought, until they are kept. */
	protected brought: FileStart['brought'];
	protected readonly workshop: Workshop;
	#writing = 0;

	constructor(shop: Shop, start: FileStart) {
		super(shop, start);
		this.brought = start.brought;
		this.workshop = new Workshop(shop.startWorker);
	}

	async rename(name: string): Promise<void> {
		const wanted = name.trim();
		if (wanted === '') return;
		this.name = wanted;
		if (this.entry) await this.tell(() => this.update({ name: wanted }));
	}

	async original(): Promise<Blob> {
		const { brought } = this;
		if (this.entry || !brought) return (await this.shop.own.store()).bytes(this.id);
		if (brought instanceof Blob) return brought;
		return (this.brought = await this.workshop.do('zip', { files: brought }));
	}

	protected async keep(file: Blob): Promise<void> {
		const entry = newEntry(this, file.size);
		await (await this.shop.own.store()).add(entry, file);
		this.takeEntry(entry);
		this.brought = null;
		await this.shop.own.refresh();
	}

	protected choices(): Partial<KeptFile> {
		const { options, mapping, given } = this;
		return { given, options, ...(mapping ? { mapping } : {}) };
	}

	/** So that closing the page loses nothing; what is loaded stays as it is until it is loaded anew. */
	protected async saveDraft(): Promise<void> {
		if (this.entry?.state === 'draft') await this.update(this.choices());
	}

	/** True while an entry is being written: what the store lists may then be of before. */
	get writing(): boolean {
		return this.#writing > 0;
	}

	protected async update(change: Partial<KeptFile>): Promise<void> {
		const before = this.entry;
		if (!before) return;
		const entry: KeptFile = { ...before, ...change };
		this.takeEntry(entry);
		this.#writing++;
		try {
			await (await this.shop.own.store()).update(entry);
			await this.shop.own.refresh();
		} catch (error) {
			if (this.entry === entry) this.takeEntry(before);
			throw error;
		} finally {
			this.#writing--;
		}
	}

	protected async tell(work: () => Promise<void>): Promise<void> {
		try {
			this.problem = null;
			await work();
		} catch (error) {
			if (!isAbort(error)) this.problem = problemText(error, this.fileName);
		}
	}
}
