/** The pictures of an indicator: one a unit of measure, never two units on one axis. Pure. */
import {
	isReadable,
	unitsIn,
	type CompareIndicatorExtra,
	type IndicatorValueRow
} from '$lib/charts/compare-indicator/figures';

/** More pictures than this are tables. */
export const MOST_PANELS = 4;

export interface IndicatorPanel {
	readonly unit: string | null;
	readonly rows: readonly IndicatorValueRow[];
	readonly extra: CompareIndicatorExtra;
}

export interface IndicatorPanels {
	readonly panels: readonly IndicatorPanel[];
	/** Units of measure that have no picture of their own. */
	readonly more: readonly (string | null)[];
}

/**
 * The first picture is of the indicator's own unit of measure, or of the one most organisations use. It holds every
 * row, so that its table and its counts leave nobody out; the others hold the figures in their units alone.
 * @param whole every picture holds every row: on a map each place says what it has
 */
export function panelsOf(
	rows: readonly IndicatorValueRow[],
	wanted: string | null,
	extra: Omit<CompareIndicatorExtra, 'unit'>,
	whole = false
): IndicatorPanels {
	const units = unitsIn(rows, wanted);
	const [first = wanted, ...others] = units;
	const own = (unit: string | null) => rows.filter((row) => isReadable(row) && row.unit === unit);
	return {
		panels: [
			{ unit: first, rows, extra: { ...extra, unit: first } },
			...others
				.slice(0, MOST_PANELS - 1)
				.map((unit) => ({ unit, rows: whole ? rows : own(unit), extra: { ...extra, unit } }))
		],
		more: others.slice(MOST_PANELS - 1)
	};
}
