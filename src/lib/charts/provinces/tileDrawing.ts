/** The provinces as tiles of one size, whatever is shown of them. */
import type { ChartContext, ChartTheme } from '../chart';
import { hatch, label, LINE, SIZE, type DrawnStop, type Drawing, type Mark } from '../drawing';
import { textWidth } from '../measure';
import type { KeyPlace } from './keyLines';
import { chosenOutline, type Painted } from './look';
import { TILE_COLUMNS, TILE_ROWS } from './tiles';

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

/**
 * Provinces as tiles, each with its abbreviation and its number or mark.
 * @param keyAt the key, in the room that is free for it
 */
export function tileDrawing(
	provinces: readonly Painted[],
	keyAt: (place: KeyPlace) => Mark[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const pitch = Math.min(WIDEST, (context.width + GAP) / TILE_COLUMNS);
	const boxOf = ({ x, y }: Painted): Box => ({
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
	return {
		// Half of an outline stands beyond the last row.
		height: TILE_ROWS * (HIGH + GAP) + GAP,
		ground: keyAt(place),
		stops: provinces.map((province) => tile(province, boxOf(province), theme, context)),
		over: provinces.filter(({ chosen }) => chosen).flatMap((one) => outline(boxOf(one), theme))
	};
}

function tile(province: Painted, box: Box, theme: ChartTheme, context: ChartContext): DrawnStop {
	const { ink, hatched, ...paint } = province.look;
	const inset = paint.stroke ? 0.5 : 0;
	const inner = {
		x: box.x + inset,
		y: box.y + inset,
		width: box.width - 2 * inset,
		height: box.height - 2 * inset
	};
	const abbr = context.lang === 'th' ? province.abbr_th : province.abbr_en;
	const { number, mark } = province;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const alone = number === null && !mark;
	const words = [
		label(abbr, x, alone ? y : y - HALF_LINES, ink, { align: 'center' }),
		...(number === null
			? []
			: [label(number, x, y + HALF_LINES, ink, { align: 'center', weight: 600 })])
	].filter(({ text, weight }) => textWidth(text, SIZE.note, weight) <= box.width + GAP);
	return {
		label: province.label,
		path: province.path,
		marks: [
			{ kind: 'rect', ...inner, ...paint, active: { stroke: theme.ink } },
			...(hatched ? [hatch(inner, theme.unreadable), behind(abbr, box, theme)] : []),
			...words,
			...(mark ? mark({ x, y: y + HALF_LINES }) : [])
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
