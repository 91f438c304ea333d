/** Targets of the chosen units on the line of values. */
import type { ComparedValue } from '$lib/queries/compare/types';
import { type CompareExtra } from '../compare';
import { targetOf } from '../compareTargets';

export interface TargetMark {
	readonly value: number;
	/** The chosen units that have it. */
	readonly whose: readonly ComparedValue[];
}

/** More lines than this hide the bars; the table and the sentence have all. */
const MOST_TARGETS = 3;

/** From the lowest to the highest; none where they are too many to be drawn. */
export function targetsOf(
	chosen: readonly ComparedValue[],
	extra: CompareExtra
): readonly TargetMark[] {
	const found = new Map<number, ComparedValue[]>();
	for (const unit of chosen) {
		const { target } = targetOf(unit, extra);
		if (target !== null) found.set(target, [...(found.get(target) ?? []), unit]);
	}
	if (found.size > MOST_TARGETS) return [];
	return [...found].map(([value, whose]) => ({ value, whose })).sort((a, b) => a.value - b.value);
}
