/** What stands side by side, in which order, and what each is called. */
import { isBaseline, isGoal, isOthers, isOwn } from '../indicator/form';
import { isValued, type ObservationRow, type Valued } from '../observation';

export type Part = 'baseline' | 'own' | 'other' | 'goal';

export interface ComparedRow {
	readonly part: Part;
	readonly row: Valued;
}

export interface Comparison {
	/** Baseline, own results, others, then targets and limits; at most `MOST` of them. */
	readonly rows: readonly ComparedRow[];
	/** How many more there are than are drawn. */
	readonly more: number;
	/** Bars begin at zero and go one way: with a value below zero there are numbers only. */
	readonly bars: boolean;
}

/** More bars than this are a table, and the table is there. */
const MOST = 12;

const PARTS: readonly (readonly [Part, (row: ObservationRow) => boolean])[] = [
	['baseline', isBaseline],
	['own', isOwn],
	['other', isOthers],
	['goal', isGoal]
];

export function comparisonOf(given: readonly ObservationRow[]): Comparison {
	const valued = given.filter(isValued);
	const rows = PARTS.flatMap(([part, belongs]) =>
		valued.filter(belongs).map((row) => ({ part, row }))
	);
	return {
		rows: rows.slice(0, MOST),
		more: Math.max(0, rows.length - MOST),
		bars: rows.every(({ row }) => row.value >= 0)
	};
}
