/** Choosing many units at once. Pure. */
import { MOST_UNITS } from './comparison';

/** The units after a choice of many, and what became of them. */
export interface ManyChosen {
	readonly units: readonly string[];
	readonly added: number;
	readonly removed: number;
	/** Wanted, but beyond `MOST_UNITS`. */
	readonly left: number;
}

/**
 * Adds those of `many` that are not chosen; where all of them are, takes them out instead. The first of the units
 * stays in front, and one always stays.
 * @param units `org_id`, not empty
 */
export function toggleMany(units: readonly string[], many: readonly string[]): ManyChosen {
	const wanted = many.filter((one) => !units.includes(one));
	if (wanted.length > 0) {
		const all = [...units, ...wanted].slice(0, Math.max(MOST_UNITS, units.length));
		const added = all.length - units.length;
		return { units: all, added, removed: 0, left: wanted.length - added };
	}
	const kept = units.filter((one) => !many.includes(one));
	const stay = kept.length > 0 ? kept : units.slice(0, 1);
	return { units: stay, added: 0, removed: units.length - stay.length, left: 0 };
}
