/** The chart of every form; each comes with its code only when it is drawn. */
import type { Chart } from '$lib/charts/chart';
import type { CompareExtra } from '$lib/charts/compare';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { Form } from '$lib/state/comparison';

export type CompareChart = Chart<ComparedValue, CompareExtra>;

const CHARTS: Readonly<Record<Form, () => Promise<CompareChart>>> = {
	heatmap: async () => (await import('$lib/charts/compare-heatmap')).compareHeatmap,
	lines: async () => (await import('$lib/charts/compare-lines')).compareLines,
	multiples: async () => (await import('$lib/charts/compare-multiples')).compareMultiples,
	dumbbell: async () => (await import('$lib/charts/compare-dumbbell')).compareDumbbell,
	changes: async () => (await import('$lib/charts/compare-changes')).compareChanges,
	distribution: async () => (await import('$lib/charts/compare-distribution')).compareDistribution,
	tiles: async () => (await import('$lib/charts/compare-tiles')).compareTiles,
	map: async () => (await import('$lib/charts/compare-map')).compareMap,
	rank: async () => (await import('$lib/charts/compare-rank')).compareRank
};

/** Rejects when the code of the chart does not arrive. */
export function chartOf(form: Form): Promise<CompareChart> {
	return CHARTS[form]();
}
