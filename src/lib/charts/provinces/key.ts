/** The key of a map: shades, states with their counts, and the chosen provinces with their values. */
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, valueText, type CompareExtra } from '../compare';
import { label, LINE, SIZE, type Mark } from '../drawing';
import { textWidth } from '../measure';
import { SHARE_STEPS } from '../theme';
import { shorten } from '../wrap';
import { lookOf, swatch } from './look';
import { provinceName, stateWords } from './text';
import { countStates, topOf, type ProvinceValue } from './values';
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

/**
 * @param remark a line on what the numbers of the drawing are, where it has any
 */
export function keyOf(
	provinces: readonly ProvinceValue[],
	place: KeyPlace,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra,
	remark?: string
): Mark[] {
	const { lang } = context;
	const { none, unknown } = countStates(provinces);
	const lines: Mark[][] = [];
	const middle = () => place.y + (lines.length + 0.5) * LINE.note;
	const words = (text: string, inset: number, fill: string) =>
		label(shorten(text, place.width - inset, SIZE.note), place.x + inset, middle(), fill);
	const state = (text: string, of: 'none' | 'unknown') => {
		const look = lookOf({ state: of, value: null }, 1, theme);
		lines.push([
			...swatch(look, place.x, middle() - SWATCH / 2, SWATCH, theme),
			words(text, INSET, theme.ink)
		]);
	};
	lines.push(scale(provinces, place, middle(), theme, context, extra));
	if (remark) lines.push([words(remark, 0, theme.muted)]);
	// Said even when there is none, so that nobody has to look for gaps.
	state(W.keyNone(none)[lang], 'none');
	if (unknown > 0) state(W.keyUnknown(unknown)[lang], 'unknown');
	for (const text of chosenLines(provinces, place.lines - lines.length, context, extra)) {
		lines.push([
			{
				kind: 'rect',
				x: place.x + 1,
				y: middle() - SWATCH / 2 + 1,
				width: SWATCH - 2,
				height: SWATCH - 2,
				fill: 'transparent',
				stroke: theme.ink,
				lineWidth: 2.5
			},
			words(text, INSET, theme.ink)
		]);
	}
	return lines.flat();
}

/** From nothing to full shade, each end with its number; to the left of its place where it needs the room. */
function scale(
	provinces: readonly ProvinceValue[],
	place: KeyPlace,
	y: number,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): Mark[] {
	const top = topOf(provinces, isShare(extra));
	const [from, to] = [0, top].map((value) => valueText(value, extra, context)) as [string, string];
	const shades = [0, ...SHARE_STEPS.map(({ upTo }) => upTo)];
	const before = textWidth(from, SIZE.note) + 6;
	const middle = shades.length * (SWATCH + GAP) + 3;
	const width = before + middle + textWidth(to, SIZE.note);
	const x = Math.min(place.x, place.x + place.width - width);
	return [
		label(from, x, y, theme.muted),
		...shades.flatMap((share, i) => {
			const look = lookOf({ state: 'told', value: share }, 1, theme);
			return swatch(look, x + before + i * (SWATCH + GAP), y - SWATCH / 2, SWATCH, theme);
		}),
		label(to, x + before + middle, y, theme.muted)
	];
}

/** The chosen ones with their values; what finds no line is counted. */
function chosenLines(
	provinces: readonly ProvinceValue[],
	room: number,
	context: ChartContext,
	extra: CompareExtra
): string[] {
	const { lang } = context;
	const all = provinces
		.filter(({ chosen }) => chosen)
		.map((province) => {
			const value =
				province.value === null
					? stateWords(province)[lang]
					: valueText(province.value, extra, context);
			return `${provinceName(province, lang)} ${value}`;
		});
	if (all.length <= room) return all;
	const shown = all.slice(0, Math.max(0, room - 1));
	return [...shown, W.keyMore(all.length - shown.length)[lang]];
}
