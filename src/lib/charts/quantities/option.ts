import type { ChartContext, ChartTheme } from '../chart';
import {
	emptyDrawing,
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
import {
	periodOf,
	statementPath,
	valueOf,
	whatOf,
	type ObservationRow,
	type Valued
} from '../observation';
import { statedRows } from '../stated';
import { wrapText } from '../wrap';
import { quantitiesOf, type UnitGroup } from './groups';

const BAR = 18;
const LABEL_GAP = 8;
const BETWEEN = 12;
const GROUP_GAP = 10;

/** Bars for values of one unit, each unit on a scale of its own; then the numbers that stand alone. */
export function draw(
	rows: readonly ObservationRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const { groups, stated } = quantitiesOf(rows);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	for (const group of groups) {
		const top = y;
		const length = barLength(group, context);
		const longest = Math.max(...group.rows.map(({ value }) => value));
		for (const row of group.rows) {
			const bar = barStop(row, y, (row.value / longest) * length, theme, context);
			stops.push(bar.stop);
			y = bar.bottom + BETWEEN;
		}
		ground.push(
			line(
				[
					[0.5, top + 2],
					[0.5, y - BETWEEN + 2]
				],
				theme.muted
			)
		);
		y += GROUP_GAP;
	}
	if (stated.length > 0) {
		const numbers = statedRows(stated, y, theme, context);
		stops.push(...numbers.stops);
		y = numbers.bottom;
	}
	return y === 0 ? emptyDrawing(theme, context) : { height: Math.ceil(y), ground, stops };
}

/** The length of the largest value: as long as every value still fits to the right of its bar. */
function barLength(group: UnitGroup, context: ChartContext): number {
	const longest = Math.max(...group.rows.map(({ value }) => value));
	const lengths = group.rows
		.filter(({ value }) => value > 0)
		.map((row) => {
			const room = context.width - textWidth(valueOf(row, context), SIZE.body, 600) - LABEL_GAP - 2;
			return room / (row.value / longest);
		});
	return Math.max(40, Math.floor(Math.min(...lengths)));
}

function barStop(
	row: Valued,
	top: number,
	length: number,
	theme: ChartTheme,
	context: ChartContext
): { stop: DrawnStop; bottom: number } {
	const when = periodOf(row, context);
	const words = when ? `${whatOf(row, context)} (${when})` : whatOf(row, context);
	const inset = 8;
	const lines = wrapText(words, steadyWidth(context) - inset, SIZE.note);
	const barTop = top + lines.length * LINE.note + 2;
	const width = row.value > 0 ? Math.max(2, length) : 0;
	const bottom = barTop + Math.max(BAR, LINE.note);
	const value = valueOf(row, context);
	const marks: Mark[] = [
		{
			kind: 'rect',
			x: 0,
			y: top,
			width: context.width,
			height: bottom - top + 2,
			fill: 'transparent',
			active: { fill: theme.faint }
		},
		...lines.map((text, i) => label(text, inset, top + (i + 0.5) * LINE.note, theme.ink))
	];
	if (width > 0)
		marks.push({ kind: 'rect', x: 0, y: barTop, width, height: BAR, fill: theme.accent });
	marks.push(
		label(value, width + LABEL_GAP, barTop + BAR / 2, theme.ink, { size: SIZE.body, weight: 600 })
	);
	return { stop: { label: `${words}: ${value}`, path: statementPath(row), marks }, bottom };
}
