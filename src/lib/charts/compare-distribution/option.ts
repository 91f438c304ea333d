import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, nameOf, valueText, type CompareExtra } from '../compare';
import {
	emptyDrawing,
	label,
	line,
	LINE,
	shownInside,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { distributionOf, type Bin, type Distribution } from './bins';
import { markedNames } from './names';
import { spreadMarks, SPREAD_HEIGHT } from './spread';
import { withoutWords } from './text';
import { W } from './words';

const PLOT = 140;
/** A square is at most this high, and from here on a bar is told in squares. */
const SQUARE = { most: 14, least: 4 } as const;
const AXIS = 24;
/** Names of one bin that are read aloud. */
const NAMED = 4;

export interface Scale {
	readonly xOf: (value: number) => number;
	readonly width: number;
}

/** Counts of units along the line of values, with names above and the quartiles below. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	const distribution = distributionOf(rows, extra);
	const { top, bins, told, unknown, missing } = distribution;
	if (told + unknown + missing === 0) return emptyDrawing(theme, context);
	const width = context.width - 2;
	const scale: Scale = { xOf: (value) => 1 + (Math.min(value, top) / top) * width, width };
	const names = markedNames(distribution, scale, theme, context, extra);
	const floor = names.height + PLOT;
	const tallest = Math.max(1, ...bins.map(({ units }) => units.length));
	const unit = Math.min(SQUARE.most, PLOT / tallest);
	const foot = footOf(distribution, unit, tallest, theme, context);
	const below = floor + AXIS + SPREAD_HEIGHT;
	return {
		height: Math.ceil(below + foot.height),
		ground: [
			...axis(top, floor, scale, theme, context, extra),
			...spreadMarks(distribution, floor + AXIS, scale, theme, context, extra),
			...foot.marks.map((mark) => ({ ...mark, y: mark.y + below }))
		],
		stops: [
			...bins
				.filter(({ units }) => units.length > 0)
				.map((bin) => binStop(bin, floor, unit, scale, theme, context, extra)),
			...names.stops(floor)
		]
	};
}

function binStop(
	bin: Bin,
	floor: number,
	unit: number,
	{ xOf }: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): DrawnStop {
	const { lang } = context;
	const { from, to, units } = bin;
	const [x, height] = [xOf(from) + 1, Math.max(1, units.length * unit)];
	const box = { x, y: floor - height, width: xOf(to) - x - 1, height };
	const [start, end] = [from, to].map((value) => valueText(value, extra, context));
	const named =
		units.length <= NAMED ? ` (${units.map((row) => nameOf(row, lang)).join(', ')})` : '';
	return {
		label: `${W.bin(start!, end!, units.length)[lang]}${named}`,
		path: null,
		marks: [
			{ kind: 'rect', ...box, fill: theme.comparator, active: { fill: theme.muted } },
			...(unit >= SQUARE.least ? [seams(box, units.length, unit, theme)] : [])
		]
	};
}

/** Paper between two units of a bar. */
function seams(
	{ x, y, width, height }: { x: number; y: number; width: number; height: number },
	units: number,
	unit: number,
	theme: ChartTheme
): Mark {
	const d = Array.from({ length: units - 1 }, (_, i) => {
		const at = Math.round((y + height - (i + 1) * unit) * 10) / 10;
		return `M${Math.round(x * 10) / 10} ${at}h${Math.round(width * 10) / 10}`;
	}).join('');
	return { kind: 'line', d: d || `M${x} ${y}`, stroke: theme.paper, lineWidth: 1 };
}

/** The line of values with its numbers. */
function axis(
	top: number,
	y: number,
	{ xOf }: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Mark[] {
	const shares = isShare(extra) ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
	const ticks = shares.flatMap((share): Mark[] => {
		const text = valueText(share * top, extra, context);
		const x = xOf(share * top);
		const half = textWidth(text, SIZE.note) / 2;
		return [
			line(
				[
					[x, y],
					[x, y + 4]
				],
				theme.muted
			),
			label(text, shownInside(x, half, context.width), y + 5 + LINE.note / 2, theme.muted, {
				align: 'center'
			})
		];
	});
	return [
		line(
			[
				[xOf(0), y],
				[xOf(top), y]
			],
			theme.muted
		),
		...ticks
	];
}

/** What a bar is made of, and who is not on the line. */
function footOf(
	distribution: Distribution,
	unit: number,
	tallest: number,
	theme: ChartTheme,
	context: ChartContext
) {
	const { lang } = context;
	const made = unit >= SQUARE.least ? W.square : W.tallest(tallest);
	const notes = [
		...(distribution.told > 0 ? [made] : []),
		...withoutWords(distribution),
		...(distribution.unmarked > 0 ? [W.unmarked(distribution.unmarked)] : [])
	];
	const words = notes.map((note) => note[lang]).join(' · ');
	const lines = wrapText(words, steadyWidth(context), SIZE.note);
	return {
		marks: lines.map((text, i) => label(text, 0, (i + 0.5) * LINE.note, theme.muted)),
		height: lines.length * LINE.note
	};
}
