/** The series of a comparison: their order, and a look that tells them apart without colour. */
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartTheme } from './chart';
import { near, type LineMark, type Mark } from './marks';

/** One unit or group with its values. */
export interface CompareSeries {
	readonly key: string;
	/** Any of its rows: they share name, kind and whether they were chosen. */
	readonly head: ComparedValue;
	readonly rows: readonly ComparedValue[];
}

/** Chosen ones first, then other units, then the region, then the country. */
function rank({ chosen, kind }: ComparedValue): number {
	if (chosen) return 0;
	return { unit: 1, region: 2, country: 3 }[kind];
}

/** The series of the rows: chosen ones first, then units, regions and the country; else in the order given. */
export function seriesInOrder(rows: readonly ComparedValue[]): CompareSeries[] {
	const groups = new Map<string, ComparedValue[]>();
	for (const row of rows) {
		const group = groups.get(row.key);
		if (group) group.push(row);
		else groups.set(row.key, [row]);
	}
	return [...groups]
		.map(([key, own]) => ({ key, head: own[0]!, rows: own }))
		.sort((a, b) => rank(a.head) - rank(b.head));
}

/** Parts of the form in its order: the whole, then categories and items by their numbers. */
export function codesInOrder(rows: readonly Pick<ComparedValue, 'code'>[]): string[] {
	const parts = (code: string) => (code === 'all' ? [0, 0] : code.split('.').map(Number));
	return [...new Set(rows.map(({ code }) => code))].sort((a, b) => {
		const [x, y] = [parts(a), parts(b)];
		return x[0]! - y[0]! || (x[1] ?? 0) - (y[1] ?? 0);
	});
}

/** Years with a row, in order. */
export function yearsInOrder(rows: readonly Pick<ComparedValue, 'year_be'>[]): number[] {
	return [...new Set(rows.map(({ year_be }) => year_be))].sort((a, b) => a - b);
}

export type Marker =
	'disc' | 'ring' | 'square' | 'square-open' | 'diamond' | 'diamond-open' | 'triangle' | 'cross';

export interface SeriesLook {
	/** For lines and marks. */
	readonly colour: string;
	/** For words in the same hue, dark enough to be read. */
	readonly ink: string;
	readonly lineWidth: number;
	readonly dash: readonly number[] | null;
	readonly marker: Marker;
}

const CHOSEN: readonly Pick<SeriesLook, 'dash' | 'marker'>[] = [
	{ dash: null, marker: 'disc' },
	{ dash: [8, 3], marker: 'square' },
	{ dash: [2, 3], marker: 'diamond' },
	{ dash: [8, 3, 2, 3], marker: 'triangle' }
];

const OTHERS: readonly Pick<SeriesLook, 'dash' | 'marker'>[] = [
	{ dash: null, marker: 'ring' },
	{ dash: [6, 4], marker: 'square-open' },
	{ dash: [2, 3], marker: 'diamond-open' },
	{ dash: [8, 3, 2, 3], marker: 'cross' }
];

/**
 * The look of every series, in the order given: chosen ones in the accent and thick, comparators grey; within
 * each, dashes and markers tell them apart where colour does not.
 * @param series as `seriesInOrder` gives them
 */
export function looksOf(series: readonly CompareSeries[], theme: ChartTheme): SeriesLook[] {
	let [chosen, others] = [0, 0];
	return series.map(({ head }) => {
		if (head.chosen) {
			// After four, the open markers of the others.
			const looks = Math.floor(chosen / CHOSEN.length) % 2 === 0 ? CHOSEN : OTHERS;
			const look = looks[chosen++ % CHOSEN.length]!;
			return { ...look, colour: theme.accent, ink: theme.accent, lineWidth: 2.5 };
		}
		const turn = Math.floor(others / OTHERS.length) % 2;
		const look = OTHERS[others++ % OTHERS.length]!;
		// After four, the darker grey: the same dash again is told apart by its weight.
		const colour = turn === 0 ? theme.comparator : theme.muted;
		return { ...look, colour, ink: theme.muted, lineWidth: turn === 0 ? 1.5 : 2 };
	});
}

/**
 * A marker around a point, about `size` pixels across; the open ones are filled with paper.
 * @param colour of the marker
 * @param paper behind an open marker, so that its line does not run through it
 */
export function markerAt(
	shape: Marker,
	x: number,
	y: number,
	colour: string,
	paper: string,
	size = 8
): Mark[] {
	const half = size / 2;
	const open = (d: (r: number) => string): Mark[] => [
		stroke(d(half / 2), paper, half),
		stroke(d(half - 0.75), colour, 1.5)
	];
	switch (shape) {
		case 'disc':
			return [stroke(circle(x, y, half / 2), colour, half)];
		case 'ring':
			return open((r) => circle(x, y, r));
		case 'square':
			return [{ kind: 'rect', x: x - half, y: y - half, width: size, height: size, fill: colour }];
		case 'square-open':
			return [
				{
					kind: 'rect',
					x: x - half + 0.75,
					y: y - half + 0.75,
					width: size - 1.5,
					height: size - 1.5,
					fill: paper,
					stroke: colour,
					lineWidth: 1.5
				}
			];
		case 'diamond':
			return [stroke(polygon(x, y, half * 0.6, 4), colour, half)];
		case 'diamond-open':
			return open((r) => polygon(x, y, r * 1.2, 4));
		case 'triangle':
			return [stroke(polygon(x, y, half * 0.55, 3), colour, half * 0.8)];
		case 'cross':
			return [
				stroke(
					`M${near(x - half)} ${near(y - half)}L${near(x + half)} ${near(y + half)}` +
						`M${near(x - half)} ${near(y + half)}L${near(x + half)} ${near(y - half)}`,
					colour,
					1.75
				)
			];
	}
}

/** A stroke half as thick as the shape is wide fills it: lines have no fill. */
function stroke(d: string, colour: string, lineWidth: number): LineMark {
	return { kind: 'line', d, stroke: colour, lineWidth };
}

function circle(x: number, y: number, radius: number): string {
	// Rounded together: arcs between points further or nearer than their diameter would be no circle.
	const r = near(radius);
	const left = near(x - r);
	const turn = `A${r} ${r} 0 1 1`;
	return `M${left} ${near(y)}${turn} ${near(left + 2 * r)} ${near(y)}${turn} ${left} ${near(y)}Z`;
}

/** Corners on a circle, the first one up. */
function polygon(x: number, y: number, r: number, corners: number): string {
	const points = Array.from({ length: corners }, (_, i) => {
		const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
		return `${near(x + r * Math.cos(angle))} ${near(y + r * Math.sin(angle))}`;
	});
	return `M${points.join('L')}Z`;
}
