/** Merged cells: a name merged over the rows it belongs to stands in each of them. */
import type { Merge, SheetRow } from './sheet';

/** Cells filled at most, whatever the file says. */
const MOST_FILLED = 5_000_000;

/**
 * Fills the first column of merged cells downwards, where the cells below are empty. Cells merged across
 * columns are titles: filling them sideways would make one value many.
 *
 * @param rows in the order of the sheet; their cells are changed
 */
export function fillMerged(rows: readonly SheetRow[], merges: readonly Merge[]): void {
	let budget = MOST_FILLED;
	for (const { top, bottom, left } of merges) {
		if (bottom <= top) continue;
		let at = firstFrom(rows, top + 1);
		const first = rows[at];
		const text = first?.line === top + 1 ? (first.cells[left] ?? '') : '';
		if (text === '') continue;
		for (at++; at < rows.length && budget > 0; at++) {
			const { line, cells } = rows[at] as SheetRow;
			if (line > bottom + 1) break;
			budget--;
			while (cells.length <= left) cells.push('');
			if (cells[left] === '') cells[left] = text;
		}
	}
}

/** Lines with cells merged across columns. */
export function titleLines(merges: readonly Merge[]): Set<number> {
	return new Set(merges.filter(({ left, right }) => right > left).map(({ top }) => top + 1));
}

/** Place of the first row at a line or below, by halving. */
function firstFrom(rows: readonly SheetRow[], line: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle] as SheetRow).line < line) low = middle + 1;
		else high = middle;
	}
	return low;
}
