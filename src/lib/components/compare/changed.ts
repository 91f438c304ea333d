/** What changed between two assessments of one organisation, item by item and statement by statement. Pure. */
import type { FigureChangeRow } from '$lib/queries/compare/figures';
import type { StatementChangeRow } from '$lib/queries/compare/statements';
import type { ComparedMeasure } from '$lib/queries/compare/types';

/** Measures that a statement has or has not; others are told by whether it is answered. */
const HAS = {
	answered: {
		before: (row: StatementChangeRow) => row.answered_before,
		after: (row: StatementChangeRow) => row.answered_after
	},
	quantified: {
		before: (row: StatementChangeRow) => some(row.figures_before),
		after: (row: StatementChangeRow) => some(row.figures_after)
	},
	linked: {
		before: (row: StatementChangeRow) => some(row.links_before),
		after: (row: StatementChangeRow) => some(row.links_after)
	},
	marked: {
		before: (row: StatementChangeRow) => row.marked_before,
		after: (row: StatementChangeRow) => row.marked_after
	}
} as const;
export type StatementMeasure = keyof typeof HAS;

/** The measure that changes of statements are told by. */
export function statementMeasure(measure: ComparedMeasure): StatementMeasure {
	return Object.hasOwn(HAS, measure) ? (measure as StatementMeasure) : 'answered';
}

function some(count: number | null): boolean {
	return (count ?? 0) > 0;
}

export interface ItemChange {
	readonly item_no: string;
	readonly statements: number;
	/** Statements that have the measure. */
	readonly before: number;
	readonly after: number;
	/** Statements of the item in which anything changed. */
	readonly changed: readonly StatementChangeRow[];
}

/**
 * Items in which anything changed, by how far their share fell (the largest fall first); where it is equal, in
 * the order of the form.
 * @param rows in the order of the form
 */
export function itemChanges(
	rows: readonly StatementChangeRow[],
	measure: StatementMeasure
): ItemChange[] {
	const items = new Map<string, StatementChangeRow[]>();
	for (const row of rows) items.set(row.item_no, [...(items.get(row.item_no) ?? []), row]);
	const { before, after } = HAS[measure];
	return [...items]
		.map(([item_no, own]) => ({
			item_no,
			statements: own.length,
			before: own.filter(before).length,
			after: own.filter(after).length,
			changed: own.filter((row) => statementChanges(row).length > 0)
		}))
		.filter(({ changed }) => changed.length > 0)
		.sort((a, b) => shareChange(a) - shareChange(b));
}

/** The change of an item's share, -1 to 1. */
export function shareChange({ before, after, statements }: ItemChange): number {
	return (after - before) / statements;
}

/**
 * All items that share the largest fall, in the order given; empty where none fell. A share is one division of
 * two counts, so that equal falls are equal numbers.
 */
export function fellMost(items: readonly ItemChange[]): readonly ItemChange[] {
	const most = Math.min(0, ...items.map(shareChange));
	return most === 0 ? [] : items.filter((item) => shareChange(item) === most);
}

export type StatementChange =
	'answered' | 'lost' | 'mark' | 'cites' | 'cites-no-more' | 'names-system' | 'names-no-more';

/** What changed in one statement. A count that is not known on one side is no change. */
export function statementChanges(row: StatementChangeRow): StatementChange[] {
	const changes: StatementChange[] = [];
	if (row.change === 'answered' || row.change === 'lost') changes.push(row.change);
	if (row.mark_before !== row.mark_after) changes.push('mark');
	const crossed = (before: number | null, after: number | null) =>
		before === null || after === null ? 0 : Number(after > 0) - Number(before > 0);
	const figures = crossed(row.figures_before, row.figures_after);
	if (figures !== 0) changes.push(figures > 0 ? 'cites' : 'cites-no-more');
	const links = crossed(row.links_before, row.links_after);
	if (links !== 0) changes.push(links > 0 ? 'names-system' : 'names-no-more');
	return changes;
}

/** How many statements were answered anew, lost, and have another mark. */
export function changeCounts(rows: readonly StatementChangeRow[]) {
	const count = (test: (row: StatementChangeRow) => boolean) => rows.filter(test).length;
	return {
		statements: rows.length,
		answered: count(({ change }) => change === 'answered'),
		lost: count(({ change }) => change === 'lost'),
		marks: count(({ mark_before, mark_after }) => mark_before !== mark_after)
	};
}

/** How many figures have another value, are new, and are cited no more. */
export function figureCounts(rows: readonly Pick<FigureChangeRow, 'kind'>[]) {
	const count = (kind: FigureChangeRow['kind']) => rows.filter((row) => row.kind === kind).length;
	return { moved: count('moved'), fresh: count('new'), vanished: count('vanished') };
}
