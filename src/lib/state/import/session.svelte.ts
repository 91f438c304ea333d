/**
 * The imports of this browser, as the page `/import` shows them: files brought now, files that were left in
 * the middle, files that are loaded. One for the page, however often it is asked for.
 */
import { untrack } from 'svelte';
import { LIMITS } from '$lib/importers/limits';
import { KEEP } from '$lib/i18n/messages/keep';
import type { Text } from '$lib/i18n/messages';
import type { Assessments } from '../assessments.svelte';
import { useAssessments, useOwn } from '../context';
import { newId } from '../keep/names';
import type { Own } from '../own.svelte';
import { joinFolders, type Brought, type ToTakeIn } from './brought';
import { now } from './clock';
import { exportEverything } from './exportAll';
import { FileImport } from './fileImport';
import type { ImportedFile } from './importedFile';
import { readingTexts } from './made';
import { problemText, unreadableText } from './problems';
import type { Shop } from './shop';
import { Workshop, type StartWorker } from './workshop';

export type { Brought } from './brought';
export type { ImportedFile } from './importedFile';
export type * from './found';

/** Where things are kept, and how much room there is. */
export interface StorageState {
	/** `memory`: this browser keeps nothing; all is gone when the page is closed. */
	readonly kind: 'opfs' | 'indexeddb' | 'memory';
	/** Bytes; null where the browser does not say. */
	readonly used: number | null;
	readonly quota: number | null;
	/** The browser has promised not to clear it by itself; null where it makes no such promise. */
	readonly persisted: boolean | null;
}

/** An entry of the store that cannot be read (an older or newer version, damaged); deleting is the way out. */
export interface UnreadableFile {
	readonly id: string;
	/** Its name, where that much can be read. */
	readonly name: string | null;
	readonly bytes: number | null;
	readonly why: Text;
}

/** What the page sees of the session. Nothing rejects unless it says so: what went wrong stands in `problem`. */
export interface ImportSession {
	/** False until the store was opened and listed. */
	readonly known: boolean;
	/** Newest first: those under way, left, refused and ready. */
	readonly files: readonly ImportedFile[];
	readonly unreadable: readonly UnreadableFile[];
	/** How many decisions are kept beside the files: reviews, mappings, targets. */
	readonly decided: number;
	readonly storage: StorageState | null;
	/** What is wrong with the storage as a whole (no room, blocked); null when nothing is. */
	readonly problem: Text | null;

	file(id: string): ImportedFile | null;
	/**
	 * Takes in files; one that fails does not stop the others. Files of a folder that holds a dataset become one
	 * file (a zip); more than `LIMITS.files` are refused as a whole, said in `problem`.
	 * @returns those that were taken in, in the order they were brought
	 */
	add(brought: readonly Brought[]): readonly ImportedFile[];
	/** Takes in pasted text as a table. */
	paste(text: string, name: string): ImportedFile;
	discardUnreadable(id: string): Promise<void>;
	/** Everything kept, files and decisions, as one zip. Rejects when it cannot be made. */
	exportAll(): Promise<Blob>;
	/** Deletes everything: files, entries, mappings, reviews, targets. */
	clear(): Promise<void>;
	/** Looks again; what other tabs change is noticed by itself. */
	refresh(): Promise<void>;
}

/** Files read at the same time. */
const AT_ONCE = 2;
/** Tables whose rows are held at the same time. */
const HELD = 3;

export interface SessionParts {
	readonly own: Own;
	readonly assessments: Pick<Assessments, 'isShipped'>;
	readonly startWorker?: StartWorker;
}

export class Session implements ImportSession {
	readonly #own: Own;
	readonly #shop: Shop;
	#files = $state.raw<readonly FileImport[]>([]);
	#storage = $state.raw<StorageState | null>(null);
	#problem = $state.raw<Text | null>(null);
	readonly #waiting: FileImport[] = [];
	#running = 0;
	/** Tables whose worker holds rows, the one used last at the end. */
	#held: string[] = [];
	/** Ends following the store. */
	readonly close: () => void;

