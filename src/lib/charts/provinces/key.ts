/** The key of a map: shades, states with their counts, and the chosen provinces with their values. */
import type { ChartContext, ChartTheme } from '../chart';
import { isShare, valueText, type CompareExtra } from '../compare';
import type { Mark } from '../drawing';
import { SHARE_STEPS } from '../theme';
import {
	chosenLines,
	keyLines,
	remarkLine,
	scaleLine,
	stateLine,
	type KeyLine,
	type KeyPlace
} from './keyLines';
import { lookOf } from './look';
import { provinceName, stateWords } from './text';
import { countStates, topOf, type ProvinceValue } from './values';
import { W } from './words';

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
	const lookAt = (state: ProvinceValue['state'], value: number | null) =>
		lookOf({ state, value }, 1, theme);
	const top = topOf(provinces, isShare(extra));
	const shades = [0, ...SHARE_STEPS.map(({ upTo }) => upTo)];
	const lines: KeyLine[] = [
		scaleLine(
			valueText(0, extra, context),
			valueText(top, extra, context),
			shades.map((share) => lookAt('told', share))
		),
		...(remark ? [remarkLine(remark)] : []),
		// Said even when there is none, so that nobody has to look for gaps.
		stateLine(W.keyNone(none)[lang], lookAt('none', null)),
		...(unknown > 0 ? [stateLine(W.keyUnknown(unknown)[lang], lookAt('unknown', null))] : [])
	];
	const chosen = chosenTexts(provinces, context, extra);
	return keyLines(
		[...lines, ...chosenLines(chosen, place.lines - lines.length, lang)],
		place,
		theme
	);
}

/** The chosen ones with their values. */
function chosenTexts(
	provinces: readonly ProvinceValue[],
	context: ChartContext,
	extra: CompareExtra
): string[] {
	const { lang } = context;
	return provinces
		.filter(({ chosen }) => chosen)
		.map((province) => {
			const value =
				province.value === null
					? stateWords(province)[lang]
					: valueText(province.value, extra, context);
			return `${provinceName(province, lang)} ${value}`;
		});
}
