/** How what a province has of an indicator looks on a map, and what is said of it. */
import type { ChartContext, ChartTheme } from '../chart';
import type { ValueAxis } from '../compare-indicator/axis';
import type { CompareIndicatorExtra, FigureState } from '../compare-indicator/figures';
import { setTail } from '../compare-indicator/set';
import { figureMark, type DrawnState } from '../compare-indicator/shapes';
import { figureLabel, figurePath } from '../compare-indicator/stop';
import { W as F } from '../compare-indicator/words';
import type { Mark } from '../drawing';
import type { Look, Painted } from '../provinces/look';
import { lookOf } from '../provinces/look';
import { nameOfPlace, type ProvincePlace } from './places';

/** Smaller than in a strip: a bar of a target has to fit a small province. */
const SIZE = 8;

/** A shade is a result of the year, and nothing else is shaded; zero is one, too. */
export function shadeOf(value: number, { low, high }: ValueAxis, theme: ChartTheme): Look {
	const share = Math.max(Number.EPSILON, (value - low) / (high - low));
	return lookOf({ state: 'told', value: share }, 1, theme);
}

/**
 * Without a shade: results of another period and targets carry their marks; what cannot be drawn is hatched; without
 * the indicator the outline is thin, and dashed where there is no assessment.
 */
export function emptyLook(state: FigureState, theme: ChartTheme): Look {
	if (state === 'absent') return lookOf({ state: 'none', value: null }, 1, theme);
	if (state === 'other-unit' || state === 'unreadable' || state === 'no-result') {
		return lookOf({ state: 'unknown', value: null }, 1, theme);
	}
	return {
		fill: 'transparent',
		stroke: theme.comparator,
		lineWidth: 1,
		ink: state === 'missing' ? theme.muted : theme.ink,
		hatched: false
	};
}

/** The mark of a figure that is not of the year; the same as in the other pictures of an indicator. */
export function markOf(
	state: FigureState,
	theme: ChartTheme
): ((at: { readonly x: number; readonly y: number }) => Mark[]) | undefined {
	if (state !== 'other-period' && state !== 'target-only') return undefined;
	const paint = { colour: theme.accent, paper: theme.paper, size: SIZE };
	return (at) => figureMark(state satisfies DrawnState, 'disc', at, paint);
}

export function painted(
	province: ProvincePlace,
	axis: ValueAxis,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra
): Painted {
	const { place, state } = province;
	const drawn = place?.drawn ?? null;
	const mark = markOf(state, theme);
	const told = state === 'actual' || state === 'other-period' || state === 'target-only';
	return {
		...province,
		look: state === 'actual' && drawn ? shadeOf(drawn.value, axis, theme) : emptyLook(state, theme),
		label:
			drawn && told
				? `${figureLabel(drawn, state, context)}${setTail(drawn, extra, context.lang)}`
				: `${nameOfPlace(province, context)}: ${F.states[state][context.lang]}`,
		path: drawn ? figurePath(drawn, extra) : null,
		number: null,
		...(mark ? { mark } : {})
	};
}