	constructor({ own, assessments, startWorker }: SessionParts) {
		this.#own = own;
		const { host, textsAddress, version } = own.parts;
		this.#shop = {
			own,
			host,
			version,
			isShipped: (code) => assessments.isShipped(code),
			texts: () => readingTexts(textsAddress),
			drop: (id) => (this.#files = this.#files.filter((file) => file.id !== id)),
			used: (id) => this.#use(id),
			...(startWorker ? { startWorker } : {})
		};
		this.close = $effect.root(() => {
			$effect(() => this.#follow());
		});
		void this.#tell(() => Promise.resolve());
	}

	get known(): boolean {
		return this.#own.known && this.#storage !== null;
	}

	get files(): readonly ImportedFile[] {
		return this.#files;
	}

	readonly unreadable: readonly UnreadableFile[] = $derived.by(() =>
		this.#own.unreadable.map(({ key, name, bytes, why }) => ({
			id: key,
			name,
			bytes,
			why: unreadableText(why)
		}))
	);

	get decided(): number {
		return this.#own.decided;
	}

	get storage(): StorageState | null {
		return this.#storage;
	}

	get problem(): Text | null {
		return this.#problem;
	}

	file(id: string): ImportedFile | null {
		return this.#files.find((file) => file.id === id) ?? null;
	}

	add(brought: readonly Brought[]): readonly ImportedFile[] {
		this.#problem = null;
		const files = joinFolders(brought);
		if (files.length <= LIMITS.files) return this.#take(files);
		this.#problem = KEEP.tooMany(files.length, LIMITS.files);
		return [];
	}

	paste(text: string, name: string): ImportedFile {
		const content = new Blob([text], { type: 'text/csv' });
		return this.#take([{ name, bytes: content.size, content }])[0]!;
	}

	discardUnreadable(id: string): Promise<void> {
		return this.#tell(async () => (await this.#own.store()).discard(id));
	}

	async exportAll(): Promise<Blob> {
		const workshop = new Workshop(this.#shop.startWorker);
		try {
			const { files, reviews } = this.#own;
			return await exportEverything(await this.#own.store(), files, reviews, workshop);
		} finally {
			workshop.end();
		}
	}

	clear(): Promise<void> {
		return this.#tell(async () => {
			for (const file of this.#files) file.cancel();
			await (await this.#own.store()).clear();
			this.#files = [];
		});
	}

	refresh(): Promise<void> {
		return this.#tell(() => Promise.resolve());
	}

	#take(files: readonly ToTakeIn[]): FileImport[] {
		const addedAt = now();
		const taken = files.map(({ name: fileName, bytes, content: brought }) => {
			const start = { id: newId(), fileName, bytes, addedAt, brought, entry: null };
			return new FileImport(this.#shop, start);
		});
		this.#files = [...taken, ...this.#files];
		this.#waiting.push(...taken);
		this.#next();
		return taken;
	}

	#next(): void {
		while (this.#running < AT_ONCE && this.#waiting.length > 0) {
			const file = this.#waiting.shift()!;
			// It was called off or taken away while it waited.
			if (file.step !== 'waiting' || !this.#files.includes(file)) continue;
			this.#running++;
			void file.begin().finally(() => {
				this.#running--;
				void this.#lookAtStorage().catch(() => {});
				this.#next();
			});
		}
	}

	#use(id: string): void {
		this.#held = [...this.#held.filter((other) => other !== id), id];
		while (this.#held.length > HELD) {
			const longest = this.#held.shift();
			this.#files.find((file) => file.id === longest)?.release();
		}
	}

	/** The list follows the store: what was kept before, and what another tab kept, renamed or deleted. */
	#follow(): void {
		const kept = this.#own.files;
		if (!this.#own.known) return;
		untrack(() => {
			const here = this.#files.filter(
				(file) => file.entry === null || kept.some(({ id }) => id === file.id)
			);
			const added = kept
				.filter(({ id }) => !here.some((file) => file.id === id))
				.map((entry) => {
					const { id, fileName, bytes, addedAt } = entry;
					const start = { id, fileName, bytes, addedAt, brought: null, entry };
					return new FileImport(this.#shop, start);
				});
			for (const file of here) {
				const entry = kept.find(({ id }) => id === file.id);
				if (entry && file.entry && !file.writing) file.takeEntry(entry);
			}
			const all = [...here, ...added];
			this.#files = all.sort((a, b) =>
				a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0
			);
		});
	}

	async #lookAtStorage(): Promise<void> {
		const store = await this.#own.store();
		const [usage, persisted] = await Promise.all([store.usage(), store.persisted()]);
		const { used = null, quota = null } = usage ?? {};
		this.#storage = { kind: store.kind, used, quota, persisted };
	}

	async #tell(work: () => Promise<void>): Promise<void> {
		this.#problem = null;
		try {
			await work();
			await this.#own.store();
		} catch (error) {
			this.#problem = problemText(error, '');
		}
		await this.#own.refresh();
		await this.#lookAtStorage().catch(() => {});
	}
}

const sessions = new WeakMap<Own, Session>();

/** The session of the page that a component is part of; made when it is asked for first. */
export function useImportSession(): ImportSession {
	return importSession({ own: useOwn(), assessments: useAssessments() });
}

export function importSession(parts: SessionParts): ImportSession {
	const known = sessions.get(parts.own);
	if (known) return known;
	const session = new Session(parts);
	sessions.set(parts.own, session);
	return session;
}
