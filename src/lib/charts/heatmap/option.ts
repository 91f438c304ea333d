import { formatShare } from '$lib/i18n/format';
import type { ChartContext, ChartTheme } from '../chart';
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
import { textWidth } from '../measure';
import { SHARE_STEPS, shareStep } from '../theme';
import { MEASURE_NAMES, pick, type Measure } from '../words';
import { wrapText } from '../wrap';
import { byCategory, columnOf, DEFAULT_MEASURE, type HeatmapRow } from './rows';
import { W } from './words';

const NAMES = 208;
/** On a phone, or without titles, only the number of the category stands beside its cells. */
const NUMBERS = 84;
const GAP = 4;
/** The frame may be a fraction of a pixel narrower than it says. */
const EDGE = 1;
const CELL = 46;
/** Beside a cell that stands in a column of its own. */
const LONE_CELL = 76;
const HEAD = 26;
/** Below a row of cells that stand for one category: room for the items' names. */
const NAME_LINES = 3;
const KEY = 34;
const SWATCH = 14;

/** Items as cells: a row a category, a column for each number of the items. */
export function draw(
	rows: readonly HeatmapRow[],
	theme: ChartTheme,
	context: ChartContext,
	measure: Measure = DEFAULT_MEASURE
): Drawing {
	const categories = byCategory(rows);
	if (categories.length === 0) return emptyDrawing(theme, context);
	const single = categories.length === 1;
	if (single && isNarrow(context)) return drawColumn(categories[0]!.items, measure, theme, context);
	const titled = !isNarrow(context) && rows.some((row) => row.category_th || row.category_en);
	const left = single ? 0 : titled ? NAMES : NUMBERS;
	const columns = Math.max(...rows.map(({ item_no }) => columnOf(item_no)));
	const width = (context.width - EDGE - left - GAP * (columns - 1)) / columns;
	const ground: Mark[] = [];
	const stops: DrawnStop[] = [];
	const cellLeft = (column: number) => left + (column - 1) * (width + GAP);
	for (let column = 1; column <= columns; column++) {
		const head = single ? `${categories[0]!.category_no}.${column}` : `.${column}`;
		const x = cellLeft(column) + width / 2;
		ground.push(label(head, x, HEAD / 2, theme.muted, { align: 'center' }));
	}
	let y = HEAD;
	for (const { category_no, items } of categories) {
		if (!single) ground.push(...categoryName(category_no, items[0], y, theme, context));
		for (const row of items) {
			const box = { x: cellLeft(columnOf(row.item_no)), y, width, height: CELL };
			stops.push(cell(row, measure, box, theme, context));
			if (single) ground.push(...itemName(row, box, theme, context));
		}
		y += CELL + GAP;
	}
	if (single) y += NAME_LINES * LINE.note;
	ground.push(...key(y + KEY / 2 + 2, context.width, theme));
	return { height: Math.ceil(y + KEY), ground, stops };
}

/** One category on a phone: its items one under the other, with their names beside them. */
function drawColumn(
	items: readonly HeatmapRow[],
	measure: Measure,
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const left = LONE_CELL + 12;
	const marks = items.flatMap((row, i) => {
		const name = `${row.item_no} ${pick(context.lang, row.short_th, row.short_en)}`;
		const lines = wrapText(name, steadyWidth(context) - left, SIZE.note, 400, 2);
		const top = i * (CELL + GAP) + (CELL - lines.length * LINE.note) / 2;
		return lines.map((text, j) => label(text, left, top + (j + 0.5) * LINE.note, theme.ink));
	});
	const y = items.length * (CELL + GAP);
	return {
		height: y + KEY,
		ground: [...marks, ...key(y + KEY / 2 + 2, context.width, theme)],
		stops: items.map((row, i) => {
			const box = { x: 0, y: i * (CELL + GAP), width: LONE_CELL, height: CELL };
			return cell(row, measure, box, theme, context);
		})
	};
}

function categoryName(
	no: number,
	row: HeatmapRow | undefined,
	y: number,
	theme: ChartTheme,
	context: ChartContext
): Mark[] {
	const full = pick(context.lang, row?.category_th, row?.category_en);
	const lines =
		isNarrow(context) || full === ''
			? [W.category(no)[context.lang]]
			: wrapText(`${no} ${full}`, NAMES - 12, SIZE.note, 600, 2);
	const top = y + (CELL - lines.length * LINE.note) / 2;
	return lines.map((text, i) =>
		label(text, 0, top + (i + 0.5) * LINE.note, theme.ink, { weight: 600 })
	);
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function itemName(row: HeatmapRow, box: Box, theme: ChartTheme, context: ChartContext): Mark[] {
	const name = pick(context.lang, row.short_th, row.short_en);
	return wrapText(name, box.width - 4, SIZE.note, 400, NAME_LINES).map((text, i) =>
		label(
			text,
			box.x + box.width / 2,
			box.y + box.height + 4 + (i + 0.5) * LINE.note,
			theme.muted,
			{ align: 'center' }
		)
	);
}

function cell(
	row: HeatmapRow,
	measure: Measure,
	box: Box,
	theme: ChartTheme,
	context: ChartContext
): DrawnStop {
	const count = row[measure];
	const share = row.statements > 0 ? count / row.statements : 0;
	const look = swatch(share, box, theme);
	const name = pick(context.lang, row.short_th, row.short_en);
	const value = `${count}/${row.statements} (${formatShare(count, row.statements)})`;
	return {
		label: `${row.item_no} ${name}: ${MEASURE_NAMES[measure][context.lang]} ${value}`,
		path: `/item/${row.item_no}`,
		marks: [
			{ ...look.mark, active: { stroke: theme.ink } },
			label(
				`${count}/${row.statements}`,
				box.x + box.width / 2,
				box.y + box.height / 2,
				look.text,
				{ size: SIZE.body, weight: 600, align: 'center' }
			)
		]
	};
}

/** The look of a share. Zero is an empty outline, so that "none" is not a pale shade of "some". */
function swatch(share: number, box: Box, theme: ChartTheme) {
	const { x, y, width, height } = box;
	if (share <= 0) {
		const inner = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
		const mark = { kind: 'rect', ...inner, fill: 'transparent', stroke: theme.muted } as const;
		return { mark, text: theme.ink };
	}
	const { opacity, text } = shareStep(share);
	const mark = { kind: 'rect', x, y, width, height, fill: theme.accent, opacity } as const;
	return { mark, text: text === 'ink' ? theme.ink : theme.paper };
}

/** What the shades stand for, at the right under the cells. */
function key(y: number, right: number, theme: ChartTheme): Mark[] {
	const shares = [0, ...SHARE_STEPS.map(({ upTo }) => upTo)];
	const end = textWidth('100%', SIZE.note) + 6;
	const left = right - end - shares.length * (SWATCH + 3);
	const marks: Mark[] = shares.map((share, i) => {
		const box = { x: left + i * (SWATCH + 3), y: y - SWATCH / 2, width: SWATCH, height: SWATCH };
		return swatch(share, box, theme).mark;
	});
	return [
		label('0%', left - 6, y, theme.muted, { align: 'right' }),
		...marks,
		label('100%', right - end + 3, y, theme.muted)
	];
}
