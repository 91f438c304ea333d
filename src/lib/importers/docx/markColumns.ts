/** Columns of a table in which the form is ticked: what an empty cell there says, and what a "no" column says. */
import type { Mark } from '$lib/form3/types';
import { flat, headOf, markOf, opensStatement } from './cells';
import type { Cell, Row } from './rows';

/** Heads of columns whose tick says that the statement does not hold, or not yet. */
const NO = /^(?:ยัง)?ไม่|^อยู่(?:ใน)?ระหว่าง|^(?:no|not)\b|^in progress/i;

/** Rows above the first numbered one that can be the table's head. */
const HEAD_ROWS = 3;

export interface MarkColumn {
	/** Only ticks without a box around them stand in it: a cell left empty is not ticked. */
	readonly ticks: boolean;
	/** Its head denies the statement. */
	readonly denies: boolean;
}

/**
 * The columns of marks, by the column they begin at: in every row with a statement's number they hold a box,
 * a tick or nothing, and at least one row holds something.
 */
export function markColumns(rows: readonly Row[]): Map<number, MarkColumn> {
	const first = rows.findIndex(isNumbered);
	const heads = rows.slice(Math.max(0, first - HEAD_ROWS), Math.max(0, first));
	const columns = new Map<number, MarkColumn>();
	for (const [column, texts] of textsByColumn(rows.filter(isNumbered))) {
		const filled = texts.filter((text) => text !== '').map(markOf);
		if (filled.length === 0 || filled.includes(null)) continue;
		const ticks = filled.every((mark) => mark?.tick);
		columns.set(column, { ticks, denies: NO.test(headText(heads, column)) });
	}
	return columns;
}

function textsByColumn(rows: readonly Row[]): Map<number, string[]> {
	const columns = new Map<number, string[]>();
	for (const { cells } of rows) {
		for (const { column, merged, lines } of cells) {
			if (merged) continue;
			const texts = columns.get(column);
			if (texts) texts.push(flat(lines));
			else columns.set(column, [flat(lines)]);
		}
	}
	return columns;
}

/** The marks that one row's cells give its statement, and the cells they stand in. */
export function marksOfRow(
	cells: readonly Cell[],
	columns: ReadonlyMap<number, MarkColumn>
): { readonly marks: Mark[]; readonly used: Set<Cell> } {
	const used = new Set<Cell>();
	const said: Mark[] = [];
	const denied: Mark[] = [];
	for (const cell of cells) {
		const column = columns.get(cell.column);
		if (!column || cell.merged) continue;
		const text = flat(cell.lines);
		const mark = text === '' ? (column.ticks ? 'unmarked' : null) : (markOf(text)?.mark ?? null);
		if (mark === null) continue;
		used.add(cell);
		(column.denies ? denied : said).push(mark);
	}
	if (said.length > 0) return { marks: said, used };
	// Only a "no" is asked for: ticked, the statement does not hold; not ticked, nothing is said.
	const marks = denied.map((mark): Mark => (mark === 'marked' ? 'unmarked' : 'unreadable'));
	return { marks: marks.slice(0, 1), used };
}

function isNumbered({ cells }: Row): boolean {
	return cells.some((cell) => {
		const text = flat(cell.lines.slice(0, 3));
		return opensStatement(text) || headOf(text)?.kind === 'statement';
	});
}

/** What stands last above a column. */
function headText(heads: readonly Row[], column: number): string {
	for (const { cells } of [...heads].reverse()) {
		const over = cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
		const text = over ? flat(over.lines) : '';
		if (text !== '') return text;
	}
	return '';
}
