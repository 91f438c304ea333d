/**
 * Between a chart's rows and ECharts stands a drawing: marks in pixels, placed by pure functions that know
 * how wide a Thai label is. One ECharts `custom` series draws them. So a label that would touch another
 * shows up in a unit test rather than on a page, and the script that the page loads later holds one kind
 * of series instead of six.
 */
import type { Chart, ChartContext, ChartStop, ChartText, ChartTheme, TableTwin } from './chart';
import { STOP_SERIES, toOption } from './ecOption';
import { label, SIZE, type Mark } from './marks';
import { cssTheme } from './theme';
import { NOTHING } from './words';

export * from './marks';

/** Below this width in CSS pixels a chart takes its narrow form. */
export const NARROW_BELOW = 480;
/** The narrowest common phone: a narrow chart keeps the height it has at this width. */
export const NARROW_WIDTH = 328;
/** Something the pointer and the keyboard can stop at. */
export interface DrawnStop {
	readonly label: string;
	readonly path: string | null;
	readonly marks: readonly Mark[];
}

export interface Drawing {
	readonly height: number;
	/** Axes, grid and words that are not part of a stop; the stops are drawn over them. */
	readonly ground: readonly Mark[];
	/** Drawn over the stops. */
	readonly over?: readonly Mark[];
	readonly stops: readonly DrawnStop[];
}

/** What a chart's own files provide. */
export interface ChartParts<Row extends object, Extra> {
	readonly name: string;
	text(rows: readonly Row[], context: ChartContext, extra?: Extra): ChartText;
	table(rows: readonly Row[], context: ChartContext, extra?: Extra): TableTwin;
	draw(rows: readonly Row[], theme: ChartTheme, context: ChartContext, extra?: Extra): Drawing;
}

/** Completes a chart: its height, option and stops all come from the one drawing. */
export function defineChart<Row extends object, Extra = unknown>(
	parts: ChartParts<Row, Extra>
): Chart<Row, Extra> {
	const { name, text, table } = parts;
	const draw = onceEach(parts.draw);
	return {
		name,
		text,
		table,
		height: (rows, context, extra) => draw(rows, cssTheme, context, extra).height,
		option: (rows, theme, context, extra) => toOption(draw(rows, theme, context, extra), theme),
		stops: (rows, context, extra) =>
			draw(rows, cssTheme, context, extra).stops.map(({ label, path }, dataIndex): ChartStop => ({
				seriesIndex: STOP_SERIES,
				dataIndex,
				label,
				path
			}))
	};
}

const WIDTHS_KEPT = 12;

/**
 * A page asks one drawing for its height, its stops and its option: it is made once. Rows are never changed
 * in place, so the same array is the same drawing; it is forgotten with the array.
 */
function onceEach<Row extends object, Extra>(
	draw: ChartParts<Row, Extra>['draw']
): ChartParts<Row, Extra>['draw'] {
	const made = new WeakMap<readonly Row[], Map<string, Drawing>>();
	return (rows, theme, context, extra) => {
		if (theme !== cssTheme) return draw(rows, theme, context, extra);
		const { lang, era, width } = context;
		const key = JSON.stringify([lang, era, width, extra]);
		const own = made.get(rows) ?? new Map<string, Drawing>();
		made.set(rows, own);
		const drawing = own.get(key) ?? draw(rows, theme, context, extra);
		// A window that is being resized asks for many widths once.
		if (own.size >= WIDTHS_KEPT) own.clear();
		own.set(key, drawing);
		return drawing;
	};
}

export function isNarrow(context: ChartContext): boolean {
	return context.width < NARROW_BELOW;
}

/** The width that decides line breaks and so the height: the narrowest of the form, so that it is steady. */
export function steadyWidth(context: ChartContext): number {
	return isNarrow(context) ? Math.min(context.width, NARROW_WIDTH) : NARROW_BELOW;
}

/** What is drawn when there is nothing to draw. */
export function emptyDrawing(theme: ChartTheme, context: ChartContext): Drawing {
	const height = 64;
	return {
		height,
		ground: [label(NOTHING[context.lang], 0, height / 2, theme.muted, { size: SIZE.body })],
		stops: []
	};
}
