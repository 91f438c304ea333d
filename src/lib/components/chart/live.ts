/**
 * A chart that answers to the pointer. The only file that starts ECharts in the browser; it is fetched when
 * the page is idle, never before the first paint.
 */
import type { EChartsOption } from 'echarts';
import type { ChartStop } from '$lib/charts/chart';
import { init } from '$lib/charts/registry';

export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly option: EChartsOption;
	readonly stops: readonly ChartStop[];
}

export interface LiveChart {
	/** Draws; the previous drawing is replaced as a whole. */
	draw(frame: Frame): void;
	/** Highlights one stop, or none. */
	highlight(index: number | null): void;
	dispose(): void;
}

export interface PointerEvents {
	/** The stop under the pointer and the pointer's place in the drawing; null when it has left. */
	onPoint(index: number | null, place: { x: number; y: number }): void;
	onOpen(index: number): void;
}

interface PointerParams {
	readonly seriesIndex?: number;
	readonly dataIndex?: number;
	readonly event?: { readonly offsetX: number; readonly offsetY: number };
}

/**
 * On a wall screen the page is zoomed (app.css). ECharts reads the pointer's place from the event, in pixels
 * of the screen; this tells it the place in pixels of the drawing, before it looks.
 */
function placeInDrawing(element: HTMLElement): void {
	const correct = (event: MouseEvent) => {
		const box = element.getBoundingClientRect();
		const scale = box.width > 0 ? element.clientWidth / box.width : 1;
		if (Math.abs(scale - 1) < 0.01) return;
		const at = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
		Object.defineProperty(event, 'offsetX', { value: at.x });
		Object.defineProperty(event, 'offsetY', { value: at.y });
	};
	for (const name of ['pointerdown', 'pointermove', 'pointerup', 'mousemove', 'click'] as const) {
		element.addEventListener(name, correct, { capture: true });
	}
}

/** Starts a chart on an empty element. */
export function startChart(element: HTMLElement, events: PointerEvents): LiveChart {
	const chart = init(element, null, { renderer: 'svg', width: 1, height: 1 });
	placeInDrawing(element);
	let stops: readonly ChartStop[] = [];
	let highlighted: number | null = null;

	const find = ({ seriesIndex, dataIndex }: PointerParams): number | null => {
		const index = stops.findIndex(
			(stop) => stop.seriesIndex === seriesIndex && stop.dataIndex === dataIndex
		);
		return index < 0 ? null : index;
	};
	const point = (params: unknown) => {
		const pointed = params as PointerParams;
		events.onPoint(find(pointed), {
			x: pointed.event?.offsetX ?? 0,
			y: pointed.event?.offsetY ?? 0
		});
	};
	chart.on('mousemove', point);
	chart.on('mouseover', point);
	chart.on('mouseout', () => events.onPoint(null, { x: 0, y: 0 }));
	chart.on('click', (params) => {
		const index = find(params as PointerParams);
		if (index !== null) events.onOpen(index);
	});

	const send = (type: 'highlight' | 'downplay', index: number) => {
		const stop = stops[index];
		if (stop) {
			const { seriesIndex, dataIndex } = stop;
			chart.dispatchAction({ type, seriesIndex, dataIndex });
		}
	};

	return {
		draw(frame) {
			stops = frame.stops;
			highlighted = null;
			if (chart.getWidth() !== frame.width || chart.getHeight() !== frame.height) {
				chart.resize({ width: frame.width, height: frame.height, silent: true });
			}
			chart.setOption(frame.option, { notMerge: true });
			// On paper the drawing may have to be smaller than on the screen.
			element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
		},
		highlight(index) {
			if (highlighted !== null) send('downplay', highlighted);
			if (index !== null) send('highlight', index);
			highlighted = index;
		},
		dispose: () => chart.dispose()
	};
}
