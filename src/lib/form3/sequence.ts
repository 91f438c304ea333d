/** Which of the places that look like a heading or a statement are: those that follow the form's order. */
import type { Anchor } from './anchors';
import type { FrameworkIndex } from './frameworkIndex';
import type { FormLine } from './lines';
import { warningOf } from './messages';
import type { Warning } from './types';

/** A place that starts a block. A repeated one starts a block that is left out. */
export interface Placed extends Anchor {
	readonly repeated: boolean;
}

/**
 * Chooses anchors: the heaviest run that follows the order of the form. A place outside of it is taken all
 * the same when the form's own words stand there; otherwise it is text, and a warning says so.
 *
 * @returns anchors in the order of the document, no code twice except where `repeated` says so
 */
export function placeAnchors(
	anchors: readonly Anchor[],
	content: readonly FormLine[],
	index: FrameworkIndex
): { placed: Placed[]; warnings: Warning[] } {
	const inOrder = heaviestRun(anchors, index);
	const firstAt = new Map<string, Anchor>();
	for (const anchor of anchors) if (inOrder.has(anchor)) firstAt.set(anchor.code, anchor);
	const placed: Placed[] = [];
	const warnings: Warning[] = [];
	for (const anchor of anchors) {
		const line = (content[anchor.numberAt] as FormLine).line;
		const taken = firstAt.get(anchor.code);
		if (taken === anchor) {
			placed.push({ ...anchor, repeated: false });
			continue;
		}
		const detail = { name: anchor.code, found: anchor.code };
		if (taken) {
			const usedAt = String((content[taken.numberAt] as FormLine).line);
			const repeats = anchor.worded && anchor.kind === 'statement';
			if (repeats) placed.push({ ...anchor, repeated: true });
			if (repeats || anchor.kind === 'statement') {
				warnings.push(warningOf('number-repeated', line, { ...detail, expected: usedAt }));
			}
			continue;
		}
		if (anchor.worded || anchor.kind === 'statement') {
			const expected = expectedAfter(placed, index);
			// What follows a heading out of order is in its place there.
			if (expected !== anchor.code) {
				warnings.push(warningOf('number-out-of-order', line, { ...detail, expected }));
			}
		}
		if (!anchor.worded) continue;
		firstAt.set(anchor.code, anchor);
		placed.push({ ...anchor, repeated: false });
	}
	return { placed, warnings };
}

/** The code that should come after the last place. */
function expectedAfter(placed: readonly Placed[], index: FrameworkIndex): string {
	const last = placed.at(-1);
	const rank = last ? (index.ranks.get(last.code) ?? -1) : -1;
	return index.codes[rank + 1] ?? '–';
}

/**
 * The run of anchors with strictly rising codes whose weights add up to the most; of equal runs the one
 * that ends, and at every step stands, earliest. Time: anchors × codes of the form.
 */
function heaviestRun(anchors: readonly Anchor[], index: FrameworkIndex): Set<Anchor> {
	const best: ({ sum: number; last: Anchor } | undefined)[] = [];
	const before = new Map<Anchor, Anchor | undefined>();
	for (const anchor of anchors) {
		const rank = index.ranks.get(anchor.code) ?? 0;
		let sum = 0;
		let previous: Anchor | undefined;
		for (let lower = 0; lower < rank; lower++) {
			const run = best[lower];
			if (run === undefined || run.sum <= sum) continue;
			sum = run.sum;
			previous = run.last;
		}
		const known = best[rank];
		if (known !== undefined && known.sum >= sum + anchor.weight) continue;
		before.set(anchor, previous);
		best[rank] = { sum: sum + anchor.weight, last: anchor };
	}
	let end: { sum: number; last: Anchor } | undefined;
	for (const run of best) if (run && run.sum > (end?.sum ?? 0)) end = run;
	const chosen = new Set<Anchor>();
	for (let at = end?.last; at; at = before.get(at)) chosen.add(at);
	return chosen;
}
