import type { ChartContext, ChartTheme } from '../chart';
import { axisOf, tickText } from '../compare-indicator/axis';
import { type CompareIndicatorExtra, type IndicatorValueRow } from '../compare-indicator/figures';
import { noteMarks } from '../compare-indicator/notes';
import { keyOfStates } from '../compare-indicator/shapes';
import { targetLine, upright, type Band } from '../compare-indicator/target';
import { amountWords, figureText, orgName, W as F } from '../compare-indicator/words';
import { DEFAULT_EXTRA, targetValue } from '../compare-indicator-years/text';
import {
	emptyDrawing,
	isNarrow,
	label,
	line,
	LINE,
	near,
	shownInside,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { joinList } from '../format';
import { textWidth } from '../measure';
import { capital } from '../words';
import { wrapText } from '../wrap';
import { LEAST_FOR_MEDIAN, manyOf, stepsOf, type Many } from './rows';
import {
	BAND,
	barsOf,
	dotsOf,
	medianMark,
	nameMark,
	namedOf,
	regionText,
	type StripInput
} from './strip';
import { baseWords } from './text';
import { W } from './words';

/** Room of the names of the regions beside the rows. */
const NAMES = 150;
const GAP = 10;
/** Half of a dot at the ends of the axis. */
const INSET = 8;
const MOST_NAMED = 8;

/**
 * A row a region, an organisation a dot along one axis; never a rank. The chosen ones are in the accent with name
 * and number, the middle of a region is a line, the middle of all a dashed one. Who has no dot is counted.
 */
export function draw(
	rows: readonly IndicatorValueRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra = DEFAULT_EXTRA
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const { lang } = context;
	const many = manyOf(rows, extra);
	const notes = (unnamed: readonly string[], more: readonly string[], top: number) => {
		const chosen = chosenNotes(many, unnamed, context, extra);
		const base = capital(baseWords(many.places, lang));
		return noteMarks([base, ...more, ...chosen], top, theme, context);
	};
	if (many.dots.length === 0) {
		const { marks, bottom } = notes([], [], 0);
		return { height: Math.ceil(bottom + 2), ground: marks, stops: [] };
	}
	const axis = axisOf([...many.dots.map(({ row }) => row.value), ...targetValue(extra)]);
	const narrow = isNarrow(context);
	const left = narrow ? INSET : NAMES + GAP;
	const scale = (width: number) => {
		const right = width - INSET;
		return (value: number) => left + ((value - axis.low) / (axis.high - axis.low)) * (right - left);
	};
	const xOf = scale(context.width);
	const input: StripInput = { axis, xOf, theme, context, extra };
	const goal = targetLine(extra, theme, context);
	const [ground, over, stops]: [Mark[], Mark[], DrawnStop[]] = [[], [], []];
	const unnamed: string[] = [];
	/** Where the rows lie: lines across them leave the words between them alone. */
	const bands: Band[] = [];
	const alone = many.rows.length === 1;
	const tallest = Math.max(
		1,
		...many.rows.flatMap((row) => stepsOf(row, axis).map(({ count }) => count))
	);
	let y = goal.room + (many.median === null ? 0 : LINE.note);
	for (const row of many.rows) {
		const name = regionText(row, alone, context);
		const told = row.dots.filter(({ state }) => state === 'actual').length;
		const count = W.told(told, row.places.length)[lang];
		const steady = steadyWidth(context);
		const fitting = namedOf(row.dots, { left: 0, right: steady }, scale(steady), context);
		const shown = new Set(fitting.map(({ dot }) => dot));
		const chosen = row.dots.filter((dot) => dot.chosen);
		unnamed.push(
			...chosen
				.filter((dot) => !shown.has(dot))
				.map(({ row: one }) => `${orgName(one, lang, true)} ${figureText(one, lang)}`)
		);
		if (narrow) {
			const head = wrapText(`${name} · ${count}`, steady, SIZE.note, 400, 1)[0] ?? '';
			ground.push(label(head, 0, y + LINE.note / 2, theme.muted));
			y += LINE.note;
		}
		const named = namedOf(
			row.dots.filter((dot) => shown.has(dot)),
			{ left: narrow ? 0 : left, right: context.width },
			xOf,
			context
		);
		for (const { text, x } of named) over.push(nameMark(text, x, y, theme));
		if (chosen.length > 0) y += LINE.note;
		const middle = y + BAND / 2 + 4;
		if (!narrow) ground.push(...besideMarks(name, count, middle, theme));
		const ends = [
			[left - INSET / 2, middle],
			[context.width, middle]
		] as const;
		ground.push(line(ends, theme.faint));
		if (row.median !== null && !alone) ground.push(medianMark(row.median, middle, input));
		const strip = many.inSteps
			? barsOf(row, name, middle, tallest, input)
			: dotsOf(row.dots, middle, input);
		stops.push(...strip.stops);
		over.push(...strip.over);
		bands.push([middle - BAND / 2 - 2, middle + BAND / 2 + 2]);
		y = middle + BAND / 2 + 8;
	}
	const bottom = y;
	ground.push(...ticks(input, bottom));
	ground.push(...goal.across({ left, right: context.width - INSET }, axis, bands));
	ground.push(...wholeMedian(many, goal.room, bands, input));
	const states = many.dots
		.filter(({ chosen }) => !many.inSteps || chosen)
		.map(({ state }) => state);
	const key = keyOfStates(
		states,
		bottom + LINE.note + 8,
		steadyWidth(context),
		theme,
		context,
		'across'
	);
	const more = [
		...(alone || many.rows.every(({ median }) => median === null)
			? []
			: [W.regionMedian(LEAST_FOR_MEDIAN)[lang]]),
		...(many.inSteps ? [W.tallest(tallest)[lang]] : [])
	];
	const last = notes(unnamed, more, key.bottom);
	return {
		height: Math.ceil(last.bottom + 2),
		ground: [...ground, ...key.marks, ...last.marks],
		stops,
		over
	};
}

/** Name of the region and how many have a result, beside its row. */
function besideMarks(name: string, count: string, middle: number, theme: ChartTheme): Mark[] {
	const lines = [
		...wrapText(name, NAMES, SIZE.note, 600, 1).map((text) => ({ text, ink: theme.ink })),
		...wrapText(count, NAMES, SIZE.note, 400, 1).map((text) => ({ text, ink: theme.muted }))
	];
	const from = middle - (lines.length * LINE.note) / 2;
	return lines.map(({ text, ink }, i) => label(text, 0, from + (i + 0.5) * LINE.note, ink));
}

/** The ticks of the axis under the rows; those whose numbers would touch the one before go without. */
function ticks({ axis, xOf, theme, context, extra }: StripInput, y: number): Mark[] {
	const { lang, width } = context;
	let end = -Infinity;
	return axis.ticks.flatMap((tick): Mark[] => {
		const x = near(xOf(tick));
		const mark = upright(x, y - 2, y + 4, theme.muted, 1);
		const text = tickText(tick, axis, extra.unit, lang);
		const half = textWidth(text, SIZE.note) / 2;
		const shown = shownInside(x, half, width);
		if (shown - half < end + 8) return [mark];
		end = shown + half;
		return [mark, label(text, shown, y + 6 + LINE.note / 2, theme.muted, { align: 'center' })];
	});
}

/** The middle of all results, across the rows, with its number on top. */
function wholeMedian(
	{ median }: Many,
	top: number,
	bands: readonly Band[],
	{ xOf, theme, context, extra }: StripInput
): Mark[] {
	if (median === null) return [];
	const x = near(xOf(median));
	const whole = W.median(amountWords(median, extra.unit, context.lang))[context.lang];
	const text = wrapText(whole, steadyWidth(context), SIZE.note, 400, 1)[0] ?? '';
	const shown = shownInside(x, textWidth(text, SIZE.note) / 2, context.width);
	return [
		...bands.map(([from, to]) => upright(x, from, to, theme.muted, 1, [2, 3])),
		label(text, shown, top + LINE.note / 2, theme.muted, { align: 'center' })
	];
}

/** Chosen ones without a name in the picture, and those without a mark. */
function chosenNotes(
	{ places }: Many,
	unnamed: readonly string[],
	{ lang }: ChartContext,
	{ chosen }: CompareIndicatorExtra
): string[] {
	const without = places
		.filter(({ head, drawn }) => drawn === null && chosen.includes(head.org_id))
		.slice(0, MOST_NAMED)
		.map(({ head, state }) => W.without(orgName(head, lang, true), F.states[state][lang])[lang]);
	return [...(unnamed.length > 0 ? [W.alsoChosen(joinList(unnamed, lang))[lang]] : []), ...without];
}
