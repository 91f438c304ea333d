/** How the rows of a delimited file are written, for the reader of bytes and for SQL. */
import type { Encoding } from '$lib/importers/types';

export interface Dialect {
	readonly encoding: Encoding;
	/** One character. */
	readonly delimiter: string;
	/** One character, or '' where quotes are letters like others. */
	readonly quote: string;
	/** Cells of a row. */
	readonly width: number;
	/** 1-based physical line of the first row of data. */
	readonly dataLine: number;
	/** 1-based physical line of the column names; 0 where there are none. */
	readonly headerLine: number;
	/** Whether lines that begin with `#` are comments. */
	readonly comments: boolean;
	/** The line end most rows have; rows with another are read one by one. */
	readonly newline: '\n' | '\r\n';
}

/** The first line end of a text decides. */
export function newlineOf(text: string): Dialect['newline'] {
	return /\r\n|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}
