/** Which pairs of counts a percentage can be the share of. */
import { compare, type Match } from './compare';
import { sameThing, type Cited, type Passage } from './passage';

export interface Pair {
	readonly part: Cited;
	readonly whole: Cited;
	readonly match: Exclude<Match, 'differs'>;
}

/** How far before a share its counts may stand, and how many of them are tried. */
const REACH = 1500;
const MOST = 8;

/** The counts before a share, nearest first. */
export function countsBefore(passage: Passage, share: Cited): Cited[] {
	const found: Cited[] = [];
	for (let i = share.index - 1; i >= 0 && found.length < MOST; i -= 1) {
		const one = passage.cited[i]!;
		if (share.start - one.start > REACH) break;
		if (one.figure.unit !== '%' && one.value > 0) found.push(one);
	}
	return found;
}

/**
 * The pair whose quotient the share is, one of them the count nearest to it, an exact one before one that
 * only rounding makes; null when there is none. The nearest may be the part ("ทั้งหมด 400 ยุติ 300 คิดเป็น …") or the whole ("ผ่าน 90 จาก 120 คิดเป็น …").
 */
export function pairOf(counts: readonly Cited[], share: Cited): Pair | null {
	const [nearest, ...others] = counts;
	if (!nearest) return null;
	const found: Pair[] = [];
	for (const other of others) {
		if (!sameThing(nearest, other)) continue;
		for (const [part, whole] of [
			[nearest, other],
			[other, nearest]
		] as const) {
			const match = compare(share.value, (100 * part.value) / whole.value, share.decimals);
			if (match !== 'differs') found.push({ part, whole, match });
		}
	}
	const best = (pair: Pair) => ['exact', 'rounded', 'truncated'].indexOf(pair.match);
	return found.sort((a, b) => best(a) - best(b))[0] ?? null;
}
