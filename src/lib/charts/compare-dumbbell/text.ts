import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText } from '../chart';
import {
	codeName,
	COMPARE_WORDS,
	measureCounted,
	saidName,
	partWords,
	syntheticNote,
	valueWords,
	whoseValue,
	yearText,
	type CompareExtra
} from '../compare';
import { targetTail } from '../compareTargets';
import { nothingToSay, sentence } from '../words';
import { DEFAULT_EXTRA, sidesOf, tally, twoSidesOf, type PartPair, type TwoSides } from './sides';
import {
	countOfParts,
	partNames,
	sideName,
	sideShort,
	signedWords,
	valueOnBase,
	W,
	waysOf
} from './words';

/**
 * What two sides say in words: in which part the subject rose and fell most (or stands furthest above and
 * below), by how much, from what to what and on what base; then how many parts did which.
 * @param order how the parts are ordered, where that is not the order of the form
 */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA,
	order?: string | null
): ChartText {
	const { lang } = context;
	const measured = measureCounted(extra, lang);
	if (rows.length === 0) return nothingToSay(measured, context);
	const two = twoSidesOf(rows, extra);
	if (!two) return refusedText(rows, measured, context);
	const parts = [measured, order, syntheticNote(rows, lang)];
	return {
		title: finding(two, extra, context),
		subtitle: parts.filter(Boolean).join(lang === 'th' ? ' · ' : '; '),
		reading: reading(two, extra, context)
	};
}

function refusedText(
	rows: readonly ComparedValue[],
	subtitle: string,
	{ lang }: ChartContext
): ChartText {
	const n = sidesOf(rows).length;
	return {
		title: W.refused(n)[lang],
		subtitle,
		reading: sentence(W.refusedAdvice(n)[lang], lang)
	};
}

/** Both sides by name: `จังหวัดขอนแก่น จาก พ.ศ. 2563 ถึง พ.ศ. 2564`, or one against the other. */
function sidesSaid(two: TwoSides, context: ChartContext): string {
	const { lang } = context;
	const { subject, other } = two;
	const [before, after] = [yearText(other.year_be, context), yearText(subject.year_be, context)];
	if (two.overTime) return W.between(saidName(subject.head, lang), before, after)[lang];
	const names = [subject, other].map((side) => sideShort(two, side, context, whoseValue));
	const against = W.against(names[0]!, names[1]!)[lang];
	return before === after ? W.inYear(against, after)[lang] : against;
}

type Known = PartPair & { readonly difference: number };

const isKnown = (part: PartPair): part is Known => part.difference !== null;

/** Parts that share the largest difference on one side; empty where nothing lies on that side. */
function furthest(parts: readonly Known[], sign: 1 | -1): readonly Known[] {
	const most = Math.max(0, ...parts.map(({ difference }) => sign * difference));
	return most === 0 ? [] : parts.filter(({ difference }) => sign * difference === most);
}

function finding(two: TwoSides, extra: CompareExtra, context: ChartContext): string {
	const { lang } = context;
	const known = two.parts.filter(isKnown);
	const head = sidesSaid(two, context);
	const after = (words: string) => (lang === 'th' ? `${head} ${words}` : `${head}: ${words}`);
	if (known.length === 0) return after(W.notComparable[lang]);
	const ways = waysOf(two.overTime);
	const ends = ([1, -1] as const).flatMap((sign) => {
		const parts = furthest(known, sign);
		if (parts.length === 0) return [];
		const by = signedWords(parts[0]!.difference, extra, context);
		return one(two) && known.length === 1
			? [singleWords(parts[0]!, by, sign, two, context)]
			: [(sign > 0 ? ways.mostUp : ways.mostDown)(partNames(parts, lang), by)[lang]];
	});
	if (ends.length > 0) return after(ends.join(lang === 'th' ? ' ' : '; '));
	return after(ways.allSame(countOfParts(known.map(({ code }) => code)))[lang]);
}

const one = ({ parts }: TwoSides) => parts.length === 1;

function singleWords(
	part: Known,
	by: string,
	sign: 1 | -1,
	{ overTime }: TwoSides,
	{ lang }: ChartContext
): string {
	const ways = waysOf(overTime);
	return `${partWords(part.names, lang)} ${(sign > 0 ? ways.up : ways.down)[lang]} (${by})`;
}

function reading(two: TwoSides, extra: CompareExtra, context: ChartContext): string {
	const { lang } = context;
	const known = two.parts.filter(isKnown);
	const named = ([1, -1] as const).flatMap((sign) => furthest(known, sign).slice(0, 1));
	const said = named.map((part) => partSaid(part, two, extra, context));
	const all = [...said, counts(two, context)].join(lang === 'th' ? ' · ' : '; ');
	return sentence(all.charAt(0).toUpperCase() + all.slice(1), lang);
}

/** One part: what it was and is, or what each side has, with the base of both. */
function partSaid(
	part: PartPair,
	two: TwoSides,
	extra: CompareExtra,
	context: ChartContext
): string {
	const { lang } = context;
	const name = partWords(part.names, lang);
	const own = valueOnBase(part.subject, extra, context, valueWords);
	const others = valueOnBase(part.other, extra, context, valueWords);
	if (two.overTime) return W.fromTo(name, others, own)[lang];
	return W.beside(
		name,
		`${sideShort(two, two.subject, context)} ${own}`,
		`${sideShort(two, two.other, context)} ${others}`
	)[lang];
}

/** How many parts did which: `จาก 24 ข้อย่อย เพิ่มขึ้น 8 ลดลง 5 ไม่เปลี่ยน 9 บอกไม่ได้ 2`. */
function counts({ parts, overTime }: TwoSides, { lang }: ChartContext): string {
	const { up, down, same, unknown, noData } = tally(parts);
	const ways = waysOf(overTime);
	const each = [
		[up, ways.up],
		[down, ways.down],
		[same, ways.same],
		[unknown, COMPARE_WORDS.notKnown],
		[noData, COMPARE_WORDS.noData]
	] as const;
	const of = (language: 'th' | 'en') =>
		each
			.filter(([n]) => n > 0)
			.map(([n, words]) => (language === 'th' ? `${words.th} ${n}` : `${n} ${words.en}`))
			.join(language === 'th' ? ' ' : ', ');
	return W.ofParts(countOfParts(parts.map(({ code }) => code)), { th: of('th'), en: of('en') })[
		lang
	];
}

/** What is said of one part when it is pointed at: both sides with their bases, and the difference. */
export function stopLabel(
	part: PartPair,
	two: TwoSides,
	extra: CompareExtra,
	context: ChartContext
): string {
	const { lang } = context;
	const name = codeName(part.names, lang);
	const side = (which: 'subject' | 'other') => {
		const value = valueOnBase(part[which], extra, context);
		return `${sideName(two[which], context)} ${value}`;
	};
	const difference =
		part.difference === null
			? W.notComparable[lang]
			: part.difference === 0
				? waysOf(two.overTime).same[lang]
				: signedWords(part.difference, extra, context);
	const target = targetTail(part.subject, extra, context);
	return `${name}: ${[side('subject'), side('other'), difference].join(lang === 'th' ? ' ' : ', ')}${target}`;
}
