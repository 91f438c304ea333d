import { formatNumber } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartTheme } from '../chart';
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
import { changeOf, groupsOf, toldOf, type FigureChangeRow } from './rows';
import { bothTexts, changeText, figureText, nameOfFigure, periodsText, W } from './words';

/** More than this is a table, and the table is there. */
const MOST = { moved: 12, others: 6 };
/** A change stands near what changed, however wide the page. */
const WIDEST = 640;
const NAMES = 190;
const GAP = 12;
const BETWEEN = 10;
const ARROW = 16;
const ARROW_GAP = 6;
/** Room of the small arrow before the change. */
const WAY = 14;
const SECTION_GAP = 14;

/**
 * Figures of different units share no axis, so they are a list: what it is, old → new with the unit, and the
 * change with an arrow and a sign, largest first; then the new ones and those no longer cited, each with its
 * value. Unchanged ones are counted.
 */
export function draw(
	rows: readonly FigureChangeRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const { lang } = context;
	const { moved, fresh, vanished, same } = groupsOf(rows);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	const note = (words: Text, heading: boolean) => {
		if (heading && y > 0) y += SECTION_GAP;
		const style = heading ? ({ weight: 600 } as const) : {};
		ground.push(label(words[lang], 0, y + LINE.note / 2, heading ? theme.ink : theme.muted, style));
		y += LINE.note + 2;
	};
	const section = (
		own: readonly FigureChangeRow[],
		heading: (n: string) => Text,
		most: number,
		row: typeof movedStop
	) => {
		if (own.length === 0) return;
		note(heading(formatNumber(own.length, 0)), true);
		for (const one of own.slice(0, most)) {
			const placed = row(one, y, theme, context);
			stops.push(placed.stop);
			y = placed.bottom;
		}
		if (own.length > most) note(W.more(formatNumber(own.length - most, 0)), false);
	};
	section(moved, W.moved, MOST.moved, movedStop);
	section(fresh, W.fresh, MOST.others, singleStop);
	section(vanished, W.vanished, MOST.others, singleStop);
	if (same.length > 0) note(W.same(formatNumber(same.length, 0)), true);
	return { height: Math.ceil(y + 2), ground, stops };
}

interface Placed {
	readonly stop: DrawnStop;
	readonly bottom: number;
}

/** Lines of the name and of when; they are as wide as the form leaves room for. */
function nameLines(row: FigureChangeRow, context: ChartContext) {
	const width = isNarrow(context) ? steadyWidth(context) : NAMES;
	const name = wrapText(nameOfFigure(row, context), width, SIZE.note, 400, 3);
	const when = periodsText(row, context);
	return { name, when: when ? wrapText(when, width, SIZE.note, 400, 2) : [] };
}

function background(top: number, height: number, theme: ChartTheme, width: number): Mark {
	const active = { fill: theme.faint };
	return { kind: 'rect', x: 0, y: top, width, height, fill: 'transparent', active };
}

/** Places name and values of a row: beside each other, on a phone one under the other. */
function layout(row: FigureChangeRow, top: number, valueLines: number, context: ChartContext) {
	const { name, when } = nameLines(row, context);
	const words = (name.length + when.length) * LINE.note;
	const values = valueLines * LINE.body;
	const narrow = isNarrow(context);
	const height = narrow ? words + values : Math.max(words, values);
	const y = top + BETWEEN / 2;
	const wordsTop = narrow ? y : y + (height - words) / 2;
	const valuesTop = narrow ? y + words : y + (height - values) / 2;
	const marks = (theme: ChartTheme): Mark[] =>
		[...name, ...when].map((text, i) =>
			label(text, 0, wordsTop + (i + 0.5) * LINE.note, i < name.length ? theme.ink : theme.muted)
		);
	return { marks, valuesTop, height: height + BETWEEN, left: narrow ? 0 : NAMES + GAP };
}

