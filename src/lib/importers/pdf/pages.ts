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

/**
 * Where a table goes on from one page to the next: leaves out its head, which is printed again on every page, and
 * adds the rest of a row that was cut to the row at the foot of the page before.
 */
function joinCutRow(before: Block[], after: Block[]): void {
	const lastAt = before.findLastIndex(({ row }) => row !== undefined);
	const nextAt = after.findIndex(({ row }) => row !== undefined);
	if (lastAt < 0 || nextAt < 0) return;
	const between = [...before.slice(lastAt + 1), ...after.slice(0, nextAt)];
	const [foot, head] = [before.length - 1 - lastAt, nextAt];
	if (foot > MOST_FURNITURE || head > MOST_FURNITURE || between.some(isHeading)) return;
	const last = before[lastAt]!.row!;
	const isHead = before.some(
		({ row }, i) => row && i < lastAt && sameText(row, after[nextAt]!.row!)
	);
	if (isHead) after.splice(nextAt, 1);
	const rest = after[nextAt]?.row;
	if (!rest || !goesOn(last, rest)) return;
	after.splice(nextAt, 1);
	const cells = last.cells.map((cell, i) => joinCell(cell, rest.cells[i]!));
	before[lastAt] = { row: { ...last, cells } };
}

/** A heading of the form: what follows it is a table of its own. */
function isHeading({ text }: Block): boolean {
	return /^\s*(?:หมวด|[\d๐-๙]\s?\.\s?[\d๐-๙])/u.test(text ?? '');
}

function joinCell(cell: readonly CellLine[], rest: readonly CellLine[]): CellLine[] {
	return [...cell, ...rest.map((line) => ({ ...line, y: line.y + PAGE_HEIGHT }))];
}

/** A table of the same columns goes on, and nothing stands in its first cell, where a row has its number. */
function goesOn(last: TableRow, rest: TableRow): boolean {
	const goes = sameColumns(last, rest) && last.cells.length === rest.cells.length;
	return goes && rest.cells[0]!.length === 0 && last.cells[0]!.length > 0;
}

function sameColumns(a: TableRow, b: TableRow): boolean {
	return (
		a.columns.length === b.columns.length &&
		a.columns.every((x, i) => Math.abs(x - b.columns[i]!) <= NEAR)
	);
}

function sameText(a: TableRow, b: TableRow): boolean {
	const textOf = ({ cells }: TableRow) =>
		cells.map((cell) => cell.map(({ text }) => text).join(' '));
	return sameColumns(a, b) && textOf(a).join('\n') === textOf(b).join('\n');
}
