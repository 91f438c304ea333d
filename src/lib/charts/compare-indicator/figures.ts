/**
 * Which figure of an indicator is drawn for an organisation and a year, and what is said where none is. Pure.
 *
 * A picture shows one unit of measure. A figure counts for an organisation when it is its own (no other subject)
 * and readable. Of the year is what the question says is of the year: its period holds the year, or none is
 * stated. Of several that could be drawn, `betterOf` keeps one; the others are in the table.
 */
import type { Target } from '$lib/dataset/targets/target';
import type { IndicatorValueRow } from '$lib/queries/compare/indicator';

export type { IndicatorValueRow };

/** What stands beside the rows of an indicator: plain data, all of it. */
export interface CompareIndicatorExtra {
	readonly indicator: {
		readonly name_th: string;
		readonly name_en: string;
		readonly better: 'higher' | 'lower' | 'none';
	};
	/** The unit of measure of this picture; null for figures that state none. */
	readonly unit: string | null;
	/** `org_id` of those the person chose, the one asked about first. */
	readonly chosen: readonly string[];
	/** Years asked about, ascending: of the assessments, not of the figures. */
	readonly years: readonly number[];
	/** The assessment whose pages a figure may lead to; made-up ones lead nowhere. */
	readonly here?: string | null;
	/** A value to be reached, drawn as a line where it is given. */
	readonly target?: {
		readonly value: number;
		readonly unit: string | null;
		readonly label_th: string;
		readonly label_en: string;
	};
	/** Targets that a person set for this indicator, each with its unit of measure; left out where none is for the rows. */
	readonly targets?: readonly Target[];
}

/** What a place (an organisation in a year) has of the indicator, best first. */
export const FIGURE_STATES = [
	/** A result of the year, or undated. */
	'actual',
	/** Only results of other periods. */
	'other-period',
	/** Only a target or a limit. */
	'target-only',
	/** Figures, but in another unit of measure. */
	'other-unit',
	/** Figures that could not be read as numbers. */
	'unreadable',
	/** Only baselines, benchmarks, or figures of others. */
	'no-result',
	/** An assessment that does not cite the indicator. */
	'missing',
	/** No assessment of that year. */
	'absent'
] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

export type ValuedRow = IndicatorValueRow & { readonly value: number; readonly raw: string };

/** An organisation in a year. */
export interface Place {
	/** Any of its rows: they share organisation, year and provenance. */
	readonly head: IndicatorValueRow;
	readonly rows: readonly IndicatorValueRow[];
	readonly state: FigureState;
	/** The figure drawn where the state is one of the first three, else null. */
	readonly drawn: ValuedRow | null;
}

/** Beyond this a double no longer holds every whole number, and no axis helps a reader. */
const LARGEST_DRAWN = Number.MAX_SAFE_INTEGER;

/** Places in the order of the rows. */
export function placesOf(
	rows: readonly IndicatorValueRow[],
	{ unit }: Pick<CompareIndicatorExtra, 'unit'>
): Place[] {
	const groups = new Map<string, IndicatorValueRow[]>();
	for (const row of rows) {
		const key = `${row.year_be} ${row.org_id}`;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()].map((own) => placeOf(own, unit));
}

function placeOf(rows: readonly IndicatorValueRow[], unit: string | null): Place {
	const head = rows[0]!;
	const made = (state: FigureState, among: readonly ValuedRow[] = []): Place => ({
		head,
		rows,
		state,
		drawn: among.length > 0 ? among.reduce((best, row) => betterOf(best, row)) : null
	});
	if (head.assessment_id === null) return made('absent');
	const cited = rows.filter(({ raw }) => raw !== null);
	if (cited.length === 0) return made('missing');
	const own = cited.filter(isOwn);
	const readable = own.filter(isReadable);
	const inUnit = readable.filter((row) => row.unit === unit);
	const results = inUnit.filter(isResult);
	const ofYear = results.filter(({ of_year }) => of_year);
	if (ofYear.length > 0) return made('actual', ofYear);
	if (results.length > 0) return made('other-period', results);
	const goals = inUnit.filter(isGoal);
	const told = (row: IndicatorValueRow) => isResult(row) || isGoal(row);
	if (readable.some((row) => isResult(row) && row.unit !== unit)) return made('other-unit');
	if (goals.length > 0) return made('target-only', goals);
	if (readable.some(told)) return made('other-unit');
	if (own.some(told)) return made('unreadable');
	return made('no-result');
}

/** The organisation's own figure, whoever cites it. */
export function isOwn({ subject, subject_org_id, org_id, role }: IndicatorValueRow): boolean {
	return role !== 'benchmark' && (subject_org_id === org_id || (!subject && !subject_org_id));
}

export function isReadable(row: IndicatorValueRow): row is ValuedRow {
	return row.value !== null && row.raw !== null && Math.abs(row.value) <= LARGEST_DRAWN;
}

export const isResult = ({ role }: IndicatorValueRow) => role === 'actual';
export const isGoal = ({ role }: IndicatorValueRow) => role === 'target' || role === 'limit';

/**
 * Which of two figures of a place is drawn: one with a period before one without, then the one whose period ends
 * nearest to the year of the assessment (of two, the later), then a whole year before a part of one and that before a
 * span, then the first in the document.
 */
export function betterOf(a: ValuedRow, b: ValuedRow): ValuedRow {
	const [x, y] = [orderOf(a), orderOf(b)];
	const at = x.findIndex((part, i) => part !== y[i]);
	return at < 0 || x[at]! < y[at]! ? a : b;
}

function orderOf(row: ValuedRow): number[] {
	const { period_be, year_be, line } = row;
	if (period_be === null) return [1, 0, 0, 0, line ?? 0];
	const end = endOf(period_be);
	const kind = period_be.length === 4 ? 0 : period_be.includes('/') ? 2 : 1;
	return [0, Math.abs(end - year_be), -end, kind, line ?? 0];
}

/** The year a period ends in: `2564-01` is of 2564, `2559/2561` of 2561. */
export function endOf(period: string): number {
	return Number((period.split('/').at(-1) ?? period).slice(0, 4));
}

/** Units of measure with a result or target that can be drawn, `wanted` first, then by how many organisations. */
export function unitsIn(
	rows: readonly IndicatorValueRow[],
	wanted: string | null
): (string | null)[] {
	const orgs = new Map<string | null, Set<string>>();
	for (const row of rows) {
		if (!isOwn(row) || !isReadable(row) || !(isResult(row) || isGoal(row))) continue;
		const own = orgs.get(row.unit) ?? new Set();
		orgs.set(row.unit, own.add(row.org_id));
	}
	const place = (unit: string | null) => (unit === wanted ? Infinity : orgs.get(unit)!.size);
	return [...orgs.keys()].sort((a, b) => place(b) - place(a) || (String(a) < String(b) ? -1 : 1));
}

export type StateCounts = Readonly<Record<FigureState, number>>;

export function countStates(places: readonly Pick<Place, 'state'>[]): StateCounts {
	const counts = Object.fromEntries(FIGURE_STATES.map((state) => [state, 0]));
	for (const { state } of places) counts[state]!++;
	return counts as StateCounts;
}