function movedStop(
	row: FigureChangeRow,
	top: number,
	theme: ChartTheme,
	context: ChartContext
): Placed {
	const [before, after] = bothTexts(row, context);
	const change = changeText(row, context);
	const left = isNarrow(context) ? 0 : NAMES + GAP;
	const changeWidth = textWidth(change, SIZE.note, 600) + WAY;
	const widths = [textWidth(before, SIZE.note), textWidth(after, SIZE.body, 600)] as const;
	const free = steadyWidth(context) - left;
	const values = widths[0] + widths[1] + ARROW + 2 * ARROW_GAP;
	// In one line where all three fit, else the later value and then the change go on beneath.
	const oneLine = values + GAP + changeWidth <= free;
	const twoLines = !oneLine && widths[1] + ARROW + ARROW_GAP + GAP + changeWidth <= free;
	const lines = oneLine ? 1 : twoLines ? 2 : 3;
	const place = layout(row, top, lines, context);
	const middle = (i: number) => place.valuesTop + (i + 0.5) * LINE.body;
	const arrowAt = oneLine ? left + widths[0] + ARROW_GAP : left;
	const second = Math.min(1, lines - 1);
	const right = Math.min(context.width, WIDEST);
	const fit = (text: string, width: number, size: number, weight: 400 | 600) =>
		wrapText(text, width, size, weight, 1)[0] ?? '';
	const afterLeft = arrowAt + ARROW + ARROW_GAP;
	const marks: Mark[] = [
		background(top, place.height, theme, right),
		...place.marks(theme),
		label(fit(before, free, SIZE.note, 400), left, middle(0), theme.muted),
		...arrow(arrowAt, middle(second), theme),
		label(
			fit(after, oneLine ? widths[1] + 1 : free - ARROW - ARROW_GAP, SIZE.body, 600),
			afterLeft,
			middle(second),
			theme.ink,
			{ size: SIZE.body, weight: 600 }
		),
		label(change, right, middle(lines - 1), theme.ink, { weight: 600, align: 'right' }),
		...wayMarks(changeOf(row), right - changeWidth + WAY / 2 - 3, middle(lines - 1), theme)
	];
	const said = `${W.fromTo(before, after)[context.lang]} (${change})`;
	return {
		stop: {
			label: labelOf(row, said, context),
			path: row.path ?? null,
			marks
		},
		bottom: top + place.height
	};
}

function singleStop(
	row: FigureChangeRow,
	top: number,
	theme: ChartTheme,
	context: ChartContext
): Placed {
	const place = layout(row, top, 1, context);
	const value = figureText(toldOf(row), context);
	const room = steadyWidth(context) - place.left;
	const marks: Mark[] = [
		background(top, place.height, theme, Math.min(context.width, WIDEST)),
		...place.marks(theme),
		label(
			wrapText(value, room, SIZE.body, 600, 1)[0] ?? '',
			place.left,
			place.valuesTop + LINE.body / 2,
			row.kind === 'new' ? theme.ink : theme.muted,
			{ size: SIZE.body, weight: 600 }
		)
	];
	const said = `${value} (${W.kinds[row.kind][context.lang]})`;
	return {
		stop: { label: labelOf(row, said, context), path: row.path ?? null, marks },
		bottom: top + place.height
	};
}

function labelOf(row: FigureChangeRow, said: string, context: ChartContext): string {
	const when = periodsText(row, context);
	const name = nameOfFigure(row, context);
	return when ? `${name} (${when}): ${said}` : `${name}: ${said}`;
}

/** From the old value to the new one. */
function arrow(x: number, y: number, theme: ChartTheme): Mark[] {
	const end = x + ARROW;
	const shaft = [
		[x, y],
		[end, y]
	] as const;
	const head = [
		[end - 5, y - 4],
		[end, y],
		[end - 5, y + 4]
	] as const;
	return [line(shaft, theme.muted, 1.5), line(head, theme.muted, 1.5)];
}

/** Up or down; nothing where the change cannot be said. */
function wayMarks(change: number | null, x: number, y: number, theme: ChartTheme): Mark[] {
	if (change === null || change === 0) return [];
	const sign = change > 0 ? -1 : 1;
	const tip = y + sign * 6;
	const shaft = [
		[x, y - sign * 6],
		[x, tip]
	] as const;
	const head = [
		[x - 4, tip - sign * 4],
		[x, tip],
		[x + 4, tip - sign * 4]
	] as const;
	return [line(shaft, theme.accent, 1.75), line(head, theme.accent, 1.75)];
}
