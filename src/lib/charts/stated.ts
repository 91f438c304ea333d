/** Numbers that are said rather than drawn: other units, other indicators, values without a year. */
import type { ChartContext, ChartTheme } from './chart';
import { label, LINE, SIZE, steadyWidth, type DrawnStop } from './drawing';
import { textWidth } from './measure';
import { periodOf, statementPath, valueOf, whatOf, type Valued } from './observation';
import { wrapText } from './wrap';

const GAP = 10;
const BETWEEN = 4;

/**
 * One row a number: the number, then what it is and when. Long words go on beneath.
 * @param common a period all of them share, which stands in the heading and is not repeated
 * @returns the stops and the y below the last row
 */
export function statedRows(
	rows: readonly Valued[],
	top: number,
	theme: ChartTheme,
	context: ChartContext,
	common: string | null = null
): { stops: DrawnStop[]; bottom: number } {
	const width = steadyWidth(context);
	const values = rows.map((row) => valueOf(row, context));
	const widest = Math.max(0, ...values.map((value) => textWidth(value, SIZE.body, 600)));
	// Numbers stand in a column of their own unless that leaves too little room for the words.
	const column = Math.min(widest, width * 0.45);
	let y = top;
	const stops = rows.map((row, index): DrawnStop => {
		const value = values[index]!;
		const when = periodOf(row, context);
		const full = when ? `${whatOf(row, context)} (${when})` : whatOf(row, context);
		const words = common !== null && row.period_be === common ? whatOf(row, context) : full;
		const under = textWidth(value, SIZE.body, 600) > column;
		const x = under ? 0 : column + GAP;
		const lines = wrapText(words, width - x, SIZE.note);
		const first = y + LINE.body / 2;
		const wordsTop = under ? y + LINE.body : y + (LINE.body - LINE.note) / 2;
		const bottom = Math.max(y + LINE.body, wordsTop + lines.length * LINE.note);
		const marks = [
			{
				kind: 'rect' as const,
				x: 0,
				y,
				width: context.width,
				height: bottom - y,
				fill: 'transparent',
				active: { fill: theme.faint }
			},
			label(value, under ? 0 : column, first, theme.ink, {
				size: SIZE.body,
				weight: 600,
				align: under ? 'left' : 'right'
			}),
			...lines.map((text, i) => label(text, x, wordsTop + (i + 0.5) * LINE.note, theme.muted))
		];
		y = bottom + BETWEEN;
		return { label: `${full}: ${value}`, path: statementPath(row), marks };
	});
	return { stops, bottom: y };
}

/** The period that all rows state; null when they differ or state none. */
export function commonPeriod(rows: readonly Valued[]): string | null {
	const first = rows[0]?.period_be ?? null;
	return rows.every((row) => row.period_be === first) ? first : null;
}
