/** What charts over years share: the frame of a plot, heights in it, the names of the years, what a point answers to. */
import type { ChartContext, ChartTheme } from './chart';
import { yearDigits, yearText } from './compare';
import { label, line, LINE, near, shownInside, SIZE, type Mark } from './drawing';
import { textWidth } from './measure';

export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** @returns where a value stands between the bottom of the frame (`low`) and its top (`high`) */
export function heightIn(
	frame: Frame,
	{ low, high }: { readonly low: number; readonly high: number }
): (value: number) => number {
	return (value) => frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top);
}

/** With the era where there is room, else only as many bare years as do not touch; the last one is named. */
export function yearNames(
	years: readonly number[],
	xOf: (year: number) => number,
	frame: Frame,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const band = (frame.right - frame.left) / Math.max(1, years.length);
	const full = years.map((year) => yearText(year, context));
	const fits = Math.max(...full.map((text) => textWidth(text, SIZE.note))) + 10 <= band;
	const texts = fits ? full : years.map((year) => yearDigits(year, context));
	const step = Math.max(1, Math.ceil((textWidth('2564', SIZE.note) + 12) / band));
	const y = frame.bottom + 8 + LINE.note / 2;
	return texts.flatMap((text, i): Mark[] => {
		const x = xOf(years[i]!);
		const ends = [
			[x, frame.bottom],
			[x, frame.bottom + 4]
		] as const;
		const tick = line(ends, theme.muted);
		if ((years.length - 1 - i) % step !== 0) return [tick];
		const half = textWidth(text, SIZE.note) / 2;
		const shown = shownInside(x, half, context.width);
		return [tick, label(text, shown, y, theme.ink, { align: 'center' })];
	});
}

/** Half of what the pointer finds around a point. */
const REACH = 11;

/** What the pointer and the keyboard find of a point; seen only while it is found. */
export function pointArea(x: number, y: number, theme: ChartTheme): Mark {
	return {
		kind: 'rect',
		x: near(x - REACH),
		y: near(y - REACH),
		width: 2 * REACH,
		height: 2 * REACH,
		fill: 'transparent',
		active: { stroke: theme.ink }
	};
}
