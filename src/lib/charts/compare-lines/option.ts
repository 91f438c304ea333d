import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { codeName, looksOf, shortNameOf, valueText, type CompareExtra } from '../compare';
import {
	emptyDrawing,
	isNarrow,
	label,
	LINE,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { joinList } from '../format';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import { endLabels, keyMarks, labelMarks, TARGET_APART, valueMarks } from './labels';
import { panelOf, tickRoom, type PlotInput } from './plot';
import { axisOf, DEFAULT_EXTRA, linesOf, runsOf, type Lines } from './rows';
import { targetLabel, targetLines, valuesWithTargets } from './targets';
import { W } from './words';

const HEIGHT = { wide: 270, narrow: 230 } as const;
const PANEL_HEIGHT = 118;
const PANEL_GAP = 28;
/** Above the highest tick, for half of its label. */
const TOP = 12;

interface Part {
	readonly ground: readonly Mark[];
	readonly stops: readonly DrawnStop[];
	readonly over: readonly Mark[];
	readonly bottom: number;
}

/** Lines over the years; with several parts of the form a panel each, on one scale. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): Drawing {
	if (rows.every(({ value }) => value === null)) return emptyDrawing(theme, context);
	const lines = linesOf(rows);
	const values = valuesWithTargets(rows, lines, extra);
	const input: PlotInput = {
		lines,
		looks: looksOf(lines.series, theme),
		axis: axisOf(values, extra),
		extra
	};
	const part =
		lines.codes.length === 1 ? single(input, theme, context) : panels(input, theme, context);
	const notes = noteMarks(lines, part.bottom, theme, context);
	return {
		height: Math.ceil(notes.bottom + 2),
		ground: [...part.ground, ...notes.marks],
		stops: part.stops,
		over: part.over
	};
}

/** One plot, with names at the ends of its lines. */
function single(input: PlotInput, theme: ChartTheme, context: ChartContext): Part {
	const { lines, axis, extra, looks } = input;
	const code = lines.codes[0]!;
	const told = lines.series.flatMap((series, index) => {
		const cell = runsOf(lines, series, code).at(-1)?.at(-1)?.cell;
		return cell ? [{ index, cell }] : [];
	});
	const targets = targetLines(lines, code, extra);
	const named = endLabels(told, targets, lines, extra, context);
	const height = Math.max(HEIGHT[isNarrow(context) ? 'narrow' : 'wide'], named.height);
	const frame = {
		left: tickRoom(axis, extra),
		right: context.width - named.room,
		top: TOP,
		bottom: TOP + height
	};
	const panel = panelOf(code, frame, input, theme, context);
	const box = { left: frame.right, top: 0, bottom: frame.bottom + TOP };
	return {
		...panel,
		over: [
			...panel.over,
			...labelMarks(named, [...panel.ends, ...panel.targetEnds], box, looks, theme)
		]
	};
}

/** A small plot a part, under one key: two beside each other, on a phone one. */
function panels(input: PlotInput, theme: ChartTheme, context: ChartContext): Part {
	const { lines, axis, extra, looks } = input;
	const columns = isNarrow(context) ? 1 : 2;
	const widthOf = (whole: number) => (whole - PANEL_GAP * (columns - 1)) / columns;
	const [width, steady] = [widthOf(context.width), widthOf(steadyWidth(context))];
	const targets = lines.codes.map((code) => targetLines(lines, code, extra));
	const aimed = targets.some((own) => own.length > 0);
	const key = keyMarks(lines, looks, aimed, steadyWidth(context), theme, context);
	const chosen = lines.cells.filter((cell) => cell.chosen && cell.value !== null);
	const numbers = chosen.map(({ value }) =>
		textWidth(valueText(value, extra, context), SIZE.note, 600)
	);
	const goals = targets
		.flat()
		.map(
			(target) =>
				TARGET_APART + textWidth(targetLabel(target, lines, extra, context).number, SIZE.note)
		);
	const room = Math.max(0, ...numbers, ...goals) + 2;
	const titles = lines.codes.map((code) => {
		const cell = lines.cellOf(lines.series[0]!, lines.years[0]!, code);
		return wrapText(codeName(cell, context.lang), steady, SIZE.note, 600, 2);
	});
	const [ground, over, stops]: [Mark[], Mark[], DrawnStop[]] = [[...key.marks], [], []];
	let y = key.height;
	for (let row = 0; row < lines.codes.length; row += columns) {
		const codes = lines.codes.slice(row, row + columns);
		const head = Math.max(...codes.map((_, i) => titles[row + i]!.length)) * LINE.note;
		y += 12;
		const top = y + head + TOP;
		codes.forEach((code, column) => {
			const x = column * (width + PANEL_GAP);
			titles[row + column]!.forEach((text, i) =>
				ground.push(label(text, x, y + (i + 0.5) * LINE.note, theme.ink, { weight: 600 }))
			);
			const frame = {
				left: x + tickRoom(axis, extra),
				right: x + width - room,
				top,
				bottom: top + PANEL_HEIGHT
			};
			const panel = panelOf(code, frame, input, theme, context);
			ground.push(...panel.ground);
			stops.push(...panel.stops);
			const box = { top: y + head, bottom: frame.bottom + TOP };
			const own = targets[row + column]!.map((target, i) => ({
				y: panel.targetEnds[i]!.y,
				text: targetLabel(target, lines, extra, context).number,
				fill: theme.ink
			}));
			over.push(
				...panel.over,
				...valueMarks(panel.ends, own, frame.right, box, extra, looks, context)
			);
		});
		y = top + PANEL_HEIGHT + 30;
	}
	return { ground, stops, over, bottom: y };
}

/** Who has no line. */
function noteMarks(
	lines: Lines,
	top: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; bottom: number } {
	const { lang } = context;
	const without = lines.series
		.filter((series) => lines.codes.every((code) => runsOf(lines, series, code).length === 0))
		.map(({ head }) => shortNameOf(head, lang));
	if (without.length === 0) return { marks: [], bottom: top };
	const text = W.without(joinList(without, lang))[lang];
	const wrapped = wrapText(text, steadyWidth(context), SIZE.note, 400, 4);
	return {
		marks: wrapped.map((words, i) => label(words, 0, top + 4 + (i + 0.5) * LINE.note, theme.muted)),
		bottom: top + 4 + wrapped.length * LINE.note
	};
}
