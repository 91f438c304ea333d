import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartTheme } from '../chart';
import {
	emptyDrawing,
	hatch,
	isNarrow,
	label,
	line,
	SIZE,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { columnOf, inFormOrder } from '../heatmap/rows';
import { textWidth } from '../measure';
import { pick } from '../words';
import {
	ALWAYS_COUNTED,
	countConfirmed,
	countStates,
	STATES,
	type ItemState,
	type ItemStatusRow
} from './rows';
import { STATE_NAMES, W } from './words';

const SQUARE = 26;
const ROW = 38;
/** A square, its code and the space to the next. */
const COLUMN = { narrow: 78, wide: 68 };
const KEY_SQUARE = 16;
const KEY_ROW = 27;
const KEY_GAP = 14;

/** Every item as a small square in the order of the form, and how many there are of each state. */
export function draw(
	rows: readonly ItemStatusRow[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const items = inFormOrder(rows);
	const categories = [...new Set(items.map(({ item_no }) => item_no.split('.')[0]!))];
	const columns = Math.max(...items.map(({ item_no }) => columnOf(item_no)));
	const column = Math.min(COLUMN[isNarrow(context) ? 'narrow' : 'wide'], context.width / columns);
	const stops = items.map((row): DrawnStop => {
		const x = (columnOf(row.item_no) - 1) * column;
		const y = categories.indexOf(row.item_no.split('.')[0]!) * ROW;
		return itemStop(row, { x, y, width: column }, theme, context);
	});
	const gridHeight = categories.length * ROW;
	const counts = countStates(rows);
	const listed = STATES.filter((state) => counts[state] > 0 || ALWAYS_COUNTED.includes(state));
	const confirmed = countConfirmed(rows);
	const keyHeight = (listed.length + (confirmed > 0 ? 1 : 0)) * KEY_ROW;
	const beside = !isNarrow(context);
	const at = beside
		? { x: columns * column + 16, y: Math.max(0, (gridHeight - keyHeight) / 2) }
		: { x: 0, y: gridHeight + KEY_GAP };
	const keyAt = (i: number) => ({ x: at.x, y: at.y + (i + 0.5) * KEY_ROW });
	const ground = listed.flatMap((state, i) => {
		const sign = square(state, keyBox(keyAt(i)), theme);
		return keyLine(sign, counts[state], STATE_NAMES[state], keyAt(i), theme, context);
	});
	if (confirmed > 0) {
		const place = keyAt(listed.length);
		const sign = [tick(place.x + 3 + KEY_SQUARE / 2, place.y, theme)];
		ground.push(...keyLine(sign, confirmed, W.confirmedKey, place, theme, context));
	}
	const height = beside ? Math.max(gridHeight, keyHeight) : at.y + keyHeight;
	return { height: Math.ceil(height) + 2, ground, stops };
}

function itemStop(
	row: ItemStatusRow,
	at: { x: number; y: number; width: number },
	theme: ChartTheme,
	context: ChartContext
): DrawnStop {
	const middle = at.y + ROW / 2;
	const box = { x: at.x + 3, y: middle - SQUARE / 2, size: SQUARE };
	const says = STATE_NAMES[row.state][context.lang];
	const codeAt = box.x + SQUARE + 8;
	const codeEnd = codeAt + textWidth(row.item_no, SIZE.note);
	return {
		label: `${row.item_no} ${pick(context.lang, row.short_th, row.short_en)}: ${says}${row.confirmed ? ` (${W.confirmed[context.lang]})` : ''}`,
		path: `/item/${row.item_no}`,
		marks: [
			{
				kind: 'rect',
				x: at.x,
				y: at.y + 2,
				width: at.width - 4,
				height: ROW - 4,
				fill: 'transparent',
				active: { fill: theme.faint }
			},
			...square(row.state, box, theme),
			label(row.item_no, codeAt, middle, theme.ink),
			...(row.confirmed ? [tick(codeEnd + 8, middle, theme)] : [])
		]
	};
}

/** A state is told by its form too: half filled, full, hatched, empty, dotted. */
function square(
	state: ItemState,
	{ x, y, size }: { x: number; y: number; size: number },
	theme: ChartTheme
): Mark[] {
	const box = { x, y, width: size, height: size };
	const outline = (stroke: string, dash?: readonly number[]): Mark => ({
		kind: 'rect',
		x: x + 0.75,
		y: y + 0.75,
		width: size - 1.5,
		height: size - 1.5,
		fill: 'transparent',
		stroke,
		lineWidth: 1.5,
		...(dash ? { dash } : {})
	});
	const half = (fill: string, top = y + size / 2): Mark => ({
		...box,
		kind: 'rect',
		y: top,
		height: size / 2,
		fill
	});
	switch (state) {
		case 'in_progress':
			return [half(theme.inProgress), outline(theme.inProgress)];
		case 'not_started':
			return [{ ...box, kind: 'rect', fill: theme.notStarted }];
		case 'both':
			return [half(theme.notStarted, y), half(theme.inProgress)];
		case 'unreadable':
			return [hatch(box, theme.unreadable), outline(theme.unreadable)];
		case 'none':
			return [outline(theme.muted)];
		case 'absent':
			return [outline(theme.muted, [2, 3])];
	}
}

/** The sign of a person's decision, beside the state and never in place of it. */
function tick(x: number, y: number, theme: ChartTheme): Mark {
	const points = [
		[x - 4, y],
		[x - 1, y + 3],
		[x + 4, y - 4]
	] as const;
	return line(points, theme.ink, 1.75);
}

const keyBox = (at: { x: number; y: number }) => ({
	x: at.x + 3,
	y: at.y - KEY_SQUARE / 2,
	size: KEY_SQUARE
});

function keyLine(
	sign: readonly Mark[],
	count: number,
	name: Text,
	at: { x: number; y: number },
	theme: ChartTheme,
	{ lang }: ChartContext
): Mark[] {
	const x = at.x + 3 + KEY_SQUARE + 10;
	// Numbers stand in one column wide enough for three digits.
	const numberRight = x + textWidth('000', SIZE.body, 600);
	return [
		...sign,
		label(String(count), numberRight, at.y, theme.ink, {
			size: SIZE.body,
			weight: 600,
			align: 'right'
		}),
		label(name[lang], numberRight + 10, at.y, count > 0 ? theme.ink : theme.muted)
	];
}
