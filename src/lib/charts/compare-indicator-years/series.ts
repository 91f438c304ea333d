/** The lines of one indicator over the years: whose, and which figures are points of them. Pure. */
import {
	endOf,
	isOwn,
	isReadable,
	isResult,
	placesOf,
	type CompareIndicatorExtra,
	type IndicatorValueRow,
	type Place,
	type ValuedRow
} from '../compare-indicator/figures';
import type { DrawnState } from '../compare-indicator/shapes';

export interface YearPoint {
	readonly state: DrawnState;
	readonly row: ValuedRow;
	/** Where it stands: the year of the assessment, or of another period the year that ends in. */
	readonly year: number;
}

export interface YearSeries {
	readonly head: IndicatorValueRow;
	/** A place a year asked about. */
	readonly places: readonly Place[];
	/** By year; a line joins those of the state `actual` that follow each other. */
	readonly points: readonly YearPoint[];
}

export interface YearLines {
	readonly series: readonly YearSeries[];
	/** Every year from the first to the last with a place or a point. */
	readonly years: readonly number[];
	readonly places: readonly Place[];
	readonly drawn: ReadonlySet<IndicatorValueRow>;
	/** Results of periods too far from the years asked about to stand beside them. */
	readonly far: number;
}

/** A figure of a period further away than this is in the table only: it would press the years asked about together. */
const NEAR = 5;

/** Series of the chosen organisations first, in the order chosen. */
export function linesOf(
	rows: readonly IndicatorValueRow[],
	extra: CompareIndicatorExtra
): YearLines {
	const places = placesOf(rows, extra);
	const byOrg = new Map<string, Place[]>();
	for (const place of places) {
		const own = byOrg.get(place.head.org_id);
		if (own) own.push(place);
		else byOrg.set(place.head.org_id, [place]);
	}
	const asked = [...extra.years, ...places.map(({ head }) => head.year_be)];
	const [from, to] = [Math.min(...asked), Math.max(...asked)];
	const isNear = ({ year }: YearPoint) => year >= from - NEAR && year <= to + NEAR;
	const order = (org: string) => {
		const at = extra.chosen.indexOf(org);
		return at < 0 ? extra.chosen.length : at;
	};
	let far = 0;
	const series = [...byOrg]
		.sort(([a], [b]) => order(a) - order(b))
		.map(([, own]): YearSeries => {
			const all = pointsOf(own, extra);
			const points = all.filter(isNear);
			far += all.length - points.length;
			return { head: own[0]!.head, places: own, points };
		});
	const points = series.flatMap((one) => one.points);
	const years = [...asked, ...points.map(({ year }) => year)];
	return {
		series,
		years: places.length === 0 ? [] : span(Math.min(...years), Math.max(...years)),
		places,
		drawn: new Set(points.map(({ row }) => row)),
		far
	};
}

/**
 * The result of each year; results of other periods at the years they end in, unless a result of that year is
 * there, each year once, out of the latest assessment; a target where a year has nothing else.
 */
function pointsOf(places: readonly Place[], { unit }: CompareIndicatorExtra): YearPoint[] {
	const points = new Map<number, YearPoint>();
	for (const { state, drawn, head } of places) {
		if (state === 'actual') points.set(head.year_be, { state, row: drawn!, year: head.year_be });
	}
	for (const { rows } of [...places].reverse()) {
		for (const row of rows) {
			if (row.of_year || row.unit !== unit || row.period_be === null) continue;
			if (!isOwn(row) || !isResult(row) || !isReadable(row)) continue;
			const year = endOf(row.period_be);
			if (!points.has(year)) points.set(year, { state: 'other-period', row, year });
		}
	}
	for (const { state, drawn, head } of places) {
		if (state !== 'target-only') continue;
		const row = drawn!;
		const year = row.period_be === null ? head.year_be : endOf(row.period_be);
		if (!points.has(year)) points.set(year, { state, row, year });
	}
	return [...points.values()].sort((a, b) => a.year - b.year);
}

/** Results of years that follow each other: each run is one line, and between two runs is a gap. */
export function runsOf({ points }: YearSeries): YearPoint[][] {
	const runs: YearPoint[][] = [];
	let before: number | null = null;
	for (const point of points.filter(({ state }) => state === 'actual')) {
		if (before === null || point.year !== before + 1) runs.push([]);
		runs.at(-1)!.push(point);
		before = point.year;
	}
	return runs;
}

function span(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
