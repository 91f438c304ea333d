/** All organisations of one year, a row a region: dots where they are few, steps where they are many. Pure. */
import { REGION_ORDER } from '$lib/i18n/messages/compare';
import {
	placesOf,
	type CompareIndicatorExtra,
	type IndicatorValueRow,
	type Place,
	type ValuedRow
} from '../compare-indicator/figures';
import type { ValueAxis } from '../compare-indicator/axis';
import type { DrawnState } from '../compare-indicator/shapes';
import { spreadOf } from '../compareOne';

export interface Dot {
	readonly row: ValuedRow;
	readonly state: DrawnState;
	readonly chosen: boolean;
}

export interface RegionRow {
	/** The word of `organizations.region`; null for those of no region. */
	readonly region: string | null;
	readonly places: readonly Place[];
	/** By value, then by name. */
	readonly dots: readonly Dot[];
	/** Of the results of the year; null where there are too few for a middle, or real and made-up ones among them. */
	readonly median: number | null;
}

export interface Many {
	readonly rows: readonly RegionRow[];
	readonly places: readonly Place[];
	readonly dots: readonly Dot[];
	readonly median: number | null;
	/** Whether its results are real and made-up ones: a middle of both would be of neither. */
	readonly mixed: boolean;
	/** Whether there are too many for dots: then results are counted in steps and only the chosen ones are dots. */
	readonly inSteps: boolean;
	readonly drawn: ReadonlySet<IndicatorValueRow>;
}

/** More dots than this lie on each other. */
const MOST_DOTS = 400;
/** A middle of fewer says less than the values. */
export const LEAST_FOR_MEDIAN = 5;

/** The rows of the latest year asked about; regions in their usual order, none among them last. */
export function manyOf(rows: readonly IndicatorValueRow[], extra: CompareIndicatorExtra): Many {
	const year = rows.reduce((latest, { year_be }) => Math.max(latest, year_be), -Infinity);
	const places = placesOf(
		rows.filter(({ year_be }) => year_be === year),
		extra
	);
	const regions = [...new Set(places.map(({ head }) => head.region))].sort(byRegion);
	const rowOf = (region: string | null): RegionRow => {
		const own = places.filter(({ head }) => head.region === region);
		const dots = own.flatMap((place) => dotOf(place, extra)).sort(byValue);
		return { region, places: own, dots, median: medianOf(dots) };
	};
	const made = regions.map(rowOf);
	const dots = made.flatMap((row) => row.dots);
	const inSteps = dots.length > MOST_DOTS;
	return {
		rows: made,
		places,
		dots,
		median: medianOf(dots),
		mixed: areMixed(resultsOf(dots)),
		inSteps,
		// In steps every result of the year is counted in one of them.
		drawn: new Set(
			dots
				.filter(({ state, chosen }) => !inSteps || chosen || state === 'actual')
				.map(({ row }) => row)
		)
	};
}

function dotOf({ head, state, drawn }: Place, { chosen }: CompareIndicatorExtra): Dot[] {
	if (state !== 'actual' && state !== 'other-period' && state !== 'target-only') return [];
	return [{ row: drawn!, state, chosen: chosen.includes(head.org_id) }];
}

function byRegion(a: string | null, b: string | null): number {
	const place = (region: string | null) => {
		if (region === null) return REGION_ORDER.length + 1;
		const at = REGION_ORDER.indexOf(region);
		return at < 0 ? REGION_ORDER.length : at;
	};
	return place(a) - place(b) || (String(a) < String(b) ? -1 : 1);
}

function byValue(a: Dot, b: Dot): number {
	return a.row.value - b.row.value || (a.row.org_name_th < b.row.org_name_th ? -1 : 1);
}

const resultsOf = (dots: readonly Dot[]) =>
	dots.filter(({ state }) => state === 'actual').map(({ row }) => row);

function areMixed(results: readonly ValuedRow[]): boolean {
	return new Set(results.map(({ provenance }) => provenance === 'synthetic')).size > 1;
}

function medianOf(dots: readonly Dot[]): number | null {
	const results = resultsOf(dots);
	if (results.length < LEAST_FOR_MEDIAN || areMixed(results)) return null;
	return spreadOf(results.map(({ value }) => value))!.median;
}

export interface Step {
	readonly from: number;
	/** Belongs to the next step, but of the last one. */
	readonly to: number;
	readonly count: number;
}

export const STEPS = 40;

/** How many results of a row lie in each step of the axis. */
export function stepsOf({ dots }: RegionRow, { low, high }: ValueAxis): Step[] {
	const counts = new Array<number>(STEPS).fill(0);
	for (const { value } of resultsOf(dots)) {
		const at = Math.floor(((value - low) / (high - low)) * STEPS);
		counts[Math.min(STEPS - 1, Math.max(0, at))]!++;
	}
	const width = (high - low) / STEPS;
	return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count }));
}
