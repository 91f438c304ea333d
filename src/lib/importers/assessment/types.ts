/**
 * The assessment table that people upload: long-form, one row a statement, option or item (see "pmqa
 * validate" in the documentation). What its columns mean, how a file's columns are mapped to them, and what
 * checking the rows gives.
 */
import type { Mark } from '$lib/form3/types';
import type { Assessor } from '$lib/form3/codes';

/** Columns of the assessment table, in the order of the template. */
export const FIELDS = [
	'org_id',
	'org_name_th',
	'year_be',
	'assessor',
	'statement_no',
	'option_no',
	'mark',
	'evidence',
	'status'
] as const;
export type Field = (typeof FIELDS)[number];

/** How the cells of a column are read. `year`: by its size, with a word where it was converted. */
export type ColumnType =
	'text' | 'code' | 'integer' | 'year' | 'year-be' | 'year-ce' | 'mark' | 'status';

/** One column of the file and what it is taken for. */
export interface MappedColumn {
	/** Place in `RawTable.columns`, from 0. */
	readonly index: number;
	/** Null: skipped; its cells stay in the file and in the export of rejected rows. */
	readonly field: Field | null;
	readonly type: ColumnType;
	/** Why it was matched: by its name, by what its cells hold, or by the person. */
	readonly by: 'name' | 'content' | 'person' | 'none';
	/** In a wide table: the code of the statement (`1.1.1`), option (`1.1.1/2`) or item whose answers it holds. */
	readonly code?: string;
}

export interface Mapping {
	readonly columns: readonly MappedColumn[];
	/** `wide`: one row an assessment, one column a statement; unpivoted into long rows. */
	readonly layout: 'long' | 'wide';
	/** What holds for every row where no column says it, e.g. the organisation of a table about one. */
	readonly constants: Partial<Readonly<Record<Field, string>>>;
}

/** One accepted row, in the codes of the data model. */
export interface AssessmentRecord {
	/** 1-based place in the file. */
	readonly line: number;
	readonly org_id: string;
	readonly org_name_th: string | null;
	readonly year_be: number;
	readonly assessor: Assessor;
	/** An item's code (`1.1`) where the row tells its status, else a statement's. */
	readonly statement_no: string;
	readonly option_no: number | null;
	readonly mark: Mark;
	readonly evidence: string | null;
	readonly status: 'in_progress' | 'not_started' | 'none' | null;
}

/** A complaint about one row; `column` is the field, or the file's own name for it where none is mapped. */
export interface RowProblem {
	readonly line: number;
	readonly column: string | null;
	readonly code: string;
	/** Shortened for showing. */
	readonly found: string;
	readonly expected: string;
	/** What is wrong, in one sentence with what was found and expected. */
	readonly message_th: string;
	readonly message_en: string;
	/** What to do about it. */
	readonly fix_th: string;
	readonly fix_en: string;
	/** `error`: the row is set aside. `notice`: it is accepted, with this said of it (a converted year, a duplicate). */
	readonly severity: 'error' | 'notice';
}

/** Problems of one kind, counted in full even where only the first are kept. */
export interface ProblemGroup {
	readonly code: string;
	readonly severity: RowProblem['severity'];
	readonly count: number;
	readonly first: readonly RowProblem[];
}

/** A row set aside: nothing is lost, it can be exported with its problems. */
export interface RejectedRow {
	readonly line: number;
	readonly cells: readonly string[];
	readonly codes: readonly string[];
}

/** What checking gives. `rowsRead = rowsAccepted + rowsRejected`, always (duplicates count as accepted). */
export interface CheckReport {
	readonly rowsRead: number;
	readonly rowsAccepted: number;
	readonly rowsRejected: number;
	/** Accepted rows that say what another row says already, word for word. */
	readonly duplicates: number;
	readonly groups: readonly ProblemGroup[];
	/** Columns of the file that are not used, told once. */
	readonly ignoredColumns: readonly string[];
}

export interface CheckedTable extends CheckReport {
	/** Names of the cells of `rejected`: the file's own, or the fields where a wide table was taken apart. */
	readonly columns: readonly string[];
	readonly records: readonly AssessmentRecord[];
	readonly rejected: readonly RejectedRow[];
}
