/** The key of an indicator's map: what the shades span, what stands without one and how often, and the chosen ones. */
import { unitName } from '$lib/i18n/units';
import type { ChartContext, ChartTheme } from '../chart';
import { tickText } from '../compare-indicator/axis';
import type { CompareIndicatorExtra } from '../compare-indicator/figures';
import { figureText } from '../compare-indicator/words';
import type { Mark } from '../drawing';
import {
	chosenLines,
	keyLines,
	remarkLine,
	scaleLine,
	stateLine,
	type KeyLine,
	type KeyPlace
} from '../provinces/keyLines';
import { lookOf } from '../provinces/look';
import { SHARE_STEPS } from '../theme';
import { emptyLook, markOf } from './look';
import { nameOfPlace, resultsOf, type OnMap, type ProvincePlace } from './places';
import { W } from './words';

/** @param by what the numbers of the tiles are divided by; left out where the drawing has no numbers */
export function keyOf(
	{ provinces, counts, axis }: OnMap,
	place: KeyPlace,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareIndicatorExtra,
	by?: number
): Mark[] {
	const { lang } = context;
	const end = (value: number) => tickText(value, axis, extra.unit, lang);
	const shades = SHARE_STEPS.map(({ upTo }) => lookOf({ state: 'told', value: upTo }, 1, theme));
	const hatched = counts['other-unit'] + counts.unreadable + counts['no-result'];
	const states = [
		['other-period', counts['other-period']],
		['target-only', counts['target-only']],
		['unreadable', hatched],
		['missing', counts.missing]
	] as const;
	const unit = extra.unit === null ? null : unitName(extra.unit, lang);
	const lines: KeyLine[] = [
		...(resultsOf(provinces).length > 0 ? [scaleLine(end(axis.low), end(axis.high), shades)] : []),
		...(by === undefined ? [] : [remarkLine(W.numbers(by, unit)[lang])]),
		...states
			.filter(([, count]) => count > 0)
			.map(([state, count]) =>
				stateLine(W.key[state](count)[lang], emptyLook(state, theme), markOf(state, theme))
			),
		// Said even when there is none, so that nobody has to look for gaps.
		stateLine(W.key.absent(counts.absent)[lang], emptyLook('absent', theme))
	];
	const chosen = provinces.filter((one) => one.chosen).map((one) => chosenText(one, context));
	return keyLines(
		[...lines, ...chosenLines(chosen, place.lines - lines.length, lang)],
		place,
		theme
	);
}

/** A chosen province, with its result of the year; its place shows what it has without one. */
function chosenText(province: ProvincePlace, context: ChartContext): string {
	const { place, state } = province;
	const name = nameOfPlace(province, context, true);
	const drawn = state === 'actual' ? place?.drawn : null;
	return drawn ? `${name} ${figureText(drawn, context.lang)}` : name;
}
