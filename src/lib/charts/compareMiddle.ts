/** The sentence on where the chosen ones lie among many: on which side of the median, and by how much; no rank. */
import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import { differenceWords, valueWords, type CompareExtra } from './compare';
import { sideOf, type Spread } from './compareOne';
import { plural } from './format';

const text = (th: string, en: string): Text => ({ th, en });

/** What the many are: provinces, or units of any kind. */
export interface Noun {
	readonly th: string;
	readonly one: string;
	readonly many: string;
}
export const PROVINCES_NOUN: Noun = { th: 'จังหวัด', one: 'province', many: 'provinces' };
export const UNITS_NOUN: Noun = { th: 'หน่วยงาน', one: 'unit', many: 'units' };

/** `73 จังหวัด`, `73 provinces`. */
export function counted(count: number, noun: Noun): Text {
	const number = formatNumber(count, 0);
	return text(`${number} ${noun.th}`, `${number} ${plural(count, noun.one, noun.many)}`);
}

export interface ChosenOne {
	readonly name: Text;
	readonly value: number | null;
	/** Why it has no value. */
	readonly without: Text;
}

export interface Among {
	/** How many have a value, and where their values lie; null where none has. */
	readonly told: number;
	readonly all: number;
	readonly spread: Spread | null;
	readonly chosen: readonly ChosenOne[];
	readonly noun: Noun;
	readonly extra: CompareExtra;
}

/** The title: the chosen one against the median, or without one the median itself. */
export function middleFinding({ told, all, spread, chosen, noun, extra }: Among): Text {
	if (!spread) {
		const of = counted(all, noun);
		return text(`ไม่มีค่าที่บอกได้ ทั้ง ${of.th}`, `No value can be told of any of ${of.en}`);
	}
	const of = counted(told, noun);
	const median = words(spread.median, extra);
	const group = text(` ${of.th} (${median.th.trimStart()})`, `${of.en} (${median.en})`);
	if (chosen.length > 1) return several(chosen, spread, noun, group);
	const [one] = chosen;
	if (one) return single(one, spread, group, extra);
	if (sideOf(spread.high, spread.low) === 'at') {
		return text(`${of.th}เท่ากัน (${median.th.trimStart()})`, `${of.en}, all at ${median.en}`);
	}
	return text(
		`ครึ่งหนึ่งของ ${of.th}อยู่ที่${median.th} ขึ้นไป`,
		`Half of ${of.en} are at ${median.en} or more`
	);
}

function single(one: ChosenOne, { median }: Spread, group: Text, extra: CompareExtra): Text {
	const { name, value, without } = one;
	if (value === null) {
		return text(
			`${name.th} ${without.th} มัธยฐานของ${group.th}`,
			`${name.en}: ${without.en}; median of ${group.en}`
		);
	}
	const side = {
		above: text('สูงกว่า', 'above'),
		below: text('ต่ำกว่า', 'below'),
		at: text('เท่ากับ', 'at')
	}[sideOf(value, median)];
	const own = words(value, extra);
	return text(
		`${name.th} ${own.th.trimStart()} ${side.th}มัธยฐานของ${group.th}`,
		`${name.en}: ${own.en}, ${side.en} the median of ${group.en}`
	);
}

function several(chosen: readonly ChosenOne[], { median }: Spread, noun: Noun, group: Text): Text {
	const above = chosen.filter(
		({ value }) => value !== null && sideOf(value, median) === 'above'
	).length;
	const of = counted(chosen.length, noun);
	return text(
		`ที่เลือก ${of.th} สูงกว่ามัธยฐานของ${group.th} ${above} ${noun.th}`,
		`${above} of the ${chosen.length} chosen ${noun.many} ${plural(above, 'is', 'are')} above the median of ${group.en}`
	);
}

/** How far the chosen one is from the median, and in which quarter of the values; nothing without one. */
export function placeWords({ chosen, spread, extra }: Among): Text[] {
	const value = chosen.length === 1 ? chosen[0]!.value : null;
	if (value === null || !spread) return [];
	const quarter =
		value > spread.threeQuarters
			? text('อยู่ในหนึ่งในสี่ที่สูงที่สุด', 'in the highest quarter of the values')
			: value < spread.quarter
				? text('อยู่ในหนึ่งในสี่ที่ต่ำที่สุด', 'in the lowest quarter of the values')
				: text('อยู่ในครึ่งกลางของค่าทั้งหมด', 'in the middle half of the values');
	if (sideOf(value, spread.median) === 'at') return [quarter];
	const away = (lang: Lang) => differenceWords(value - spread.median, extra, { lang });
	return [text(`ห่างจากมัธยฐาน ${away('th')}`, `${away('en')} from the median`), quarter];
}

/** From the lowest to the highest value. */
export function rangeWords({ spread, extra }: Among): Text[] {
	if (!spread) return [];
	const [low, high] = [words(spread.low, extra), words(spread.high, extra)];
	return [text(`ต่ำสุด${low.th} สูงสุด${high.th}`, `values from ${low.en} to ${high.en}`)];
}

/** Parts of a reading as one sentence. */
export function readingOf(parts: readonly Text[], lang: Lang): string {
	const said = parts.map((part) => part[lang]).join(lang === 'th' ? ' ' : '; ');
	return lang === 'th' || said === '' ? said : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** Thai keeps a space before a number. */
function words(value: number, extra: CompareExtra): Text {
	const th = valueWords(value, extra, { lang: 'th' });
	return { th: /^\d/.test(th) ? ` ${th}` : th, en: valueWords(value, extra, { lang: 'en' }) };
}
