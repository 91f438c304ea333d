import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText } from '../chart';
import {
	COMPARE_WORDS,
	isMissing,
	nameOf,
	saidName,
	shortNameOf,
	valueWords,
	type CompareExtra
} from '../compare';
import { readingOf } from '../compareMiddle';
import { subtitleOf } from '../compareOne';
import { joinList } from '../format';
import { nothingToSay } from '../words';
import { placesByOne, rankingOf, type Placed, type Ranking } from './places';
import { W } from './words';

/** More names than this are a list: the rest is counted. */
const NAMED = 8;
/** Other chosen ones that the reading names. */
const ALSO = 4;

/** Where the first chosen one stands, how little would move it, and who has no place. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): ChartText {
	const { lang } = context;
	const subtitle = subtitleOf(rows, W.subtitle, context, extra);
	if (rows.length === 0) return nothingToSay(subtitle, context);
	const ranking = rankingOf(rows, extra);
	const { groups } = ranking;
	const parts = [
		...(ranking.mixed ? [] : [...firstWords(ranking, extra), ...alsoWords(ranking)]),
		...groups.map((group) => ({
			th: `${W.mean(saidName(group, 'th')).th} ${valueWords(group.value, extra, { lang: 'th' })}`,
			en: `${W.mean(saidName(group, 'en')).en} ${valueWords(group.value, extra, { lang: 'en' })}`
		})),
		...withoutWords(ranking),
		W.caution
	];
	// The caution ends with a mark of its own.
	const reading = readingOf(parts, lang).replace(/\.\.$/, '.');
	return { title: finding(rows, ranking, extra)[lang], subtitle, reading };
}

function finding(
	rows: readonly ComparedValue[],
	{ placed, mixed }: Ranking,
	extra: CompareExtra
): Text {
	if (mixed) return W.mixed;
	if (placed.length === 0) return W.none;
	const lead = rows.find(({ chosen, kind }) => chosen && kind === 'unit');
	if (!lead) return W.nobody(placed.length);
	const own = placed.find(({ row }) => row.key === lead.key);
	const each = (lang: Lang) => {
		const name = lang === 'th' ? nameOf(lead, 'th') : shortNameOf(lead, 'en');
		if (!own) {
			const why = isMissing(lead) ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown;
			return W.without(name, why, placed.length)[lang];
		}
		const value = valueWords(own.row.value, extra, { lang });
		return W.found(name, own.place, own.tied > 0, placed.length, value)[lang];
	};
	return { th: each('th'), en: each('en') };
}

/** `12`, and `12=` where others stand in the same place. */
export function placeText({ place, tied }: Placed): string {
	return `${place}${tied > 0 ? '=' : ''}`;
}

function firstWords(ranking: Ranking, extra: CompareExtra): Text[] {
	const own = ranking.placed.filter(({ row }) => row.chosen);
	const [first] = own;
	if (!first || own.length > 1) return [];
	const by = placesByOne(first, ranking, extra);
	const items = extra.measure === 'in_progress' || extra.measure === 'not_started';
	return [
		...(first.tied > 0 ? [W.tied(first.tied)] : []),
		...(by ? [W.byOne(by.best, by.worst, items)] : [])
	];
}

function alsoWords({ placed }: Ranking): Text[] {
	const own = placed.filter(({ row }) => row.chosen);
	if (own.length < 2) return [];
	const more = own.length - ALSO;
	return [
		...own.slice(0, ALSO).map((one) => ({
			th: W.also(shortNameOf(one.row, 'th'), placeText(one)).th,
			en: W.also(nameOf(one.row, 'en'), placeText(one)).en
		})),
		...(more > 0 ? [W.more(more)] : [])
	];
}

/** Who has no place, by name where they are few. */
export function withoutWords({ missing, unknown }: Ranking): Text[] {
	if (missing.length + unknown.length === 0) return [W.complete];
	return [
		...(missing.length > 0 ? [both(W.missing, missing)] : []),
		...(unknown.length > 0 ? [both(W.unknown, unknown)] : [])
	];
}

function both(words: (count: number, names: string) => Text, rows: readonly ComparedValue[]): Text {
	const names = (lang: Lang) =>
		rows.length > NAMED
			? ''
			: joinList(
					rows.map((row) => shortNameOf(row, lang)),
					lang
				);
	return { th: words(rows.length, names('th')).th, en: words(rows.length, names('en')).en };
}
