/** What the axis of two sides spans. */
import { formatNumber } from '$lib/i18n/format';
import { isShare, type CompareExtra } from '../compare';
import { targetOf } from '../compareTargets';
import type { TwoSides } from './sides';

export interface Span {
	/** The value at the far end of the axis; the near end is zero. */
	readonly most: number;
	readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/**
 * Shares always span 0 to 100 %, so that a distance means the same in every picture; characters span zero to a
 * round number at or above the largest.
 */
export function spanOf({ parts }: TwoSides, extra: CompareExtra): Span {
	if (isShare(extra)) {
		return { most: 1, ticks: [0, 0.5, 1].map((value) => ({ value, text: `${100 * value}%` })) };
	}
	const values = parts.flatMap(({ subject, other }) => [
		subject?.value ?? 0,
		other?.value ?? 0,
		(subject && targetOf(subject, extra).target) ?? 0
	]);
	const most = roundUp(Math.max(1, ...values));
	return {
		most,
		ticks: [0, most / 2, most].map((value) => ({ value, text: formatNumber(value, 1) }))
	};
}

/** A number whose half is round too. */
function roundUp(value: number): number {
	const step = 10 ** Math.floor(Math.log10(value));
	return (
		[1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((n) => n * step).find((round) => round >= value) ??
		10 * step
	);
}
