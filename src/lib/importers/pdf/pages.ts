/** Pages → lines. A row of a table that a page break cut in two is put together before it is read. */
import { readCells, type CellLine, type PageLine } from './cells';
import type { Block, TableRow } from './order';

/** Lines at the foot or the head of a page that may stand between the two parts of a table. */
const MOST_FURNITURE = 4;
/** Points: how far the lines of one table may differ from page to page. */
const NEAR = 3;
/** Higher than any page, so that heights on the next page are below those on the one before. */
const PAGE_HEIGHT = 100_000;

/**
 * All lines of a document in the order they are read.
 *
 * @param pages blocks of every page, in order
 */
export function joinPages(pages: readonly (readonly Block[])[]): PageLine[] {
	const open = pages.map((blocks) => [...blocks]);
	for (let page = open.length - 1; page > 0; page--) joinCutRow(open[page - 1]!, open[page]!);
	return open.flatMap((blocks, i) =>
		blocks.flatMap((block) =>
			block.row ? readCells(block.row.cells) : [{ page: i + 1, text: block.text }]
		)
	);
}

/** Takes the rest of a cut row from the head of a page and adds it to the row at the foot of the page before. */
function joinCutRow(before: Block[], after: Block[]): void {
	const lastAt = before.findLastIndex(({ row }) => row !== undefined);
	const nextAt = after.findIndex(({ row }) => row !== undefined);
	if (lastAt < 0 || nextAt < 0) return;
	if (before.length - 1 - lastAt > MOST_FURNITURE || nextAt > MOST_FURNITURE) return;
	const last = before[lastAt]!.row!;
	// The head of a table is printed again on every page.
	const isHead = before.some(({ row }) => row && sameText(row, after[nextAt]!.row!));
	const restAt = isHead ? nextAt + 1 : nextAt;
	const rest = after[restAt]?.row;
	if (!rest || !goesOn(last, rest)) return;
	after.splice(restAt, 1);
	before[lastAt] = {
		row: { ...last, cells: last.cells.map((cell, i) => joinCell(cell, rest.cells[i]!)) }
	};
}

function joinCell(cell: readonly CellLine[], rest: readonly CellLine[]): CellLine[] {
	return [...cell, ...rest.map((line) => ({ ...line, y: line.y + PAGE_HEIGHT }))];
}

/**
 * Nothing stands in the first cell, where a row has its number, and what goes on is not only the row's last cell,
 * which is read last anyway.
 */
function goesOn(last: TableRow, rest: TableRow): boolean {
	const sameShape =
		last.columns.length === rest.columns.length &&
		last.cells.length === rest.cells.length &&
		last.columns.every((x, i) => Math.abs(x - rest.columns[i]!) <= NEAR);
	if (!sameShape || rest.cells[0]!.length > 0 || last.cells[0]!.length === 0) return false;
	const end = last.cells.findLastIndex((cell) => cell.length > 0);
	return rest.cells.some((cell, i) => cell.length > 0 && i < end);
}

function sameText(a: TableRow, b: TableRow): boolean {
	const textOf = ({ cells }: TableRow) =>
		cells.map((cell) => cell.map(({ text }) => text).join(' '));
	return a.cells.length === b.cells.length && textOf(a).join('\n') === textOf(b).join('\n');
}
