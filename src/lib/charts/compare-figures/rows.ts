/** What became of the figures between two assessments, in the order it is told. */
import type { FigureChangeRow as Found } from '$lib/queries/compare/figures';
import type { ObservationRow } from '../observation';

export interface FigureChangeRow extends Found {
	/** Where more is told of it, as `ChartStop` has it; left out or null where nowhere. */
	readonly path?: string | null;
}

/** The two assessments; the rows do not repeat them. */
export interface CompareFiguresExtra {
	readonly org_th: string;
	readonly org_en: string | null;
	readonly before_year: number;
	readonly after_year: number;
	/** Whether they are made up: both, one of them, or neither. */
	readonly synthetic: boolean | Side;
}

export type Side = 'before' | 'after';

/** Whether one of the two is made up. */
export function isMade({ synthetic }: Pick<CompareFiguresExtra, 'synthetic'>, side: Side): boolean {
	return synthetic === true || synthetic === side;
}

export interface FigureGroups {
	/** The largest change first; those whose change cannot be said last. */
	readonly moved: readonly FigureChangeRow[];
	readonly fresh: readonly FigureChangeRow[];
	readonly vanished: readonly FigureChangeRow[];
	readonly same: readonly FigureChangeRow[];
}

export function groupsOf(rows: readonly FigureChangeRow[]): FigureGroups {
	const of = (kind: FigureChangeRow['kind']) => rows.filter((row) => row.kind === kind);
	const moved = of('moved').sort((a, b) => (sizeOf(b) ?? -1) - (sizeOf(a) ?? -1));
	return { moved, fresh: of('new'), vanished: of('vanished'), same: of('same') };
}

/**
 * How far a figure moved, with its sign: in percent of the earlier value, and of a figure that is itself a
 * percentage in percentage points, because a percent of a percent misleads. Null where there is nothing to
 * divide by or a value could not be read.
 */
export function changeOf({ unit, difference, percent }: FigureChangeRow): number | null {
	return unit === '%' ? difference : percent;
}

function sizeOf(row: FigureChangeRow): number | null {
	const change = changeOf(row);
	return change === null ? null : Math.abs(change);
}

/** One side of a change as the figure it is; null where it is not cited. */
export function figureOf(row: FigureChangeRow, side: Side): ObservationRow | null {
	const raw = row[`raw_${side}`];
	const statement_no = row[`statement_${side}`];
	if (raw === null || statement_no === null) return null;
	return {
		statement_no,
		line: row[`line_${side}`] ?? 0,
		raw,
		value: row[`value_${side}`],
		unit: row.unit,
		period_be: row[`period_${side}`],
		role: row.role,
		what_th: row.what_th,
		what_en: row.what_en,
		indicator_id: row.indicator_id,
		indicator_th: row.indicator_th,
		indicator_en: row.indicator_en,
		subject: row.subject
	};
}

/** The side that is told of where there is only one: the later, unless the figure has vanished. */
export function toldOf(row: FigureChangeRow): ObservationRow {
	return (figureOf(row, 'after') ?? figureOf(row, 'before'))!;
}
