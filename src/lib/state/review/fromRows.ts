/** Rows of the database → what the worklist is made of. Pure. */
import type { Warning } from '$lib/form3/types';
import type { BoxRow } from '$lib/queries/boxes';
import type { ObservationRow } from '$lib/queries/observations';
import type { StatementListRow } from '$lib/queries/statements';
import type { WorkSource } from './worklist';

/** @param warnings of the document where it is at hand: rows keep none */
export function sourceOfRows(
	boxes: readonly BoxRow[],
	figures: readonly ObservationRow[],
	statements: readonly StatementListRow[],
	warnings: readonly Warning[]
): WorkSource {
	return {
		boxes,
		// As read: a decision on a unit does not take its task away.
		figures: figures.map((row) => ({ ...row, unit: row.unit_read })),
		warnings,
		statements
	};
}
