/** Targets in the pictures of an indicator. Pure. */
import { endOf, placesOf } from '$lib/charts/compare-indicator/figures';
import { lineOf, sharedTarget, type OrgYear } from '$lib/charts/compare-indicator/set';
import { linesOf } from '$lib/charts/compare-indicator-years/series';
import { EVERYONE, indicatorMeasure, type Target } from '$lib/dataset/targets/target';
import { inUnits } from '$lib/dataset/targets/unit';
import { orgKind } from '$lib/form3/codes';
import type { NamedIndicatorRow } from '$lib/queries/compare/indicators';
import type { IndicatorForm } from '$lib/state/comparisonIndicator';
import type { IndicatorPanel } from './indicatorPanels';

/**
 * A picture with the targets of its organisations: in its table and in what is said of a figure, and as a line where
 * one and the same holds for all organisations and years of it, in its unit of measure.
 * @param targets of anything
 */
export function withIndicatorTargets(
	panel: IndicatorPanel,
	form: IndicatorForm,
	targets: readonly Target[],
	indicator: Pick<NamedIndicatorRow, 'indicator_id' | 'unit'>
): IndicatorPanel {
	const measure = indicatorMeasure(indicator.indicator_id);
	const places = placesIn(panel, form);
	const whose = new Set<string | null>([EVERYONE]);
	for (const { org_id } of places) whose.add(org_id).add(orgKind(org_id));
	const years = new Set<number | null>([null, ...places.map(({ year_be }) => year_be)]);
	// A figure of another period has the target of that period.
	for (const { period_be } of panel.rows) if (period_be !== null) years.add(endOf(period_be));
	const own = inUnits(targets, measure, indicator.unit).filter(
		({ org_id, year_be }) => whose.has(org_id) && years.has(year_be)
	);
	if (own.length === 0) return panel;
	const value = sharedTarget(places, own, panel.unit);
	const line = value === null ? {} : { target: lineOf(value, panel.extra) };
	return { ...panel, extra: { ...panel.extra, targets: own, ...line } };
}

/** Lines cross every year of their axis, also those that a figure of another period is of. */
function placesIn({ rows, extra }: IndicatorPanel, form: IndicatorForm): OrgYear[] {
	if (form !== 'lines') {
		return placesOf(rows, extra).map(({ head: { org_id, year_be } }) => ({ org_id, year_be }));
	}
	const { series, years } = linesOf(rows, extra);
	return series.flatMap(({ head: { org_id } }) => years.map((year_be) => ({ org_id, year_be })));
}
