/** Finding organisations by Thai or English name, code or region. Pure. */
import { toArabicDigits } from '$lib/thai/digits';
import type { UnitOnHand } from '$lib/state/comparisonStand';

/** More than this in one list is searched, not scrolled. */
export const MOST_LISTED = 100;

/**
 * @param typed words that all have to occur, in any order; empty for every unit
 * @param region null for every region
 */
export function findUnits(
	units: readonly UnitOnHand[],
	typed: string,
	region: string | null
): readonly UnitOnHand[] {
	const words = plain(typed)
		.split(/\s+/)
		.filter((word) => word !== '');
	return units.filter((unit) => {
		if (region !== null && unit.region !== region) return false;
		const text = plain(`${unit.name_th} ${unit.name_en ?? ''} ${unit.org_id}`);
		return words.every((word) => text.includes(word));
	});
}

function plain(text: string): string {
	return toArabicDigits(text.normalize('NFC')).toLowerCase();
}
