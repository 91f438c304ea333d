/** How a value looks on a map, and how its stop is said: the same for tiles and outlines. */
import type { ChartContext, ChartTheme } from '../chart';
import { baseText, valueText, type CompareExtra } from '../compare';
import { targetTail } from '../compareTargets';
import type { Mark, RectMark } from '../drawing';
import { hatch } from '../drawing';
import { shareStep } from '../theme';
import { provinceName, stateWords } from './text';
import type { ProvinceTile } from './tiles';
import type { ProvinceValue } from './values';
import { W } from './words';

export interface Look extends Pick<RectMark, 'fill' | 'opacity' | 'stroke' | 'lineWidth' | 'dash'> {
	/** Of words on it. */
	readonly ink: string;
	readonly hatched: boolean;
}

/** What a map shows of a province, wherever it is from. */
export interface Painted extends ProvinceTile {
	readonly look: Look;
	/** What is said of it, and where it leads. */
	readonly label: string;
	readonly path: string | null;
	/** Under the abbreviation in a tile; null for none. */
	readonly number: string | null;
	/** In place of a number or a shade, around a point. */
	readonly mark?: (at: { readonly x: number; readonly y: number }) => Mark[];
	readonly chosen: boolean;
}

/**
 * Shades in the steps of a share. Zero is an empty outline, as on every other chart; what cannot be told is
 * hatched; where there are no data the outline is dashed.
 * @param top what full shade stands for
 */
export function lookOf(
	{ state, value }: Pick<ProvinceValue, 'state' | 'value'>,
	top: number,
	theme: ChartTheme
): Look {
	const empty = { fill: 'transparent', lineWidth: 1, hatched: false } as const;
	if (state === 'none') {
		return { ...empty, stroke: theme.comparator, dash: [2, 2], ink: theme.muted };
	}
	if (state === 'unknown' || value === null) {
		return { ...empty, stroke: theme.unreadable, ink: theme.ink, hatched: true };
	}
	if (value <= 0) return { ...empty, stroke: theme.muted, ink: theme.ink };
	const { opacity, text } = shareStep(value / top);
	return {
		fill: theme.accent,
		opacity,
		ink: text === 'ink' ? theme.ink : theme.paper,
		hatched: false
	};
}

/** A small square in a look, for the key. */
export function swatch(look: Look, x: number, y: number, size: number, theme: ChartTheme): Mark[] {
	const { ink: _, hatched, ...paint } = look;
	// A one-pixel line stands inside the square.
	const inset = paint.stroke ? 0.5 : 0;
	const box = { x: x + inset, y: y + inset, width: size - 2 * inset, height: size - 2 * inset };
	const square: Mark = { kind: 'rect', ...box, ...paint };
	return hatched ? [square, hatch(box, theme.unreadable, 5)] : [square];
}

/** A chosen province: dark, with paper inside so that it also stands out from the darkest shade. */
export function chosenOutline(theme: ChartTheme): readonly { stroke: string; lineWidth: number }[] {
	return [
		{ stroke: theme.paper, lineWidth: 5 },
		{ stroke: theme.ink, lineWidth: 2.5 }
	];
}

/** A province by its value, without a number: a map with outlines has no room for one. */
export function painted(
	province: ProvinceValue,
	top: number,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Painted {
	return {
		...province,
		look: lookOf(province, top, theme),
		label: stopLabel(province, extra, context),
		path: null,
		number: null
	};
}

/** What is said of a province: its name, its value or why it has none, and what the value stands on. */
export function stopLabel(
	province: ProvinceValue,
	extra: CompareExtra,
	context: ChartContext
): string {
	const { lang } = context;
	const name = provinceName(province, lang);
	const [only, another] = province.rows;
	const target = targetTail(another ? null : only, extra, context);
	if (province.value === null) return `${name}: ${stateWords(province)[lang]}${target}`;
	const base = another
		? W.mean(province.rows.length)[lang]
		: only
			? baseText(only, extra, context)
			: '';
	const value = valueText(province.value, extra, context);
	return `${name}: ${value}${base ? ` (${base})` : ''}${target}`;
}
