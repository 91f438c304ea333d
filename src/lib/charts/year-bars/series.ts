/** Which observations become bars, lines and stated numbers. */
import { yearOf } from '../format';
import { groupBy, isValued, type ObservationRow, type Valued } from '../observation';

export interface YearBarsExtra {
	/** The indicator drawn as bars; unless given, the one with most years. */
	readonly indicator?: string;
}

export interface YearValue {
	readonly year: number;
	readonly row: Valued;
}

export interface YearSeries {
	/** Actual values in order of years; two values of one year stand side by side. */
	readonly bars: readonly YearValue[];
	/** Values of others to compare with, by year. */
	readonly comparators: readonly YearValue[];
	/** Targets, limits and baselines: a thin line over their year, or over all years when none is stated. */
	readonly lines: readonly { readonly year: number | null; readonly row: Valued }[];
	/** Every year from the first to the last, those without a value included. */
	readonly years: readonly number[];
	/** What is not drawn but stated: other indicators and values without a year. */
	readonly stated: readonly Valued[];
}

/** Longer spans show only the years that have a value: bars would be too thin to read. */
const LONGEST_SPAN = 24;

export function seriesOf(rows: readonly ObservationRow[], extra?: YearBarsExtra): YearSeries {
	const valued = distinct(rows.filter(isValued));
	const groups = groupBy(valued, keyOf);
	const wanted = extra?.indicator;
	const main = longest(
		wanted === undefined ? [...groups.keys()] : keysOfIndicator(groups, wanted),
		groups
	);
	const own = (main === undefined ? undefined : groups.get(main)) ?? [];
	const dated = (role: ObservationRow['role']) =>
		own
			.filter((row) => row.role === role)
			.map((row) => ({ year: yearOf(row.period_be), row }))
			.filter((entry): entry is YearValue => entry.year !== null)
			.sort((a, b) => a.year - b.year || a.row.line - b.row.line);
	const bars = dated('actual');
	const comparators = dated('benchmark');
	const lines = own
		.filter(({ role }) => role === 'target' || role === 'limit' || role === 'baseline')
		.map((row) => ({ year: yearOf(row.period_be), row }));
	const drawn = new Set<ObservationRow>(
		bars.length === 0 ? [] : [...bars, ...comparators, ...lines].map(({ row }) => row)
	);
	return {
		bars,
		comparators,
		lines,
		years: bars.length === 0 ? [] : span([...bars, ...comparators].map(({ year }) => year)),
		stated: valued.filter((row) => !drawn.has(row))
	};
}

/** One indicator in one unit; a figure of no named indicator goes by what it says it counts. */
function keyOf(row: ObservationRow): string {
	return `${row.indicator_id ?? row.what_th ?? ''} ${row.unit ?? ''}`;
}

/** One a unit: a figure whose unit a person changed stands apart from the others. */
function keysOfIndicator(groups: Map<string, Valued[]>, indicator: string): string[] {
	return [...groups].filter(([, rows]) => rows[0]!.indicator_id === indicator).map(([key]) => key);
}

function longest(keys: readonly string[], groups: Map<string, Valued[]>): string | undefined {
	const years = (key: string) =>
		new Set(
			(groups.get(key) ?? [])
				.filter(({ role }) => role === 'actual')
				.map(({ period_be }) => yearOf(period_be))
				.filter((year) => year !== null)
		).size;
	return keys.reduce<string | undefined>(
		(best, key) => (best === undefined || years(key) > years(best) ? key : best),
		undefined
	);
}

/** The same figure repeated in the text is one figure. */
function distinct(rows: readonly Valued[]): Valued[] {
	const first = groupBy(
		rows,
		(row) => `${keyOf(row)} ${row.role} ${row.subject ?? ''} ${row.period_be ?? ''} ${row.value}`
	);
	return [...first.values()].map((group) => group[0]!);
}

function span(years: readonly number[]): number[] {
	const [from, to] = [Math.min(...years), Math.max(...years)];
	if (to - from >= LONGEST_SPAN) return [...new Set(years)].sort((a, b) => a - b);
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
