/** A file that cannot be taken in at all, with what a person can do about it. */

export type ImportErrorCode =
	| 'empty' // no bytes, or no text in them
	| 'too-large' // over a number of limits.ts
	| 'unknown-kind' // none of the formats that are read
	| 'wrong-kind' // a format that is read elsewhere, or not at all (old .doc, .xls, a picture)
	| 'corrupt' // the format's own structure is broken
	| 'encrypted' // needs a password
	| 'scanned' // pages are pictures, there is no text
	| 'unsafe' // unpacks to far more than it is, or nests too deep
	| 'no-table' // a workbook, zip or JSON without a table in it
	| 'not-a-dataset'; // a zip or database that is not one of ours

/** Words in both languages. */
export interface Words {
	readonly th: string;
	readonly en: string;
}

export class ImportError extends Error {
	readonly code: ImportErrorCode;
	/** Name of the file (or of the part of it) the error is about. */
	readonly file: string;
	/** 1-based, where there is one. */
	readonly line: number | null;
	/** One plain sentence: what is wrong, with the number where a limit was passed, and what to do. */
	readonly message_th: string;
	readonly message_en: string;

	constructor(
		code: ImportErrorCode,
		file: string,
		words: Words,
		options: { cause?: unknown; line?: number | null } = {}
	) {
		super(words.en, { cause: options.cause });
		this.name = 'ImportError';
		this.code = code;
		this.file = file;
		this.line = options.line ?? null;
		this.message_th = words.th;
		this.message_en = words.en;
	}
}
