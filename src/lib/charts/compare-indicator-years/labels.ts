/** Names and last figures beside the ends of the lines. */
import type { ChartContext, ChartTheme } from '../chart';
import { yearDigits } from '../compare';
import { placeDown } from '../compare-lines/place';
import { figureMark } from '../compare-indicator/shapes';
import { numberText, orgName } from '../compare-indicator/words';
import { isNarrow, label, line, LINE, SIZE, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import type { Look } from './plot';
import type { YearLines, YearPoint } from './series';

const LEADER = 14;
const MARKER = 9;
const INSET = LEADER + 2 * MARKER + 2;
/** At the narrowest of the form the lines keep more than half of the width. */
const MOST_ROOM = { wide: 184, narrow: 128 } as const;
const MOST_LINES = 3;

interface EndLabel {
	readonly index: number;
	readonly point: YearPoint;
	readonly lines: readonly string[];
	/** Whether the line ends before the last year. */
	readonly early: boolean;
}

export interface EndLabels {
	/** From the ends of the lines to the edge of the drawing. */
	readonly room: number;
	readonly labels: readonly EndLabel[];
	/** What all of them take one above the other. */
	readonly height: number;
}

/** The labels of the last results, broken into lines; the same at every width of a form. */
export function endLabels({ series, years }: YearLines, context: ChartContext): EndLabels {
	const most = MOST_ROOM[isNarrow(context) ? 'narrow' : 'wide'] - INSET;
	const labels = series.flatMap(({ head, points }, index): EndLabel[] => {
		const point = points.filter(({ state }) => state === 'actual').at(-1) ?? points.at(-1);
		if (!point) return [];
		const early = point.year !== years.at(-1);
		const value = `${numberText(point.row)}${early ? ` (${yearDigits(point.year, context)})` : ''}`;
		const name = orgName(head, context.lang, true);
		const whole = `${name} ${value}`;
		const fits = wrapText(whole, most, SIZE.note, 600).length === 1;
		const cut = wrapText(value, most, SIZE.note, 600, 2);
		const broken = [...wrapText(name, most, SIZE.note, 600, MOST_LINES - 1), ...cut];
		return [{ index, point, lines: fits ? [whole] : broken, early }];
	});
	const widest = labels.flatMap(({ lines }) =>
		lines.map((text) => textWidth(text, SIZE.note, 600))
	);
	return {
		room: INSET + Math.ceil(Math.max(0, ...widest)),
		labels,
		height: labels.reduce((sum, { lines }) => sum + lines.length * LINE.note, 0)
	};
}

/** The labels at their places, between `top` and `bottom`; a thin line leads over to those that were moved. */
export function labelMarks(
	{ labels }: EndLabels,
	at: (point: YearPoint) => { readonly x: number; readonly y: number },
	box: { readonly left: number; readonly top: number; readonly bottom: number },
	looks: readonly Look[],
	theme: ChartTheme
): Mark[] {
	const middles = placeDown(
		labels.map(({ point, lines }) => ({ y: at(point).y, height: lines.length * LINE.note })),
		box.top,
		box.bottom
	);
	return labels.flatMap(({ index, point, lines, early }, i): Mark[] => {
		const { colour, shape } = looks[index]!;
		const top = middles[i]! - (lines.length * LINE.note) / 2;
		const own = { x: box.left + LEADER + MARKER, y: top + LINE.note / 2 };
		const from = at(point);
		const ends = [
			[from.x + MARKER, from.y],
			[own.x - MARKER, own.y]
		] as const;
		return [
			// From a line that ends early, a leader would look like the years it has no figure of.
			...(early ? [] : [line(ends, colour)]),
			...figureMark(point.state, shape, own, { colour, paper: theme.paper }),
			...lines.map((text, row) =>
				label(text, box.left + INSET, top + (row + 0.5) * LINE.note, colour, { weight: 600 })
			)
		];
	});
}
