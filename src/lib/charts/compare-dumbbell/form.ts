/** Which form two sides take. */
import type { ChartContext } from '../chart';
import { isNarrow } from '../drawing';
import type { TwoSides } from './sides';

export type TwoSidedForm = 'dumbbell' | 'slope';

/** More lines than this cross each other, and their names no longer stand at their ends. */
const MOST_SLOPES = 4;

/**
 * A slope where it says more: two years of one unit, two to four parts, each with a value in both years. The
 * line's direction is then the change, and few enough names stand at its end. Everywhere else a dumbbell: six
 * categories or 24 items stay in the order of the form, a missing value keeps its row, and two units are no path
 * from one to the other. On a phone there is no room for names beside the lines, so a dumbbell too.
 */
export function formOf({ parts, overTime }: TwoSides, context: ChartContext): TwoSidedForm {
	const few = parts.length >= 2 && parts.length <= MOST_SLOPES;
	const whole = parts.every(({ difference }) => difference !== null);
	return overTime && few && whole && !isNarrow(context) ? 'slope' : 'dumbbell';
}
