/** A value to be reached: a thin line with its number, on an axis that stands up or lies across. */
import type { ChartContext, ChartTheme } from '../chart';
import { formatNumber } from '$lib/i18n/format';
import { label, line, LINE, near, SIZE, shownInside, steadyWidth, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { pick } from '../words';
import { wrapText } from '../wrap';
import type { Frame } from '../yearPlot';
import type { ValueAxis } from './axis';
import type { CompareIndicatorExtra } from './figures';

/** From where to where a line goes, from top to bottom. */
export type Band = readonly [number, number];

export interface TargetLine {
	/** Above the plot, for its words. */
	readonly room: number;
	/** On an axis that stands up. */
	up(frame: Frame, axis: ValueAxis): Mark[];
	/** On an axis that lies across, through every band. */
	across(frame: Pick<Frame, 'left' | 'right'>, axis: ValueAxis, bands: readonly Band[]): Mark[];
}

const DASH = [6, 3];

/** Nothing where no target is given, or where it is in another unit of measure than the picture. */
export function targetLine(
	{ target, unit }: CompareIndicatorExtra,
	theme: ChartTheme,
	context: ChartContext
): TargetLine {
	if (!target || target.unit !== unit) return { room: 0, up: () => [], across: () => [] };
	const { ink } = theme;
	const name = pick(context.lang, target.label_th, target.label_en);
	const number = `${formatNumber(target.value)}${unit === '%' ? '%' : ''}`;
	const text = wrapText(`${name} ${number}`, steadyWidth(context) / 2, SIZE.note, 600, 1)[0] ?? '';
	const half = textWidth(text, SIZE.note, 600) / 2;
	const shareOf = ({ low, high }: ValueAxis) => (target.value - low) / (high - low);
	return {
		room: LINE.note,
		up({ left, right, top, bottom }, axis) {
			const y = bottom - shareOf(axis) * (bottom - top);
			const ends = [
				[left, y],
				[right, y]
			] as const;
			return [line(ends, ink, 1.5, DASH), label(text, left, LINE.note / 2, ink, { weight: 600 })];
		},
		across({ left, right }, axis, bands) {
			const x = near(left + shareOf(axis) * (right - left));
			const shown = shownInside(x, half, context.width);
			return [
				...bands.map(([from, to]) => upright(x, from, to, ink, 1.5, DASH)),
				label(text, shown, LINE.note / 2, ink, { weight: 600, align: 'center' })
			];
		}
	};
}

export function upright(
	x: number,
	from: number,
	to: number,
	colour: string,
	width: number,
	dash?: readonly number[]
): Mark {
	const ends = [
		[x, from],
		[x, to]
	] as const;
	return line(ends, colour, width, dash);
}
