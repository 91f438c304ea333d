/** The sentence on top of an indicator's comparison: whose, of when, among whom, and in which data. Pure. */
import { joinList } from '$lib/charts/format';
import { formatYear } from '$lib/i18n/format';
import type { Era, Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { C } from '$lib/i18n/messages/compare';
import { CI } from '$lib/i18n/messages/compareIndicator';
import type { NamedIndicatorRow } from '$lib/queries/compare/indicators';
import type { Comparison } from '$lib/state/comparison';
import type { IndicatorShown } from '$lib/state/comparisonIndicator';
import type { Stand } from '$lib/state/comparisonStand';
import { unitName } from './names';
import { dataWords } from './sentence';

/** More names than this are counted. */
const MOST_NAMED = 4;

export function indicatorSentence(
	{ kind, data }: Comparison,
	stand: Stand,
	shown: IndicatorShown,
	indicator: Pick<NamedIndicatorRow, 'name_th' | 'name_en'>,
	lang: Lang,
	era: Era
): string {
	const kinds = C.kinds[kind];
	const inLang = (word: string): Text => ({ th: word, en: word });
	const named = stand.units;
	const units =
		named.length === 0 || named.length > MOST_NAMED
			? CI.several(named.length || stand.onHand.length, kinds)
			: inLang(
					joinList(
						named.map((unit) => unitName(unit, kind, lang)),
						lang
					)
				);
	const year = (be: number) => formatYear(be, era, lang);
	const { years } = shown;
	const span =
		years.length > 2
			? `${year(years[0]!)} – ${year(years.at(-1)!)}`
			: joinList(years.map(year), lang);
	const against = shown.units === null ? CI.among(stand.onHand.length, kinds) : null;
	const head = C.said(units, inLang(span), against)[lang];
	const name = lang === 'th' ? indicator.name_th : indicator.name_en;
	return `${head} ${CI.measured(name, dataWords(data, stand), stand.onHand.length, kinds)[lang]}`;
}
