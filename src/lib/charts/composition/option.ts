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
import { statementPath } from '../observation';
import { wrapText } from '../wrap';
import { labelsHeight, LABEL_SWATCH, placeLabels, TEXT_INSET, type PartLabel } from './labels';
import { compose, type Composition, type CompositionRow, type Level } from './rows';
import { partLabel } from './words';

const BAR = 26;
/** Between a bar and its labels. */
const LABEL_GAP = 6;
/** Between a part and the bar that breaks it down. */
const BETWEEN = 26;
/** Paper between neighbouring parts. */
const SEAM = 2;
/** The frame may be a fraction of a pixel narrower than it says. */
const EDGE = 1;
/** Less than this is not seen. */
const THINNEST = 2;

/**
 * A stacked bar a level on one scale, each level under the part it breaks down. The first level is labelled
 * above, the others below, so that the lines from a part to its breakdown cross no words.
 */
export function draw(
	rows: readonly CompositionRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const composition = compose(rows);
	const { whole, levels, extent } = composition;
	if (extent <= 0) return emptyDrawing(theme, context);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	if (whole) {
		const lines = wrapText(partLabel(whole, context), steadyWidth(context), SIZE.body, 600);
		const marks = lines.map((text, i) =>
			label(text, 0, y + (i + 0.5) * LINE.body, theme.ink, { size: SIZE.body, weight: 600 })
		);
		const height = lines.length * LINE.body;
		stops.push({
			label: partLabel(whole, context),
			path: pathOf(whole),
			marks: [hitArea(0, y, context.width, height, theme), ...marks]
		});
		y += height + 4;
	}
	const scale = (context.width - EDGE) / extent;
	levels.forEach((level, index) => {
		const above = index === 0 && levels.length > 1;
		const spans = level.segments.map(({ row, from, to }) => ({
			left: from * scale,
			right: to * scale,
			text: partLabel(row, context)
		}));
		const labels = placeLabels(spans, context.width);
		const room = reservedHeight(level, composition, context);
		const barTop = above ? y + room + LABEL_GAP : y;
		const parent = level.segments[0]!.from * scale;
		if (index === 1) {
			const end = level.segments.at(-1)!.to * scale;
			for (const x of [parent + 0.5, end - 0.5])
				ground.push(
					line(
						[
							[x, y - BETWEEN],
							[x, y]
						],
						theme.muted,
						1,
						[2, 3]
					)
				);
		}
		level.segments.forEach(({ row }, i) => {
			const look = { row, fill: fillOf(row, level, index, levels, theme) };
			const bar = { ...spans[i]!, top: barTop };
			const tag = { ...labels[i]!, above };
			stops.push(partStop(look, bar, tag, theme, context));
		});
		y = barTop + BAR + (above ? 0 : LABEL_GAP + room);
		if (index < levels.length - 1) y += BETWEEN;
	});
	return { height: Math.ceil(y + 2), ground, stops };
}

/** The rows the labels take at the width that decides the height. */
function reservedHeight(level: Level, { extent }: Composition, context: ChartContext): number {
	const rowsAt = (width: number) =>
		labelsHeight(
			placeLabels(
				level.segments.map(({ row, from, to }) => ({
					left: (from * width) / extent,
					right: (to * width) / extent,
					text: partLabel(row, context)
				})),
				width
			)
		);
	return Math.max(rowsAt(steadyWidth(context)), rowsAt(context.width));
}

function partStop(
	{ row, fill }: { row: CompositionRow; fill: string },
	bar: { left: number; right: number; top: number },
	tag: PartLabel & { above: boolean },
	theme: ChartTheme,
	context: ChartContext
): DrawnStop {
	const width = Math.max(THINNEST, bar.right - bar.left - SEAM);
	const x = Math.min(bar.left, context.width - width);
	const middleOf = (line: number) => {
		const down = tag.row * LINE.note + (line + 0.5) * LINE.note;
		// Above the bar the rows count upward, but the lines of one label still read downward.
		const up = (tag.row + tag.lines.length - line - 0.5) * LINE.note;
		return tag.above ? bar.top - LABEL_GAP - up : bar.top + BAR + LABEL_GAP + down;
	};
	const marks: Mark[] = [
		{
			kind: 'rect',
			x,
			y: bar.top,
			width,
			height: BAR,
			fill,
			active: { stroke: theme.ink }
		}
	];
	const first = middleOf(0);
	if (tag.row > 0 && tag.leader !== null) {
		const end = tag.above ? bar.top : bar.top + BAR;
		const nearest = tag.above ? middleOf(tag.lines.length - 1) + 8 : first - 8;
		marks.push(
			line(
				[
					[tag.leader, end],
					[tag.leader, nearest]
				],
				theme.muted
			)
		);
	}
	marks.push({
		kind: 'rect',
		x: tag.x,
		y: first - LABEL_SWATCH / 2,
		width: LABEL_SWATCH,
		height: LABEL_SWATCH,
		fill
	});
	marks.push(
		...tag.lines.map((text, i) => label(text, tag.x + TEXT_INSET, middleOf(i), theme.ink))
	);
	return { label: partLabel(row, context), path: pathOf(row), marks };
}

function hitArea(x: number, y: number, width: number, height: number, theme: ChartTheme): Mark {
	return { kind: 'rect', x, y, width, height, fill: 'transparent', active: { fill: theme.faint } };
}

/** A part keeps the colour of its state; otherwise the one that is broken down further stands out. */
function fillOf(
	row: CompositionRow,
	level: Level,
	index: number,
	levels: readonly Level[],
	theme: ChartTheme
): string {
	switch (row.tone) {
		case 'accent':
			return theme.accent;
		case 'soft':
			return theme.accentSoft;
		case 'comparator':
			return theme.comparator;
		case 'in_progress':
			return theme.inProgress;
		case 'not_started':
			return theme.notStarted;
		case undefined: {
			const next = levels[index + 1];
			if (next) return next.parent === row ? theme.accentSoft : theme.comparator;
			const order = level.segments.findIndex((segment) => segment.row === row);
			return [theme.accent, theme.comparator, theme.accentSoft, theme.accentFaint][order % 4]!;
		}
	}
}

function pathOf(row: CompositionRow): string | null {
	return row.statement_no ? statementPath({ statement_no: row.statement_no }) : null;
}
