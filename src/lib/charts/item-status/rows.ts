/**
 * What an item's two status boxes say together: `none` is readable and neither ticked, `both` is both
 * ticked, `absent` is no box at all. `unreadable` is a state of its own, never "no".
 */
export const STATES = [
	'in_progress',
	'not_started',
	'unreadable',
	'none',
	'both',
	'absent'
] as const;
export type ItemState = (typeof STATES)[number];

/** Shown even when no item has them, so that their number, 0, is said. */
export const ALWAYS_COUNTED: readonly ItemState[] = ['in_progress', 'not_started', 'unreadable'];

export interface ItemStatusRow {
	readonly item_no: string;
	readonly short_th: string;
	readonly short_en: string;
	/** The two boxes as they count: marked, unmarked, unreadable or absent. */
	readonly not_started: string;
	readonly in_progress: string;
	readonly state: ItemState;
	/** A person decided on every status box that is printed; else the state is what was read. */
	readonly confirmed: boolean;
}

export type StateCounts = Readonly<Record<ItemState, number>>;

export function countStates(rows: readonly ItemStatusRow[]): StateCounts {
	const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<ItemState, number>;
	for (const { state } of rows) counts[state]++;
	return counts;
}

export function countConfirmed(rows: readonly ItemStatusRow[]): number {
	return rows.filter(({ confirmed }) => confirmed).length;
}
