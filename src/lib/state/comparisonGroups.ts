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
