import { actualsOf, type CitedRow, type ReadRow } from '../cited';

export interface Part {
	readonly indicator: string;
	/** What the part is: settled, open, or only set aside. */
	readonly tone: 'main' | 'open' | 'aside';
}

export interface CompositionExtra {
	/** From the whole inwards: a later level divides a part of the one before. */
	readonly levels: readonly { readonly whole: string; readonly parts: readonly Part[] }[];
}

export interface DrawnPart {
	readonly row: ReadRow;
	readonly tone: Part['tone'];
	/** Share of its level's whole, 0–1. */
	readonly share: number;
}

export interface DrawnLevel {
	readonly whole: ReadRow;
	readonly parts: readonly DrawnPart[];
}

/** The latest figure cited for an indicator; a document may cite one twice. */
function latest(rows: readonly CitedRow[], indicator: string): ReadRow | undefined {
	const found = actualsOf(rows, indicator).filter(({ value }) => value >= 0);
	return found.sort((a, b) =>
		endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : a.line - b.line
	)[0];
}

const endOf = ({ period_be }: CitedRow) => period_be?.split('/').at(-1) ?? '';

/**
 * The levels whose whole is known and larger than nothing. Parts are drawn on the scale of the whole as
 * stated; when they do not fill it the rest stays open, and no part is invented.
 */
export function levels(
	rows: readonly CitedRow[],
	extra: CompositionExtra | undefined
): DrawnLevel[] {
	return (extra?.levels ?? []).flatMap(({ whole, parts }) => {
		const total = latest(rows, whole);
		if (!total || total.value <= 0) return [];
		const drawn = parts.flatMap(({ indicator, tone }) => {
			const row = latest(rows, indicator);
			return row ? [{ row, tone, share: row.value / total.value }] : [];
		});
		return drawn.length > 0 ? [{ whole: total, parts: drawn }] : [];
	});
}
