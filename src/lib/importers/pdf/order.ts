/** A painted page → its lines and rows of tables in the order they are read. Pure: no PDF.js, no clock. */
import { withBoxes } from './drawnBoxes';
import type { CellLine } from './cells';
import { inColumns } from './columns';
import { apply, contains, turn, type Bounds, type Matrix } from './geometry';
import { lettersOf, type Letter } from './letters';
import { rowsOf, textOf, type Row } from './lines';
import { BLANK_PAGE, type Glyph, type PaintedPage, type Rule, type Spot } from './page';
import { findTables, type Cell, type Table } from './tables';

/** A row of a table: its cells from left to right, the empty ones too. */
export interface TableRow {
	/** The table's columns, by the places of their lines: tables of one shape are told by it. */
	readonly columns: readonly number[];
	readonly cells: readonly (readonly CellLine[])[];
}

/** A line of text, or a row of a table that is still to be read. */
export type Block =
	| { readonly text: string; readonly row?: undefined }
	| { readonly row: TableRow; readonly text?: undefined };

/**
 * Blocks of a page, from top to bottom: rows of tables, columns one after the other, everything else as it stands.
 * Text that runs another way than most of the page comes last.
 *
 * @param number 1-based number of the page
 */
export function readingOrder(page: PaintedPage, number: number): Block[] {
	return anglesOf(page.glyphs).flatMap((angle, i) => {
		const glyphs = page.glyphs.filter((glyph) => glyph.angle === angle);
		const figures = i === 0 ? page : BLANK_PAGE;
		const own = { ...figures, glyphs };
		return blocksOf(angle === 0 ? own : turned(own, -angle), number);
	});
}

/** Directions of text on the page, that of most of it first. */
function anglesOf(glyphs: readonly Glyph[]): number[] {
	const counts = new Map<number, number>();
	for (const { angle, text } of glyphs) {
		counts.set(angle, (counts.get(angle) ?? 0) + (text.trim() === '' ? 0 : 1));
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([angle]) => angle);
}

function blocksOf(page: PaintedPage, number: number): Block[] {
	const letters = lettersOf(withBoxes(page));
	const tables = findTables(page.rules);
	const { inside, outside } = share(letters, tables);
	const blocks: Block[] = [];
	let rows: Row[] = [];
	const close = () => {
		for (const row of inColumns(rows)) {
			const text = textOf(row.letters);
			if (text.trim() !== '') blocks.push({ text });
		}
		rows = [];
	};
	const parts: { readonly top: number; readonly row?: Row; readonly table?: Table }[] = [
		...rowsOf(outside).map((row) => ({ top: row.y, row })),
		...tables.map((table) => ({ top: table.bounds.top, table }))
	];
	for (const { row, table } of parts.sort((a, b) => a.top - b.top)) {
		if (row) rows.push(row);
		if (!table) continue;
		close();
		for (const own of tableRows(table, inside, number)) blocks.push({ row: own });
	}
	close();
	return blocks;
}

/** Letters by the cell they stand in, and those outside of all tables. */
function share(
	letters: readonly Letter[],
	tables: readonly Table[]
): { inside: Map<Cell, Letter[]>; outside: Letter[] } {
	const inside = new Map<Cell, Letter[]>();
	const outside: Letter[] = [];
	for (const letter of letters) {
		const x = (letter.x + letter.right) / 2;
		const y = letter.y - letter.size * 0.3;
		const cell = cellAt(tables, x, y);
		if (!cell) {
			outside.push(letter);
			continue;
		}
		const known = inside.get(cell);
		if (known) known.push(letter);
		else inside.set(cell, [letter]);
	}
	return { inside, outside };
}

/** The smallest cell at a place: of a table inside a cell, the inner one. */
function cellAt(tables: readonly Table[], x: number, y: number): Cell | undefined {
	let found: Cell | undefined;
	for (const { bounds, cells } of tables) {
		if (!contains(bounds, x, y)) continue;
		for (const cell of cells) {
			if (!contains(cell.bounds, x, y)) continue;
			if (!found || areaOf(cell.bounds) < areaOf(found.bounds)) found = cell;
		}
	}
	return found;
}

function areaOf({ left, right, top, bottom }: Bounds): number {
	return (right - left) * (bottom - top);
}

/** Rows of a table with text in them. A cell over several rows stands in its first. */
function tableRows(
	{ cells, columns }: Table,
	inside: ReadonlyMap<Cell, readonly Letter[]>,
	page: number
): TableRow[] {
	const rows = new Map<number, Cell[]>();
	for (const cell of cells) {
		const known = rows.get(cell.row);
		if (known) known.push(cell);
		else rows.set(cell.row, [cell]);
	}
	return [...rows.values()]
		.map((row) => ({
			columns,
			cells: row
				.sort((a, b) => a.column - b.column)
				.map((cell) => cellLines(inside.get(cell) ?? [], page))
		}))
		.filter((row) => row.cells.some((cell) => cell.length > 0));
}

function cellLines(letters: readonly Letter[], page: number): CellLine[] {
	return rowsOf(letters)
		.map((row) => ({ y: row.y, size: row.size, text: textOf(row.letters), page }))
		.filter(({ text }) => text.trim() !== '');
}

/** A page turned about its corner, so that its text is upright. */
function turned(page: PaintedPage, degrees: number): PaintedPage {
	const matrix = turn(degrees);
	return {
		...page,
		glyphs: page.glyphs.map((glyph) => {
			const [x, y] = apply(matrix, glyph.x, glyph.y);
			return { ...glyph, x, y, angle: 0 };
		}),
		spots: page.spots.map((spot): Spot => ({ ...spot, bounds: turnedBounds(matrix, spot.bounds) })),
		rules: degrees % 90 === 0 ? page.rules.map((rule) => turnedRule(matrix, rule)) : [],
		pictures: page.pictures.map((picture) => turnedBounds(matrix, picture))
	};
}

function turnedBounds(matrix: Matrix, { left, top, right, bottom }: Bounds): Bounds {
	const [[x0, y0], [x1, y1]] = [apply(matrix, left, top), apply(matrix, right, bottom)];
	return {
		left: Math.min(x0, x1),
		right: Math.max(x0, x1),
		top: Math.min(y0, y1),
		bottom: Math.max(y0, y1)
	};
}

function turnedRule(matrix: Matrix, { upright, at, from, to }: Rule): Rule {
	const ends = upright ? [at, from, at, to] : [from, at, to, at];
	const [x0, y0] = apply(matrix, ends[0]!, ends[1]!);
	const [x1, y1] = apply(matrix, ends[2]!, ends[3]!);
	const stands = Math.abs(x0 - x1) < Math.abs(y0 - y1);
	return stands
		? { upright: true, at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) }
		: { upright: false, at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) };
}
