/** Few parts over two years: a line a part from what it was to what it is. */
import type { ChartContext, ChartTheme } from '../chart';
import { codeName, yearText, type CompareExtra } from '../compare';
import { label, line, LINE, SIZE, type DrawnStop, type Drawing, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { heads, otherDot, subjectDot } from './parts';
import { spanOf } from './scale';
import { pathOf, type PartPair, type TwoSides } from './sides';
import { stopLabel } from './text';
import { signed, stateText } from './words';

const HEIGHT = 260;
const NAMES = 168;
const GAP = 14;
const EDGE = 12;
/** From a dot to the words beside it, with room for a line that leads to them. */
const LEAD = 22;
/** Names take two lines. */
const APART = 2 * LINE.note;

/** Two years side by side; names and values at the right, moved apart where they would touch. */
export function drawSlope(
	two: TwoSides,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Drawing {
	const head = heads(two, theme, context);
	const top = head.bottom + LINE.note + EDGE;
	const span = spanOf(two, extra);
	const yOf = (value: number) => top + (1 - Math.min(value, span.most) / span.most) * HEIGHT;
	const texts = two.parts.map((part) => wordsOf(part, extra, context));
	const before = Math.max(...texts.map((words) => textWidth(words.before, SIZE.note)));
	const after = Math.max(...texts.map((words) => textWidth(words.after, SIZE.note, 600)));
	const x = { from: before + LEAD + EDGE, to: context.width - NAMES - GAP - after - LEAD };
	const ends = [top, top + HEIGHT] as const;
	const left = beginnings(two, yOf, ...ends);
	const right = spread(
		two.parts.map(({ subject }) => yOf(subject!.value!)),
		APART,
		...ends
	);
	const ground: Mark[] = [...head.marks];
	for (const [side, at] of [
		[two.other, x.from],
		[two.subject, x.to]
	] as const) {
		ground.push(
			line(
				[
					[at, top],
					[at, top + HEIGHT]
				],
				theme.faint
			),
			label(yearText(side.year_be, context), at, head.bottom + LINE.note / 2, theme.muted, {
				align: 'center'
			})
		);
	}
	const stops = two.parts.map((part, i): DrawnStop => {
		const at = { before: left[i] ?? null, after: right[i]! };
		const marks = slopeMarks(part, texts[i]!, { x, yOf, at, after }, theme, context);
		return { label: stopLabel(part, two, extra, context), path: pathOf(part), marks };
	});
	return { height: Math.ceil(top + HEIGHT + APART / 2 + EDGE), ground, stops };
}

/** Where the earlier values are written; parts that begin at one dot share their number. */
function beginnings(
	{ parts }: TwoSides,
	yOf: (value: number) => number,
	top: number,
	bottom: number
): readonly (number | null)[] {
	const values = parts.map(({ other }) => other!.value!);
	const own = [...new Set(values)];
	const places = spread(own.map(yOf), LINE.note, top, bottom);
	return values.map((value, i) =>
		values.indexOf(value) === i ? places[own.indexOf(value)]! : null
	);
}

interface Words {
	readonly name: string;
	readonly before: string;
	/** The later value and the difference. */
	readonly after: string;
}

function wordsOf(part: PartPair, extra: CompareExtra, context: ChartContext): Words {
	const now = stateText(part.subject, extra, context);
	return {
		name: codeName(part.names, context.lang),
		before: stateText(part.other, extra, context),
		after: `${now} (${signed(part.difference!, extra)})`
	};
}

interface Placed {
	readonly x: { readonly from: number; readonly to: number };
	readonly yOf: (value: number) => number;
	/** Places of the words; null where those of another part say the same of the same dot. */
	readonly at: { readonly before: number | null; readonly after: number };
	/** Width of the column of values at the right. */
	readonly after: number;
}

function slopeMarks(
	part: PartPair,
	words: Words,
	{ x, yOf, at, after }: Placed,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const [from, to] = [yOf(part.other!.value!), yOf(part.subject!.value!)];
	const right = x.to + LEAD;
	const lines = wrapText(words.name, NAMES, SIZE.note, 400, 2);
	const lead = (dot: number, end: number, y: number, words: number) =>
		Math.abs(y - words) < 2
			? []
			: [
					line(
						[
							[dot, y],
							[end, words]
						],
						theme.faint
					)
				];
	return [
		{
			kind: 'rect',
			x: right - 4,
			y: at.after - APART / 2,
			width: context.width - right + 4,
			height: APART,
			fill: 'transparent',
			active: { fill: theme.faint }
		},
		...(at.before === null ? [] : lead(x.from - 8, x.from - LEAD + 3, from, at.before)),
		...lead(x.to + 8, right - 3, to, at.after),
		line(
			[
				[x.from, from],
				[x.to, to]
			],
			theme.accent,
			2
		),
		...otherDot(x.from, from, theme),
		...subjectDot(x.to, to, theme),
		...(at.before === null
			? []
			: [label(words.before, x.from - LEAD, at.before, theme.muted, { align: 'right' })]),
		label(words.after, right, at.after, theme.ink, { weight: 600 }),
		...lines.map((text, i) =>
			label(
				text,
				right + after + GAP,
				at.after + (i - (lines.length - 1) / 2) * LINE.note,
				theme.ink
			)
		)
	];
}

/**
 * Places at least `apart` from each other and as near to the wanted ones as a pass down and a pass up allow.
 * @returns in the order given, all between `top` and `bottom` if they fit there
 */
export function spread(
	wanted: readonly number[],
	apart: number,
	top: number,
	bottom: number
): number[] {
	const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
	let least = top;
	const placed = order.map(({ y, i }) => {
		const at = Math.max(y, least);
		least = at + apart;
		return { at, i };
	});
	let most = bottom;
	const result = [...wanted];
	for (const { at, i } of placed.reverse()) {
		result[i] = Math.min(at, most);
		most = result[i]! - apart;
	}
	return result;
}
