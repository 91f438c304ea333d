/** One row of dots along the axis of the values, or of bars where they are many. */
import { regionName } from '$lib/i18n/messages/compare';
import type { ChartContext, ChartTheme } from '../chart';
import { tickText, type ValueAxis } from '../compare-indicator/axis';
import type { CompareIndicatorExtra } from '../compare-indicator/figures';
import { figureMark } from '../compare-indicator/shapes';
import { stopOf } from '../compare-indicator/stop';
import { upright } from '../compare-indicator/target';
import { numberText, orgName } from '../compare-indicator/words';
import { label, LINE, near, shownInside, SIZE, type DrawnStop, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { stepsOf, type Dot, type RegionRow } from './rows';
import { W } from './words';

const DOT = 9;
const CHOSEN_DOT = 12;
const LANES = 5;
/** Height of the dots of a row, or of its tallest bar. */
export const BAND = LANES * DOT;

export interface StripInput {
	readonly axis: ValueAxis;
	readonly xOf: (value: number) => number;
	readonly theme: ChartTheme;
	readonly context: ChartContext;
	readonly extra: CompareIndicatorExtra;
}

export interface Strip {
	readonly stops: DrawnStop[];
	readonly over: Mark[];
}

export function regionText({ region }: RegionRow, alone: boolean, { lang }: ChartContext): string {
	if (region === null) return (alone ? W.everyone : W.noRegion)[lang];
	return regionName(region)[lang];
}

/** Dots that would touch go to the next free lane: the middle one, then above and below it in turn. */
export function dotsOf(dots: readonly Dot[], middle: number, input: StripInput): Strip {
	const { xOf, theme, context, extra } = input;
	const ends = new Array<number>(LANES).fill(-Infinity);
	const stops: DrawnStop[] = [];
	const [others, chosen]: [Mark[], Mark[]] = [[], []];
	for (const dot of dots) {
		const x = xOf(dot.row.value);
		const size = dot.chosen ? CHOSEN_DOT : DOT;
		const free = ends.findIndex((end) => end <= x - size / 2);
		const lane = free < 0 ? 0 : free;
		ends[lane] = x + size / 2;
		const y = middle + (lane % 2 === 1 ? -1 : 1) * Math.ceil(lane / 2) * DOT;
		const colour = dot.chosen ? theme.accent : theme.comparator;
		const paint = { colour, paper: theme.paper, size };
		(dot.chosen ? chosen : others).push(
			...figureMark(dot.state, 'disc', { x, y }, paint, 'across')
		);
		stops.push(stopOf(dot.row, dot.state, { x, y }, theme, context, extra));
	}
	return { stops, over: [...others, ...chosen] };
}

/** @param tallest how many organisations the full height stands for */
export function barsOf(
	row: RegionRow,
	name: string,
	middle: number,
	tallest: number,
	input: StripInput
): Strip {
	const { axis, xOf, theme, context, extra } = input;
	const bottom = middle + BAND / 2;
	const number = (value: number) => tickText(value, finer(axis), extra.unit, context.lang);
	const stops = stepsOf(row, axis)
		.filter(({ count }) => count > 0)
		.map(({ from, to, count }): DrawnStop => {
			const height = Math.max(1.5, (count / tallest) * BAND);
			return {
				label: W.step(name, number(from), number(to), count)[context.lang],
				path: null,
				marks: [
					{
						kind: 'rect',
						x: near(xOf(from) + 0.5),
						y: near(bottom - height),
						width: near(Math.max(1, xOf(to) - xOf(from) - 1)),
						height: near(height),
						fill: theme.comparator,
						active: { stroke: theme.ink }
					}
				]
			};
		});
	const chosen = dotsOf(
		row.dots.filter((dot) => dot.chosen),
		middle,
		input
	);
	return { stops: [...stops, ...chosen.stops], over: chosen.over };
}

/** Steps end between the ticks. */
const finer = (axis: ValueAxis): ValueAxis => ({ ...axis, decimals: axis.decimals + 1 });

/** Names of the chosen ones above their dots, as far as they do not touch at the width of `xOf`. */
export function namedOf(
	dots: readonly Dot[],
	box: { readonly left: number; readonly right: number },
	xOf: (value: number) => number,
	{ lang }: ChartContext
): readonly { readonly dot: Dot; readonly text: string; readonly x: number }[] {
	let end = box.left;
	return dots
		.filter(({ chosen }) => chosen)
		.flatMap((dot) => {
			const whole = `${orgName(dot.row, lang, true)} ${numberText(dot.row)}`;
			const text = wrapText(whole, box.right - box.left, SIZE.note, 600, 1)[0] ?? '';
			const half = textWidth(text, SIZE.note, 600) / 2;
			const wanted = shownInside(xOf(dot.row.value), half, box.right);
			const x = Math.max(wanted, end + half);
			if (x + half > box.right + 0.5) return [];
			end = x + half + 8;
			return [{ dot, text, x }];
		});
}

/** The middle of a row's results. */
export function medianMark(
	value: number,
	middle: number,
	{ xOf, theme }: Pick<StripInput, 'xOf' | 'theme'>
): Mark {
	return upright(near(xOf(value)), middle - BAND / 2 - 2, middle + BAND / 2 + 2, theme.ink, 2);
}

export function nameMark(text: string, x: number, y: number, theme: ChartTheme): Mark {
	return label(text, x, y + LINE.note / 2, theme.accent, { weight: 600, align: 'center' });
}
