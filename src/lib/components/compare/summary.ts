/** What is chosen, in one line: shown in place of the settings where there is little room. Pure. */
import { measureName, shortNameOf } from '$lib/charts/compare';
import { joinList } from '$lib/charts/format';
import { formatNumber, yearIn } from '$lib/i18n/format';
import type { Era, Lang } from '$lib/i18n/locale';
import { C } from '$lib/i18n/messages/compare';
import type { NamedIndicatorRow } from '$lib/queries/compare/indicators';
import type { Comparison, Form } from '$lib/state/comparison';
import type { Stand } from '$lib/state/comparisonStand';

export interface Chosen {
	readonly comparison: Pick<Comparison, 'units' | 'measure'>;
	readonly stand: Pick<Stand, 'first'>;
	/** In place of a measure. */
	readonly indicator: Pick<NamedIndicatorRow, 'name_th' | 'name_en'> | null;
	/** The form and the years that are shown, also where nobody chose them. */
	readonly form: Form;
	readonly years: readonly number[];
}

/** `ขอนแก่น +2 · 2562–2567 · อ้างตัวเลข · แผนที่ความร้อน` */
export function summaryOf(
	{ comparison, stand, indicator, form, years }: Chosen,
	lang: Lang,
	era: Era
): string {
	const [code, ...others] = comparison.units;
	const name = stand.first ? shortNameOf({ ...stand.first, key: code! }, lang) : code!;
	const digits = years.map((year) => String(yearIn(year, era)));
	const measure = indicator
		? lang === 'th'
			? indicator.name_th
			: indicator.name_en
		: measureName(comparison, lang);
	return [
		others.length > 0 ? `${name} +${formatNumber(others.length, 0)}` : name,
		digits.length > 2 ? `${digits[0]}–${digits.at(-1)}` : joinList(digits, lang),
		measure,
		C.forms[form][lang]
	]
		.filter((part) => part !== '')
		.join(' · ');
}
