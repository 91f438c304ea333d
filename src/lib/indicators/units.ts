import type { NumberToken } from './numbers';
import { NOT_UNITS, WHOLE_ONLY } from './unit-words.data';
import { UNITS } from './units.data';

/** A unit found after a number: its one spelling here, and where its printed spelling ends. */
export interface UnitMatch {
	readonly unit: string;
	readonly start: number;
	readonly end: number;
}

interface Spelling {
	readonly text: string;
	/** Null for words that only look like a unit (ต้นทุน is not ต้น). */
	readonly unit: string | null;
	readonly latin: boolean;
}

/** Spellings by first character, longest first, so that ล้านบาท is not read as ล้าน. */
const BY_FIRST = new Map<string, Spelling[]>();
for (const [unit, ...spellings] of UNITS) {
	for (const spelling of [unit, ...spellings]) add(spelling, unit);
}
for (const word of NOT_UNITS) add(word, null);
for (const list of BY_FIRST.values()) list.sort((a, b) => b.text.length - a.text.length);

function add(spelling: string, unit: string | null): void {
	const text = spelling.toLowerCase();
	const first = text.charAt(0);
	const list = BY_FIRST.get(first) ?? [];
	list.push({ text, unit, latin: /[a-z0-9]$/.test(text) });
	BY_FIRST.set(first, list);
}

const SPACE = /\s/;
const LATIN = /[a-z0-9]/i;
const BETWEEN = /^(?:กว่า|เศษ|\.-|\([ก-๎]{2,12}\))\s?/;
const SCALE = /^(?:พันล้าน|หมื่นล้าน|แสนล้าน|ล้านล้าน|ล้าน|แสน|หมื่น|พัน)\s?/;
const KNOWN = new Set(UNITS.map(([unit]) => unit));

/** Whether a unit as `unitAfter` gives it is in the list, with or without a scale before it (ล้านไร่). */
export function isKnownUnit(unit: string): boolean {
	const rest = unit.replace(SCALE, '');
	return rest === '' || KNOWN.has(unit) || KNOWN.has(rest);
}

const PERCENT = 'ร้อยละ';
const NUMBER_AFTER = /^\s{0,3}[<>≤≥=~]{0,2}\s{0,2}[\d๐-๙]/;
const YEAR_AFTER =
	/^(?:งบประมาณ|การศึกษา)?\s{0,2}(?:พ\.ศ\.)?\s{0,2}(?:\d{4}(?!\d)|\d{2}\s{0,2}(?:[=:]|จำนวน))/;

/** The unit printed right after `at` (at most three blanks between), or null. */
export function unitAfter(text: string, at: number): UnitMatch | null {
	let start = at;
	while (start < at + 4 && SPACE.test(text.charAt(start))) start += 1;
	// "100 กว่าแห่ง", "3,000.- บาท", "8 (แปด) แห่ง": what may stand between.
	const between = BETWEEN.exec(text.slice(start, start + 16));
	if (between) start += between[0].length;
	const known = knownUnit(text, start);
	const scale = known ? null : SCALE.exec(text.slice(start, start + 10));
	if (!scale) return known;
	// "6.8 ล้านไร่": the scale is part of the unit, the value stays as printed.
	const scaled = knownUnit(text, start + scale[0].length);
	const word = scale[0].trim();
	return scaled
		? { unit: word + scaled.unit, start, end: scaled.end }
		: { unit: word, start, end: start + word.length };
}

function knownUnit(text: string, start: number): UnitMatch | null {
	for (const spelling of BY_FIRST.get(text.charAt(start).toLowerCase()) ?? []) {
		const end = start + spelling.text.length;
		if (text.slice(start, end).toLowerCase() !== spelling.text) continue;
		if (spelling.latin && LATIN.test(text.charAt(end))) continue;
		// "ภาคเรียนที่ 1 ปีการศึกษา 2563": a year follows, ปี is no unit here.
		if (spelling.unit === 'ปี' && YEAR_AFTER.test(text.slice(end, end + 24))) return null;
		// "เข็มที่ 2 ร้อยละ 63": it is of the number after it.
		if (spelling.text === PERCENT && NUMBER_AFTER.test(text.slice(end, end + 8))) return null;
		return spelling.unit === null ? null : { unit: spelling.unit, start, end };
	}
	return null;
}

/**
 * The unit of a number. Bodies and aspects come whole: after a decimal such a word starts the next phrase
 * ("ราชการ 4.0 ระดับก้าวหน้า", "เฉลี่ย 4.17 ปัจจัยที่…"). Counted things may be decimal (75.4 ต้น is printed so).
 */
export function unitOf(text: string, token: Pick<NumberToken, 'end' | 'raw'>): UnitMatch | null {
	const match = unitAfter(text, token.end);
	return match && token.raw.includes('.') && WHOLE_ONLY.has(match.unit) ? null : match;
}

const PERCENT_BEFORE = /ร้อยละ\s{0,3}[<>≤≥=~]{0,2}\s{0,3}[-−]?$/;
const PERCENT_NEAR = /ร้อยละ[^\d๐-๙]{0,90}$/;
const YEAR =
	/(?:ปีงบประมาณ|ปีการศึกษา|ปี|พ\.ศ\.|งบประมาณ)\s{0,2}(?:พ\.ศ\.)?\s{0,2}\d{4}(?!\d)|\d{1,2}\s{0,2}ปี(?:ย้อนหลัง)?(?!\s{0,3}\d|งบ|การ)/g;
/** Named with the number, not after another one ("5 คะแนน) ส่วน… 0.58"). */
const SCORE_NEAR = /(?<!\d\s{0,2})คะแนน(?!เต็ม)[^\d๐-๙)]{0,60}$/;
const SCORE_BEFORE = /คะแนน(?:เฉลี่ย|รวม|เต็ม)?\s{0,3}$/;

/**
 * A unit printed before the number: "ร้อยละ 3", "คะแนน 85.69". `lead` is the text that ends where the
 * number starts.
 */
export function unitBefore(lead: string): string | null {
	if (PERCENT_BEFORE.test(lead.slice(-16))) return '%';
	if (SCORE_BEFORE.test(lead.slice(-20))) return 'คะแนน';
	return null;
}

const HEAD = /\(\s?([^\s\d()][^\d()]{0,23})\)\s{0,6}(?:[-–]\s{0,3}){0,6}$/;

/** The unit at the head of a row, "จำนวนผู้เข้าชม (คน) …", with a year or empty cells between at most; else null. */
export function unitAtHead(lead: string): string | null {
	const words = lead.slice(-60).replace(YEAR, '');
	const named = HEAD.exec(words)?.[1]?.trim();
	if (named === undefined) return null;
	const match = unitAfter(named, 0);
	return match && match.end === named.length ? match.unit : null;
}

/**
 * The unit where it is named first and the number follows without one: "ร้อยละความสำเร็จของโครงการ ปี 2564
 * เท่ากับ 80", "คะแนน ITA ของจังหวัด 85.12" (of scores, only decimals).
 */
export function unitNamedBefore(lead: string, decimal: boolean): string | null {
	// A year goes, what stood before it does not come nearer.
	const words = lead.slice(-110).replace(YEAR, ';');
	if (PERCENT_NEAR.test(words)) return '%';
	return decimal && SCORE_NEAR.test(words) ? 'คะแนน' : null;
}
