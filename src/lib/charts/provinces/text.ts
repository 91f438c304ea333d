import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText } from '../chart';
import { COMPARE_WORDS, nameOf, shortNameOf, type CompareExtra } from '../compare';
import {
	middleFinding,
	placeWords,
	PROVINCES_NOUN,
	rangeWords,
	readingOf,
	type Among
} from '../compareMiddle';
import { spreadOf, subtitleOf } from '../compareOne';
import { nothingToSay } from '../words';
import { countStates, provincesOf, unitsElsewhere, type ProvinceValue } from './values';
import { W } from './words';

/** What a map of the provinces says in words, whichever way it is drawn. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): ChartText {
	const { lang } = context;
	const subtitle = subtitleOf(rows, W.byProvince, context, extra);
	if (rows.length === 0) return nothingToSay(subtitle, context);
	const provinces = provincesOf(rows);
	const states = countStates(provinces);
	const among = amongOf(provinces, extra);
	const parts = [
		...placeWords(among),
		...rangeWords(among),
		W.missing(states.none, provinces.length),
		...(states.unknown > 0 ? [W.unknown(states.unknown)] : []),
		...notes(rows, provinces)
	];
	return { title: middleFinding(among)[lang], subtitle, reading: readingOf(parts, lang) };
}

function amongOf(provinces: readonly ProvinceValue[], extra: CompareExtra): Among {
	const values = provinces.flatMap(({ value }) => (value === null ? [] : [value]));
	return {
		told: values.length,
		all: provinces.length,
		spread: spreadOf(values),
		chosen: provinces
			.filter(({ chosen }) => chosen)
			.map((province) => ({
				name: { th: provinceName(province, 'th'), en: provinceName(province, 'en') },
				value: province.value,
				without: stateWords(province)
			})),
		noun: PROVINCES_NOUN,
		extra
	};
}

function notes(rows: readonly ComparedValue[], provinces: readonly ProvinceValue[]): Text[] {
	const units = provinces.reduce((sum, province) => sum + province.rows.length, 0);
	const elsewhere = unitsElsewhere(rows);
	return [
		...(provinces.some((province) => province.rows.length > 1) ? [W.means(units)] : []),
		...(elsewhere > 0 ? [W.elsewhere(elsewhere)] : [])
	];
}

/** Why a province has no value. */
export function stateWords({ state }: Pick<ProvinceValue, 'state'>): Text {
	return state === 'none' ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown;
}

/** The one unit that stands for the province, else the province itself. */
export function provinceName(province: ProvinceValue, lang: Lang): string {
	const [only, another] = province.rows;
	if (only && !another) return lang === 'th' ? shortNameOf(only, lang) : nameOf(only, lang);
	return lang === 'th' ? province.name_th : province.name_en;
}
