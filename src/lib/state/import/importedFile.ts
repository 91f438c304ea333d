/**
 * One file a person brought, on its way from drop to loaded, as the page of imports shows it. Everything is
 * reactive; methods do not throw unless they say so: what went wrong stands in `problem`.
 */
import type { Mapping } from '$lib/importers/assessment/types';
import type { FileKind, TableOptions } from '$lib/importers/types';
import type { Text } from '$lib/i18n/messages';
import type { AssessmentRow } from '$lib/queries/assessments';
import type {
	CheckFound,
	DocumentFound,
	Given,
	ImportProgress,
	ImportStep,
	Overlap,
	TableFound
} from './found';

/** What the page sees of a file; made by `ImportSession`. */
export interface ImportedFile {
	/** Names the file in the store; stays the same from the drop on. */
	readonly id: string;
	/** Its name, which a person may change (`rename`). */
	readonly name: string;
	readonly fileName: string;
	readonly bytes: number;
	/** ISO 8601. */
	readonly addedAt: string;
	/** Null until it was looked at. */
	readonly kind: FileKind | null;
	readonly step: ImportStep;
	/** Why it is refused, or what went wrong last (storage, worker, engine); null when nothing did. */
	readonly problem: Text | null;
	readonly progress: ImportProgress | null;
	/** Whether its bytes are kept; a refused file, or one the storage had no room for, is not. */
	readonly kept: boolean;
	/** Of documents, once read. */
	readonly document: DocumentFound | null;
	/** What the person said of a document that does not say it. */
	readonly given: Given;
	/** Of tables, once read. */
	readonly table: TableFound | null;
	/** How the table is to be read; what is left out is found by looking. */
	readonly options: TableOptions;
	readonly mapping: Mapping | null;
	/** True while changed options or a changed mapping are tried; `table` and `check` are then of before. */
	readonly checking: boolean;
	readonly check: CheckFound | null;
	/** The assessments it holds, once loaded (of documents and datasets once read; of tables see `check`). */
	readonly assessments: readonly AssessmentRow[];
	/** Another kept file with the very same bytes. */
	readonly duplicateOf: { readonly id: string; readonly name: string } | null;
	/** Its assessments that another file, or the site itself, holds too. */
	readonly overlaps: readonly Overlap[];
	/** Codes of its assessments that are shown from a newer file instead of this one. */
	readonly overruled: readonly string[];

	/** Reads the table again with other options; the latest call wins, the mapping is suggested anew. */
	setOptions(options: TableOptions): void;
	/** Checks the table with another mapping; the latest call wins. */
	setMapping(mapping: Mapping): void;
	/** Says whose and which year's assessment a document is; reads it again and goes on. */
	give(given: Given): Promise<void>;
	/** Loads it: accepted rows only, the rest stays set aside. Also `deciding` → takes the place of the other. */
	load(): Promise<void>;
	/** Calls off what is under way; the file stays, as `left`, `mapping` or (opened again) `ready`. */
	cancel(): void;
	/** Goes on with a file that was left, or opens a ready one again to change how it is read. */
	resume(): Promise<void>;
	rename(name: string): Promise<void>;
	/** Takes it away: its bytes, its rows, what is shown of it. */
	discard(): Promise<void>;
	/** The rows set aside, with what is wrong with each, as CSV. Rejects when they cannot be had. */
	rejectedCsv(): Promise<Blob>;
	/** Every problem as line, column, found, expected, how to fix it, as CSV. Rejects when they cannot be had. */
	problemsCsv(): Promise<Blob>;
	/** The bytes as they were brought. Rejects with `KeepError` when they are not kept any more. */
	original(): Promise<Blob>;
}
