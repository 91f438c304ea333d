// The few statistics the bench needs.

/**
 * Nearest-rank percentile.
 * @param {readonly number[]} values at least one
 * @param {number} p 0–100
 */
export function percentile(values, p) {
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.max(1, Math.ceil((p / 100) * sorted.length));
	return sorted[rank - 1] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
	return percentile(values, 50);
}

/**
 * @param {number} value
 * @param {number} [digits] after the point
 */
export function round(value, digits = 1) {
	return Number(value.toFixed(digits));
}

/**
 * Two things measured by turns, so that a busy moment of the machine falls on both.
 * @template A, B
 * @param {number} times
 * @param {() => Promise<A>} one
 * @param {() => Promise<B>} other
 * @returns {Promise<{ one: A[], other: B[] }>}
 */
export async function byTurns(times, one, other) {
	/** @type {{ one: A[], other: B[] }} */
	const measured = { one: [], other: [] };
	for (let turn = 0; turn < times; turn++) {
		if (turn % 2 === 0) measured.one.push(await one());
		measured.other.push(await other());
		if (turn % 2 === 1) measured.one.push(await one());
	}
	return measured;
}
