/** How a stated number stands to a computed one, given the digits that were printed. */

export type Match = 'exact' | 'rounded' | 'truncated' | 'differs';

/** Binary fractions are never quite decimal ones. */
const NOISE = 1e-9;

/**
 * `rounded` when the computed number gives the stated one at `decimals` digits after the point;
 * `truncated` when it does so only with the further digits cut off.
 */
export function compare(stated: number, computed: number, decimals: number): Match {
	const noise = NOISE * Math.max(1, Math.abs(computed));
	if (Math.abs(stated - computed) <= noise) return 'exact';
	const step = 10 ** -decimals;
	if (Math.abs(stated - computed) <= step / 2 + noise) return 'rounded';
	const cut = Math.trunc(computed / step + (computed < 0 ? -1 : 1) * NOISE) * step;
	return Math.abs(stated - cut) <= noise ? 'truncated' : 'differs';
}
