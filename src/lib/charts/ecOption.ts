/** A drawing as an ECharts option: one `custom` series for the ground, one for the stops, one on top. */
import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { ChartTheme } from './chart';
import type { Drawing } from './drawing';
import { near, SIZE, type AreaMark, type Mark, type RectMark } from './marks';

type Element = NonNullable<CustomSeriesRenderItemReturn>;

/** Marks lie above a highlighted ground, which ECharts lifts by 10. */
const ABOVE_HIGHLIGHT = 20;

/** Said of every mark that is not turned: what is not said is kept from the element that stood there before. */
const UPRIGHT = { rotation: 0, originX: 0, originY: 0 } as const;

function element(mark: Mark, theme: ChartTheme): Element {
	// Every colour is spelled out for the highlight too: ECharts would compute a lighter one, which it
	// cannot of var(--…), and the mark would vanish.
	if (mark.kind === 'text') {
		return {
			type: 'text',
			z2: ABOVE_HIGHLIGHT + 1,
			silent: true,
			emphasis: { style: { fill: mark.fill } },
			...(mark.turned
				? { rotation: Math.PI / 2, originX: near(mark.x), originY: near(mark.y) }
				: UPRIGHT),
			style: {
				// The place is part of the style: a place of the element itself would be handed on to the
				// next element that ECharts puts here when the rows change.
				x: near(mark.x),
				y: near(mark.y),
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
			...UPRIGHT,
			z2: ABOVE_HIGHLIGHT,
			silent: true,
			emphasis: { style: { fill: 'none', stroke: mark.stroke } },
			shape: { pathData: mark.d },
			style: {
				fill: 'none',
				stroke: mark.stroke,
				lineWidth: mark.lineWidth,
				lineDash: mark.dash ? [...mark.dash] : null
			}
		} as unknown as Element;
	}
	return filledElement(mark);
}

function filledElement(mark: RectMark | AreaMark): Element {
	const style = {
		fill: mark.fill,
		fillOpacity: mark.opacity ?? 1,
		stroke: mark.stroke ?? 'none',
		lineWidth: mark.stroke ? (mark.lineWidth ?? 1) : 0,
		lineDash: mark.dash ? [...mark.dash] : null
	};
	const { active } = mark;
	return {
		type: mark.kind === 'area' ? 'path' : 'rect',
		...UPRIGHT,
		z2: mark.fill === 'transparent' ? 0 : ABOVE_HIGHLIGHT,
		shape: mark.kind === 'area' ? { pathData: mark.d } : boxOf(mark),
		style,
		emphasis: {
			style: {
				...style,
				fill: active?.fill ?? mark.fill,
				...(active?.stroke ? { stroke: active.stroke, lineWidth: 2, lineDash: null } : {})
			}
		}
	} as unknown as Element;
}

function boxOf({ x, y, width, height }: RectMark) {
	return { x: near(x), y: near(y), width: near(width), height: near(height) };
}

/** Place of the stops among the series. */
export const STOP_SERIES = 1;

/** The same drawing for the server and for the page; ECharts animates and computes nothing. */
export function toOption(drawing: Drawing, theme: ChartTheme): EChartsOption {
	const ground = series('ground', [drawing.ground], theme, true);
	const stops = series(
		'stops',
		drawing.stops.map(({ marks }) => marks),
		theme,
		false
	);
	// Always there, even when empty: merging options never takes a series away.
	const over = series('over', [drawing.over ?? []], theme, true);
	return {
		animation: false,
		backgroundColor: 'transparent',
		textStyle: { fontFamily: theme.font, fontSize: SIZE.note },
		series: [ground, stops, over].map((entry, z) => ({ ...entry, z }))
	} as unknown as EChartsOption;
}

/** One datum a group of marks; silent ones let the pointer through. */
function series(
	id: string,
	groups: readonly (readonly Mark[])[],
	theme: ChartTheme,
	silent: boolean
) {
	return {
		id,
		type: 'custom',
		coordinateSystem: 'none',
		animation: false,
		silent,
		data: groups.map((_, index) => index),
		renderItem: ({ dataIndex }: { dataIndex: number }) => {
			const marks = groups[dataIndex] ?? [];
			// A group without children would keep those it had before.
			if (marks.length === 0) return null;
			return { type: 'group', silent, children: marks.map((mark) => element(mark, theme)) };
		}
	};
}
