/** What every import works with. */
import type { EngineHost } from '../engineHost.svelte';
import type { Own } from '../own.svelte';
import type { ReadingTexts } from '../openedDocument';
import type { StartWorker } from './workshop';

export interface Shop {
	readonly own: Own;
	readonly host: EngineHost;
	/** Whether the site itself was built with an assessment of this code. */
	isShipped(assessment: string): boolean;
	texts(): Promise<ReadingTexts>;
	/** Of the site: what another version made is made again. */
	readonly version: string;
	readonly startWorker?: StartWorker;
	/** A file is gone from the list. */
	drop(id: string): void;
	/** A table's worker is in use; those of tables that were left longest may be ended. */
	used(id: string): void;
}
