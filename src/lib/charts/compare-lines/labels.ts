/** Names and last values beside the ends of the lines. */
import type { ChartContext, ChartTheme } from '../chart';
import {
	markerAt,
	shortNameOf,
	valueText,
	yearDigits,
	type CompareExtra,
	type SeriesLook
} from '../compare';
import { isNarrow, label, line, LINE, SIZE, type Mark, type Weight } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { placeDown } from './place';
import type { End } from './plot';
import type { Lines } from './rows';

const MARKER = 8;
/** From the end of a line to the marker of its label: where a label was moved, a thin line leads over. */
const LEADER = 14;
const INSET = LEADER + MARKER + 6;
/** At the narrowest of the form the lines keep more than half of the width. */
const MOST_ROOM = { wide: 180, narrow: 124 } as const;
const MOST_LINES = 3;

export interface EndLabel {
	readonly end: Pick<End, 'index' | 'cell'>;
	readonly lines: readonly string[];
	readonly weight: Weight;
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

/** The labels of the last values, broken into lines; the same at every width of a form. */
export function endLabels(
	ends: readonly Pick<End, 'index' | 'cell'>[],
	lines: Lines,
	extra: CompareExtra,
	context: ChartContext
): EndLabels {
	const most = MOST_ROOM[isNarrow(context) ? 'narrow' : 'wide'] - INSET;
	const labels = ends.map(({ index, cell }): EndLabel => {
		const { head } = lines.series[index]!;
		const weight = head.chosen ? 600 : 400;
		const early = cell.year_be !== lines.years.at(-1);
		const value = valueText(cell.value, extra, context);
		const when = early ? ` (${yearDigits(cell.year_be, context)})` : '';
		const name = shortNameOf(head, context.lang);
		const whole = `${name} ${value}${when}`;
		// The number is never cut off with a long name: it has the last line for itself.
		const fits = wrapText(whole, most, SIZE.note, weight).length === 1;
		const broken = [...wrapText(name, most, SIZE.note, weight, MOST_LINES - 1), `${value}${when}`];
		return { end: { index, cell }, lines: fits ? [whole] : broken, weight, early };
	});
	const widest = Math.max(
		0,
		...labels.flatMap(({ lines, weight }) =>
			lines.map((text) => textWidth(text, SIZE.note, weight))
		)
	);
	return {
		room: INSET + Math.ceil(widest),
		labels,
		height: labels.reduce((sum, { lines }) => sum + lines.length * LINE.note, 0)
	};
}

/** The labels at their places, between `top` and `bottom`. */
export function labelMarks(
	{ labels }: EndLabels,
	ends: readonly End[],
	box: { readonly left: number; readonly top: number; readonly bottom: number },
	looks: readonly SeriesLook[],
	theme: ChartTheme
): Mark[] {
	const middles = placeDown(
		labels.map(({ lines }, i) => ({ y: ends[i]!.y, height: lines.length * LINE.note })),
		box.top,
		box.bottom
	);
	return labels.flatMap(({ lines, weight, early }, i): Mark[] => {
		const { index, x, y } = ends[i]!;
		const look = looks[index]!;
		const middle = middles[i]!;
		const top = middle - (lines.length * LINE.note) / 2;
		const at = box.left + LEADER + MARKER / 2;
		const first = top + LINE.note / 2;
		// From a line that ends early, a leader would look like the years it has no value of.
		const leader = early
			? []
			: [
					line(
						[
							[x + MARKER / 2 + 1, y],
							[at - MARKER / 2 - 2, first]
						],
						look.colour
					)
				];
		return [
			...leader,
			...markerAt(look.marker, at, first, look.colour, theme.paper, MARKER),
			...lines.map((text, row) =>
				label(text, box.left + INSET, top + (row + 0.5) * LINE.note, look.ink, { weight })
			)
		];
	});
}

/** Only the last values of the chosen ones, where a key above names the lines. */
export function valueMarks(
	ends: readonly End[],
	left: number,
	box: { readonly top: number; readonly bottom: number },
	extra: CompareExtra,
	looks: readonly SeriesLook[],
	context: ChartContext
): Mark[] {
	const chosen = ends.filter(({ cell }) => cell.chosen);
	const middles = placeDown(
		chosen.map(({ y }) => ({ y, height: LINE.note })),
		box.top,
		box.bottom
	);
	return chosen.map(({ index, cell }, i) =>
		label(valueText(cell.value, extra, context), left, middles[i]!, looks[index]!.ink, {
			weight: 600
		})
	);
}

const SAMPLE = 26;
const APART = 18;

/** The names of the lines with a piece of each, in as many rows as they take at `width`. */
export function keyMarks(
	lines: Lines,
	looks: readonly SeriesLook[],
	width: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let [x, y] = [0, LINE.note / 2];
	lines.series.forEach(({ head }, index) => {
		const look = looks[index]!;
		const weight = head.chosen ? 600 : 400;
		const name = shortNameOf(head, context.lang);
		const text = wrapText(name, width - SAMPLE - 6, SIZE.note, weight, 1)[0] ?? '';
		const own = SAMPLE + 6 + textWidth(text, SIZE.note, weight);
		if (x > 0 && x + own > width) [x, y] = [0, y + LINE.note];
		const ends = [
			[x, y],
			[x + SAMPLE, y]
		] as const;
		marks.push(
			line(ends, look.colour, look.lineWidth, look.dash ?? undefined),
			...markerAt(look.marker, x + SAMPLE / 2, y, look.colour, theme.paper, MARKER),
			label(text, x + SAMPLE + 6, y, look.ink, { weight })
		);
		x += own + APART;
	});
	return { marks, height: y + LINE.note / 2 };
}
