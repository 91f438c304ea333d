/** Which row of a table holds the names of its columns. */

export interface HeaderRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Rows looked at. */
const SAMPLE = 60;
/** Characters of a column's name that are kept. */
const LONGEST = 500;

/**
 * Place of the header among the first rows of a table: the first row about as full as those of the table
 * itself. Titles above it fill one or two cells.
 *
 * @param rows rows from the top, blank ones too
 * @param isTitle rows that cannot be the header, e.g. with cells merged across columns
 * @returns -1 where the table has no header (its first row is like those below it) or nothing in it
 */
export function findHeader(
	rows: readonly HeaderRow[],
	isTitle: (row: HeaderRow) => boolean = () => false
): number {
	const sample = rows.slice(0, SAMPLE);
	const fills = sample.map((row) => filled(row.cells)).filter((count) => count > 0);
	const most = Math.max(0, ...fills);
	const typical = median(fills.filter((count) => count > 1 || most === 1));
	const needed = Math.max(1, Math.min(2, most), Math.ceil(typical * 0.6));
	const enough = (row: HeaderRow) => filled(row.cells) >= needed;
	let at = sample.findIndex((row) => enough(row) && !isTitle(row));
	if (at < 0) at = sample.findIndex(enough);
	if (at < 0) return sample.findIndex((row) => filled(row.cells) > 0);
	return isData(sample[at] as HeaderRow, sample.slice(at + 1)) ? -1 : at;
}

/** Number of cells with something in them. */
export function filled(cells: readonly string[]): number {
	let count = 0;
	for (const cell of cells) if (cell.trim() !== '') count++;
	return count;
}

/**
 * Whether a row holds values rather than names: values come back further down in the same columns, names
 * do not. A run of numbers (1, 2, 3 …) names columns.
 */
function isData(row: HeaderRow, below: readonly HeaderRow[]): boolean {
	const rest = below.filter(({ cells }) => cells.some((cell, i) => cell !== row.cells[i]));
	if (rest.length < 2) return false;
	let values = 0;
	let names = 0;
	row.cells.forEach((cell, i) => {
		const text = cell.trim();
		if (text === '' || isNext(text, row.cells[i - 1]) || isNext(row.cells[i + 1], text)) return;
		if (rest.some(({ cells }) => cells[i]?.trim() === text)) values++;
		else if (/\p{L}/u.test(text)) names++;
	});
	return values >= 2 && values > names;
}

function isNext(text: string | undefined, before: string | undefined): boolean {
	if (!/^\d{1,3}$/.test(text?.trim() ?? '') || !/^\d{1,3}$/.test(before?.trim() ?? ''))
		return false;
	return Number(text) === Number(before) + 1;
}

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Names of `width` columns: as they stand in the header, without line ends and spaces around them; a column
 * without a name is called by its place, from 1.
 */
export function columnNames(header: readonly string[], width: number): string[] {
	return Array.from({ length: width }, (_, i) => {
		const name = (header[i] ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim();
		return name === '' ? String(i + 1) : name;
	});
}
