/** A value to be reached: a thin line with its number, on an axis that stands up or lies across. */
import type { ChartContext, ChartTheme } from '../chart';
import { formatNumber } from '$lib/i18n/format';
import { label, line, LINE, SIZE, shownInside, steadyWidth, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { pick } from '../words';
import { wrapText } from '../wrap';
import type { ValueAxis } from './axis';
import type { CompareIndicatorExtra } from './figures';

interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface TargetLine {
	/** Above the plot, for its words. */
	readonly room: number;
	marks(frame: Frame, axis: ValueAxis, way: 'up' | 'across'): Mark[];
}

/** Nothing where no target is given, or where it is in another unit of measure than the picture. */
export function targetLine(
	{ target, unit }: CompareIndicatorExtra,
	theme: ChartTheme,
	context: ChartContext
): TargetLine {
	if (!target || target.unit !== unit) return { room: 0, marks: () => [] };
	const name = pick(context.lang, target.label_th, target.label_en);
	const number = `${formatNumber(target.value)}${unit === '%' ? '%' : ''}`;
	const text = wrapText(`${name} ${number}`, steadyWidth(context) / 2, SIZE.note, 600, 1)[0] ?? '';
	return {
		room: LINE.note,
		marks({ left, right, top, bottom }, { low, high }, way) {
			const share = (target.value - low) / (high - low);
			const [x, y] = [left + share * (right - left), bottom - share * (bottom - top)];
			const ends =
				way === 'up'
					? ([
							[left, y],
							[right, y]
						] as const)
					: ([
							[x, top - LINE.note / 2],
							[x, bottom]
						] as const);
			const half = textWidth(text, SIZE.note, 600) / 2;
			const words =
				way === 'up'
					? label(text, left, LINE.note / 2, theme.ink, { weight: 600 })
					: label(text, shownInside(x, half, context.width), LINE.note / 2, theme.ink, {
							weight: 600,
							align: 'center'
						});
			return [line(ends, theme.ink, 1.5, [6, 3]), words];
		}
	};
}
