/** The chart of every form; each comes with its code only when it is drawn. */
import type { Chart } from '$lib/charts/chart';
import type { CompareExtra } from '$lib/charts/compare';
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { Form } from '$lib/state/comparison';

export interface CompareChart {
	readonly chart: Chart<ComparedValue, CompareExtra>;
	/** What has to be said under it whatever it shows. */
	readonly notes: readonly Text[];
}

const CHARTS: Readonly<Record<Form, () => Promise<CompareChart>>> = {
	heatmap: async () => plain((await import('$lib/charts/compare-heatmap')).compareHeatmap),
	lines: async () => plain((await import('$lib/charts/compare-lines')).compareLines),
	multiples: async () => plain((await import('$lib/charts/compare-multiples')).compareMultiples),
	dumbbell: async () => plain((await import('$lib/charts/compare-dumbbell')).compareDumbbell),
	changes: async () => plain((await import('$lib/charts/compare-changes')).compareChanges),
	distribution: async () =>
		plain((await import('$lib/charts/compare-distribution')).compareDistribution),
	tiles: async () => plain((await import('$lib/charts/compare-tiles')).compareTiles),
	map: async () => {
		const { compareMap, OUTLINES_FROM } = await import('$lib/charts/compare-map');
		return { chart: compareMap, notes: [OUTLINES_FROM] };
	},
	rank: async () => plain((await import('$lib/charts/compare-rank')).compareRank)
};

function plain(chart: CompareChart['chart']): CompareChart {
	return { chart, notes: [] };
}

/** Rejects when the code of the chart does not arrive. */
export function chartOf(form: Form): Promise<CompareChart> {
	return CHARTS[form]();
}
