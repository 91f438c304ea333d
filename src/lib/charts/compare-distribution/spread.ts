/** The middle half of the units and their median, with numbers, under the line of values. */
import type { ChartContext, ChartTheme } from '../chart';
import { valueText, type CompareExtra } from '../compare';
import { label, line, LINE, SIZE, type Mark } from '../drawing';
import { textWidth } from '../measure';
import type { Distribution } from './bins';
import type { Scale } from './option';
import { W } from './words';

const BAND = 8;
const TOP = 6;
/** The band, its numbers and their names. */
export const SPREAD_HEIGHT = TOP + BAND + 4 + 2 * LINE.note + 6;
const BETWEEN = 10;

export function spreadMarks(
	{ spread }: Distribution,
	top: number,
	{ xOf }: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Mark[] {
	if (!spread) return [];
	const { low, quarter, median, threeQuarters, high } = spread;
	const y = top + TOP + BAND / 2;
	const [from, to] = [xOf(quarter), xOf(threeQuarters)];
	const at = (value: number, half: number): readonly (readonly [number, number])[] => [
		[xOf(value), y - half],
		[xOf(value), y + half]
	];
	return [
		line(
			[
				[xOf(low), y],
				[xOf(high), y]
			],
			theme.muted
		),
		line(at(low, 3), theme.muted),
		line(at(high, 3), theme.muted),
		{
			kind: 'rect',
			x: from,
			y: y - BAND / 2,
			width: Math.max(1, to - from),
			height: BAND,
			fill: theme.comparator
		},
		line(at(median, BAND / 2 + 3), theme.ink, 3),
		...numbers([quarter, median, threeQuarters], y + BAND / 2 + 4, xOf, theme, context, extra)
	];
}

/** Each number over its name, near its mark, moved aside where they would touch. */
function numbers(
	values: readonly number[],
	top: number,
	xOf: Scale['xOf'],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Mark[] {
	const names = [W.quarter, W.median, W.threeQuarters].map((name) => name[context.lang]);
	const texts = values.map((value) => valueText(value, extra, context));
	const widths = values.map((_, i) =>
		Math.max(textWidth(texts[i]!, SIZE.note, 600), textWidth(names[i]!, SIZE.note))
	);
	const middles = besideEachOther(values.map(xOf), widths, context.width);
	return middles.flatMap((x, i) => [
		label(texts[i]!, x, top + LINE.note / 2, theme.ink, { align: 'center', weight: 600 }),
		label(names[i]!, x, top + 1.4 * LINE.note, theme.muted, { align: 'center' })
	]);
}

/**
 * Middles of things in a row, as near to where they belong as they can be without touching.
 * @param wanted middles from left to right
 * @param room together they must not be wider than this
 */
export function besideEachOther(
	wanted: readonly number[],
	widths: readonly number[],
	room: number
): number[] {
	const middles = [...wanted];
	let edge = 0;
	for (const [i, width] of widths.entries()) {
		middles[i] = Math.max(middles[i]!, edge + width / 2);
		edge = middles[i]! + width / 2 + BETWEEN;
	}
	edge = room;
	for (let i = widths.length - 1; i >= 0; i--) {
		middles[i] = Math.min(middles[i]!, edge - widths[i]! / 2);
		edge = middles[i]! - widths[i]! / 2 - BETWEEN;
	}
	return middles;
}
