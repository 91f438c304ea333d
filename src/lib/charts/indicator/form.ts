/**
 * Which form an indicator's figures take. The rule looks at the figures alone, never at the indicator's
 * name, so that an indicator added to the catalogue tomorrow finds its form by itself.
 */
import { yearOf } from '../format';
import { groupBy, isValued, type ObservationRow, type Valued } from '../observation';

export type IndicatorForm =
	/** Own results of two years or more: bars by year, with targets and comparators. */
	| 'years'
	/** A stated baseline and a result: what it was, what it is. */
	| 'before-after'
	/** A result beside that of others: own in the accent, others grey with their names. */
	| 'comparison'
	/** A result beside its target or limit. */
	| 'target'
	/** Several figures that no year tells apart: side by side, each with its period or place. */
	| 'several'
	/** One figure: a number, not a chart. */
	| 'single'
	/** A target or limit without a result: said as such. */
	| 'target-only'
	/** No figure could be read as a number: shown as printed. */
	| 'as-printed';

export interface IndicatorPlan<Row extends ObservationRow = ObservationRow> {
	readonly form: IndicatorForm;
	/** What the form shows, each figure once. All in one unit unless the form is `as-printed`. */
	readonly shown: readonly Row[];
	/** Other figures of the indicator: in another unit, or unreadable. Never drawn, always listed. */
	readonly aside: readonly Row[];
}

/** Beyond this a double no longer holds every whole number, and no axis helps a reader. */
const LARGEST_DRAWN = Number.MAX_SAFE_INTEGER;

/**
 * Chooses the form of one indicator.
 *
 * - Only figures in one unit share a form: bars of different units would lie. The unit is the
 *   indicator's own where a figure has it, else that of most results, else that of most figures.
 * - A figure without a readable value is never drawn: a bar of nothing would read as zero. It is set aside.
 * - A figure of another subject, whatever its role, is a comparator: it is not the organisation's result.
 * - Years come first: where results of two years are cited, how it moved is what the reader wants, and
 *   baselines, targets and comparators find their place in that chart too.
 * - Then what it was before, then others, then the target: from what was done to what was only meant.
 * - Results of one year or of no year are never joined into a series: they stand side by side.
 *
 * @param rows the indicator's figures, in the order of the document
 * @param unit the indicator's own unit, if the catalogue names one
 */
export function indicatorForm<Row extends ObservationRow>(
	rows: readonly Row[],
	unit: string | null = null
): IndicatorPlan<Row> {
	const figures = distinct(rows);
	const drawable = figures.filter(isDrawable);
	if (drawable.length === 0) return { form: 'as-printed', shown: figures, aside: [] };
	const main = mainUnit(drawable, unit);
	const inUnit = drawable.filter((row) => row.unit === main);
	const chosen = new Set<Row>(inUnit);
	const aside = figures.filter((row) => !chosen.has(row));
	return { form: formOf(inUnit), shown: inUnit.map(asComparator), aside };
}

export const isOthers = ({ role, subject }: ObservationRow) => role === 'benchmark' || !!subject;
export const isOwn = (row: ObservationRow) => row.role === 'actual' && !isOthers(row);
export const isBaseline = (row: ObservationRow) => row.role === 'baseline' && !isOthers(row);
export const isGoal = (row: ObservationRow) =>
	(row.role === 'target' || row.role === 'limit') && !isOthers(row);

function formOf(rows: readonly Valued[]): IndicatorForm {
	const own = rows.filter(isOwn);
	const years = new Set(own.map((row) => yearOf(row.period_be)).filter((year) => year !== null));
	if (years.size > 1) return 'years';
	if (own.length > 0) {
		if (rows.some(isBaseline)) return 'before-after';
		if (rows.some(isOthers)) return 'comparison';
		if (rows.some(isGoal)) return 'target';
	} else if (rows.some(isGoal)) {
		return 'target-only';
	}
	return rows.length > 1 ? 'several' : 'single';
}

function isDrawable<Row extends ObservationRow>(row: Row): row is Valued<Row> {
	return isValued(row) && Math.abs(row.value) <= LARGEST_DRAWN;
}

function mainUnit(rows: readonly Valued[], wanted: string | null): string | null {
	if (wanted !== null && rows.some((row) => row.unit === wanted)) return wanted;
	const own = rows.filter(isOwn);
	const groups = groupBy(own.length > 0 ? own : rows, (row) => row.unit);
	// The first in the document among equals.
	return [...groups].reduce((best, next) => (next[1].length > best[1].length ? next : best))[0];
}

/** The charts know a comparator by its role. */
function asComparator<Row extends ObservationRow>(row: Row): Row {
	return isOthers(row) && row.role !== 'benchmark' ? { ...row, role: 'benchmark' } : row;
}

/** The same figure cited again is one figure; the first place is kept. */
function distinct<Row extends ObservationRow>(rows: readonly Row[]): Row[] {
	const groups = groupBy(rows, (row) =>
		JSON.stringify([
			row.value ?? row.raw,
			row.unit,
			row.period_be,
			row.role,
			row.subject ?? row.subject_th ?? null
		])
	);
	return [...groups.values()].map((group) => group[0]!);
}
