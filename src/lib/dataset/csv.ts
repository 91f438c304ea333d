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
	const reader = new CsvReader();
	const records = reader.read(text, true);
	const { header, brokenQuotes } = reader;
	return { header: header ?? [], records, brokenQuotes };
}

/** `parseCsv` of text that comes in pieces: a record is given with the piece that completes it. */
export class CsvReader {
	/** Null until it is complete. */
	header: readonly string[] | null = null;
	readonly #broken = new Set<number>();
	#parser: Papa.Parser | null = null;
	/** What no record was made of yet, and how long it must be to try again. */
	#rest = '';
	#wanted = 0;
	#line = 1;

	/** 1-based lines where quoting is broken, so far. */
	get brokenQuotes(): readonly number[] {
		return [...this.#broken];
	}

	/** The records that are complete now, without the header; with the last piece, all that are left. */
	read(piece: string, last = false): CsvRecord[] {
		this.#rest += piece;
		if (!last && this.#rest.length < this.#wanted) return [];
		this.#parser ??= this.#start(last);
		if (this.#parser === null) return [];
		const { data, errors, meta } = this.#parser.parse(this.#rest, 0, !last) as Parsed;
		const records = this.#numbered(data, errors);
		this.#rest = this.#rest.slice(meta.cursor);
		// A quotation mark that is never closed must not be looked for from its start with every piece.
		this.#wanted = data.length === 0 ? this.#rest.length * 2 : 0;
		return records;
	}

	/** The line end after the header decides: a header of ours holds no line break itself. */
	#start(last: boolean): Papa.Parser | null {
		const end = (last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/).exec(this.#rest)?.[0];
		if (end === undefined && !last) return null;
		this.#rest = this.#rest.replace(/^\uFEFF/, '');
		return new Papa.Parser({ delimiter: ',', newline: end as '\r\n' | '\n' | '\r' | undefined });
	}

	#numbered(data: readonly string[][], errors: Parsed['errors']): CsvRecord[] {
		const records: CsvRecord[] = [];
		const lines: number[] = [];
		for (const cells of data) {
			lines.push(this.#line);
			if (cells.length > 1 || cells[0] !== '') {
				if (this.header === null) this.header = cells;
				else records.push({ line: this.#line, cells });
			}
			this.#line += 1 + cells.reduce((sum, cell) => sum + newlines(cell), 0);
		}
		for (const { type, row = 0 } of errors) {
			// What is wrong with a record that runs on is found again when it is complete.
			if (type === 'Quotes' && row < lines.length) this.#broken.add(lines[row]!);
		}
		return records;
	}
}

interface Parsed {
	readonly data: string[][];
	readonly errors: readonly Papa.ParseError[];
	/** `cursor`: where the first record that is not in `data` starts. */
	readonly meta: { readonly cursor: number };
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
