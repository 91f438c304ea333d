import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { codeName, type CompareExtra } from '../compare';
import { refusedDrawing } from '../compare-dumbbell/parts';
import { DEFAULT_EXTRA, pathOf, twoSidesOf, type TwoSides } from '../compare-dumbbell/sides';
import { stopLabel } from '../compare-dumbbell/text';
import { countOfParts, signed, stateText, W as SIDES, waysOf } from '../compare-dumbbell/words';
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
import { changesOf, type Change, type Changes } from './rows';
import { W } from './words';

const NAMES = 240;
const NAMES_GAP = 14;
const BAR = 16;
const ROW = 24;
const BETWEEN = 10;
const GAP = 7;

interface Frame {
	readonly two: TwoSides;
	readonly extra: CompareExtra;
	/** Place of no difference, and pixels for a difference of 1. */
	readonly zero: number;
	readonly scale: number;
}

interface Row {
	readonly stop: DrawnStop;
	readonly bottom: number;
	/** Where the zero line runs: on a phone beside the bar only, not through the words above it. */
	readonly band: readonly [number, number];
}

/**
 * A bar a part, largest first: to the right of the zero line where the subject is higher, to the left where it
 * is lower, each with its sign. At most twelve; the rest, what is equal and what cannot be compared are counted.
 */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const two = twoSidesOf(rows, extra);
	if (!two) return refusedDrawing(rows, theme, context);
	const changes = changesOf(two);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	if (changes.shown.length > 0) {
		const frame = frameOf(two, changes, context, extra);
		ground.push(...headMarks(frame, changes, theme, context));
		y = 2 * LINE.note + 2;
		for (const change of changes.shown) {
			const row = rowStop(change, y, frame, theme, context);
			stops.push(row.stop);
			ground.push(zeroLine(frame.zero, row.band, theme));
			y = row.bottom;
		}
	}
	const notes = notesOf(changes, two, context);
	const lines = notes.flatMap((note) => wrapText(note, steadyWidth(context), SIZE.note));
	if (lines.length > 0 && y > 0) y += 4;
	ground.push(...lines.map((text, i) => label(text, 0, y + (i + 0.5) * LINE.note, theme.muted)));
	return { height: Math.ceil(y + lines.length * LINE.note + 2), ground, stops };
}

/** What is not drawn, counted. */
function notesOf(
	{ more, same, without, all }: Changes,
	{ overTime }: TwoSides,
	{ lang }: ChartContext
): string[] {
	const codes = all.map(({ code }) => code);
	const notes: string[] = [];
	if (more > 0) notes.push(W.more(countOfParts(codes, more))[lang]);
	if (same.length > 0) notes.push(W.same(countOfParts(codes, same.length), overTime)[lang]);
	if (without.length > 0) notes.push(W.without(countOfParts(codes, without.length))[lang]);
	return notes;
}

/** The zero line stands where the longest bar of either side, its number and the side's word still fit. */
function frameOf(
	two: TwoSides,
	{ shown }: Changes,
	context: ChartContext,
	extra: CompareExtra
): Frame {
	const ways = waysOf(two.overTime);
	const left = isNarrow(context) ? 0 : NAMES + NAMES_GAP;
	const side = (sign: 1 | -1) => {
		const own = shown.filter(({ difference }) => sign * difference > 0);
		const numbers = own.map(({ difference }) =>
			textWidth(signed(difference, extra), SIZE.note, 600)
		);
		return {
			most: Math.max(0, ...own.map(({ difference }) => Math.abs(difference))),
			room: own.length > 0 ? Math.max(...numbers) + GAP : 0,
			word: own.length > 0 ? textWidth((sign > 0 ? ways.up : ways.down)[context.lang], 13) + GAP : 0
		};
	};
	const [down, up] = [side(-1), side(1)];
	const pads = Math.max(down.room, down.word) + Math.max(up.room, up.word) + 2;
	const scale = Math.max(0, context.width - left - pads) / (down.most + up.most);
	const zero = left + Math.max(down.most * scale + down.room, down.word, 1);
	return { two, extra, scale, zero };
}

/** The unit, and which side of the zero line means what. */
function headMarks(
	{ two, extra, zero }: Frame,
	{ shown }: Changes,
	theme: ChartTheme,
	{ lang }: ChartContext
): Mark[] {
	const ways = waysOf(two.overTime);
	const marks: Mark[] = [label(SIDES.difference(extra)[lang], 0, LINE.note / 2, theme.muted)];
	const y = 1.5 * LINE.note;
	if (shown.some(({ difference }) => difference < 0)) {
		marks.push(label(ways.down[lang], zero - GAP, y, theme.muted, { align: 'right' }));
	}
	if (shown.some(({ difference }) => difference > 0)) {
		marks.push(label(ways.up[lang], zero + GAP, y, theme.muted));
	}
	return marks;
}

function rowStop(
	change: Change,
	top: number,
	{ two, extra, zero, scale }: Frame,
	theme: ChartTheme,
	context: ChartContext
): Row {
	const narrow = isNarrow(context);
	const { lang } = context;
	const width = narrow ? steadyWidth(context) : NAMES;
	const name = wrapText(codeName(change.names, lang), width, SIZE.note, 400, narrow ? 2 : 3);
	const [own, other] = [change.subject, change.other].map((row) => stateText(row, extra, context));
	const values = two.overTime ? W.fromTo(other!, own!) : W.beside(own!, other!);
	const said = wrapText(values[lang], width, SIZE.note);
	const words = (name.length + said.length) * LINE.note;
	const height = narrow ? words + ROW : Math.max(words, ROW);
	const y = top + BETWEEN / 2;
	const wordsTop = narrow ? y : y + (height - words) / 2;
	const middle = narrow ? y + words + ROW / 2 : y + height / 2;
	const length = Math.abs(change.difference) * scale;
	const rises = change.difference > 0;
	const bar = Math.max(2, length);
	const marks: Mark[] = [
		{
			kind: 'rect',
			x: 0,
			y: top,
			width: context.width,
			height: height + BETWEEN,
			fill: 'transparent',
			active: { fill: theme.faint }
		},
		...[...name, ...said].map((text, i) =>
			label(text, 0, wordsTop + (i + 0.5) * LINE.note, i < name.length ? theme.ink : theme.muted)
		),
		{
			kind: 'rect',
			x: rises ? zero : zero - bar,
			y: middle - BAR / 2,
			width: bar,
			height: BAR,
			fill: rises ? theme.accent : theme.accentSoft
		},
		label(
			signed(change.difference, extra),
			rises ? zero + length + GAP : zero - length - GAP,
			middle,
			theme.ink,
			{ weight: 600, align: rises ? 'left' : 'right' }
		)
	];
	const stop = {
		label: stopLabel(change, two, extra, context),
		path: pathOf(change),
		marks
	};
	const bottom = top + height + BETWEEN;
	const band = narrow ? ([middle - ROW / 2, middle + ROW / 2] as const) : ([top, bottom] as const);
	return { stop, bottom, band };
}

function zeroLine(x: number, [from, to]: Row['band'], theme: ChartTheme): Mark {
	return line(
		[
			[x, from],
			[x, to]
		],
		theme.muted
	);
}
