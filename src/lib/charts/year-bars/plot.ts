/** The bars of the years: where each stands, and which labels have room. */
import { formatYear, yearIn } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
import {
	label,
	line,
	LINE,
	shownInside,
	SIZE,
	textSpan,
	type DrawnStop,
	type Mark,
	type RectMark,
	type TextMark
} from '../drawing';
import { formatValue } from '../format';
import { textWidth } from '../measure';
import { statementPath, subjectOf, valueOf, whatOf, type Valued } from '../observation';
import { wrapText } from '../wrap';
import type { YearSeries, YearValue } from './series';
import { W } from './words';

const HEIGHT = 170;
/** Room for the label on the tallest bar, and under the lowest where values go below zero. */
const LABEL_ROOM = 28;
const YEARS = 30;
const WIDEST_BAR = 72;
const KEY_SWATCH = 10;

interface Scale {
	readonly yOf: (value: number) => number;
	readonly band: number;
	readonly leftOf: (year: number) => number;
	/** Below the bars and their labels. */
	readonly bottom: number;
}

interface Bar {
	readonly mark: RectMark;
	readonly label: TextMark;
	readonly stop: { readonly label: string; readonly path: string };
}

export interface Plot {
	readonly ground: readonly Mark[];
	readonly over: readonly Mark[];
	readonly stops: readonly DrawnStop[];
	readonly bottom: number;
}

export function plotOf(series: YearSeries, theme: ChartTheme, context: ChartContext): Plot {
	const key = comparatorKey(series.comparators, theme, context);
	const scale = scaleOf(series, key.height, context);
	const bars = series.years.flatMap((year) => yearMarks(series, year, scale, theme, context));
	const gaps = series.years
		.filter((year) => ![...series.bars, ...series.comparators].some((bar) => bar.year === year))
		.map((year) => noValue(scale.leftOf(year), scale, theme, context));
	const targets = series.lines.map(({ year, row }) =>
		targetLine(
			row,
			year !== null && series.years.includes(year) ? year : null,
			scale,
			theme,
			context
		)
	);
	const zero = scale.yOf(0);
	const labels = legible(
		bars,
		targets.map((target) => target.label)
	);
	return {
		stops: bars.map(({ mark, stop }) => ({ ...stop, marks: [mark] })),
		ground: [
			...key.marks,
			...gaps,
			line(
				[
					[0, zero],
					[context.width, zero]
				],
				theme.muted
			),
			...yearLabels(series.years, scale, theme, context)
		],
		over: [...targets.flatMap(({ marks }) => marks), ...labels],
		bottom: scale.bottom + YEARS
	};
}

function scaleOf(series: YearSeries, top: number, context: ChartContext): Scale {
	const all = [...series.bars, ...series.comparators, ...series.lines].map(({ row }) => row.value);
	const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
	const perUnit = high > low ? HEIGHT / (high - low) : 0;
	const band = context.width / series.years.length;
	return {
		yOf: (value) => top + LABEL_ROOM + (high - value) * perUnit,
		band,
		leftOf: (year) => series.years.indexOf(year) * band,
		bottom: top + LABEL_ROOM + HEIGHT + (low < 0 ? LABEL_ROOM : 0)
	};
}

/** The bars of one year side by side: the organisation's own, then those it is compared with. */
function yearMarks(
	series: YearSeries,
	year: number,
	{ yOf, band, leftOf }: Scale,
	theme: ChartTheme,
	context: ChartContext
): Bar[] {
	const here = (values: readonly YearValue[]) => values.filter((value) => value.year === year);
	const bars = [
		...here(series.bars).map(({ row }) => ({ row, fill: theme.accent, ink: theme.ink })),
		...here(series.comparators).map(({ row }) => ({
			row,
			fill: theme.comparator,
			ink: theme.muted
		}))
	];
	const width = Math.min(WIDEST_BAR, (band * 0.7) / Math.max(1, bars.length));
	const left = leftOf(year) + (band - width * bars.length) / 2;
	const seam = bars.length > 1 ? 1 : 0;
	return bars.map(({ row, fill, ink }, i) => {
		const what = [whatOf(row, context), subjectOf(row, context)].filter(Boolean).join(' ');
		const [from, to] = [yOf(Math.max(0, row.value)), yOf(Math.min(0, row.value))];
		const x = left + i * width;
		const box = { x: x + seam, y: from, width: Math.max(1, width - 2 * seam) };
		return {
			mark: {
				kind: 'rect',
				...box,
				height: Math.max(1, to - from),
				fill,
				active: { stroke: theme.ink }
			},
			label: valueLabel(row, x + width / 2, row.value < 0 ? to + 13 : from - 12, ink, context),
			stop: {
				label: `${what} ${formatYear(year, context.era, context.lang)}: ${valueOf(row, context)}`,
				path: statementPath(row)
			}
		};
	});
}

