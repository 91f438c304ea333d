/**
 * What every component needs to speak: language, era, and how a path becomes an address that keeps the
 * person's selection. Set once by the layout, read through context.
 */
import { getContext, setContext } from 'svelte';
import { formatPeriod, formatYear } from '$lib/i18n/format';
import type { Era, Lang } from '$lib/i18n/locale';
import { translator, type Text } from '$lib/i18n/messages';

const KEY = Symbol('locale');

export interface Locale {
	readonly lang: Lang;
	readonly era: Era;
	t(text: Text): string;
	/** The name in the page's language. */
	name(row: { name_th: string; name_en: string }): string;
	year(yearBe: number): string;
	period(periodBe: string): string;
	/**
	 * A site path (`/category/1`) as an address in this language that keeps the selection; from `?item=1.4` that
	 * of this page with so much changed in what it keeps (a key without a value is taken out).
	 */
	href(path: string): string;
}

/** Provides the locale; `lang`, `era` and `href` are read each time, so they may change. */
export function provideLocale(source: {
	lang: () => Lang;
	era: () => Era;
	href: (path: string) => string;
}): Locale {
	const locale: Locale = {
		get lang() {
			return source.lang();
		},
		get era() {
			return source.era();
		},
		t: (text) => translator(source.lang())(text),
		name: (row) => (source.lang() === 'th' ? row.name_th : row.name_en),
		year: (yearBe) => formatYear(yearBe, source.era(), source.lang()),
		period: (periodBe) => formatPeriod(periodBe, source.era(), source.lang()),
		href: (path) => source.href(path)
	};
	return setContext(KEY, locale);
}

export function useLocale(): Locale {
	return getContext<Locale>(KEY);
}
