/** The marks of figures: filled for a result of the year, open for another period, open with a bar for a target. */
import type { ChartContext, ChartTheme } from '../chart';
import { label, line, LINE, near, SIZE, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { wrapText } from '../wrap';
import type { FigureState } from './figures';
import { W } from './words';

export const SHAPES = ['disc', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

/** States that are drawn. */
export type DrawnState = Extract<FigureState, 'actual' | 'other-period' | 'target-only'>;
export const DRAWN_STATES = ['actual', 'other-period', 'target-only'] as const;

/** Half of the bar of a target. */
export const BAR = 8;

/**
 * @param size about how wide it is, in pixels
 * @param way along the axis of the values: the bar of a target crosses it
 */
export function figureMark(
	state: DrawnState,
	shape: Shape,
	at: { readonly x: number; readonly y: number },
	paint: { readonly colour: string; readonly paper: string; readonly size?: number },
	way: 'across' | 'up' = 'up'
): Mark[] {
	const { x, y } = at;
	const { colour, paper, size = 9 } = paint;
	const body: Mark = {
		kind: 'area',
		d: outline(shape, x, y, size / 2 - 0.75),
		fill: state === 'actual' ? colour : paper,
		stroke: colour,
		lineWidth: 1.5
	};
	if (state !== 'target-only') return [body];
	const ends =
		way === 'up'
			? ([
					[x - BAR, y],
					[x + BAR, y]
				] as const)
			: ([
					[x, y - BAR],
					[x, y + BAR]
				] as const);
	return [body, line(ends, colour, 1.5)];
}

function outline(shape: Shape, x: number, y: number, r: number): string {
	const path = (points: readonly (readonly [number, number])[]) =>
		`M${points.map(([px, py]) => `${near(px)} ${near(py)}`).join('L')}Z`;
	switch (shape) {
		case 'disc': {
			const [left, radius] = [near(x - r), near(r)];
			const turn = `A${radius} ${radius} 0 1 1`;
			const right = near(left + 2 * radius);
			return `M${left} ${near(y)}${turn} ${right} ${near(y)}${turn} ${left} ${near(y)}Z`;
		}
		case 'square':
			return path([
				[x - r, y - r],
				[x + r, y - r],
				[x + r, y + r],
				[x - r, y + r]
			]);
		case 'diamond':
			return path([
				[x, y - r * 1.3],
				[x + r * 1.3, y],
				[x, y + r * 1.3],
				[x - r * 1.3, y]
			]);
		case 'triangle':
			return path([
				[x, y - r * 1.2],
				[x + r * 1.2, y + r],
				[x - r * 1.2, y + r]
			]);
	}
}

const APART = 18;

/** What the marks mean, for those that are drawn; in as many rows as they take at `width`. */
export function keyOfStates(
	states: readonly DrawnState[],
	top: number,
	width: number,
	theme: ChartTheme,
	{ lang }: ChartContext,
	way: 'across' | 'up' = 'up'
): { readonly marks: Mark[]; readonly bottom: number } {
	const marks: Mark[] = [];
	const inset = 2 * BAR + 6;
	let [x, y] = [0, top + LINE.note / 2];
	for (const state of DRAWN_STATES.filter((one) => states.includes(one))) {
		const text = wrapText(W.marks[state][lang], width - inset, SIZE.note, 400, 1)[0] ?? '';
		const own = inset + textWidth(text, SIZE.note);
		if (x > 0 && x + own > width) [x, y] = [0, y + LINE.note];
		const paint = { colour: theme.muted, paper: theme.paper };
		marks.push(
			...figureMark(state, 'disc', { x: x + BAR, y }, paint, way),
			label(text, x + inset, y, theme.muted)
		);
		x += own + APART;
	}
	return { marks, bottom: states.length === 0 ? top : y + LINE.note / 2 };
}
