/** The groups of a comparison: where real and made-up data are shown together, each group stands in it twice. Pure. */

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

/** More means than these take longer than those of the years shown would save. */
const MOST_AT_ONCE = 2000;

/**
 * What `compare-groups` is asked for as `years`. Means do not change with the organisation: where tables made ahead
 * hold them, those of every year are asked for at once, so that the next year is at hand.
 * @param shown years that are shown
 * @param all years of the data
 * @param values of a year: groups times parts of the form; of many only the years shown are asked for
 * @param ahead whether there are such tables
 * @returns null for every year
 */
export function groupYears(
	shown: readonly number[],
	all: readonly number[],
	values: number,
	ahead: boolean
): string | null {
	const every = shown.length === all.length || (ahead && values * all.length <= MOST_AT_ONCE);
	return every ? null : shown.join(' ');
}
