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
import { TARGET_WORDS } from '../reach';
import { isNarrow, label, line, LINE, SIZE, type Mark, type Weight } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { placeDown } from './place';
import type { End } from './plot';
import type { Lines } from './rows';
import { targetLabel, type TargetEnd, type TargetLine } from './targets';

const MARKER = 8;
/** From the end of a line to the marker of its label: where a label was moved, a thin line leads over. */
const LEADER = 14;
const INSET = LEADER + MARKER + 6;
/** At the narrowest of the form the lines keep more than half of the width. */
const MOST_ROOM = { wide: 180, narrow: 124 } as const;
const MOST_LINES = 3;

export interface EndLabel {
	/** Null for the name of a target. */
	readonly index: number | null;
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
	targets: readonly TargetLine[],
	lines: Lines,
	extra: CompareExtra,
	context: ChartContext
): EndLabels {
	const most = MOST_ROOM[isNarrow(context) ? 'narrow' : 'wide'] - INSET;
	const values = ends.map(({ index, cell }): EndLabel => {
		const { head } = lines.series[index]!;
		const weight = head.chosen ? 600 : 400;
		const early = cell.year_be !== lines.years.at(-1);
		const value = valueText(cell.value, extra, context);
		const when = early ? ` (${yearDigits(cell.year_be, context)})` : '';
		const name = shortNameOf(head, context.lang);
		return { index, lines: brokenName(name, `${value}${when}`, most, weight), weight, early };
	});
	const goals = targets.map((target): EndLabel => {
		const { name, number, early } = targetLabel(target, lines, extra, context);
		return { index: null, lines: brokenName(name, number, most, 400), weight: 400, early };
	});
	const labels = [...values, ...goals];
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

/** The number is never cut off with a long name: where both do not fit, it has the last line for itself. */
function brokenName(name: string, number: string, most: number, weight: Weight): readonly string[] {
	const whole = `${name} ${number}`;
	if (wrapText(whole, most, SIZE.note, weight).length === 1) return [whole];
	return [...wrapText(name, most, SIZE.note, weight, MOST_LINES - 1), number];
}

/** The labels at their places, between `top` and `bottom`. */
export function labelMarks(
	{ labels }: EndLabels,
	ends: readonly TargetEnd[],
	box: { readonly left: number; readonly top: number; readonly bottom: number },
	looks: readonly SeriesLook[],
	theme: ChartTheme
): Mark[] {
	const middles = placeDown(
		labels.map(({ lines }, i) => ({ y: ends[i]!.y, height: lines.length * LINE.note })),
		box.top,
		box.bottom
	);
	return labels.flatMap(({ index, lines, weight, early }, i): Mark[] => {
		const { x, y } = ends[i]!;
		const look = index === null ? null : looks[index]!;
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
						look?.colour ?? theme.ink
					)
				];
		return [
			...leader,
			...(look ? markerAt(look.marker, at, first, look.colour, theme.paper, MARKER) : []),
			...(look ? [] : [line(across(at, first), theme.ink)]),
			...lines.map((text, row) =>
				label(text, box.left + INSET, top + (row + 0.5) * LINE.note, look?.ink ?? theme.ink, {
					weight
				})
			)
		];
	});
}

/** In place of a marker: a piece of the line. */
function across(x: number, y: number): readonly (readonly [number, number])[] {
	return [
		[x - MARKER / 2 - 2, y],
		[x + MARKER / 2, y]
	];
}

/** A target's line goes on to the edge of its plot: its number stands a little away. */
export const TARGET_APART = 5;

/** A number beside the end of a line. */
interface EndNumber {
	readonly y: number;
	readonly text: string;
	readonly fill: string;
}

/** Only the last values of the chosen ones and the targets, where a key above names the lines. */
export function valueMarks(
	ends: readonly End[],
	targets: readonly EndNumber[],
	left: number,
	box: { readonly top: number; readonly bottom: number },
	extra: CompareExtra,
	looks: readonly SeriesLook[],
	context: ChartContext
): Mark[] {
	const chosen = ends.filter(({ cell }) => cell.chosen);
	const numbers = [
		...chosen.map(({ index, cell, y }) => ({
			y,
			text: valueText(cell.value, extra, context),
			fill: looks[index]!.ink,
			apart: 0,
			weight: 600 as const
		})),
		...targets.map((target) => ({ ...target, apart: TARGET_APART, weight: 400 as const }))
	];
	const middles = placeDown(
		numbers.map(({ y }) => ({ y, height: LINE.note })),
		box.top,
		box.bottom
	);
	return numbers.map(({ text, fill, apart, weight }, i) =>
		label(text, left + apart, middles[i]!, fill, { weight })
	);
}

const SAMPLE = 26;
const APART = 18;

/** The names of the lines with a piece of each, in as many rows as they take at `width`. */
export function keyMarks(
	lines: Lines,
	looks: readonly SeriesLook[],
	/** Whether the thin line of a target is among them. */
	aimed: boolean,
	width: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let [x, y] = [0, LINE.note / 2];
	const place = (name: string, weight: Weight) => {
		const text = wrapText(name, width - SAMPLE - 6, SIZE.note, weight, 1)[0] ?? '';
		const own = SAMPLE + 6 + textWidth(text, SIZE.note, weight);
		if (x > 0 && x + own > width) [x, y] = [0, y + LINE.note];
		const ends = [
			[x, y],
			[x + SAMPLE, y]
		] as const;
		const at = { x, y, text, ends };
		x += own + APART;
		return at;
	};
	lines.series.forEach(({ head }, index) => {
		const look = looks[index]!;
		const weight = head.chosen ? 600 : 400;
		const { x, y, text, ends } = place(shortNameOf(head, context.lang), weight);
		marks.push(
			line(ends, look.colour, look.lineWidth, look.dash ?? undefined),
			...markerAt(look.marker, x + SAMPLE / 2, y, look.colour, theme.paper, MARKER),
			label(text, x + SAMPLE + 6, y, look.ink, { weight })
		);
	});
	if (aimed) {
		const { x, y, text, ends } = place(TARGET_WORDS.target[context.lang], 400);
		marks.push(line(ends, theme.ink), label(text, x + SAMPLE + 6, y, theme.ink));
	}
	return { marks, height: y + LINE.note / 2 };
}
