/**
 * An archive that is compared: opened in an engine of its own when it is wanted, ended when it is not.
 * The site's engine is untouched: what every other page asks stays as quick, and nothing of an archive
 * (its size, its damage, a line that is lost) reaches it.
 */
import type { ArchivePlace, openArchive } from '$lib/engine/archive';
import type { LoadProgress } from '$lib/engine/engine';
import { whyNot, type ArchiveFailure } from '$lib/engine/fileError';
import type { LineNews, SteadyEngine } from '$lib/engine/steady';
import { hasAggregates } from '$lib/queries/aggregated';
import { compareDirectory, type DirectoryRow } from '$lib/queries/compare/directory';
import { AGGREGATES_FROM } from '$lib/queries/compare/ahead/made';
import { ON_DEVICE } from './comparison';
import { unitsOfDirectory, type UnitOfKind } from './comparisonDirectory';
import { EngineHost } from './engineHost.svelte';

export type ArchiveStage = 'none' | 'opening' | 'open' | 'failed';

/** Opens an archive; a parameter for tests. */
export type OpenArchive = typeof openArchive;

export interface ArchiveParts {
	/** The address of an archive by the name of its file. */
	readonly addressOf: (name: string) => string;
	readonly open?: OpenArchive;
}

const UP: LineNews = { line: 'up' };
const lazyOpen: OpenArchive = async (options) =>
	(await import('$lib/engine/archive')).openArchive(options);

export class Archive {
	readonly #parts: ArchiveParts;
	#name = $state('');
	#file = $state.raw<File | null>(null);
	#host = $state.raw<EngineHost | null>(null);
	#units = $state.raw<readonly UnitOfKind[] | null>(null);
	#failure = $state.raw<ArchiveFailure | null>(null);
	#line = $state.raw<LineNews>(UP);
	#read = $state(0);
	#size = $state<number | null>(null);
	#whole = $state.raw<LoadProgress | null>(null);
	/** Whether it has tables made ahead that hold; null where that is not known, or of no account. */
	#ahead = $state<boolean | null>(null);
	/** The engine that stands, for `tryNow`. */
	#steady: SteadyEngine | null = null;

	constructor(parts: ArchiveParts) {
		this.#parts = parts;
	}

	/** Name of the file; empty for none. */
	get name(): string {
		return this.#name;
	}

	/** Whether the file is one of this device. */
	get onDevice(): boolean {
		return this.#file !== null;
	}

	/** Whom questions of the archive are asked of; null while none is wanted. */
	get host(): EngineHost | null {
		return this.#host;
	}

	get stage(): ArchiveStage {
		if (!this.#host) return 'none';
		if (this.failure) return 'failed';
		return this.#units ? 'open' : 'opening';
	}

	/** Why it could not be opened or cannot be read on; null unless `stage` is `failed`. */
	get failure(): ArchiveFailure | null {
		const { error } = this.#host ?? {};
		return this.#failure ?? (error ? whyNot(error) : null);
	}

	/** Whether it was opened: what it holds is known, also when it cannot be read on. */
	get known(): boolean {
		return this.#units !== null;
	}

	/** Everything in it, by Thai name; empty until it is open. */
	get units(): readonly UnitOfKind[] {
		return this.#units ?? [];
	}

	/** How the line to its server is. */
	get line(): LineNews {
		return this.#line;
	}

	/** Bytes of it that were read by parts. */
	get read(): number {
		return this.#read;
	}

	/** Of the file in bytes; null while it is not known. */
	get size(): number | null {
		return this.#size;
	}

	/** How much has come of a file that its server cannot send by parts; null where it comes by parts. */
	get whole(): LoadProgress | null {
		return this.#whole;
	}

	/** Whether it is large and without tables made ahead that hold: then its questions count row by row. */
	get slow(): boolean {
		return this.#ahead === false;
	}

	/** Whether it has tables made ahead: then means of all years are there as soon as those of one. */
	get ahead(): boolean {
		return this.#ahead === true;
	}

	/** Says what the address asks for: a name, `ON_DEVICE`, or null when no archive is wanted. */
	want(name: string | null): void {
		if (name === null || name === '') return this.close();
		if (name === ON_DEVICE) return this.#file ? undefined : this.close();
		if (this.#host && !this.#file && this.#name === name) return;
		this.#begin(name, null, { url: this.#parts.addressOf(name) });
	}

	/** Opens a file that the person chose. */
	take(file: File): void {
		this.#begin(file.name, file, { file });
	}

	/** Tries at once what failed, or what is being waited for. */
	retry(): void {
		if (this.stage !== 'failed') return this.#steady?.tryNow();
		// An engine that failed later has its questions still waiting: they are asked of the next one.
		if (this.#units && this.#host) {
			void this.#host.retry().catch(() => {});
		} else if (this.#file) this.take(this.#file);
		else this.#begin(this.#name, null, { url: this.#parts.addressOf(this.#name) });
	}

	/** Ends the engine, whatever it is doing. */
	close(): void {
		void this.#host?.close();
		this.#host = this.#file = this.#units = this.#failure = this.#whole = this.#size = null;
		this.#steady = null;
		[this.#name, this.#read, this.#line, this.#ahead] = ['', 0, UP, null];
	}

	#begin(name: string, file: File | null, place: ArchivePlace): void {
		this.close();
		[this.#name, this.#file] = [name, file];
		const host: EngineHost = new EngineHost(async ({ onProgress, signal }) => {
			const mine =
				<T>(set: (value: T) => void) =>
				(value: T) => {
					if (this.#host === host) set(value);
				};
			const steady = await (this.#parts.open ?? lazyOpen)({
				place,
				onProgress,
				signal,
				onRead: mine((bytes) => (this.#read = bytes)),
				onSize: mine((bytes) => (this.#size = bytes)),
				onWhole: mine((progress) => (this.#whole = progress)),
				onLine: mine((news) => (this.#line = news))
			});
			if (this.#host === host) [this.#steady, this.#line] = [steady, UP];
			return steady;
		});
		this.#host = host;
		host.ask(compareDirectory, {}).then(
			(rows) => {
				if (this.#host !== host) return;
				this.#units = unitsOfDirectory(rows);
				if (isLarge(rows)) void this.#lookAhead(host);
			},
			(error: unknown) => {
				if (this.#host === host) this.#failure = whyNot(error);
			}
		);
	}

	/** The first comparison looks for the same, once an engine: nothing is read for this alone. */
	async #lookAhead(host: EngineHost): Promise<void> {
		try {
			const there = await hasAggregates(await host.need());
			if (this.#host === host) this.#ahead = there;
		} catch {
			// An engine that fails here says so where questions are asked of it.
		}
	}
}

function isLarge(rows: readonly DirectoryRow[]): boolean {
	const count = rows.reduce((sum, { assessments }) => sum + assessments.split(' ').length, 0);
	return count >= AGGREGATES_FROM;
}
