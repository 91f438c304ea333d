import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, type CompareExtra } from '../compare';
import {
	emptyDrawing,
	isNarrow,
	label,
	LINE,
	SIZE,
	steadyWidth,
	type AreaMark,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { hatchInside } from '../provinces/hatch';
import { keyOf } from '../provinces/key';
import { chosenOutline, lookOf, stopLabel } from '../provinces/look';
import { MAP_HEIGHT, OUTLINES_FROM, outlinesAt, type PlacedOutline } from '../provinces/outlines';
import { provincesOf, topOf, type ProvinceValue } from '../provinces/values';
import { joinList } from '../format';
import { wrapText } from '../wrap';
import { W } from './words';

const HIGH = 640;
/** On a phone the country must not be taller than this many widths. */
const TALLEST = 1.4;
/** Half of an outline stands outside the map. */
const MARGIN = 3;
/** East of the gulf and south of the mainland: from here on, in units of the map, no province lies. */
const SEA = { x: 350, y: 655 } as const;

/** Provinces with their outlines. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const provinces = provincesOf(rows);
	const top = topOf(provinces, isShare(extra));
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
		ground: [...keyOf(provinces, place, theme, context, extra), ...foot.marks],
		stops: shapes.map(({ province, outline }) => ({
			label: stopLabel(province, extra, context),
			path: null,
			marks: shape(province, outline, top, theme)
		})) satisfies DrawnStop[],
		// Over all shapes: a neighbour drawn later would cover half of an outline.
		over: [
			...shapes.flatMap(({ province, outline }) => emptyOutline(province, outline, top, theme)),
			...shapes
				.filter(({ province }) => province.chosen)
				.flatMap(({ outline }) => chosenLines(outline, theme))
		]
	};
}

function shape(
	province: ProvinceValue,
	outline: PlacedOutline,
	top: number,
	theme: ChartTheme
): Mark[] {
	const { fill, opacity, hatched } = lookOf(province, top, theme);
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
function emptyOutline(
	province: ProvinceValue,
	outline: PlacedOutline,
	top: number,
	theme: ChartTheme
): Mark[] {
	const { stroke, dash } = lookOf(province, top, theme);
	if (!stroke) return [];
	return [{ kind: 'line', d: outline.d, stroke, lineWidth: 1, ...(dash ? { dash } : {}) }];
}

function chosenLines({ d }: PlacedOutline, theme: ChartTheme): Mark[] {
	return chosenOutline(theme).map((paint) => ({ kind: 'line', d, ...paint }));
}

/** Under the map: provinces that it has no outline of, and whose outlines they are. */
function footOf(
	without: readonly ProvinceValue[],
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
