/** Which kind a text is: JSON, a table, or a document such as Form 3. */
import { toArabicDigits } from '$lib/thai/digits';
import { delimitedness, type Delimitedness } from './tables/sniff';
import type { FileKind } from './types';

export type TextKind = Extract<FileKind, 'txt' | 'csv' | 'tsv' | 'json'>;

/** `{"` or `[` with a value after it; "[ ]" and "[/]" are boxes of a form. */
const JSON_START =
	/^\s*(?:\{\s*"|\{\s*\}\s*$|\[\s*(?:\{\s*["}]|\[\s*(?:["\d{[]|-\d|null|true|false)))/;
const JSON_NAME = /\.(?:json|jsonl|ndjson)$/i;
const TABLE_NAME = /\.(?:csv|tsv|tab)$/i;

/** A statement's number at the start of a line, with a box or a list mark before it. */
const STATEMENT_LINE = /^[^\p{L}\d\n,;\t|]{0,8}(?:ข้อ\s*)?\d\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}(?!\d)/gmu;

/**
 * Decides by content; the name decides where the content could be either. A person who knows better says so by
 * reading the file with `readTable` or `readSource` of the kind they want.
 *
 * @param text the text or its first part, without a byte order mark
 */
export function textKind(text: string, name: string): TextKind {
	if (JSON_START.test(text)) return 'json';
	const found = delimitedness(text, name);
	const table: TextKind = found.delimiter === '\t' ? 'tsv' : 'csv';
	if (TABLE_NAME.test(name)) return isForm(text, found) ? 'txt' : table;
	if (/^sep=.[\r\n]/i.test(text) || isTable(found)) return table;
	return JSON_NAME.test(name) && /^\s*(?:\{|\[(?!.?\]))/u.test(text) ? 'json' : 'txt';
}

/** Nearly every line has the same number of cells. Two columns by commas may be prose. */
function isTable({ delimiter, width, share, rows }: Delimitedness): boolean {
	if (width < 2 || rows < 2) return false;
	return width === 2 && delimiter !== '\t' ? share === 1 && rows >= 3 : share >= 0.9;
}

/** Many statements of the form, in lines that have no columns. */
function isForm(text: string, { width, share }: Delimitedness): boolean {
	if (width > 1 && share > 0.5) return false;
	return (toArabicDigits(text).match(STATEMENT_LINE)?.length ?? 0) >= 5;
}
