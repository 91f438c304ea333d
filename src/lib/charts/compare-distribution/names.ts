/** The chosen units, the groups and the targets: each with a line down to its value, its name on a row of its own. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { baseText, nameOf, shortNameOf, valueText, type CompareExtra } from '../compare';
import { targetNumber, targetTail } from '../compareTargets';
import { TARGET_WORDS } from '../reach';
import { label, line, LINE, SIZE, type DrawnStop, type Mark, type Weight } from '../drawing';
import { joinList } from '../format';
import { textWidth } from '../measure';
import { shorten } from '../wrap';
import type { Distribution } from './bins';
import type { Scale } from './option';
import type { TargetMark } from './targets';
import { W } from './words';

/** Between the lowest name and the tallest bar. */
const AIR = 6;
const BESIDE = 5;

export interface MarkedNames {
	readonly height: number;
	/** @param floor where the lines end */
	stops(floor: number): DrawnStop[];
}

/** One line with its name. */
interface Marked {
	readonly value: number;
	readonly name: string;
	readonly number: string;
	readonly said: string;
	readonly colour: string;
	readonly weight: Weight;
	readonly lineWidth: number;
	readonly dash?: readonly number[];
}

/**
 * A row a name, so that no two can touch at any width. Names stand to the right of their lines, the lowest value
 * on top: then no line runs through a name, but for those that have to stand to the left.
 */
export function markedNames(
	{ marked, targets, chosen }: Pick<Distribution, 'marked' | 'targets' | 'chosen'>,
	scale: Scale,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): MarkedNames {
	const all = [
		...marked.map((row) => valueMarked(row, theme, context, extra)),
		...targets.map((target) => targetMarked(target, chosen.length, theme, context, extra))
	].sort((a, b) => a.value - b.value);
	return {
		height: all.length === 0 ? 0 : all.length * LINE.note + AIR,
		stops: (floor) =>
			all.map((one, i) => ({
				label: one.said,
				path: null,
				marks: nameMarks(one, (i + 0.5) * LINE.note, floor, scale, theme, context)
			}))
	};
}

function valueMarked(
	row: ComparedValue,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Marked {
	const { lang } = context;
	const number = valueText(row.value, extra, context);
	const base = baseText(row, extra, context);
	const look = row.chosen
		? ({ colour: theme.accent, weight: 600, lineWidth: 2.5 } as const)
		: ({ colour: theme.ink, weight: 400, lineWidth: 1.5, dash: [4, 3] } as const);
	return {
		value: row.value ?? 0,
		name: row.kind === 'unit' ? shortNameOf(row, lang) : W.meanShort(nameOf(row, lang))[lang],
		number,
		said: `${nameOf(row, lang)}: ${number}${base ? ` (${base})` : ''}${targetTail(row, extra, context)}`,
		...look
	};
}

/** A thin line; whose target it is, where the chosen ones have different ones. */
function targetMarked(
	{ value, whose }: TargetMark,
	chosen: number,
	theme: ChartTheme,
	{ lang }: ChartContext,
	extra: CompareExtra
): Marked {
	const word = TARGET_WORDS.target[lang];
	const names = joinList(
		whose.map((unit) => shortNameOf(unit, lang)),
		lang
	);
	const number = targetNumber(value, extra, lang);
	const of = lang === 'th' ? `${word} ${names}` : `${word}, ${names}`;
	return {
		value,
		name: whose.length === chosen ? word : of,
		number,
		said: `${of}: ${number}`,
		colour: theme.ink,
		weight: 400,
		lineWidth: 1
	};
}

function nameMarks(
	{ value, name, number, colour, weight, lineWidth, dash }: Marked,
	y: number,
	floor: number,
	{ xOf }: Scale,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const x = xOf(value);
	const room = Math.max(x, context.width - x) - BESIDE - 1;
	const short = shorten(name, room - textWidth(` ${number}`, SIZE.note, weight), SIZE.note, weight);
	const text = `${short} ${number}`;
	const width = textWidth(text, SIZE.note, weight);
	const right = x + BESIDE + width <= context.width;
	const left = right ? x + BESIDE : x - BESIDE - width;
	const down = [
		[x, y - 8],
		[x, floor]
	] as const;
	return [
		// Where the line crosses a bar, paper beside it keeps it visible.
		line(down, theme.paper, 5),
		line(down, colour, lineWidth, dash),
		{
			kind: 'rect',
			x: left - 2,
			y: y - 10,
			width: width + 4,
			height: 20,
			fill: theme.paper,
			active: { stroke: colour }
		},
		label(text, left, y, colour, { weight })
	];
}
