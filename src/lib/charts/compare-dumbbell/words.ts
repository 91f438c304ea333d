import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext } from '../chart';
import {
	baseText,
	COMPARE_WORDS,
	differenceWords,
	isShare,
	nameOf,
	partWords,
	saidName,
	valueText,
	yearText,
	type CompareExtra
} from '../compare';
import { placeNames, unitOf } from '../coverage/words';
import { joinList, plural } from '../format';
import { missing, type PartPair, type Side, type TwoSides } from './sides';

const text = (th: string, en: string): Text => ({ th, en });

interface Ways {
	readonly up: Text;
	readonly down: Text;
	readonly same: Text;
	readonly mostUp: (parts: string, by: string) => Text;
	readonly mostDown: (parts: string, by: string) => Text;
	readonly allSame: (parts: Text) => Text;
}

/** Two years of one unit: values rise and fall. */
const OVER_TIME: Ways = {
	up: text('เพิ่มขึ้น', 'rose'),
	down: text('ลดลง', 'fell'),
	same: text('ไม่เปลี่ยน', 'unchanged'),
	mostUp: (parts, by) =>
		text(`เพิ่มขึ้นมากที่สุดใน${spaced(parts)} (${by})`, `rose most in ${parts} (${by})`),
	mostDown: (parts, by) =>
		text(`ลดลงมากที่สุดใน${spaced(parts)} (${by})`, `fell most in ${parts} (${by})`),
	allSame: (parts) => text(`ไม่เปลี่ยนแปลงทั้ง ${parts.th}`, `unchanged in all ${parts.en}`)
};

/** Two units, or a unit and a group. */
const SIDE_BY_SIDE: Ways = {
	up: text('สูงกว่า', 'higher'),
	down: text('ต่ำกว่า', 'lower'),
	same: text('เท่ากัน', 'equal'),
	mostUp: (parts, by) =>
		text(`สูงกว่ามากที่สุดใน${spaced(parts)} (${by})`, `furthest above in ${parts} (${by})`),
	mostDown: (parts, by) =>
		text(`ต่ำกว่ามากที่สุดใน${spaced(parts)} (${by})`, `furthest below in ${parts} (${by})`),
	allSame: (parts) => text(`เท่ากันทั้ง ${parts.th}`, `equal in all ${parts.en}`)
};

/** The words for how two sides differ, from the point of view of the subject. */
export function waysOf(overTime: boolean): Ways {
	return overTime ? OVER_TIME : SIDE_BY_SIDE;
}

export const W = {
	against: (subject: string, other: string) =>
		text(`${subject} เทียบกับ${spaced(other)}`, `${subject} against ${other}`),
	inYear: (words: string, year: string) => text(`${words} ${year}`, `${words}, ${year}`),
	between: (name: string, before: string, after: string) =>
		text(`${name} จาก ${before} ถึง ${after}`, `${name}, from ${before} to ${after}`),
	fromTo: (part: string, before: string, after: string) =>
		text(`${part} จาก${spaced(before)} เป็น${spaced(after)}`, `${part} from ${before} to ${after}`),
	beside: (part: string, subject: string, other: string) =>
		text(`${part} ${subject} เทียบกับ${spaced(other)}`, `${part}: ${subject} against ${other}`),
	mean: (units: string, most: number) =>
		text(`ค่าเฉลี่ยของ ${units} หน่วยงาน`, `mean of ${units} ${plural(most, 'unit')}`),
	notComparable: text('เทียบกันไม่ได้', 'cannot be compared'),
	ofParts: (parts: Text, counts: Text) =>
		text(`จาก ${parts.th} ${counts.th}`, `of ${parts.en}, ${counts.en}`),
	refused: (n: number) =>
		n < 2
			? text(
					'แผนภาพนี้เทียบ 2 ชุด แต่มีเพียง 1 ชุด',
					'This picture sets two sides against each other; there is only one'
				)
			: text(
					`แผนภาพนี้เทียบ 2 ชุด แต่เลือกไว้ ${n} ชุด`,
					`This picture sets two sides against each other; ${n} are chosen`
				),
	refusedAdvice: (n: number) =>
		n < 2
			? text('โปรดเลือกหน่วยงานหรือปีเพิ่มอีก 1 ชุด', 'Please choose one more organisation or year')
			: text(
					'โปรดเลือกไว้ 2 ชุด หรือดูทั้งหมดในแผนที่ความร้อน',
					'Please keep two of them, or see them all in the heatmap'
				),
	difference: (extra: CompareExtra) =>
		isShare(extra)
			? text('ต่าง (จุดร้อยละ)', 'Difference (percentage points)')
			: text('ต่าง (ตัวอักษร)', 'Difference (characters)'),
	code: text('รหัส', 'Code'),
	part: text('ส่วนของแบบประเมิน', 'Part of the form'),
	base: (side: string) => text(`ฐานของ${spaced(side)}`, `Base of ${side}`)
};

