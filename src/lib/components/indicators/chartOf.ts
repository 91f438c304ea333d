/** The drawing for a form; forms of one number have none. */
import type { Chart } from '$lib/charts/chart';
import { comparison } from '$lib/charts/comparison';
import type { IndicatorForm } from '$lib/charts/indicator';
import { yearBars } from '$lib/charts/year-bars';
import type { ObservationRow } from '$lib/queries/observations';

type IndicatorChart = Chart<ObservationRow, undefined>;

const CHARTS: Readonly<Record<IndicatorForm, IndicatorChart | null>> = {
	years: yearBars as unknown as IndicatorChart,
	'before-after': comparison as unknown as IndicatorChart,
	comparison: comparison as unknown as IndicatorChart,
	target: comparison as unknown as IndicatorChart,
	several: comparison as unknown as IndicatorChart,
	single: null,
	'target-only': null,
	'as-printed': null
};

export function chartOf(form: IndicatorForm): IndicatorChart | null {
	return CHARTS[form];
}
