/**
 * Between a chart's rows and ECharts stands a drawing: marks in pixels, placed by pure functions that know
 * how wide a Thai label is. One ECharts `custom` series draws them. So a label that would touch another
 * shows up in a unit test rather than on a page, and the script that the page loads later holds one kind
 * of series instead of six.
 */
import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { Chart, ChartContext, ChartStop, ChartText, ChartTheme, TableTwin } from './chart';
import { textWidth } from './measure';
import { NOTHING } from './words';

/** Below this width in CSS pixels a chart takes its narrow form. */
export const NARROW_BELOW = 480;
/** The narrowest common phone: a narrow chart keeps the height it has at this width. */
export const NARROW_WIDTH = 328;
/** The scale of look.md; nothing smaller than 13. */
export const SIZE = { note: 13, body: 15, lead: 18, title: 24 } as const;
/** Line height of a label; Thai needs the room above and below. */
export const LINE = { note: 21, body: 25, lead: 31, title: 38 } as const;

export type Weight = 400 | 600;

export interface RectMark {
	readonly kind: 'rect';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** `transparent` takes the pointer but shows nothing. */
	readonly fill: string;
	readonly opacity?: number;
	readonly stroke?: string;
	readonly lineWidth?: number;
	readonly dash?: readonly number[];
	/** How it looks under the pointer or the keyboard; without it the mark does not change. */
	readonly active?: { readonly fill?: string; readonly stroke?: string };
}

/** One line of text; `y` is its middle. */
export interface TextMark {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly fill: string;
	readonly size: number;
	readonly weight: Weight;
	readonly align: 'left' | 'center' | 'right';
}

/** Straight lines: SVG path data in pixels. */
export interface LineMark {
	readonly kind: 'line';
	readonly d: string;
	readonly stroke: string;
	readonly lineWidth: number;
	readonly dash?: readonly number[];
}

export type Mark = RectMark | TextMark | LineMark;

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

/** Place of the stops among the series: ground, stops, over. */
export const STOP_SERIES = 1;

/** Completes a chart: its height, option and stops all come from the one drawing. */
export function defineChart<Row extends object, Extra = unknown>(
	parts: ChartParts<Row, Extra>
): Chart<Row, Extra> {
	const { name, text, table, draw } = parts;
	return {
		name,
		text,
		table,
		height: (rows, context, extra) => draw(rows, NO_THEME, context, extra).height,
		option: (rows, theme, context, extra) => toOption(draw(rows, theme, context, extra), theme),
		stops: (rows, context, extra) =>
			draw(rows, NO_THEME, context, extra).stops.map(({ label, path }, dataIndex): ChartStop => ({
				seriesIndex: STOP_SERIES,
				dataIndex,
				label,
				path
			}))
	};
}

/** Places do not depend on colours. */
const NO_THEME = new Proxy({} as ChartTheme, { get: () => 'none' });

export function isNarrow(context: ChartContext): boolean {
	return context.width < NARROW_BELOW;
}

/** The width that decides line breaks and so the height: steady over each form's whole range. */
export function steadyWidth(context: ChartContext): number {
	return isNarrow(context) ? Math.min(context.width, NARROW_WIDTH) : context.width;
}

/** A text mark with the usual settings. */
export function label(
	text: string,
	x: number,
	y: number,
	fill: string,
	rest: Partial<Pick<TextMark, 'size' | 'weight' | 'align'>> = {}
): TextMark {
	return {
		kind: 'text',
		text: oneLine(text),
		x,
		y,
		fill,
		size: SIZE.note,
		weight: 400,
		align: 'left',
		...rest
	};
}

/** Names come from people's files: line breaks and characters that no SVG file may hold become spaces. */
function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim();
}

