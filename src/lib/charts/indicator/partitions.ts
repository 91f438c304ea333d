/** Indicators that are parts of one whole: told together, as a composition. */
import {
	COMPLAINTS,
	compositionRows,
	type CompositionPlan,
	type CompositionRow
} from '../composition';
import { isValued, type ObservationRow } from '../observation';
import { isOwn } from './form';

export interface Partition {
	readonly name: string;
	readonly plan: CompositionPlan;
}

/** A whole is known by its parts' codes in the catalogue: prose does not say what adds up. */
export const PARTITIONS: readonly Partition[] = [
	{ name: 'complaints', plan: COMPLAINTS },
	{
		name: 'anticorruption-day',
		plan: {
			parts: [
				{ indicator: 'anticorruption-day-total', level: 0 },
				{ indicator: 'anticorruption-day-districts', level: 1, tone: 'accent' },
				{ indicator: 'anticorruption-day-province', level: 1, tone: 'comparator' }
			]
		}
	}
];

/** Every indicator a partition speaks of, those that state a share included. */
export function partsOf({ plan }: Partition): string[] {
	return plan.parts.flatMap(({ indicator, share }) => (share ? [indicator, share] : [indicator]));
}

/**
 * The rows of a composition, or null where the figures do not make one: fewer than two parts of one level, a
 * part cited with two values (which of them adds up is not known), a negative one, or parts of different
 * units or periods.
 */
export function partitionRows(
	rows: readonly ObservationRow[],
	{ plan }: Partition
): CompositionRow[] | null {
	const counted = new Set(plan.parts.map(({ indicator }) => indicator));
	const results = rows.filter((row) => isOwn(row) && isValued(row));
	const parts = results.filter((row) => counted.has(row.indicator_id ?? ''));
	const same = (of: (row: ObservationRow) => unknown) => new Set(parts.map(of)).size <= 1;
	const values = new Map<string, Set<number>>();
	for (const { indicator_id, value } of parts)
		values.set(indicator_id!, (values.get(indicator_id!) ?? new Set()).add(value!));
	if ([...values.values()].some((set) => set.size > 1)) return null;
	if (!same((row) => row.unit) || !same((row) => row.period_be)) return null;
	if (parts.some(({ value }) => value! < 0)) return null;
	const period = parts[0]?.period_be ?? null;
	const drawn = compositionRows(
		results.filter((row) => row.period_be === period),
		plan
	);
	const levels = drawn.filter(({ level, value }) => level > 0 && value > 0).map((row) => row.level);
	return levels.some((level, index) => levels.indexOf(level) !== index) ? drawn : null;
}
