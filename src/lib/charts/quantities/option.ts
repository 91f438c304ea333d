import { formatPeriod } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
import { pathOfStatement, type CitedRow, type ReadRow } from '../cited';
import { emptyDrawing, label, line, LINE, SIZE, type Drawing, type Mark } from '../drawing';
import { formatValue } from '../format';
import { textWidth } from '../measure';
import { nameOf } from '../year-bars/text';
import { tell } from './text';
import { byUnit, figures, type QuantitiesExtra } from './rows';

const BAR = 12;
const GAP = 14;

/** A line of words a figure, and under it a bar where another figure has the same unit. */
export function draw(
	rows: readonly CitedRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra?: QuantitiesExtra
): Drawing {
	const groups = byUnit(figures(rows, extra));
	if (groups.length === 0) return emptyDrawing(theme, context);
	const ground: Mark[] = [];
	const stops: Drawing['stops'][number][] = [];
	let y = 0;
	for (const { rows: members } of groups) {
		const most = Math.max(0, ...members.map(({ value }) => value));
		const compared = members.length > 1 && most > 0;
		const from = y;
		for (const row of members) {
			const height = 2 * LINE.note + (compared ? BAR + 2 : 0);
			const marks: Mark[] = [
				{
					kind: 'rect',
					x: 0,
					y: y - 3,
					width: context.width,
					height: height + 6,
					fill: 'transparent',
					active: { fill: theme.faint }
				},
				...wordMarks(row, y, theme, context)
			];
			if (compared) {
				const width = Math.max(1, (Math.max(0, row.value) / most) * (context.width - 2));
				marks.push({
					kind: 'rect',
					x: 0,
					y: y + 2 * LINE.note,
					width,
					height: BAR,
					fill: theme.accent
				});
			}
			stops.push({ label: said(row, context), path: pathOfStatement(row), marks });
			y += height + GAP;
		}
		if (compared)
			ground.push(
				line(
					[
						[0.5, from],
						[0.5, y - GAP]
					],
					theme.muted
				)
			);
	}
	return { height: Math.ceil(y - GAP + 6), ground, stops };
}

/** Name and date on one line, the number and its unit below it. */
function wordMarks(row: ReadRow, top: number, theme: ChartTheme, context: ChartContext): Mark[] {
	const name = nameOf(row)[context.lang];
	const when = row.period_be ? formatPeriod(row.period_be, context.era, context.lang) : '';
	const number = formatValue(row.value, row.raw);
	const x = 6;
	return [
		label(name, x, top + LINE.note / 2, theme.ink),
		...(when && textWidth(`${name}  ${when}`, SIZE.note) < context.width - 2 * x
			? [
					label(when, context.width - x, top + LINE.note / 2, theme.muted, {
						align: 'right' as const
					})
				]
			: []),
		label(number, x, top + 1.5 * LINE.note, theme.ink, { weight: 600, size: SIZE.body }),
		label(
			row.unit ?? '',
			x + textWidth(`${number} `, SIZE.body, 600) + 2,
			top + 1.5 * LINE.note,
			theme.ink
		)
	];
}

function said(row: ReadRow, { lang, era }: ChartContext): string {
	const when = row.period_be ? ` (${formatPeriod(row.period_be, era, lang)})` : '';
	return `${tell(row, lang)}${when}`;
}
