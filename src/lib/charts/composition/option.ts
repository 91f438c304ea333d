import type { ChartContext, ChartTheme } from '../chart';
import { pathOfStatement, type CitedRow } from '../cited';
import { emptyDrawing, hatch, label, LINE, type Drawing, type Mark } from '../drawing';
import { formatValue, percentWords, withUnit } from '../format';
import { textWidth } from '../measure';
import { nameOf } from '../year-bars/text';
import { levels, type CompositionExtra, type DrawnLevel, type DrawnPart } from './rows';

const BAR = 30;
const GAP = 18;

/** A bar a level; under it each part says its name, number and share. */
export function draw(
	rows: readonly CitedRow[],
	theme: ChartTheme,
	context: ChartContext,
	extra?: CompositionExtra
): Drawing {
	const drawn = levels(rows, extra);
	if (drawn.length === 0) return emptyDrawing(theme, context);
	const ground: Mark[] = [];
	const stops: Drawing['stops'][number][] = [];
	let y = 0;
	for (const level of drawn) {
		const total = withUnit(formatValue(level.whole.value, level.whole.raw), level.whole.unit);
		const head = `${nameOf(level.whole)[context.lang]} `;
		ground.push(label(head, 0, y + LINE.note / 2, theme.ink));
		ground.push(label(total, textWidth(head, 13), y + LINE.note / 2, theme.ink, { weight: 600 }));
		y += LINE.note + 3;
		ground.push({
			kind: 'rect',
			x: 0.5,
			y: y + 0.5,
			width: context.width - 1,
			height: BAR - 1,
			fill: 'none',
			stroke: theme.muted
		});
		const keys = y + BAR + 4;
		let x = 0;
		for (const [index, part] of level.parts.entries()) {
			const width = Math.min(context.width - x, part.share * context.width);
			stops.push({
				label: said(part, level, context),
				path: pathOfStatement(part.row),
				marks: [
					...barMarks(part, { x, y, width: Math.max(2, width), height: BAR }, theme),
					...keyMarks(part, keys + index * LINE.note, theme, context)
				]
			});
			x += width;
		}
		y = keys + level.parts.length * LINE.note + GAP;
	}
	return { height: Math.ceil(y - GAP + 6), ground, stops };
}

type Box = { x: number; y: number; width: number; height: number };

function barMarks({ tone }: DrawnPart, box: Box, theme: ChartTheme): Mark[] {
	if (tone === 'aside') {
		const outline: Mark = { kind: 'rect', ...box, fill: theme.paper, stroke: theme.comparator };
		return [{ ...outline, active: { fill: theme.faint } }, hatch(box, theme.comparator)];
	}
	const fill = tone === 'open' ? theme.inProgress : theme.accent;
	return [{ kind: 'rect', ...box, fill, active: { fill, stroke: theme.ink } }];
}

/** The part's own legend line: a small mark of its look, then name, number and share. */
function keyMarks(part: DrawnPart, top: number, theme: ChartTheme, context: ChartContext): Mark[] {
	const middle = top + LINE.note / 2;
	const words = `${nameOf(part.row)[context.lang]} `;
	const number = `${formatValue(part.row.value, part.row.raw)} · ${percentWords(100 * part.share, 'en', 2)}`;
	return [
		...barMarks(part, { x: 0, y: middle - 5, width: 10, height: 10 }, theme),
		label(words, 18, middle, theme.ink),
		label(number, 18 + textWidth(words, 13), middle, theme.ink, { weight: 600 })
	];
}

function said(part: DrawnPart, level: DrawnLevel, { lang }: ChartContext): string {
	const number = withUnit(formatValue(part.row.value, part.row.raw), part.row.unit);
	const share = percentWords(100 * part.share, lang, 2);
	return lang === 'th'
		? `${nameOf(part.row).th} ${number} คิดเป็น${share}ของ${nameOf(level.whole).th}`
		: `${nameOf(part.row).en}: ${number}, ${share} of ${nameOf(level.whole).en.toLowerCase()}`;
}
