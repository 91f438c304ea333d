import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { codeName, type CompareExtra } from '../compare';
import { anyTarget, targetOf } from '../compareTargets';
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
import { formOf } from './form';
import { DOT_GAP, heads, otherDot, refusedDrawing, subjectDot } from './parts';
import { subjectsOf, targetKey, targetSign } from './targets';
import { spanOf, type Span } from './scale';
import { DEFAULT_EXTRA, missing, pathOf, twoSidesOf, type PartPair, type TwoSides } from './sides';
import { drawSlope } from './slope';
import { stopLabel } from './text';
import { signed, stateText, W } from './words';

const NAMES = 208;
const NAMES_GAP = 14;
const BETWEEN = 10;
const ROW = 24;
const COLUMN_GAP = 12;
const AXIS = 26;
/** Room of the small dot before the words that say why a side has no value. */
const STATE_DOT = 24;

/** Everything a row is placed by. */
interface Frame {
	readonly two: TwoSides;
	readonly extra: CompareExtra;
	readonly span: Span;
	/** Left and right end of the axis. */
	readonly left: number;
	readonly right: number;
}

interface Row {
	readonly stop: DrawnStop;
	readonly bottom: number;
	/** Where the axis runs: on a phone beside the dots only, not through the names above them. */
	readonly band: readonly [number, number];
}

/**
 * One row a part of the form, in its order: a filled dot for the subject, a grey ring for the other side, a thin
 * bar between, both values at the outer sides and the difference at the right. Two years of a few parts are
 * drawn as slopes; see `formOf`.
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
	if (formOf(two, context) === 'slope') return drawSlope(two, theme, context, extra);
	const head = heads(two, theme, context);
	const ground: Mark[] = [...head.marks];
	const top = head.bottom + LINE.note + 2;
	ground.push(
		label(
			W.difference(extra)[context.lang],
			context.width,
			head.bottom + LINE.note / 2,
			theme.muted,
			{
				align: 'right'
			}
		)
	);
	if (anyTarget(subjectsOf(two), extra)) ground.push(...targetKey(head.bottom, theme, context));
	const frame = frameOf(two, context, extra);
	const stops: DrawnStop[] = [];
	const bands: Row['band'][] = [];
	let y = top;
	for (const part of two.parts) {
		const row = rowStop(part, y, frame, theme, context);
		stops.push(row.stop);
		bands.push(row.band);
		y = row.bottom;
	}
	ground.push(...axisMarks(frame, bands, y, theme));
	return { height: Math.ceil(y + AXIS), ground, stops };
}

function frameOf(two: TwoSides, context: ChartContext, extra: CompareExtra): Frame {
	const values = two.parts
		.flatMap(({ subject, other }) => [subject, other])
		.filter((row) => missing(row) === null)
		.map((row) => textWidth(stateText(row, extra, context), SIZE.note, 600));
	const last = Math.max(0, ...two.parts.map((part) => lastWidth(part, extra, context)));
	const room = DOT_GAP + Math.max(0, ...values);
	return {
		two,
		extra,
		span: spanOf(two, extra),
		left: (isNarrow(context) ? 0 : NAMES + NAMES_GAP) + room,
		right: context.width - last - COLUMN_GAP - room
	};
}

/** Sides without a value, in the order they are named above. */
function missingSides(part: PartPair): ('subject' | 'other')[] {
	return (['subject', 'other'] as const).filter((side) => missing(part[side]) !== null);
}

/** Why nothing is compared: a line a side, or one for both where the reason is the same. */
function states(part: PartPair, extra: CompareExtra, context: ChartContext) {
	const sides = missingSides(part);
	const texts = sides.map((side) => stateText(part[side], extra, context));
	if (sides.length === 2 && texts[0] === texts[1]) return [{ side: null, text: texts[0]! }];
	return sides.map((side, i) => ({ side, text: texts[i]! }));
}

/** On a phone the reasons stand under the row, so that the axis keeps its length. */
function lastWidth(part: PartPair, extra: CompareExtra, context: ChartContext): number {
	if (part.difference !== null) return textWidth(signed(part.difference, extra), SIZE.body, 600);
	if (isNarrow(context)) return 0;
	const widths = states(part, extra, context).map(({ side, text }) => {
		return textWidth(text, SIZE.note) + (side ? STATE_DOT : 0);
	});
	return Math.max(...widths);
}