/** Thai keeps a space between a word and a number or a Latin letter. */
export function spaced(words: string): string {
	return /^[\dA-Za-z]/.test(words) ? ` ${words}` : words;
}

/** A side with its year: `จังหวัดขอนแก่น พ.ศ. 2564`, `Khon Kaen 2021 CE`. */
export function sideName({ head, year_be }: Side, context: ChartContext, name = nameOf): string {
	return `${name(head, context.lang)} ${yearText(year_be, context)}`;
}

/** A side in a sentence that has told the year already, where both sides are of the same. */
export function sideShort(
	{ subject, other }: TwoSides,
	side: Side,
	context: ChartContext,
	name = saidName
): string {
	if (subject.year_be !== other.year_be) return sideName(side, context, name);
	return name(side.head, context.lang);
}

/** A side with its year and, of a group, how many units its values are the mean of. */
export function sideHead(side: Side, context: ChartContext): string {
	const name = sideName(side, context);
	if (side.head.kind === 'unit') return name;
	const units = side.rows.map((row) => row.units);
	const [least, most] = [Math.min(...units), Math.max(...units)];
	const n =
		least === most ? formatNumber(most, 0) : `${formatNumber(least, 0)}–${formatNumber(most, 0)}`;
	return `${name} (${W.mean(n, most)[context.lang]})`;
}

/** A difference with its sign and no unit: `+12.5`, `−1,204`, `0`. */
export function signed(difference: number, extra: CompareExtra): string {
	const size = Math.abs(difference);
	const number = isShare(extra) ? formatNumber(100 * size, 1) : formatNumber(size, 0);
	return number === '0' ? '0' : `${difference < 0 ? '−' : '+'}${number}`;
}

/** A difference with its sign and its unit: `+12.5 จุดร้อยละ`. */
export function signedWords(
	difference: number,
	extra: CompareExtra,
	context: ChartContext
): string {
	const sign = difference === 0 ? '' : difference < 0 ? '−' : '+';
	return `${sign}${differenceWords(difference, extra, context)}`;
}

/** A side's value, or why it has none. */
export function stateText(
	row: ComparedValue | null,
	extra: CompareExtra,
	context: ChartContext,
	write = valueText
): string {
	const why = missing(row);
	if (why === null) return write(row!.value, extra, context);
	return (why === 'no-data' ? COMPARE_WORDS.noData : COMPARE_WORDS.notKnown)[context.lang];
}

/** A side's value with what it stands on: `50% (2 จาก 4 ข้อ)`. */
export function valueOnBase(
	row: ComparedValue | null,
	extra: CompareExtra,
	context: ChartContext,
	write = valueText
): string {
	const value = stateText(row, extra, context, write);
	const base = row === null || row.value === null ? '' : baseText(row, extra, context);
	return base ? `${value} (${base})` : value;
}

/** `24 ข้อย่อย`, `6 categories`; `parts` where they are of several kinds. */
export function countOfParts(codes: readonly string[], n = codes.length): Text {
	if (!isOneKind(codes)) return text(`${n} ส่วน`, `${n} ${plural(n, 'part')}`);
	const unit = unitOf(codes);
	return text(`${n} ${unit.th}`, `${n} ${plural(n, unit.en, unit.many_en)}`);
}

/** Items only, or categories only. */
function isOneKind(codes: readonly string[]): boolean {
	const items = codes.filter((code) => code.includes('.')).length;
	return !codes.includes('all') && (items === 0 || items === codes.length);
}

/** One part by name, a few by their codes, more by how many they are. */
export function partNames(parts: readonly PartPair[], lang: Lang): string {
	if (parts.length === 1) return partWords(parts[0]!.names, lang);
	const codes = parts.map(({ code }) => code);
	if (parts.length > 4) return countOfParts(codes)[lang];
	// Of one kind the kind is said once: `items 1.2 and 3.4`.
	if (isOneKind(codes)) return placeNames(codes)[lang];
	return joinList(
		parts.map(({ names }) => partWords(names, lang)),
		lang
	);
}
