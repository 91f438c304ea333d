/** Delimited text (.csv, .tsv, pasted) → rows, each with its physical line. */
import { decodeAs } from '../text/encoding';
import { LIMITS } from '../limits';
import type { AsideLine, BrokenRecord, RawTable, TableOptions, TableRecord } from '../types';
import { isBlank, isComment, sniffDelimited, sniffText, type DelimitedSniff } from './sniff';
import { fitRow, shortened, splitRows, type SplitRow } from './split';
import { emptyTable, noTable, tooManyColumns, tooManyRows } from './words';

/**
 * Reads a delimited file. What is not chosen is found: encoding, delimiter, quote, header row.
 *
 * @returns every line of the file is in `records`, `broken`, `blankRows`, `aside` or the header
 * @throws ImportError `empty`, `no-table` or `too-large`
 */
export function readDelimited(
	bytes: Uint8Array,
	name: string,
	options: TableOptions = {}
): RawTable {
	const { encoding } = sniffDelimited(bytes, name, options, true).shape;
	return readRows(decodeAs(bytes, encoding), name, options, encoding);
}

/** Reads cells copied from a spreadsheet or a web page (parted by tabs), or pasted CSV. */
export function readPasted(text: string, name = 'paste', options: TableOptions = {}): RawTable {
	return readRows(text.replace(/^\uFEFF/, ''), name, options, 'utf-8');
}

function readRows(
	text: string,
	name: string,
	options: TableOptions,
	encoding: DelimitedSniff['shape']['encoding']
): RawTable {
	if (text.trim() === '') throw emptyTable(name);
	const sniff = sniffText(text, name, options, true, encoding);
	const width = sniff.columns.length;
	const headerLine = sniff.shape.headerRow;
	if (width > LIMITS.columns) throw tooManyColumns(name, width, headerLine || 1);
	if (options.headerRow && headerLine === 0) throw noTable(name);
	const records: TableRecord[] = [];
	const broken: BrokenRecord[] = [];
	const aside: AsideLine[] = [];
	let blankRows = 0;
	for (const row of splitRows(text, sniff.format, width, sniff.dataLine)) {
		if (isBlank(row)) blankRows++;
		else if (row.line === headerLine) continue;
		else if (row.line < sniff.dataLine || (sniff.comments && isComment(row, text))) {
			aside.push({ line: row.line, text: shortened(text.slice(row.from, row.to)) });
		} else take(row, text, width, records, broken);
		if (records.length + broken.length > LIMITS.tableRows) throw tooManyRows(name);
	}
	const { kind, shape, columns } = sniff;
	return { kind, name, shape, columns, records, broken, blankRows, aside };
}

function take(
	row: SplitRow,
	text: string,
	width: number,
	records: TableRecord[],
	broken: BrokenRecord[]
): void {
	const { line, from, to } = row;
	if (row.cells === null) {
		const raw = shortened(text.slice(from, to));
		broken.push({ line, code: 'broken-quotes', text: raw, found: '"…', expected: '"…"' });
		return;
	}
	const fit = fitRow(row.cells, width);
	if ('cells' in fit) records.push({ line, cells: fit.cells });
	else broken.push({ line, ...fit, text: shortened(text.slice(from, to)) });
}