function rowStop(
	part: PartPair,
	top: number,
	frame: Frame,
	theme: ChartTheme,
	context: ChartContext
): Row {
	const narrow = isNarrow(context);
	const { two, extra } = frame;
	const name = codeName(part.names, context.lang);
	const lines = wrapText(
		name,
		narrow ? steadyWidth(context) : NAMES,
		SIZE.note,
		400,
		narrow ? 2 : 3
	);
	const reasons = states(part, extra, context);
	const words = lines.length * LINE.note;
	const under = reasons.length * LINE.note;
	const empty = missingSides(part).length === 2;
	const dots = narrow && empty ? 0 : ROW;
	const height = narrow ? words + dots + under : Math.max(words, dots, under);
	const y = top + BETWEEN / 2;
	const middle = narrow ? y + words + dots / 2 : y + height / 2;
	const nameTop = narrow ? y : y + (height - words) / 2;
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
		...lines.map((text, i) => label(text, 0, nameTop + (i + 0.5) * LINE.note, theme.ink)),
		...pairMarks(part, middle, frame, theme, context)
	];
	if (part.difference !== null) {
		marks.push(
			label(signed(part.difference, extra), context.width, middle, theme.ink, {
				size: SIZE.body,
				weight: 600,
				align: 'right'
			})
		);
	}
	for (const [i, { side, text }] of reasons.entries()) {
		const at = narrow
			? middle + dots / 2 + (i + 0.5) * LINE.note
			: middle + (i - (reasons.length - 1) / 2) * LINE.note;
		const from = narrow ? (side ? STATE_DOT : 0) : context.width - textWidth(text, SIZE.note);
		marks.push(label(text, from, at, theme.muted));
		const dot = side === 'subject' ? subjectDot : otherDot;
		if (side) marks.push(...dot(from - STATE_DOT + 8, at, theme));
	}
	const stop = { label: stopLabel(part, two, extra, context), path: pathOf(part), marks };
	const bottom = top + height + BETWEEN;
	const band = narrow
		? ([middle - dots / 2, middle + dots / 2] as const)
		: ([top, bottom] as const);
	return { stop, bottom, band };
}

/** The bar, the dots and the values beside them; where only one side has a value, that one alone. */
function pairMarks(
	part: PartPair,
	y: number,
	{ extra, span, left, right }: Frame,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const xOf = (value: number) => left + (Math.min(value, span.most) / span.most) * (right - left);
	const [own, other] = [part.subject?.value ?? null, part.other?.value ?? null];
	const words = (row: ComparedValue | null, atRight: boolean) => {
		const mine = row === part.subject;
		const x = xOf(row!.value!) + (atRight ? DOT_GAP : -DOT_GAP);
		return label(stateText(row, extra, context), x, y, mine ? theme.ink : theme.muted, {
			weight: mine ? 600 : 400,
			align: atRight ? 'left' : 'right'
		});
	};
	const { target } = part.subject ? targetOf(part.subject, extra) : { target: null };
	const marks: Mark[] = target === null ? [] : targetSign(xOf(target), y + ROW / 2, theme);
	if (own !== null && other !== null) {
		const [from, to] = [xOf(own), xOf(other)];
		marks.push({
			kind: 'rect',
			x: Math.min(from, to),
			y: y - 1.5,
			width: Math.abs(to - from),
			height: 3,
			fill: theme.comparator
		});
	}
	if (other !== null) marks.push(...otherDot(xOf(other), y, theme));
	if (own !== null) marks.push(...subjectDot(xOf(own), y, theme));
	// Equal as shown: one number says both.
	if (own !== null && (other === null || own >= other || part.difference === 0)) {
		marks.push(words(part.subject, true));
	} else if (own !== null) marks.push(words(part.subject, false));
	if (other !== null && part.difference !== 0) {
		marks.push(words(part.other, own === null || other > own));
	}
	return marks;
}

function axisMarks(
	{ span, left, right }: Frame,
	bands: readonly Row['band'][],
	bottom: number,
	theme: ChartTheme
): Mark[] {
	const last = span.ticks.length - 1;
	const widest = 1.3 * textWidth(span.ticks[last]!.text, SIZE.note);
	// Where they would touch, the middle number goes first, then the zero.
	const isNamed = (i: number) =>
		i === last || (right - left) / (i === 0 ? 1 : 2) > (i === 0 ? widest / 1.5 : widest);
	return span.ticks.flatMap(({ value, text }, i) => {
		const x = left + (value / span.most) * (right - left);
		const grid = bands.map(([from, to]) =>
			line(
				[
					[x, from],
					[x, to]
				],
				i === 0 ? theme.muted : theme.faint
			)
		);
		if (!isNamed(i)) return grid;
		return [...grid, label(text, x, bottom + AXIS / 2, theme.muted, { align: 'center' })];
	});
}
