/**
 * CSV text ⇄ cells. Datasets are canonical: UTF-8, LF, no byte order mark, quoted only where RFC 4180
 * asks for it. What people download (`toCsvExport`) is made for spreadsheets instead.
 */
import Papa from 'papaparse';

/** One record of a file: its cells and the 1-based line of the file it starts on. */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface CsvFile {
	readonly header: readonly string[];
	readonly records: readonly CsvRecord[];
	/** 1-based lines where quoting is broken. */
	readonly brokenQuotes: readonly number[];
}

/**
 * Reads comma-separated text. A byte order mark and CRLF line ends, which spreadsheets leave behind, are
 * accepted; empty lines are skipped.
 */
export function parseCsv(text: string): CsvFile {
	const body = text.replace(/^\uFEFF/, '');
	const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: lineEnd(body) });
	const records: CsvRecord[] = [];
	const lines: number[] = [];
	let line = 1;
	for (const cells of data) {
		lines.push(line);
		if (cells.length > 1 || cells[0] !== '') records.push({ line, cells });
		line += 1 + cells.reduce((sum, cell) => sum + newlines(cell), 0);
	}
	const brokenQuotes = errors
		.filter((error) => error.type === 'Quotes')
		.map((error) => lines[error.row ?? 0] ?? 1);
	return {
		header: records[0]?.cells ?? [],
		records: records.slice(1),
		brokenQuotes: [...new Set(brokenQuotes)]
	};
}

/** The line end after the header decides: a header of ours holds no line break itself. */
function lineEnd(text: string): '\r\n' | '\n' | '\r' {
	const end = /\r\n|\n|\r/.exec(text);
	return (end?.[0] ?? '\n') as '\r\n' | '\n' | '\r';
}

function newlines(cell: string): number {
	let count = 0;
	for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
	return count;
}

/** Canonical dataset text: header and records, LF after every line. */
export function formatCsv(
	header: readonly string[],
	records: readonly (readonly string[])[]
): string {
	return (
		Papa.unparse([[...header], ...records.map((cells) => [...cells])], { newline: '\n' }) + '\n'
	);
}

/**
 * A spreadsheet takes a cell that starts with one of these for a formula (the full-width forms too, in
 * East Asian settings). See OWASP, "CSV Injection".
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before text a spreadsheet would run. Numbers stay numbers, negative ones too. */
export function neutralise(
	cell: string | number | boolean | null
): string | number | boolean | null {
	return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell;
}

/**
 * CSV for people: UTF-8 with a byte order mark and CRLF, so that spreadsheets show Thai as it is, and no
 * cell that would run as a formula. Null is an empty cell.
 */
export function toCsvExport(
	header: readonly string[],
	rows: readonly (readonly (string | number | boolean | null)[])[]
): string {
	const safe = [header, ...rows].map((row) => row.map(neutralise));
	return '\uFEFF' + Papa.unparse(safe, { newline: '\r\n' }) + '\r\n';
}
