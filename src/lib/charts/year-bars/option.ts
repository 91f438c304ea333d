import { formatYear, yearIn } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
import {
	emptyDrawing,
	label,
	line,
	LINE,
	SIZE,
	textSpan,
	type DrawnStop,
	type Drawing,
	type Mark,
	type TextMark
} from '../drawing';
import { formatValue } from '../format';
import { textWidth } from '../measure';
import { statementPath, valueOf, whatOf, type ObservationRow, type Valued } from '../observation';
import { statedRows } from '../stated';
import { seriesOf, type YearBarsExtra, type YearSeries } from './series';
import { W } from './words';

const PLOT = 170;
/** Room for the label on the tallest bar. */
const HEADROOM = 28;
const YEARS = 30;
const WIDEST_BAR = 72;
const STATED_GAP = 14;

/** Vertical bars, one band a year; the years without a figure keep their band, empty. */
export function draw(
	rows: readonly ObservationRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra?: YearBarsExtra
): Drawing {
	const series = seriesOf(rows, extra);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	if (series.bars.length > 0) {
		const plot = plotOf(series, theme, context);
		ground.push(...plot.ground);
		stops.push(...plot.stops);
		y = HEADROOM + PLOT + YEARS;
	}
	if (series.stated.length > 0) {
		if (y > 0) {
			y += STATED_GAP;
			ground.push(
				label(W.alsoCited[context.lang], 0, y + LINE.note / 2, theme.ink, { weight: 600 })
			);
			y += LINE.note + 4;
		}
		const stated = statedRows(series.stated, y, theme, context);
		stops.push(...stated.stops);
		y = stated.bottom;
	}
	return y === 0 ? emptyDrawing(theme, context) : { height: Math.ceil(y), ground, stops };
}

function plotOf(series: YearSeries, theme: ChartTheme, context: ChartContext) {
	const all = [...series.bars, ...series.comparators, ...series.lines].map(({ row }) => row.value);
	const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
	const scale = high > low ? PLOT / (high - low) : 0;
	const yOf = (value: number) => HEADROOM + (high - value) * scale;
	const band = context.width / series.years.length;
	const bandLeft = (year: number) => series.years.indexOf(year) * band;
	const labels: TextMark[] = [];
	const stops: DrawnStop[] = [];
	const gaps: Mark[] = [];
	for (const year of series.years) {
		const own = series.bars.filter((bar) => bar.year === year);
		const others = series.comparators.filter((bar) => bar.year === year);
		const bars = [
			...own.map(({ row }) => ({ row, fill: theme.accent, text: theme.ink })),
			...others.map(({ row }) => ({ row, fill: theme.comparator, text: theme.muted }))
		];
		const width = Math.min(WIDEST_BAR, (band * 0.7) / Math.max(1, bars.length));
		const left = bandLeft(year) + (band - width * bars.length) / 2;
		bars.forEach(({ row, fill, text }, i) => {
			const [from, to] = [yOf(Math.max(0, row.value)), yOf(Math.min(0, row.value))];
			const x = left + i * width;
			stops.push({
				label: said(row, year, context),
				path: statementPath(row),
				marks: [
					{
						kind: 'rect',
						x: x + (bars.length > 1 ? 1 : 0),
						y: from,
						width: Math.max(1, width - (bars.length > 1 ? 2 : 0)),
						height: Math.max(1, to - from),
						fill,
						active: { stroke: theme.ink }
					}
				]
			});
			labels.push(valueLabel(row, x + width / 2, row.value < 0 ? to + 12 : from - 12, text, context));
		});
		if (bars.length === 0) gaps.push(noValue(bandLeft(year), band, yOf(0), theme, context));
	}
	const lines = series.lines.flatMap(({ year, row }) => {
		const span = year !== null && series.years.includes(year) ? bandLeft(year) : null;
		const [from, to] = span === null ? [0, context.width] : [span, span + band];
		return targetLine(row, yOf(row.value), from, to, labels, theme, context);
	});
	return {
		stops,
		ground: [
			...gaps,
			line([[0, yOf(0)], [context.width, yOf(0)]], theme.muted),
			...lines,
			...withoutOverlap(labels),
			...yearLabels(series.years, band, theme, context)
		]
	};
}

/** The unit stands in the subtitle. */
function valueLabel(row: Valued, x: number, y: number, fill: string, { width }: ChartContext) {
	const text = row.unit === '%' ? `${formatValue(row.value, row.raw)}%` : formatValue(row.value, row.raw);
	const half = textWidth(text, SIZE.note, 600) / 2;
	const centre = Math.min(Math.max(x, half), Math.max(half, width - half));
	return label(text, centre, y, fill, { weight: 600, align: 'center' });
}

/** Labels in order of years from the latest back; one that would touch a kept one is left to the table. */
function withoutOverlap(labels: readonly TextMark[]): TextMark[] {
	const kept: TextMark[] = [];
	for (const mark of [...labels].reverse()) {
		const [left, right] = textSpan(mark);
		const touches = kept.some((other) => {
			const [otherLeft, otherRight] = textSpan(other);
			return (
				left < otherRight + 4 && otherLeft < right + 4 && Math.abs(mark.y - other.y) < LINE.note - 3
			);
		});
		if (!touches) kept.push(mark);
	}
	return kept.reverse();
}

function noValue(left: number, band: number, base: number, theme: ChartTheme, context: ChartContext) {
	const words = W.noValue[context.lang];
	const fits = textWidth(words, SIZE.note) <= band - 4;
	return label(fits ? words : '–', left + band / 2, base - 12, theme.muted, { align: 'center' });
}

function targetLine(
	row: Valued,
	y: number,
	from: number,
	to: number,
	labels: TextMark[],
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const name = { target: W.target, limit: W.limit, baseline: W.baseline }[row.role as 'target'];
	const text = `${name[context.lang]} ${formatValue(row.value, row.raw)}`;
	const half = textWidth(text, SIZE.note, 600);
	// Right-aligned at the end of the line; labels of bars that it would touch give way.
	labels.push(
		label(text, Math.max(to, half), y - 11, theme.ink, { weight: 600, align: 'right' })
	);
	return [line([[from, y], [to, y]], theme.ink, 1.5)];
}

/** With the era where there is room, else only as many bare years as do not touch. */
function yearLabels(
	years: readonly number[],
	band: number,
	theme: ChartTheme,
	{ era, lang }: ChartContext
): TextMark[] {
	const full = years.map((year) => formatYear(year, era, lang));
	const widest = Math.max(...full.map((text) => textWidth(text, SIZE.note)));
	const bare = textWidth('2564', SIZE.note);
	const step = Math.max(1, Math.ceil((bare + 8) / band));
	const texts = widest + 8 <= band ? full : years.map((year) => String(yearIn(year, era)));
	const y = HEADROOM + PLOT + YEARS / 2 + 1;
	return texts.flatMap((text, i) =>
		// Counted from the last year, which must be named.
		(years.length - 1 - i) % step === 0
			? [label(text, (i + 0.5) * band, y, theme.ink, { align: 'center' })]
			: []
	);
}

function said(row: Valued, year: number, context: ChartContext): string {
	return `${whatOf(row, context)} ${formatYear(year, context.era, context.lang)}: ${valueOf(row, context)}`;
}
