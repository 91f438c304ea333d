/** The provinces with their outlines, whatever is shown of them. */
import type { ChartContext, ChartTheme } from '../chart';
import {
	isNarrow,
	label,
	LINE,
	SIZE,
	steadyWidth,
	type AreaMark,
	type Drawing,
	type Mark
} from '../drawing';
import { joinList } from '../format';
import { wrapText } from '../wrap';
import { hatchInside } from './hatch';
import type { KeyPlace } from './keyLines';
import { chosenOutline, type Painted } from './look';
import { MAP_HEIGHT, OUTLINES_FROM, outlinesAt, type PlacedOutline } from './outlines';
import { W } from './words';

const HIGH = 640;
/** On a phone the country must not be taller than this many widths. */
const TALLEST = 1.4;
/** Half of an outline stands outside the map. */
const MARGIN = 3;
/** East of the gulf and south of the mainland: from here on, in units of the map, no province lies. */
const SEA = { x: 350, y: 655 } as const;

/**
 * Provinces with their outlines.
 * @param keyAt the key, in the room that is free for it
 */
export function mapDrawing(
	provinces: readonly Painted[],
	keyAt: (place: KeyPlace) => Mark[],
	theme: ChartTheme,
	context: ChartContext
): Drawing {
	const high = isNarrow(context) ? Math.floor(TALLEST * steadyWidth(context)) : HIGH;
	const scale = (high - 2 * MARGIN) / MAP_HEIGHT;
	const outlines = outlinesAt(scale, MARGIN);
	const shapes = provinces.flatMap((province) => {
		const outline = outlines.get(province.province_code);
		return outline ? [{ province, outline }] : [];
	});
	const left = SEA.x * scale;
	const place = {
		x: left,
		y: SEA.y * scale,
		width: context.width - left,
		lines: Math.floor((high - SEA.y * scale) / LINE.note)
	};
	const without = provinces.filter(({ province_code }) => !outlines.has(province_code));
	const foot = footOf(without, high, theme, context);
	return {
		height: high + foot.height,
		ground: [...keyAt(place), ...foot.marks],
		stops: shapes.map(({ province, outline }) => ({
			label: province.label,
			path: province.path,
			marks: shape(province, outline, theme)
		})),
		// Over all shapes: a neighbour drawn later would cover half of an outline.
		over: [
			...shapes.flatMap(({ province, outline }) => emptyOutline(province, outline)),
			...shapes
				.filter(({ province }) => province.chosen)
				.flatMap(({ outline }) => chosenLines(outline, theme)),
			// Last: the middle of a bent province may lie under its neighbour's outline.
			...shapes.flatMap(({ province, outline }) => province.mark?.(middleOf(outline)) ?? [])
		]
	};
}

function shape({ look }: Painted, outline: PlacedOutline, theme: ChartTheme): Mark[] {
	const { fill, opacity, hatched } = look;
	const area: AreaMark = {
		kind: 'area',
		d: outline.d,
		fill,
		...(opacity === undefined ? {} : { opacity }),
		// Paper between two shades of one step.
		stroke: theme.paper,
		lineWidth: 0.75,
		active: { stroke: theme.ink }
	};
	return hatched ? [area, hatchInside(outline.rings, theme.unreadable)] : [area];
}

/** Around what has no shade. */
function emptyOutline({ look }: Painted, outline: PlacedOutline): Mark[] {
	const { stroke, dash } = look;
	if (!stroke) return [];
	return [{ kind: 'line', d: outline.d, stroke, lineWidth: 1, ...(dash ? { dash } : {}) }];
}

function chosenLines({ d }: PlacedOutline, theme: ChartTheme): Mark[] {
	return chosenOutline(theme).map((paint) => ({ kind: 'line', d, ...paint }));
}

/** The middle of the largest of the rings: the mean of its corners, weighed by area. */
function middleOf({ rings }: PlacedOutline): { readonly x: number; readonly y: number } {
	const weighed = rings.map((ring) => {
		let [area, x, y] = [0, 0, 0];
		ring.forEach(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length]!;
			const cross = ax * by - bx * ay;
			[area, x, y] = [area + cross, x + (ax + bx) * cross, y + (ay + by) * cross];
		});
		return { area, x: x / (3 * area), y: y / (3 * area) };
	});
	return weighed.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
}

/** Under the map: provinces that it has no outline of, and whose outlines they are. */
function footOf(
	without: readonly Painted[],
	top: number,
	theme: ChartTheme,
	context: ChartContext
): { marks: Mark[]; height: number } {
	const { lang } = context;
	const names = without.map(({ name_th, name_en }) => (lang === 'th' ? name_th : name_en));
	const words = [
		...(names.length > 0 ? [W.noOutline(joinList(names, lang))[lang]] : []),
		OUTLINES_FROM[lang]
	];
	const lines = words.flatMap((text) => wrapText(text, steadyWidth(context), SIZE.note));
	return {
		marks: lines.map((text, i) => label(text, 0, top + 6 + (i + 0.5) * LINE.note, theme.muted)),
		height: 6 + lines.length * LINE.note
	};
}
