/** Marks in pixels: what a drawing is made of. */
import { textWidth } from './measure';

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
	/** Reads upward: `x` is the middle of the line and `y` its lower end. */
	readonly turned?: boolean;
}

/** Straight lines: SVG path data in pixels. */
export interface LineMark {
	readonly kind: 'line';
	readonly d: string;
	readonly stroke: string;
	readonly lineWidth: number;
	readonly dash?: readonly number[];
}

/** A filled outline: SVG path data in pixels; the rest as of a rectangle. */
export interface AreaMark extends Omit<RectMark, 'kind' | 'x' | 'y' | 'width' | 'height'> {
	readonly kind: 'area';
	readonly d: string;
}

export type Mark = RectMark | TextMark | LineMark | AreaMark;

/** A text mark with the usual settings. */
export function label(
	text: string,
	x: number,
	y: number,
	fill: string,
	rest: Partial<Pick<TextMark, 'size' | 'weight' | 'align' | 'turned'>> = {}
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

/** Left and right edge of a text mark. */
export function textSpan(mark: TextMark): readonly [number, number] {
	const width = textWidth(mark.text, mark.size, mark.weight);
	const left = { left: mark.x, center: mark.x - width / 2, right: mark.x - width }[mark.align];
	return [left, left + width];
}

/** The room of a text mark, `half` a line above and below its middle. */
export function textBox(mark: TextMark, half: number) {
	if (mark.turned) {
		const top = mark.y - textWidth(mark.text, mark.size, mark.weight);
		return { left: mark.x - half, right: mark.x + half, top, bottom: mark.y };
	}
	const [left, right] = textSpan(mark);
	return { left, right, top: mark.y - half, bottom: mark.y + half };
}

/** The middle nearest to `x` at which something `2 × half` wide still lies between 0 and `width`. */
export function shownInside(x: number, half: number, width: number): number {
	return Math.min(Math.max(x, half), Math.max(half, width - half));
}

/** Coordinates with at most one decimal: shorter, and the same on every machine. */
export function near(value: number): number {
	return Math.round(value * 10) / 10;
}
