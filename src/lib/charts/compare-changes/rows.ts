/** Which parts differ, largest first, and how many do not. */
import type { PartPair, TwoSides } from '../compare-dumbbell/sides';

export type Change = PartPair & { readonly difference: number };

export interface Changes {
	/** The largest ones, at most `MOST`. */
	readonly shown: readonly Change[];
	/** How many more differ than are drawn. */
	readonly more: number;
	/** Parts that are equal as shown. */
	readonly same: readonly PartPair[];
	/** Parts that cannot be compared. */
	readonly without: readonly PartPair[];
	/** Every part as the table holds them: differences by size, then equal ones, then those without. */
	readonly all: readonly PartPair[];
}

/** A screen of bars; the rest is in the table. */
export const MOST = 12;

/** Differences by their size, whichever way they go; equal ones in the order of the form. */
export function changesOf({ parts }: TwoSides): Changes {
	const different = parts
		.filter((part): part is Change => part.difference !== null && part.difference !== 0)
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
	const same = parts.filter(({ difference }) => difference === 0);
	const without = parts.filter(({ difference }) => difference === null);
	return {
		shown: different.slice(0, MOST),
		more: Math.max(0, different.length - MOST),
		same,
		without,
		all: [...different, ...same, ...without]
	};
}
