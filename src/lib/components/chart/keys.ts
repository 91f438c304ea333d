/** The arrow keys on a chart: one stop on or back, Home and End to its ends. */

const STEPS: Readonly<Record<string, (now: number, last: number) => number>> = {
	ArrowRight: (now) => now + 1,
	ArrowDown: (now) => now + 1,
	ArrowLeft: (now) => now - 1,
	ArrowUp: (now) => now - 1,
	Home: () => 0,
	End: (_, last) => last
};

/**
 * The stop a key leads to; null when the key means nothing here or there is no stop at all.
 * @param now the stop one is at; null before the first, which every arrow then leads to
 */
export function stepTo(key: string, now: number | null, count: number): number | null {
	const step = STEPS[key];
	if (!step || count === 0) return null;
	const to = now === null && key !== 'End' ? 0 : step(now ?? 0, count - 1);
	return Math.max(0, Math.min(count - 1, to));
}