/** A straight line; half pixels keep a one-pixel line sharp. */
export function line(
	points: readonly (readonly [number, number])[],
	stroke: string,
	lineWidth = 1,
	dash?: readonly number[]
): LineMark {
	const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${near(x)} ${near(y)}`).join('');
	return { kind: 'line', d, stroke, lineWidth, ...(dash ? { dash } : {}) };
}

/** Slanted lines inside a rectangle: a pattern without an id, safe to repeat on one page. */
export function hatch(
	area: { x: number; y: number; width: number; height: number },
	stroke: string,
	gap = 6
): LineMark {
	const { x, y, width, height } = area;
	let d = '';
	for (let offset = gap; offset < width + height; offset += gap) {
		const from = [Math.min(offset, width), Math.max(0, offset - width)] as const;
		const to = [Math.max(0, offset - height), Math.min(offset, height)] as const;
		d += `M${near(x + from[0])} ${near(y + from[1])}L${near(x + to[0])} ${near(y + to[1])}`;
	}
	return { kind: 'line', d, stroke, lineWidth: 1.25 };
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

/** Left and right edge of a text mark. */
export function textSpan(mark: TextMark): readonly [number, number] {
	const width = textWidth(mark.text, mark.size, mark.weight);
	const left = { left: mark.x, center: mark.x - width / 2, right: mark.x - width }[mark.align];
	return [left, left + width];
}

/** The middle nearest to `x` at which something `2 × half` wide still lies between 0 and `width`. */
export function shownInside(x: number, half: number, width: number): number {
	return Math.min(Math.max(x, half), Math.max(half, width - half));
}

/** Coordinates with at most one decimal: shorter, and the same on every machine. */
export function near(value: number): number {
	return Math.round(value * 10) / 10;
}

type Element = NonNullable<CustomSeriesRenderItemReturn>;

/** Marks lie above a highlighted ground, which ECharts lifts by 10. */
const ABOVE_HIGHLIGHT = 20;

function element(mark: Mark, theme: ChartTheme): Element {
	if (mark.kind === 'text') {
		return {
			type: 'text',
			x: near(mark.x),
			y: near(mark.y),
			z2: ABOVE_HIGHLIGHT + 1,
			silent: true,
			emphasisDisabled: true,
			style: {
				text: mark.text,
				fill: mark.fill,
				fontSize: mark.size,
				fontWeight: mark.weight,
				fontFamily: theme.font,
				align: mark.align,
				verticalAlign: 'middle'
			}
		} as Element;
	}
	if (mark.kind === 'line') {
		return {
			type: 'path',
			z2: ABOVE_HIGHLIGHT,
			silent: true,
			emphasisDisabled: true,
			shape: { pathData: mark.d },
			style: {
				fill: 'none',
				stroke: mark.stroke,
				lineWidth: mark.lineWidth,
				lineDash: mark.dash ? [...mark.dash] : null
			}
		} as unknown as Element;
	}
	return rectElement(mark);
}

function rectElement(mark: RectMark): Element {
	const style = {
		fill: mark.fill,
		fillOpacity: mark.opacity ?? 1,
		stroke: mark.stroke ?? 'none',
		lineWidth: mark.stroke ? (mark.lineWidth ?? 1) : 0,
		lineDash: mark.dash ? [...mark.dash] : null
	};
	const { active } = mark;
	return {
		type: 'rect',
		z2: mark.fill === 'transparent' ? 0 : ABOVE_HIGHLIGHT,
		shape: {
			x: near(mark.x),
			y: near(mark.y),
			width: near(mark.width),
			height: near(mark.height)
		},
		style,
		// Every colour is spelled out: ECharts would compute a lighter one, which it cannot of var(--…).
		...(active
			? {
					emphasis: {
						style: {
							...style,
							fill: active.fill ?? mark.fill,
							...(active.stroke ? { stroke: active.stroke, lineWidth: 2, lineDash: null } : {})
						}
					}
				}
			: { emphasisDisabled: true })
	} as unknown as Element;
}

function toOption(drawing: Drawing, theme: ChartTheme): EChartsOption {
	const group = (marks: readonly Mark[], silent: boolean): Element =>
		({ type: 'group', silent, children: marks.map((mark) => element(mark, theme)) }) as Element;
	const series = (id: string, groups: readonly (readonly Mark[])[], z: number) => ({
		id,
		type: 'custom' as const,
		coordinateSystem: 'none',
		silent: z !== STOPS_Z,
		animation: false,
		z,
		data: groups.map((_, index) => index),
		renderItem: ({ dataIndex }: { dataIndex: number }) => group(groups[dataIndex] ?? [], z !== STOPS_Z)
	});
	const all = [
		series('ground', [drawing.ground], true),
		series(
			'stops',
			drawing.stops.map(({ marks }) => marks),
			false
		),
		series('over', [drawing.over ?? []], true)
	];
	return {
		animation: false,
		backgroundColor: 'transparent',
		textStyle: { fontFamily: theme.font, fontSize: SIZE.note },
		series: all
	} as unknown as EChartsOption;
}
