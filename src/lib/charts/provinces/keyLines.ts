/** Lines of the key of a map, one under the other: the scale of its shades, and squares with words. */
import type { Lang } from '$lib/i18n/locale';
import type { ChartTheme } from '../chart';
import { label, LINE, SIZE, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { shorten } from '../wrap';
import { swatch, type Look } from './look';
import { W } from './words';

const SWATCH = 14;
const GAP = 3;
const INSET = SWATCH + 8;

export interface KeyPlace {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Lines there is room for. */
	readonly lines: number;
}

/** A line of a key, given where it stands. */
export type KeyLine = (middle: number, place: KeyPlace, theme: ChartTheme) => Mark[];

export function keyLines(lines: readonly KeyLine[], place: KeyPlace, theme: ChartTheme): Mark[] {
	return lines.flatMap((line, i) => line(place.y + (i + 0.5) * LINE.note, place, theme));
}

/** How far a scale may stand out of its place, over the sea. */
const BESIDE = 24;

/**
 * Shades from the lightest to the darkest, each end with its number; to the left of its place where it needs the room.
 * Numbers that do not fit even so are left to the subtitle.
 */
export function scaleLine(from: string, to: string, shades: readonly Look[]): KeyLine {
	return (y, place, theme) => {
		const before = textWidth(from, SIZE.note) + 6;
		const middle = shades.length * (SWATCH + GAP) + 3;
		const width = before + middle + textWidth(to, SIZE.note);
		const squares = (left: number) =>
			shades.flatMap((look, i) =>
				swatch(look, left + i * (SWATCH + GAP), y - SWATCH / 2, SWATCH, theme)
			);
		if (width > place.width + BESIDE) return squares(place.x);
		const x = Math.min(place.x, place.x + place.width - width);
		return [
			label(from, x, y, theme.muted),
			...squares(x + before),
			label(to, x + before + middle, y, theme.muted)
		];
	};
}

/** Words alone: what the numbers of the drawing are. */
export const remarkLine =
	(text: string): KeyLine =>
	(y, place, theme) => [words(text, y, place, 0, theme.muted)];

/** A look and what it stands for. */
export function stateLine(
	text: string,
	look: Look,
	mark?: (at: { readonly x: number; readonly y: number }) => Mark[]
): KeyLine {
	return (y, place, theme) => [
		...swatch(look, place.x, y - SWATCH / 2, SWATCH, theme),
		...(mark ? mark({ x: place.x + SWATCH / 2, y }) : []),
		words(text, y, place, INSET, theme.ink)
	];
}

/** A chosen province. */
function chosenLine(text: string): KeyLine {
	return (y, place, theme) => [
		{
			kind: 'rect',
			x: place.x + 1,
			y: y - SWATCH / 2 + 1,
			width: SWATCH - 2,
			height: SWATCH - 2,
			fill: 'transparent',
			stroke: theme.ink,
			lineWidth: 2.5
		},
		words(text, y, place, INSET, theme.ink)
	];
}

/**
 * As many of the chosen as there is room for; the others are counted. Without room for any they are left to their
 * outlines.
 */
export function chosenLines(texts: readonly string[], room: number, lang: Lang): KeyLine[] {
	if (texts.length <= room) return texts.map(chosenLine);
	if (room < 1) return [];
	const shown = texts.slice(0, room - 1);
	const left = texts.length - shown.length;
	const rest = shown.length > 0 ? W.keyMore(left) : W.keyChosen(left);
	return [...shown, rest[lang]].map(chosenLine);
}

function words(text: string, y: number, place: KeyPlace, inset: number, fill: string): Mark {
	return label(shorten(text, place.width - inset, SIZE.note), place.x + inset, y, fill);
}
