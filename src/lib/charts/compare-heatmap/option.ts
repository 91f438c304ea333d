import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import {
	baseText,
	cellText,
	codeName,
	isShare,
	nameOf,
	yearText,
	type CompareExtra
} from '../compare';
import { targetTail } from '../compareTargets';
import {
	emptyDrawing,
	label,
	LINE,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { shorten } from '../wrap';
import { cellLook, cellNumber, keyMarks, type Box } from './cell';
import { DEFAULT_EXTRA, gridOf, type Grid } from './grid';
import { headsOf } from './heads';
import { layoutOf, namesOf, type Layout, type Placed } from './layout';
import { codeLabel } from './words';

const CELL = 28;
const GAP = 2;
/** Between the items of two categories. */
const CATEGORY_GAP = 6;
const BLOCK_GAP = 18;
const PADDING = 2;

/** A row a part of the form, a column a unit and year; blocks one under the other where they do not fit beside. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const grid = gridOf(rows);
	const layout = layoutOf(grid, context);
	const heads = headsOf(grid, layout, theme, context);
	const largest = isShare(extra) ? 1 : Math.max(0, ...rows.map(({ value }) => value ?? 0));
	const numbered = numbersFit(grid, layout, extra);
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	let y = 0;
	for (const block of layout.blocks) {
		if (y > 0) y += BLOCK_GAP;
		ground.push(...heads.marks(block, y));
		y += heads.height;
		for (const [index, code] of grid.codes.entries()) {
			if (startsCategory(grid.codes, index)) y += CATEGORY_GAP;
			const name = rowName(grid, index, layout, y, theme, context);
			ground.push(...name.marks);
			y += name.height;
			for (const { cell, x } of cellsIn(block, grid, code, layout)) {
				const box = { x, y, width: layout.pitch - GAP, height: CELL };
				stops.push(stopOf(cell, box, { largest, numbered, extra }, theme, context));
			}
			y += CELL + GAP;
		}
	}
	const key = keyMarks(grid.cells, largest, extra, y, theme, context);
	ground.push(...key.marks);
	y += key.height;
	return { height: Math.ceil(y + 2), ground, stops };
}

function startsCategory(codes: readonly string[], index: number): boolean {
	const [before, code] = [codes[index - 1], codes[index]!];
	return before !== undefined && code.includes('.') && before.split('.')[0] !== code.split('.')[0];
}

function cellsIn(block: readonly Placed[], grid: Grid, code: string, { pitch }: Layout) {
	return block.flatMap(({ band, x }) =>
		band.years.map((year, i) => ({
			cell: grid.cellOf(band.series, year, code),
			x: x + i * pitch
		}))
	);
}

/** All numbers or none: a cell without one would look like one without a value. */
function numbersFit(grid: Grid, { pitch }: Layout, extra: CompareExtra): boolean {
	const room = pitch - GAP - PADDING;
	return grid.cells.every((cell) => textWidth(cellNumber(cell, extra), SIZE.note) <= room);
}

/** Beside the row its name or its code, or its name above it. */
function rowName(
	grid: Grid,
	index: number,
	layout: Layout,
	y: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const name = namesOf(grid, context)[index]!;
	if (layout.stacked) {
		const text = shorten(name, steadyWidth(context), SIZE.note, 400);
		return { marks: [label(text, 0, y + LINE.note / 2, theme.ink)], height: LINE.note };
	}
	if (layout.left === 0) return { marks: [], height: 0 };
	const words = layout.named ? name : codeLabel(grid.codes[index]!, context);
	const text = shorten(words, layout.left - 8, SIZE.note);
	return { marks: [label(text, 0, y + CELL / 2, theme.ink)], height: 0 };
}

function stopOf(
	cell: ComparedValue,
	box: Box,
	{ largest, numbered, extra }: { largest: number; numbered: boolean; extra: CompareExtra },
	theme: ChartTheme,
	context: ChartContext
): DrawnStop {
	const { lang } = context;
	const look = cellLook(cell, largest, box, theme);
	const base = cell.value === null ? '' : baseText(cell, extra, context);
	const who = `${nameOf(cell, lang)} ${yearText(cell.year_be, context)}`;
	const said = `${codeName(cell, lang)} · ${who}: ${cellText(cell, extra, context)}`;
	const number = numbered || cell.value === 0 ? cellNumber(cell, extra) : '';
	return {
		label: `${said}${base ? ` (${base})` : ''}${targetTail(cell, extra, context)}`,
		path: cell.path ?? null,
		marks: [
			...look.marks,
			...(number === ''
				? []
				: [label(number, box.x + box.width / 2, box.y + CELL / 2, look.ink, { align: 'center' })])
		]
	};
}
