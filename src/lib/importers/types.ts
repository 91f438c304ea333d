/** What importers are given and give: bytes → source lines of a document, or the rows of a table. */
import type { SourceLine } from '$lib/form3/types';

export const DOCUMENT_KINDS = ['txt', 'docx', 'pdf'] as const;
export const TABLE_KINDS = ['csv', 'tsv', 'xlsx', 'json', 'parquet'] as const;
/** A folder of a dataset packed as a zip, and a database written by `pmqa build`. */
export const ARCHIVE_KINDS = ['dataset', 'duckdb'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type TableKind = (typeof TABLE_KINDS)[number];
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];
export type FileKind = DocumentKind | TableKind | ArchiveKind;

/** A document as lines, numbered from 1; marks are the characters of `form3/boxes.ts`. */
export interface SourceDocument {
	readonly kind: DocumentKind;
	readonly lines: readonly SourceLine[];
	/** What of the document was not read; left out where everything was. */
	readonly notes?: readonly DocumentNote[];
}

/** A page that holds no text (`page-scanned`: a picture, or letters drawn as outlines) or is broken. */
export interface DocumentNote {
	/** 1-based. */
	readonly page: number;
	readonly code: 'page-scanned' | 'page-broken';
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-874'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a person may choose instead of what was found; what is left out is found by looking. */
export interface TableOptions {
	readonly encoding?: Encoding;
	/** One character. */
	readonly delimiter?: string;
	readonly quote?: '"' | "'" | '';
	/** 1-based row of the column names; 0 where the table has none (columns are then named 1, 2, 3 …). */
	readonly headerRow?: number;
	/** Sheet of a workbook or table of a JSON file, by name. */
	readonly sheet?: string;
}

/** The options as they were used, found or chosen. */
export interface TableShape {
	/** Null where the format has no such thing (workbook, JSON, Parquet). */
	readonly encoding: Encoding | null;
	readonly delimiter: string | null;
	readonly quote: '"' | "'" | '' | null;
	/** 1-based; 0: no header. */
	readonly headerRow: number;
	readonly sheet: string | null;
	/** All sheets or tables there are to choose from; empty where the format has one table. */
	readonly sheets: readonly string[];
}

/** One row as it stands in the file. */
export interface TableRecord {
	/** 1-based: the physical line in a text file, the row in a workbook, the place in JSON and Parquet. */
	readonly line: number;
	/** As text, exactly as in the file; dates as ISO 8601, numbers in plain digits, an empty cell as ''. */
	readonly cells: readonly string[];
}

/** A row that could not be split into cells: kept, told, never dropped. */
export interface BrokenRecord {
	readonly line: number;
	readonly code: 'broken-quotes' | 'wrong-cell-count' | 'cell-too-long' | 'not-text';
	/** The row as it stands, at most a few hundred characters. */
	readonly text: string;
	/** What was found and what would have been right, e.g. 9 cells, 8 cells. */
	readonly found: string;
	readonly expected: string;
}

/** A table as read: every row of the file is a record or a broken one; blank rows are counted. */
export interface RawTable {
	readonly kind: TableKind;
	/** Name of the file. */
	readonly name: string;
	readonly shape: TableShape;
	readonly columns: readonly string[];
	readonly records: readonly TableRecord[];
	readonly broken: readonly BrokenRecord[];
	readonly blankRows: number;
	/** Lines that are neither: titles above the column names, comments, `sep=;`. Shortened. */
	readonly aside?: readonly AsideLine[];
}

export interface AsideLine {
	readonly line: number;
	readonly text: string;
}
