import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	COMPARE_WORDS,
	isMissing,
	shortNameOf,
	valueText,
	yearDigits,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { DEFAULT_EXTRA, linesOf, tickText, type Lines } from '../compare-lines/rows';
import { panelAxis } from './axis';
import { tickRoom } from '../compare-lines/plot';
import {
	emptyDrawing,
	isNarrow,
	label,
	line,
	LINE,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import type { Frame } from '../yearPlot';
import { GROUP_DASHES, plotOf, type PlotInput } from './plot';
import { endsOf } from './text';
import { W } from './words';

const PLOT = { wide: 84, narrow: 72 } as const;
const GAP = 20;
const ROW_GAP = 14;
const SAMPLE = 26;

/** A panel a unit, side by side on one scale: two columns on a phone, three where there is room. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): Drawing {
	const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
	if (values.length === 0) return emptyDrawing(theme, context);
	const lines = linesOf(rows);
	const units = lines.series.filter(({ head }) => head.kind === 'unit');
	const input: PlotInput = {
		lines,
		groups: lines.series.filter(({ head }) => head.kind !== 'unit'),
		axis: panelAxis(values, extra),
		extra
	};
	const columns = isNarrow(context) ? 2 : 3;
	const left = tickRoom(input.axis, extra);
	const widthOf = (whole: number) => (whole - left - GAP * (columns - 1)) / columns;
	const [width, steady] = [widthOf(context.width), widthOf(steadyWidth(context))];
	const key = keyOf(input, theme, context);
	const [ground, over, stops]: [Mark[], Mark[], DrawnStop[]] = [[...key.marks], [], []];
	let y = key.height;
	for (let row = 0; row < units.length; row += columns) {
		const own = units.slice(row, row + columns);
		const heads = own.map((unit) => headOf(lines, unit, steady, context, extra));
		const lineCount = Math.max(...heads.map(({ name, value }) => name.length + value.length));
		const top = y + lineCount * LINE.note + 8;
		const bottom = top + PLOT[isNarrow(context) ? 'narrow' : 'wide'];
		ground.push(...ticks(input, 0, left, top, bottom, theme));
		own.forEach((unit, column) => {
			const x = left + column * (width + GAP);
			const frame: Frame = { left: x, right: x + width, top, bottom };
			ground.push(...headMarks(heads[column]!, x, y, unit.head.chosen, theme));
			const plot = plotOf(unit, frame, input, theme, context);
			ground.push(...plot.ground);
			over.push(...plot.over, ...yearEnds(lines, frame, theme, context));
			stops.push(...plot.stops);
		});
		y = bottom + LINE.note + ROW_GAP;
	}
	return { height: Math.ceil(y), ground, stops, over };
}

interface Head {
	readonly name: readonly string[];
	/** From the first value to the last. */
	readonly value: readonly string[];
}

function headOf(
	lines: Lines,
	unit: CompareSeries,
	width: number,
	context: ChartContext,
	extra: CompareExtra
): Head {
	const { lang } = context;
	const ends = endsOf(lines, unit);
	const name = wrapText(shortNameOf(unit.head, lang), width, SIZE.note, 600, 2);
	if (!ends) {
		const none = unit.rows.every(isMissing) ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown;
		return { name, value: wrapText(none[lang], width, SIZE.note) };
	}
	const [from, to] = [ends.first, ends.last].map(({ cell, value }) => {
		const text = valueText(value, extra, context);
		// A line that begins late or ends early says of which year its ends are.
		const edge =
			ends.first === ends.last || ![lines.years[0], lines.years.at(-1)].includes(cell.year_be);
		return edge ? `${text} (${yearDigits(cell.year_be, context)})` : text;
	});
	const value = ends.first === ends.last ? to! : `${from} → ${to}`;
	return { name, value: wrapText(value, width, SIZE.note, 400, 2) };
}

function headMarks(
	{ name, value }: Head,
	x: number,
	y: number,
	chosen: boolean,
	theme: ChartTheme
): Mark[] {
	const colour = chosen ? theme.accent : theme.ink;
	return [...name, ...value].map((text, i) => {
		const named = i < name.length;
		return label(text, x, y + (i + 0.5) * LINE.note, named ? colour : theme.ink, {
			weight: named ? 600 : 400
		});
	});
}

/** The ends and the middle of the scale, once a row of panels. */
function ticks(
	{ axis, extra }: PlotInput,
	x: number,
	left: number,
	top: number,
	bottom: number,
	theme: ChartTheme
): Mark[] {
	const { low, high } = axis;
	return [low, (low + high) / 2, high].map((tick) => {
		const y = bottom - ((tick - low) / (high - low)) * (bottom - top);
		return label(tickText(tick, extra), x + left - 8, y, theme.muted, { align: 'right' });
	});
}

/** The first and the last year, under every panel. */
function yearEnds(lines: Lines, frame: Frame, theme: ChartTheme, context: ChartContext): Mark[] {
	const [first, last] = [lines.years[0]!, lines.years.at(-1)!];
	const y = frame.bottom + 3 + LINE.note / 2;
	const text = (year: number) => yearDigits(year, context);
	if (first === last) {
		return [
			label(text(first), (frame.left + frame.right) / 2, y, theme.muted, { align: 'center' })
		];
	}
	return [
		label(text(first), frame.left, y, theme.ink),
		label(text(last), frame.right, y, theme.ink, { align: 'right' })
	];
}

/** What the lines are: the unit of the panel, and the groups by name. */
function keyOf(
	{ groups }: PlotInput,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const { lang } = context;
	const entries = [
		{ text: W.unit[lang], colour: theme.accent, lineWidth: 2.5, dash: undefined },
		...groups.map(({ head }, i) => ({
			text: W.mean(shortNameOf(head, lang))[lang],
			colour: theme.comparator,
			lineWidth: 1.5,
			dash: GROUP_DASHES[i % GROUP_DASHES.length]
		}))
	];
	const width = steadyWidth(context);
	const marks: Mark[] = [];
	let [x, y] = [0, LINE.note / 2];
	for (const { text, colour, lineWidth, dash } of entries) {
		const shown = wrapText(text, width - SAMPLE - 6, SIZE.note, 400, 1)[0] ?? '';
		const own = SAMPLE + 6 + textWidth(shown, SIZE.note);
		if (x > 0 && x + own > width) [x, y] = [0, y + LINE.note];
		const ends = [
			[x, y],
			[x + SAMPLE, y]
		] as const;
		marks.push(line(ends, colour, lineWidth, dash), label(shown, x + SAMPLE + 6, y, theme.muted));
		x += own + 18;
	}
	return { marks, height: y + LINE.note / 2 + 10 };
}