/** The unit stands in the subtitle. */
function numberOf(row: Valued): string {
	return `${formatValue(row.value, row.raw)}${row.unit === '%' ? '%' : ''}`;
}

function valueLabel(row: Valued, x: number, y: number, fill: string, { width }: ChartContext) {
	const text = numberOf(row);
	const half = textWidth(text, SIZE.note, 600) / 2;
	return label(text, shownInside(x, half, width), y, fill, { weight: 600, align: 'center' });
}

/** Targets first, then the latest years: a label that would touch words or another bar is left to the table. */
function legible(bars: readonly Bar[], targets: readonly TextMark[]): TextMark[] {
	const kept: TextMark[] = [...targets];
	for (const bar of [...bars].reverse()) {
		const [left, right] = textSpan(bar.label);
		const onBar = bars.some(
			({ mark }) =>
				mark !== bar.mark &&
				left < mark.x + mark.width + 1 &&
				mark.x - 1 < right &&
				mark.y < bar.label.y + 9 &&
				bar.label.y - 9 < mark.y + mark.height
		);
		if (!onBar && !kept.some((other) => touches(bar.label, other))) kept.push(bar.label);
	}
	return kept;
}

function touches(a: TextMark, b: TextMark): boolean {
	const [left, right] = textSpan(a);
	const [otherLeft, otherRight] = textSpan(b);
	return left < otherRight + 4 && otherLeft < right + 4 && Math.abs(a.y - b.y) < LINE.note - 3;
}

function noValue(left: number, { band, yOf }: Scale, theme: ChartTheme, { lang }: ChartContext) {
	const words = W.noValue[lang];
	const fits = textWidth(words, SIZE.note) <= band - 4;
	return label(fits ? words : '–', left + band / 2, yOf(0) - 12, theme.muted, { align: 'center' });
}

/** A thin line with its number, over its year or over all; paper around it keeps it visible on a bar. */
function targetLine(
	row: Valued,
	year: number | null,
	{ yOf, band, leftOf }: Scale,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; label: TextMark } {
	const y = yOf(row.value);
	const [from, to] = year === null ? [0, context.width] : [leftOf(year), leftOf(year) + band];
	const name = (row.role === 'target' || row.role === 'limit' ? W[row.role] : W.baseline)[
		context.lang
	];
	const text = `${name} ${numberOf(row)}`;
	const width = textWidth(text, SIZE.note, 600);
	const right = Math.max(to, width);
	const chip: RectMark = {
		kind: 'rect',
		x: right - width - 4,
		y: y - 23,
		width: width + 4,
		height: 21,
		fill: theme.paper
	};
	return {
		marks: [
			line(
				[
					[from, y],
					[to, y]
				],
				theme.paper,
				5
			),
			line(
				[
					[from, y],
					[to, y]
				],
				theme.ink,
				1.5
			),
			chip
		],
		label: label(text, right, y - 12, theme.ink, { weight: 600, align: 'right' })
	};
}

/** With the era where there is room, else only as many bare years as do not touch. */
function yearLabels(
	years: readonly number[],
	{ band, bottom }: Scale,
	theme: ChartTheme,
	{ era, lang, width }: ChartContext
): TextMark[] {
	const full = years.map((year) => formatYear(year, era, lang));
	const widest = Math.max(...full.map((text) => textWidth(text, SIZE.note)));
	const step = Math.max(1, Math.ceil((textWidth('2564', SIZE.note) + 16) / band));
	const texts = widest + 8 <= band ? full : years.map((year) => String(yearIn(year, era)));
	return texts.flatMap((text, i) => {
		// Counted from the last year, which must be named.
		if ((years.length - 1 - i) % step !== 0) return [];
		const x = shownInside((i + 0.5) * band, textWidth(text, SIZE.note) / 2, width);
		return [label(text, x, bottom + YEARS / 2 + 1, theme.ink, { align: 'center' })];
	});
}

/** Whom the grey bars belong to. */
function comparatorKey(
	comparators: readonly YearValue[],
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const names = [
		...new Set(comparators.map(({ row }) => subjectOf(row, context) || whatOf(row, context)))
	];
	if (names.length === 0) return { marks: [], height: 0 };
	const text = `${W.comparator[context.lang]}: ${names.join(', ')}`;
	const inset = KEY_SWATCH + 6;
	const lines = wrapText(text, context.width - inset, SIZE.note, 400, 2);
	const swatch: Mark = {
		kind: 'rect',
		x: 0,
		y: (LINE.note - KEY_SWATCH) / 2,
		width: KEY_SWATCH,
		height: KEY_SWATCH,
		fill: theme.comparator
	};
	const words = lines.map((part, i) => label(part, inset, (i + 0.5) * LINE.note, theme.muted));
	return { marks: [swatch, ...words], height: 2 * LINE.note };
}
