import { formatShare } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
import {
	emptyDrawing,
	isNarrow,
	label,
	line,
	LINE,
	SIZE,
	steadyWidth,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { MEASURES, MEASURE_NAMES, pick, type Measure } from '../words';
import { wrapText } from '../wrap';
import { inFormOrder, type CoverageRow } from './rows';
import { placeNames } from './words';

/** Width of the names beside their bars, and the room between the two. */
const NAMES = 196;
const NAMES_GAP = 14;
const BAR = 10;
const PITCH = 19;
const LABEL_GAP = 7;
const BETWEEN = { wide: 22, narrow: 16 };
const AXIS = 28;
const TICKS: readonly number[] = [0, 0.5, 1];

/** Three thin bars a category, top to bottom as in the form, on one axis from 0 to 100 %. */
export function draw(
	rows: readonly CoverageRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const ordered = inFormOrder(rows);
	if (ordered.length === 0) return emptyDrawing(theme, context);
	const narrow = isNarrow(context);
	const left = narrow ? 0 : NAMES + NAMES_GAP;
	const between = BETWEEN[narrow ? 'narrow' : 'wide'];
	const length = barLength(ordered, context, left);
	const names = ordered.map((row) => nameLines(row, context, narrow));
	const ground: Mark[] = [];
	const stops: Drawing['stops'][number][] = [];
	let y = between / 2;
	for (const [index, row] of ordered.entries()) {
		const lines = names[index]!.length;
		const bars = MEASURES.length * PITCH;
		const height = narrow ? lines * LINE.note + bars : Math.max(lines * LINE.note, bars);
		const top = narrow ? y + lines * LINE.note : y + (height - bars) / 2;
		const marks: Mark[] = [
			{
				kind: 'rect',
				x: 0,
				y: y - between / 2,
				width: context.width,
				height: height + between,
				fill: 'transparent',
				active: { fill: theme.faint }
			},
			...nameMarks(names[index]!, narrow ? y : y + (height - lines * LINE.note) / 2, theme),
			...MEASURES.flatMap((measure, i) =>
				barMarks(row, measure, { left, length, y: top + i * PITCH }, theme, context, index === 0)
			)
		];
		stops.push({ label: said(row, context), path: pathOf(row.code), marks });
		y += height + (index < ordered.length - 1 ? between : between / 2);
	}
	// The middle tick loses its number where it would touch the first.
	const named = length / 2 > 1.6 * textWidth('50%', SIZE.note) ? TICKS : [0, 1];
	for (const tick of TICKS) {
		const x = left + tick * length;
		ground.push(
			line(
				[
					[x, 0],
					[x, y]
				],
				tick === 0 ? theme.muted : theme.faint
			)
		);
		if (!named.includes(tick)) continue;
		const align = tick === 0 ? 'left' : 'center';
		ground.push(label(`${tick * 100}%`, x, y + AXIS / 2, theme.muted, { align }));
	}
	return { height: Math.ceil(y + AXIS), ground, stops };
}

function nameLines(row: CoverageRow, context: ChartContext, narrow: boolean): readonly string[] {
	const name = `${row.code} ${pick(context.lang, row.name_th, row.name_en)}`;
	const width = narrow ? steadyWidth(context) : NAMES;
	return wrapText(name, width, SIZE.note, 600, narrow ? 2 : 3);
}

function nameMarks(lines: readonly string[], top: number, theme: ChartTheme): Mark[] {
	return lines.map((text, i) =>
		label(text, 0, top + (i + 0.5) * LINE.note, theme.ink, { weight: 600 })
	);
}

/** The first group says what each bar is; the others repeat the order. */
function labels(row: CoverageRow, measure: Measure, context: ChartContext, named: boolean) {
	const share = formatShare(row[measure], row.statements);
	const name = named ? `${MEASURE_NAMES[measure][context.lang]} ` : '';
	return { name, value: `${row[measure]}/${row.statements} · ${share}` };
}

function labelWidth({ name, value }: { name: string; value: string }): number {
	return textWidth(name, SIZE.note, 600) + textWidth(value, SIZE.note);
}

function shareOf(row: CoverageRow, measure: Measure): number {
	return row.statements > 0 ? Math.min(1, Math.max(0, row[measure] / row.statements)) : 0;
}

/** The length of 100 %: as long as every label still fits to the right of its bar. */
function barLength(rows: readonly CoverageRow[], context: ChartContext, left: number): number {
	const room = context.width - left;
	let length = room - textWidth('100%', SIZE.note) / 2 - 1;
	for (const [index, row] of rows.entries()) {
		for (const measure of MEASURES) {
			const needed = labelWidth(labels(row, measure, context, index === 0)) + LABEL_GAP + 2;
			const share = shareOf(row, measure);
			if (share > 0) length = Math.min(length, (room - needed) / share);
		}
	}
	return Math.max(40, Math.floor(length));
}

function barMarks(
	row: CoverageRow,
	measure: Measure,
	at: { left: number; length: number; y: number },
	theme: ChartTheme,
	context: ChartContext,
	named: boolean
): Mark[] {
	const width = shareOf(row, measure) * at.length;
	const middle = at.y + PITCH / 2;
	const { name, value } = labels(row, measure, context, named);
	const x = at.left + width + LABEL_GAP;
	const marks: Mark[] = [];
	if (width > 0) {
		const fill = {
			answered: theme.accent,
			quantified: theme.accentSoft,
			linked: theme.accentFaint
		}[measure];
		const bar = {
			kind: 'rect',
			x: at.left,
			y: middle - BAR / 2,
			width,
			height: BAR,
			fill
		} as const;
		// The palest bar has an outline, or it would be hard to tell from the paper.
		marks.push(measure === 'linked' ? { ...inset(bar), stroke: theme.accentSoft } : bar);
	}
	if (name) marks.push(label(name, x, middle, theme.ink, { weight: 600 }));
	marks.push(label(value, x + textWidth(name, SIZE.note, 600), middle, theme.ink));
	return marks;
}

function inset<Box extends { x: number; y: number; width: number; height: number }>(box: Box): Box {
	return {
		...box,
		x: box.x + 0.5,
		y: box.y + 0.5,
		width: Math.max(0.5, box.width - 1),
		height: box.height - 1
	};
}

function said(row: CoverageRow, { lang }: ChartContext): string {
	const parts = MEASURES.map(
		(measure) =>
			`${MEASURE_NAMES[measure][lang]} ${row[measure]}/${row.statements} (${formatShare(row[measure], row.statements)})`
	);
	const place = placeNames([row.code])[lang];
	const head = `${place.charAt(0).toUpperCase()}${place.slice(1)} ${pick(lang, row.name_th, row.name_en)}`;
	return `${head}: ${parts.join(lang === 'th' ? ' ' : ', ')}`;
}

function pathOf(code: string): string {
	return code.includes('.') ? `/item/${code}` : `/category/${code}`;
}
