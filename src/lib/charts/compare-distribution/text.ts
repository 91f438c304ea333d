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
import {
	middleFinding,
	placeWords,
	rangeWords,
	readingOf,
	UNITS_NOUN,
	type Among
} from '../compareMiddle';
import { subtitleOf } from '../compareOne';
import { nothingToSay } from '../words';
import { distributionOf, type Distribution } from './bins';
import { W } from './words';

/** What the spread of the units says in words. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): ChartText {
	const { lang } = context;
	const subtitle = subtitleOf(rows, W.each, context, extra);
	const distribution = distributionOf(rows, extra);
	const { told, unknown, missing, marked, unmarked } = distribution;
	if (told + unknown + missing === 0) return nothingToSay(subtitle, context);
	const among = amongOf(distribution, extra);
	const groups = marked.filter(({ kind }) => kind !== 'unit');
	const parts = [
		...placeWords(among),
		...rangeWords(among),
		...groups.map((group) => ({
			th: `${W.mean(saidName(group, 'th'), group.units).th} ${valueWords(group.value, extra, { lang: 'th' })}`,
			en: `${W.mean(saidName(group, 'en'), group.units).en} ${valueWords(group.value, extra, { lang: 'en' })}`
		})),
		...withoutWords(distribution),
		...(unmarked > 0 ? [W.unmarked(unmarked)] : [])
	];
	return { title: middleFinding(among)[lang], subtitle, reading: readingOf(parts, lang) };
}

/** How many units are not on the line, and why. */
export function withoutWords({ missing, unknown }: Pick<Distribution, 'missing' | 'unknown'>) {
	if (missing + unknown === 0) return [W.complete];
	return [
		...(missing > 0 ? [W.missing(missing)] : []),
		...(unknown > 0 ? [W.unknown(unknown)] : [])
	];
}

function amongOf(
	{ told, unknown, missing, spread, chosen }: Distribution,
	extra: CompareExtra
): Among {
	return {
		told,
		all: told + unknown + missing,
		spread,
		chosen: chosen.map((unit) => ({
			name: { th: shortNameOf(unit, 'th'), en: nameOf(unit, 'en') },
			value: unit.value,
			without: isMissing(unit) ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown
		})),
		noun: UNITS_NOUN,
		extra
	};
}
