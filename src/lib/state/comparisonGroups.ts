/** The groups of a comparison: where real and made-up data are shown together, each group stands in it twice. Pure. */
import { ROWS_KEPT } from './answers';

/** Kinds of data that are never mixed into one mean. */
export const APART = ['real', 'synthetic'] as const;
export type Apart = (typeof APART)[number];

/** A group and, where there are both, which data of it: a `group_id`, or `country real`. */
export function groupKey(group: string, of: Apart): string {
	return `${group} ${of}`;
}

/** @returns the `group_id`, and which data are meant; null where there is only one kind */
export function readGroupKey(key: string): { readonly group: string; readonly of: Apart | null } {
	const of = APART.find((one) => key.endsWith(` ${one}`)) ?? null;
	return { group: of === null ? key : key.slice(0, -of.length - 1), of };
}

/** How many groups stand beside the organisations: the country and their regions. */
export function groupsOf(units: readonly { readonly region: string | null }[]): number {
	return 1 + new Set(units.flatMap(({ region }) => region ?? [])).size;
}

/**
 * What `compare-groups` is asked for as `years`. Means do not change with the organisation: where tables made ahead
 * hold them, those of every year are asked for at once, so that the next year is at hand.
 * @param shown years that are shown
 * @param all years of the data
 * @param values of a year: groups times parts of the form; no more are asked for than are remembered
 * @param ahead whether there are such tables
 * @returns null for every year
 */
export function groupYears(
	shown: readonly number[],
	all: readonly number[],
	values: number,
	ahead: boolean
): string | null {
	const every = shown.length === all.length || (ahead && values * all.length <= ROWS_KEPT);
	return every ? null : shown.join(' ');
}
