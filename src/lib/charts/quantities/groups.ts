/** Which figures may share an axis: those in one unit, and no others. */
import { groupBy, isValued, type ObservationRow, type Valued } from '../observation';

export interface UnitGroup {
	readonly unit: string;
	readonly rows: readonly Valued[];
}

export interface Quantities {
	/** Units with two values or more: bars. */
	readonly groups: readonly UnitGroup[];
	/** The rest: stated numbers. */
	readonly stated: readonly Valued[];
}

/**
 * Groups in the order of the document. A figure without a unit, with a negative value, or that is a target
 * rather than a result is stated, never drawn beside others.
 */
export function quantitiesOf(rows: readonly ObservationRow[]): Quantities {
	const valued = distinct(rows.filter(isValued));
	const drawable = valued.filter(
		({ unit, role, value }) => unit !== null && role === 'actual' && value >= 0
	);
	const groups = [...groupBy(drawable, ({ unit }) => unit!)]
		.map(([unit, members]) => ({ unit, rows: members }))
		.filter((group) => group.rows.length > 1 && group.rows.some(({ value }) => value > 0));
	const drawn = new Set(groups.flatMap((group) => group.rows));
	return { groups, stated: valued.filter((row) => !drawn.has(row)) };
}

/** The same figure repeated in the text is one figure. */
function distinct(rows: readonly Valued[]): Valued[] {
	const first = groupBy(rows, (row) =>
		[row.indicator_id ?? row.what_th, row.role, row.period_be, row.value, row.unit].join(' ')
	);
	return [...first.values()].map((group) => group[0]!);
}
