/** What was found in a file a person brought: what the page of imports shows. Plain values. */
import type { ProblemGroup } from '$lib/importers/assessment/types';
import type { BrokenRecord, DocumentKind, TableRecord, TableShape } from '$lib/importers/types';
import type { Mark, Warning } from '$lib/form3/types';
import type { Text } from '$lib/i18n/messages';

/** How far a file has come. */
export type ImportStep =
	/** Behind others in the line. */
	| 'waiting'
	/** Being kept and looked at. */
	| 'reading'
	/** A document that does not say whose or which year's it is: `give` says it. */
	| 'asking'
	/** A table: its options and mapping are looked at and changed; `load` goes on. */
	| 'mapping'
	/** It holds an assessment that another kept file holds too: `load` takes its place, `discard` leaves it. */
	| 'deciding'
	/** Being loaded; `progress` tells how far, `cancel` calls it off. */
	| 'loading'
	/** Its assessments can be chosen everywhere. */
	| 'ready'
	/** Kept, but left in the middle (also by closing the page): `resume` goes on. */
	| 'left'
	/** Cannot be taken in; `problem` says why. Not kept. */
	| 'refused';

/** How often a warning of a document was given, and the first one. */
export interface WarningGroup {
	readonly code: string;
	readonly count: number;
	readonly first: Warning;
}

/** A document as read. */
export interface DocumentFound {
	readonly kind: DocumentKind;
	/** What the document says; null where it does not. */
	readonly organization: { readonly org_id: string | null; readonly name_th: string | null };
	readonly year_be: number | null;
	readonly lines: number;
	/** Statements found, of how many the form has. */
	readonly statements: number;
	readonly statementsOfForm: number;
	/** Statements with words of evidence. */
	readonly withEvidence: number;
	/** Marks of statements and options, counted. */
	readonly marks: Readonly<Record<Mark, number>>;
	readonly numbersRecovered: number;
	readonly figures: number;
	readonly findings: number;
	readonly warnings: readonly WarningGroup[];
}

/** What a person says of a document that does not say it. */
export interface Given {
	readonly org_id?: string;
	readonly org_name_th?: string;
	/** Buddhist era. */
	readonly year_be?: number;
}

/** A table as read. */
export interface TableFound {
	readonly shape: TableShape;
	readonly columns: readonly string[];
	/** For each column, its first few different cells that are not empty. */
	readonly samples: readonly (readonly string[])[];
	/** At most `LIMITS.previewRows`. */
	readonly preview: readonly TableRecord[];
	/** Rows that are split into cells; null while only the head of a large file was read. */
	readonly rows: number | null;
	/** Rows that could not be split, and the first of them. */
	readonly broken: number;
	readonly firstBroken: readonly BrokenRecord[];
	readonly blankRows: number;
	/** The mapping was remembered from a file of the same shape. */
	readonly remembered: boolean;
	/** Too large to be read row by row: goes to the engine in parts, checked while it is loaded. */
	readonly bulk: boolean;
}

/** Problems of a kind that the page is given one by one; all that are kept are in the CSV of problems. */
export const PROBLEMS_SHOWN = 50;

/** What checking found, without the rows themselves. */
export interface CheckFound {
	readonly rowsRead: number;
	readonly rowsAccepted: number;
	readonly rowsRejected: number;
	readonly duplicates: number;
	readonly groups: readonly ProblemGroup[];
	readonly ignoredColumns: readonly string[];
	/** Codes of the assessments the accepted rows are of. */
	readonly assessments: readonly string[];
	/** True when only the head of a large table was checked: loading it checks the rest. */
	readonly headOnly: boolean;
}

/** How far a long piece of work is. */
export interface ImportProgress {
	/** Bytes or parts; `total` null where it is not known. */
	readonly done: number;
	readonly total: number | null;
	/** Rows so far, where rows are counted. */
	readonly rows: number | null;
}

/** An assessment of this file that something else holds too. */
export interface Overlap {
	readonly assessment_id: string;
	/** The kept file that holds it now; null when it is one of the site's own. */
	readonly file: { readonly id: string; readonly name: string } | null;
}

/** What a person is told of a file: one sentence each. */
export interface Said {
	readonly code: string;
	readonly text: Text;
}
