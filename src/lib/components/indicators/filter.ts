/** Which indicators and figures a person asked to see. Pure, so that an address always gives the same. */
import { topicName } from '$lib/i18n/messages/indicators';
import { unitName } from '$lib/i18n/units';
import type { IndicatorRow } from '$lib/queries/indicators';
import type { ObservationRow } from '$lib/queries/observations';
import { fold } from '$lib/thai/fold';

/** Figures of no indicator, as a choice among the topics. Holds a sign no topic code has. */
export const NOT_MATCHED = '~';

export type Role = ObservationRow['role'];
export const ROLES: readonly Role[] = ['actual', 'target', 'baseline', 'benchmark', 'limit'];

export interface IndicatorFilter {
	/** As typed. */
	readonly search: string;
	/** A topic's code, `NOT_MATCHED`, or null for all. */
	readonly topic: string | null;
	readonly role: Role | null;
	/** category_no; null for the whole form. */
	readonly category: number | null;
}

export const EVERYTHING: IndicatorFilter = { search: '', topic: null, role: null, category: null };

/** An indicator with its figures, all of them: a chart is drawn whole or not at all. */
export interface CitedIndicator {
	readonly indicator: IndicatorRow;
	readonly rows: readonly ObservationRow[];
}

export function isFiltering({ search, topic, role, category }: IndicatorFilter): boolean {
	return search.trim() !== '' || topic !== null || role !== null || category !== null;
}

/** The indicators with their figures, in the order of `indicators`, and the figures of none. */
export function arrange(
	indicators: readonly IndicatorRow[],
	rows: readonly ObservationRow[]
): { cited: CitedIndicator[]; unmatched: ObservationRow[] } {
	const known = new Map(
		indicators.map((indicator) => [indicator.indicator_id, [] as ObservationRow[]])
	);
	const unmatched: ObservationRow[] = [];
	for (const row of rows) (known.get(row.indicator_id ?? '') ?? unmatched).push(row);
	return {
		cited: indicators.map((indicator) => ({ indicator, rows: known.get(indicator.indicator_id)! })),
		unmatched
	};
}

/** Whether one of an indicator's figures is of the category and the role, and its names hold the words. */
export function showsIndicator(
	filter: IndicatorFilter,
	{ indicator, rows }: CitedIndicator
): boolean {
	const { topic, search } = filter;
	if (topic !== null && topic !== (indicator.topic ?? '')) return false;
	if (!rows.some((row) => showsPlace(filter, row))) return false;
	return holds(search, [
		indicator.name_th,
		indicator.name_en,
		indicator.indicator_id,
		topicName(indicator.topic ?? '', 'th'),
		topicName(indicator.topic ?? '', 'en'),
		...rows.flatMap(wordsOf)
	]);
}

export function showsFigure(filter: IndicatorFilter, row: ObservationRow): boolean {
	if (filter.topic !== null && filter.topic !== NOT_MATCHED) return false;
	return showsPlace(filter, row) && holds(filter.search, wordsOf(row));
}

function showsPlace({ role, category }: IndicatorFilter, row: ObservationRow): boolean {
	return (
		(role === null || row.role === role) && (category === null || row.category_no === category)
	);
}

/** What can be looked for in a figure: its number, unit, place and whose it is. */
function wordsOf(row: ObservationRow): string[] {
	const { raw, unit, statement_no, subject, subject_th, subject_en, what_th, what_en } = row;
	const units = unit === null ? [] : [unit, unitName(unit, 'th'), unitName(unit, 'en')];
	return [raw, statement_no, ...units, subject, subject_th, subject_en, what_th, what_en].filter(
		(word) => word !== null
	);
}

/** Every word typed stands somewhere in the texts, in any spelling that folds the same. */
function holds(search: string, texts: readonly string[]): boolean {
	const wanted = folded(search)
		.split(' ')
		.filter((word) => word !== '');
	if (wanted.length === 0) return true;
	const haystack = texts.map(folded).join('\n');
	return wanted.every((word) => haystack.includes(word));
}

const KEPT_AT_MOST = 4000;
const known = new Map<string, string>();

/** The same names are folded for every letter that is typed. */
function folded(text: string): string {
	let result = known.get(text);
	if (result === undefined) {
		result = fold(text);
		if (known.size >= KEPT_AT_MOST) known.clear();
		known.set(text, result);
	}
	return result;
}
