/**
 * Targets that a person sets: how much of a measure or an indicator an organisation is to reach. Kept on the
 * device, never in an address. Pure.
 */
import { orgKind, type OrgKind } from '$lib/form3/codes';
import { COMPARED_MEASURES, type ComparedMeasure } from '../measures';

/** Everyone, and everyone of a kind, in place of one organisation. */
export const EVERYONE = '*';

/** Parts that stand for many: each category, each item. */
export const EACH_PART = ['categories', 'items'] as const;

export interface Target {
	/** `org_id`; a kind of organisations (`OrgKind`); or `*`. */
	readonly org_id: string;
	/** One of `COMPARED_MEASURES`, or `indicator:` and the indicator's id. */
	readonly measure: string;
	/** `all`, a category (`1`), an item (`1.4`), or one of `EACH_PART`; of an indicator always `all`. */
	readonly code: string;
	/** Buddhist; null for every year. */
	readonly year_be: number | null;
	/** Percent for a share, characters for `depth`, else the indicator's own unit; null where it is not known. */
	readonly value: number | null;
	/** The indicator's unit as it was written; null where it was not, and for measures. */
	readonly unit: string | null;
}

/** What a target is looked for. */
export interface TargetOf {
	readonly org_id: string;
	/** As in `Target.measure`; see `indicatorMeasure`. */
	readonly measure: string;
	/** `all`, `1`, `1.4`; of an indicator `all`. */
	readonly code: string;
	readonly year_be: number;
}

const INDICATOR = /^indicator:([a-z0-9][a-z0-9_.-]*)$/i;

/** `indicator:` and the id: what stands in the column `measure` of an indicator's target. */
export function indicatorMeasure(indicator: string): string {
	return `indicator:${indicator}`;
}

/** The indicator's id; null for a measure. */
export function indicatorOf(measure: string): string | null {
	return INDICATOR.exec(measure)?.[1] ?? null;
}

export function isTargetMeasure(measure: string): measure is ComparedMeasure {
	return (COMPARED_MEASURES as readonly string[]).includes(measure);
}

/** Whether a value of the measure is a share: written 0 to 100 in a target, 0 to 1 in a comparison. */
export function isShareMeasure(measure: string): boolean {
	return isTargetMeasure(measure) && measure !== 'depth';
}

/** What only one target may have: a later one with the same takes its place. */
export function targetKey({ org_id, measure, code, year_be }: Omit<Target, 'value' | 'unit'>) {
	return [org_id, measure, code, year_be ?? ''].join(' ');
}

/**
 * The target that holds for a value: that of the organisation before that of its kind, and this before that of
 * everyone; then that of the very part before that of each part; then that of the year before that of every year.
 * @returns null where none was set; a target whose `value` is null was set, but not how much
 */
export function findTarget(targets: readonly Target[], of: TargetOf): Target | null {
	const whose = [of.org_id, orgKind(of.org_id), EVERYONE];
	const parts = [
		of.code,
		of.code === 'all' ? null : of.code.includes('.') ? 'items' : 'categories'
	];
	const years = [of.year_be, null];
	let [best, bestRank]: [Target | null, number] = [null, Infinity];
	for (const target of targets) {
		if (target.measure !== of.measure) continue;
		const [who, part, when] = [
			whose.indexOf(target.org_id as OrgKind),
			parts.indexOf(target.code),
			years.indexOf(target.year_be)
		];
		if (who < 0 || part < 0 || when < 0) continue;
		const rank = 4 * who + 2 * part + when;
		// Of two of the same rank, which a list without doubles does not hold, the later one.
		if (rank <= bestRank) [best, bestRank] = [target, rank];
	}
	return best;
}

/** The list with a target in it, in place of one of the same organisation, measure, part and year. */
export function withTarget(targets: readonly Target[], target: Target): readonly Target[] {
	const key = targetKey(target);
	const there = targets.some((one) => targetKey(one) === key);
	if (!there) return [...targets, target];
	return targets.map((one) => (targetKey(one) === key ? target : one));
}

/** The list with many in it, each of its thing once, in place of those before. */
export function withTargets(
	targets: readonly Target[],
	others: readonly Target[]
): readonly Target[] {
	return [...new Map([...targets, ...others].map((one) => [targetKey(one), one])).values()];
}

export function withoutTarget(targets: readonly Target[], key: string): readonly Target[] {
	return targets.filter((one) => targetKey(one) !== key);
}
