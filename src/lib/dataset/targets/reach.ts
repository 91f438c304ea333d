/** How far a value is from its target. Pure. */

/**
 * What is better. `more`: percent to target is the value as a share of the target. `less` (what is not started)
 * and `neither` (what is in progress: neither more nor less of it is good by itself): a percentage would say the
 * opposite of what it seems to, or nothing, so only the distance is given.
 */
export type Sense = 'more' | 'less' | 'neither';

/** Of a measure; of an indicator the catalogue says it. */
export function senseOf(measure: string): Sense {
	if (measure === 'not_started') return 'less';
	return measure === 'in_progress' ? 'neither' : 'more';
}

export interface Reach {
	/**
	 * Value ÷ target in percent with one decimal; 100 only where the target is reached. Null where there is nothing
	 * to divide (no value, no target, a target of 0 or less) and where less is better.
	 */
	readonly percent: number | null;
	/** Value less target, in their unit; 0 where no number on the page would show it; null without one of them. */
	readonly distance: number | null;
	/** Whether the target is met, whichever way is better; null where that cannot be told, or neither is. */
	readonly met: boolean | null;
}

/**
 * @param value and `target` in one unit
 * @param least the smallest difference that a number on the page would show
 */
export function reachOf(
	value: number | null,
	target: number | null,
	sense: Sense,
	least = 1e-9
): Reach {
	if (value === null || target === null) return { percent: null, distance: null, met: null };
	const apart = value - target;
	const distance = Math.abs(apart) < least ? 0 : apart;
	const met = sense === 'neither' ? null : sense === 'more' ? distance >= 0 : distance <= 0;
	if (sense !== 'more' || target <= 0) return { percent: null, distance, met };
	const percent = distance === 0 ? 100 : Math.round((1000 * value) / target) / 10;
	// What rounds to all is not all.
	return {
		percent: distance < 0 ? Math.min(99.9, percent) : Math.max(100, percent),
		distance,
		met
	};
}
