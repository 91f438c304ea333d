/** A workbook (.xlsx) → the rows of one of its sheets, numbered as in the workbook. */
import { LIMITS } from '../../limits';
import type { AsideLine, BrokenRecord, RawTable, TableOptions, TableRecord } from '../../types';
import { columnNames, filled, findHeader } from '../header';
import { fitRow, shortened } from '../split';
import { noSuchSheet, noTable, tooManyRows } from '../words';
import { likeness } from './choose';
import { fillMerged, titleLines } from './merged';
import { readSheet, type SheetContent, type SheetRow } from './sheet';
import { openWorkbook, sheetPart, type Sheet, type Workbook } from './workbook';

/** Rows looked at to choose a sheet, and sheets looked at. */
const LOOK_ROWS = 60;
const LOOK_SHEETS = 30;

/**
 * Reads a sheet: the chosen one, else the visible one that looks most like an assessment table.
 *
 * @returns dates as ISO 8601, numbers in plain digits, booleans as true or false, formulas as the value the
 * file keeps, errors (#N/A) as text; cells merged over rows have their value in each
 * @throws ImportError `corrupt`, `encrypted`, `unsafe`, `no-table` or `too-large`
 */
export function readXlsx(bytes: Uint8Array, name: string, options: TableOptions = {}): RawTable {
	const book = openWorkbook(bytes, name);
	const sheets = book.sheets.map((sheet) => sheet.name);
	const sheet = sheetOf(bytes, name, book, options.sheet);
	const content = readSheet(sheetPart(bytes, name, sheet), book, name);
	fillMerged(content.rows, content.merges);
	const table = tableOf(content, name, options.headerRow);
	const { headerRow, ...rows } = table;
	const shape = { encoding: null, delimiter: null, quote: null, headerRow };
	return { kind: 'xlsx', name, shape: { ...shape, sheet: sheet.name, sheets }, ...rows };
}

function sheetOf(
	bytes: Uint8Array,
	name: string,
	book: Workbook,
	chosen: string | undefined
): Sheet {
	const named = book.sheets.find((sheet) => sheet.name === chosen);
	if (named) return named;
	if (chosen !== undefined) {
		throw noSuchSheet(
			name,
			chosen,
			book.sheets.map((sheet) => sheet.name)
		);
	}
	const visible = book.sheets.filter((sheet) => !sheet.hidden);
	const candidates = (visible.length > 0 ? visible : book.sheets).slice(0, LOOK_SHEETS);
	let best = candidates[0] as Sheet;
	if (candidates.length === 1) return best;
	let bestScore = 0;
	for (const sheet of candidates) {
		const { rows } = readSheet(sheetPart(bytes, name, sheet), book, name, LOOK_ROWS);
		const score = likeness(rows.slice(0, LOOK_ROWS));
		if (score <= bestScore) continue;
		best = sheet;
		bestScore = score;
	}
	return best;
}

type Rows = Pick<RawTable, 'columns' | 'records' | 'broken' | 'blankRows' | 'aside'> & {
	readonly headerRow: number;
};

function tableOf({ rows, merges }: SheetContent, name: string, chosen: number | undefined): Rows {
	const titles = titleLines(merges);
	const at =
		chosen === undefined
			? findHeader(rows, (row) => titles.has(row.line))
			: rows.findIndex((row) => chosen > 0 && row.line >= chosen);
	if (rows.length === 0 || (chosen && at < 0)) throw noTable(name);
	const header = rows[at];
	const above = rows.slice(0, Math.max(0, at));
	const body = rows.slice(at + 1);
	if (body.length > LIMITS.tableRows) throw tooManyRows(name, body.length);
	const used = usedColumns(header?.cells ?? [], body);
	const records: TableRecord[] = [];
	const broken: BrokenRecord[] = [];
	let spaces = 0;
	for (const { line, cells } of body) {
		const row = used.map((column) => cells[column] ?? '');
		const fit = fitRow(row, used.length);
		if (filled(row) === 0) spaces++;
		else if ('cells' in fit) records.push({ line, cells: fit.cells });
		else broken.push({ line, ...fit, text: shortened(row.map(shortened).join(' | ')) });
	}
	const names = columnNames(header?.cells ?? [], (used.at(-1) ?? -1) + 1);
	return {
		headerRow: header?.line ?? 0,
		columns: used.map((column) => names[column] as string),
		records,
		broken,
		blankRows: blankLines(rows) + spaces,
		aside: above.map(asideOf)
	};
}

/** Columns with a name or with anything in them. A table need not begin in column A. */
function usedColumns(header: readonly string[], body: readonly SheetRow[]): number[] {
	const used = new Set<number>();
	for (const cells of [header, ...body.map((row) => row.cells)]) {
		cells.forEach((cell, column) => {
			if (cell !== '') used.add(column);
		});
	}
	return [...used].sort((a, b) => a - b);
}

/** Lines between the first of the sheet and its last row that hold nothing. */
function blankLines(rows: readonly SheetRow[]): number {
	return (rows.at(-1)?.line ?? 0) - rows.length;
}

function asideOf({ line, cells }: SheetRow): AsideLine {
	return { line, text: shortened(cells.filter((cell) => cell !== '').join(' | ')) };
}
