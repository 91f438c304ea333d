/**
 * What a person brought, beside the site's own database: the same table names then hold the rows of both, so
 * that every question is asked as before. An assessment a person brought takes the place of a shipped one of
 * the same code, whole.
 */
import type { CheckReport, Mapping, RejectedRow } from '$lib/importers/assessment/types';
import type { TableShape } from '$lib/importers/types';
import type { Files } from '$lib/dataset/write';
import type { Organization } from '$lib/dataset/schema';
import type { Framework } from '$lib/form3/types';
import type { RunOptions } from '../engine';

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
}

/** The counts are of the whole table; at most `LIMITS.problemsOfAKind` rows a kind are kept one by one. */
export interface BulkReport extends CheckReport {
	readonly rejected: readonly RejectedRow[];
	/** Codes of the assessments that were loaded. */
	readonly assessments: readonly string[];
}

/** `id` names one file a person brought; setting it again replaces what it held. */
export interface OwnData {
	/** The CSV texts of a dataset that was validated. */
	setDataset(id: string, files: Files): Promise<void>;
	/** A delimited table, checked and loaded in parts; nothing of it stays when it fails or is called off. */
	importTable(id: string, file: Blob, plan: BulkPlan, options?: BulkOptions): Promise<BulkReport>;
	/** A database written by `pmqa build`. Rejects with `ImportError` `not-a-dataset` when it is another. */
	setDatabase(id: string, bytes: Blob): Promise<void>;
	/** All reviews a person made, of their own and of shipped assessments, as the CSV of the table. */
	setReviews(csv: string): Promise<void>;
	remove(id: string): Promise<void>;
}
