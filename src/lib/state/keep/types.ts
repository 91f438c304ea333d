/**
 * What a person's browser keeps of what they brought: the files as they are, how they are read, and their
 * decisions. Tables are rebuilt from these on every visit.
 */
import type { CheckReport, Mapping } from '$lib/importers/assessment/types';
import type { FileKind, TableOptions } from '$lib/importers/types';
import type { AssessmentRow } from '$lib/queries/assessments';

/** `draft`: kept, not yet loaded; a step was left, or the page was closed in the middle. */
export type KeptState = 'draft' | 'ready';

/** One file a person brought. */
export interface KeptFile {
	readonly id: string;
	/** Its name; a person may change it. */
	readonly name: string;
	/** The name it came with. */
	readonly fileName: string;
	readonly kind: FileKind;
	readonly bytes: number;
	/** Hexadecimal; null where the browser does not hash. */
	readonly sha256: string | null;
	/** ISO 8601. */
	readonly addedAt: string;
	readonly state: KeptState;
	/** ISO 8601; of two files with one assessment the one that became ready last is shown. */
	readonly readyAt?: string;
	/** Of tables: how the file is read and mapped. */
	readonly options?: TableOptions;
	readonly mapping?: Mapping;
	/** Of tables: too many rows to be read one by one; the engine reads it in parts. */
	readonly bulk?: boolean;
	/** Of documents that do not say it: whose and which year's assessment. */
	readonly given?: {
		readonly org_id?: string;
		readonly org_name_th?: string;
		readonly year_be?: number;
	};
	/** What loading it gave; only of files that are `ready`. */
	readonly report?: CheckReport;
	/** The assessments it holds, so that they can be chosen before any engine runs. */
	readonly assessments: readonly AssessmentRow[];
}

/** Decisions beside the files, by name: `reviews/<assessment_id>`, `mapping/<shape>`. JSON values. */
export interface KeepStore {
	/** `memory`: the browser keeps nothing (private mode); gone when the page is closed, and said so. */
	readonly kind: 'opfs' | 'indexeddb' | 'memory';
	list(): Promise<KeptFile[]>;
	/** Writes the bytes first and the entry last: a file without an entry is none. Rejects with `KeepError`. */
	add(entry: KeptFile, bytes: Blob): Promise<void>;
	/** Replaces the entry, at once or not at all. */
	update(entry: KeptFile): Promise<void>;
	/** The file's bytes, not copied into memory. Rejects with `KeepError` `missing`. */
	bytes(id: string): Promise<Blob>;
	remove(id: string): Promise<void>;
	getDecision(name: string): Promise<unknown>;
	setDecision(name: string, value: unknown): Promise<void>;
	decisions(prefix: string): Promise<ReadonlyMap<string, unknown>>;
	/** Everything: files, entries and decisions. */
	clear(): Promise<void>;
	/** Bytes used and allowed; null where the browser does not say. */
	usage(): Promise<{ readonly used: number; readonly quota: number } | null>;
	/** What was made from a file and can be made again; null when it is not there. Never counts as kept. */
	cached(id: string): Promise<Blob | null>;
	/** Keeps what was made; without a word where there is no room for it. */
	cache(id: string, made: Blob): Promise<void>;
	/** Entries and decisions that cannot be understood; `discard` takes one away. */
	unreadable(): Promise<readonly UnreadableEntry[]>;
	discard(key: string): Promise<void>;
	/** Whether the browser has promised not to clear by itself; null where it makes no such promise. */
	persisted(): Promise<boolean | null>;
	/** Calls back when another tab has changed something. Returns what ends that. */
	onChange(listener: (change: KeepChange) => void): () => void;
	/** Ends listening to other tabs. */
	close(): void;
}

/** What another tab changed. */
export interface KeepChange {
	readonly what: 'files' | 'decisions' | 'all';
	/** Of decisions: the name. */
	readonly name?: string;
}

/** What stands in the store and cannot be understood. */
export interface UnreadableEntry {
	/** For `discard`. */
	readonly key: string;
	/** Its name, where that much can be read. */
	readonly name: string | null;
	/** Of the file it belongs to; null where there is none. */
	readonly bytes: number | null;
	/** `version`: written by another version of this site. `no-bytes`: the file itself is gone. */
	readonly why: 'version' | 'damaged' | 'no-bytes';
}

export type KeepErrorCode = 'full' | 'missing' | 'blocked' | 'failed';

/** Why something was not kept; nothing half-written is left behind. */
export class KeepError extends Error {
	readonly code: KeepErrorCode;
	/** Of `full`: bytes that were to be written, and bytes there was room for (null where nobody says). */
	readonly needed: number | null;
	readonly free: number | null;
	constructor(
		code: KeepErrorCode,
		message: string,
		options: { cause?: unknown; needed?: number; free?: number | null } = {}
	) {
		super(message, { cause: options.cause });
		this.name = 'KeepError';
		this.code = code;
		this.needed = options.needed ?? null;
		this.free = options.free ?? null;
	}
}
