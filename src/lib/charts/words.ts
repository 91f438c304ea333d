/** Words that several charts share; one chart's own words stand in its folder. */
import type { Lang } from '$lib/i18n/locale';
import { M, type Text } from '$lib/i18n/messages';
import { MEASURES, type Measure } from '$lib/i18n/measures';
import type { ChartContext, ChartText } from './chart';

/** Picks one language of a pair such as `name_th`/`name_en`; the other one when it is empty. */
export function pick(lang: Lang, th: string | null | undefined, en: string | null | undefined) {
	return (lang === 'th' ? th || en : en || th) ?? '';
}

export const NOTHING: Text = { th: 'ไม่มีข้อมูลให้แสดง', en: 'No data to show' };

export { MEASURES, type Measure };

/** As on every other part of the pages. */
export const MEASURE_NAMES: Readonly<Record<Measure, Text>> = {
	answered: M.answered,
	quantified: M.quantified,
	linked: M.linked
};

/** The text of a chart without rows. */
export function nothingToSay(subtitle: string, { lang }: ChartContext): ChartText {
	return { title: NOTHING[lang], subtitle, reading: sentence(NOTHING[lang], lang) };
}

/** Ends an English sentence; Thai sentences end without a mark. */
export function sentence(text: string, lang: Lang): string {
	return lang === 'en' && text !== '' && !/[.!?]$/.test(text) ? `${text}.` : text;
}

/** A sentence that stands alone begins with a capital. */
export function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
