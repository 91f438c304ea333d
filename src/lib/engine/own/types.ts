/**
 * What a person brought, beside the site's own database: the same table names then hold the rows of both, so
 * that every question is asked as before. An assessment a person brought takes the place of a shipped one of
 * the same code, whole.
 */
import type { CheckReport, Mapping, RejectedRow } from '$lib/importers/assessment/types';
import type { TableShape } from '$lib/importers/types';
import type { Organization } from '$lib/dataset/schema';
import type { Framework } from '$lib/form3/types';
import type { QueryEngine, RunOptions } from '../engine';
import type { ReadSizes } from './bulk/records';

/** How a delimited table is taken in: as it was found or chosen, and mapped. */
export interface BulkPlan {
	/** For `assessments.source_name`. */
	readonly name: string;
	readonly shape: TableShape;
	readonly columns: readonly string[];
	readonly mapping: Mapping;
	readonly framework: Framework;
	readonly organizations: readonly Organization[];
}

export interface BulkProgress {
	readonly doneBytes: number;
	readonly totalBytes: number;
	readonly rows: number;
}

export interface BulkOptions extends RunOptions {
	readonly onProgress?: (progress: BulkProgress) => void;
	/** How much is read at a time, where it is to be other than usual. */
	readonly sizes?: ReadSizes;
}

/** The counts are of the whole table; at most `LIMITS.problemsOfAKind` rows a kind are kept one by one. */
export interface BulkReport extends CheckReport {
	/** Names of the cells of rejected rows: the file's own, or the fields where a wide table was taken apart. */
	readonly columns?: readonly string[];
	readonly rejected: readonly RejectedRow[];
	/** Codes of the assessments that were loaded. */
	readonly assessments: readonly string[];
}

/**
 * File name → the CSV of a table: its text, or its UTF-8 bytes (how a worker hands over a large one; the bytes
 * may be given on to the engine and are not used again).
 */
export type OwnFiles = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>;

/** `id` names one file a person brought; setting it again replaces what it held. */
export interface OwnData {
	/** The CSVs of a dataset that was validated. */
	setDataset(id: string, files: OwnFiles): Promise<void>;
	/** A delimited table, checked and loaded in parts; nothing of it stays when it fails or is called off. */
	importTable(id: string, file: Blob, plan: BulkPlan, options?: BulkOptions): Promise<BulkReport>;
	/**
	 * A database written by `pmqa build`. Rejects with `ImportError` `not-a-dataset` when it is another.
	 * @returns the codes of the assessments it holds
	 */
	setDatabase(id: string, bytes: Blob): Promise<readonly string[]>;
	/** All reviews a person made, of their own and of shipped assessments, as the CSV of the table. */
	setReviews(csv: string): Promise<void>;
	/** Nothing happens when nothing of that name is held. */
	remove(id: string): Promise<void>;
	/**
	 * All rows of an imported table that were set aside, as they stand in the file, in its order and in parts:
	 * however many there are, they can be written out.
	 */
	rejectedRows(id: string): AsyncIterable<readonly RejectedRow[]>;
}

/** An engine that can hold what a person brought; answers asked before a change may be other ones after it. */
export interface OwnEngine extends QueryEngine {
	readonly own: OwnData;
}
