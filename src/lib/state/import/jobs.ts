/**
 * What the page and its worker say to each other: one job at a time, each answered once. The rows of a table
 * stay in the worker; what comes back is small, or bytes that change hands without being copied.
 */
import type { OwnFiles } from '$lib/engine/own/types';
import type { Mapping } from '$lib/importers/assessment/types';
import type { FileKind, TableOptions } from '$lib/importers/types';
import type { Text } from '$lib/i18n/messages';
import type { AssessmentRow } from '$lib/queries/assessments';
import type { ReadingTexts } from '../openedDocument';
import type { CheckFound, DocumentFound, Given, TableFound } from './found';

/** Each kind of job: what it is given, and what it gives. */
export interface Jobs {
	/** What a file is. Only the first bytes of a large one are looked at, and it is not hashed. */
	look: [
		{ readonly file: Blob; readonly name: string },
		{ readonly kind: FileKind; readonly sha256: string | null }
	];
	/** A document, read; its rows too once it is known whose and which year's it is. */
	document: [
		{
			readonly file: Blob;
			readonly name: string;
			readonly texts: ReadingTexts;
			readonly given: Given;
		},
		{ readonly found: DocumentFound; readonly made: Made | null }
	];
	/** A table, read and held; `head` reads only the beginning of a large one. */
	table: [
		{
			readonly file: Blob;
			readonly name: string;
			readonly texts: ReadingTexts;
			readonly options: TableOptions;
			readonly head: boolean;
		},
		{
			readonly found: Omit<TableFound, 'remembered'>;
			readonly suggested: Mapping;
			readonly shape: string;
		}
	];
	/** The table that is held, checked with a mapping; the result is held too. */
	check: [{ readonly mapping: Mapping }, CheckFound];
	/** The accepted rows of the table that was checked last, as a dataset. */
	make: [{ readonly sha256: string | null }, Made];
	/** The rows set aside by that check, and everything it complained about, as CSV. */
	rejected: [object, Blob];
	problems: [object, Blob];
	/** A dataset in a zip, validated. */
	dataset: [{ readonly file: Blob; readonly name: string; readonly texts: ReadingTexts }, Made];
	/** Files as one zip. */
	zip: [{ readonly files: ReadonlyMap<string, Blob> }, Blob];
}

export type JobName = keyof Jobs;

/** The rows that were made of a file: CSVs of a dataset, as bytes. */
export interface Made {
	readonly files: OwnFiles;
	readonly assessments: readonly AssessmentRow[];
}

export interface JobRequest<N extends JobName = JobName> {
	readonly id: number;
	readonly job: N;
	readonly of: Jobs[N][0];
}

/** `refused`: the file is at fault, and says how; `broken`: we are. */
export type JobAnswer =
	| { readonly id: number; readonly kind: 'done'; readonly result: unknown }
	| { readonly id: number; readonly kind: 'refused'; readonly code: string; readonly why: Text }
	| { readonly id: number; readonly kind: 'broken'; readonly message: string };

/** A file cannot be taken in; `why` says so in one sentence. */
export class Refusal extends Error {
	readonly code: string;
	readonly why: Text;
	constructor(code: string, why: Text) {
		super(why.en);
		this.name = 'Refusal';
		this.code = code;
		this.why = why;
	}
}
