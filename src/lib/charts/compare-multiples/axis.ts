/** The one scale of all panels. */
import { isShare, type CompareExtra } from '../compare';
import { axisOf, type Axis } from '../compare-lines/rows';

/** Ends of the scale for shares that are all low, lowest first. */
const LOW_ENDS = [0.1, 0.25, 0.5] as const;

/** As for lines; but low shares take all the height of a small panel: from zero to the next of 10, 25 or 50 %. */
export function panelAxis(values: readonly number[], extra: CompareExtra): Axis {
	const most = values.reduce((high, value) => Math.max(high, value), 0);
	const high = isShare(extra) && most > 0 ? LOW_ENDS.find((end) => most <= end) : undefined;
	if (high === undefined) return axisOf(values, extra);
	return { low: 0, high, ticks: [0, high / 2, high] };
}
