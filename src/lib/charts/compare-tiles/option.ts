import { formatNumber } from '$lib/i18n/format';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, type CompareExtra } from '../compare';
import {
	emptyDrawing,
	hatch,
	label,
	LINE,
	SIZE,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { keyOf } from '../provinces/key';
import { chosenOutline, lookOf, stopLabel } from '../provinces/look';
import { TILE_COLUMNS, TILE_ROWS } from '../provinces/tiles';
import { provincesOf, topOf, type ProvinceValue } from '../provinces/values';
import { W } from '../provinces/words';

const WIDEST = 60;
const HIGH = 38;
const GAP = 2;
/** Between the abbreviation and the number under it. */
const HALF_LINES = 8.5;
/** In the upper right corner no province lies: four rows from the fifth column on. */
const KEY = { column: 4, rows: 4 } as const;

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Provinces as tiles, each with its abbreviation and its number. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const provinces = provincesOf(rows);
	const top = topOf(provinces, isShare(extra));
	const pitch = Math.min(WIDEST, (context.width + GAP) / TILE_COLUMNS);
	const boxOf = ({ x, y }: ProvinceValue): Box => ({
		x: x * pitch,
		y: y * (HIGH + GAP),
		width: pitch - GAP,
		height: HIGH
	});
	const place = {
		x: KEY.column * pitch + 8,
		y: 0,
		width: context.width - KEY.column * pitch - 8,
		lines: Math.floor((KEY.rows * (HIGH + GAP)) / LINE.note)
	};
	const remark = isShare(extra) ? W.percent : W.thousands;
	return {
		// Half of an outline stands beyond the last row.
		height: TILE_ROWS * (HIGH + GAP) + GAP,
		ground: keyOf(provinces, place, theme, context, extra, remark[context.lang]),
		stops: provinces.map((province) => tile(province, boxOf(province), top, theme, context, extra)),
		over: provinces.filter(({ chosen }) => chosen).flatMap((one) => outline(boxOf(one), theme))
	};
}

function tile(
	province: ProvinceValue,
	box: Box,
	top: number,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): DrawnStop {
	const { ink, hatched, ...paint } = lookOf(province, top, theme);
	const inset = paint.stroke ? 0.5 : 0;
	const inner = {
		x: box.x + inset,
		y: box.y + inset,
		width: box.width - 2 * inset,
		height: box.height - 2 * inset
	};
	const abbr = context.lang === 'th' ? province.abbr_th : province.abbr_en;
	const number = numberIn(province, top, extra);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const words = [
		label(abbr, x, number === null ? y : y - HALF_LINES, ink, { align: 'center' }),
		...(number === null
			? []
			: [label(number, x, y + HALF_LINES, ink, { align: 'center', weight: 600 })])
	].filter(({ text, weight }) => textWidth(text, SIZE.note, weight) <= box.width + GAP);
	return {
		label: stopLabel(province, extra, context),
		path: null,
		marks: [
			{ kind: 'rect', ...inner, ...paint, active: { stroke: theme.ink } },
			...(hatched ? [hatch(inner, theme.unreadable), behind(abbr, box, theme)] : []),
			...words
		]
	};
}

/** Paper behind words on a hatched tile, with some of the pattern left at both sides. */
function behind(text: string, box: Box, theme: ChartTheme): Mark {
	const width = Math.min(textWidth(text, SIZE.note) + 4, box.width - 4);
	const height = LINE.note - 3;
	const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
	return { kind: 'rect', x, y, width, height, fill: theme.paper };
}

/** Whole percent, or thousands of characters; the exact number is in the stop and in the table. */
function numberIn({ value }: ProvinceValue, top: number, extra: CompareExtra): string | null {
	if (value === null) return null;
	if (isShare(extra)) return formatNumber(100 * value, 0);
	return formatNumber(value / 1000, top < 10_000 ? 1 : 0);
}

function outline({ x, y, width, height }: Box, theme: ChartTheme): Mark[] {
	return chosenOutline(theme).map((paint) => ({
		kind: 'rect',
		x: x + 1,
		y: y + 1,
		width: width - 2,
		height: height - 2,
		fill: 'none',
		...paint
	}));
}
