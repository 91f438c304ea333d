import { toArabicDigits } from '$lib/thai/digits';
import { parseThaiMonth, THAI_MONTH, yearFromDigits } from '$lib/thai/era';
import { lastAtMost } from './statement-text';

/**
 * Years, dates and ranges as they are printed, in Buddhist years: `2561`, `2564-01`, `2564-01-13`,
 * `2559/2561`. Two-digit years 40–99 after a month or after ปี/พ.ศ. are 25xx; Common Era years are
 * moved by 543.
 */
export interface PeriodMention {
	readonly start: number;
	readonly end: number;
	/** Null for a date without a year: it dates nothing, but its digits are no quantity either. */
	readonly period: string | null;
	/**
	 * How the mention governs what follows: `frame` sets the time of the text after it (ในปี…, ณ วันที่…),
	 * `point` dates what stands close to it, `name` is part of a plan's name or a deadline and dates only
	 * what touches it (so does เมื่อวันที่…, which closes its clause), `document` dates a paper (ลงวันที่…) and
	 * no figure.
	 */
	readonly governs: 'frame' | 'point' | 'name' | 'document';
}

const GAP = '\\s{0,3}';
const DASH = `${GAP}[-–—]${GAP}`;
const ERA = `(?:พ\\.${GAP}ศ\\.|ค\\.${GAP}ศ\\.|ปี)?${GAP}`;

// Every quantifier below has an upper bound, so that one attempt costs a constant and a scan is linear.
const DATES = new RegExp(
	`(?<!\\d)(?:(\\d{1,2})(?:${DASH}(\\d{1,2}))?${GAP})?(?:เดือน)?${GAP}(${THAI_MONTH})(?!\\.?[รศ]\\.)${GAP}${ERA}(\\d{4}|\\d{2})?(?!\\d)`,
	'g'
);
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g;
const YEARS = new RegExp(
	`(?:ปีงบประมาณ|ปีการศึกษา|ปีงบ|ปี|พ\\.${GAP}ศ\\.|ค\\.${GAP}ศ\\.|ไตรมาสที่${GAP}\\d/|ไตรมาส${GAP}\\d/)` +
		`${GAP}${ERA}(\\d{4}|\\d{2})(?!\\d|[.,]\\d)`,
	'g'
);
const NEXT_YEAR = new RegExp(
	`^(${DASH}|${GAP}ถึง${GAP}${ERA}|${GAP}/|${GAP},${GAP}${ERA}|${GAP}และ${GAP}${ERA}|${GAP})(\\d{4}|\\d{2})(?!\\d|[.,]\\d)`
);
const RANGE_NEXT = /^\s{0,3}(?:[-–—]|ถึง)/;
const RANGE_BETWEEN = /^[\s)]{0,3}(?:[-–—]|(?:จน)?ถึง|จนถึง)[\s(]{0,3}(?:วันที่|เดือน|ปัจจุบัน)?\s{0,3}$/;

interface Found {
	start: number;
	end: number;
	/** The parts of one date, or of the first and last of a range. */
	from: string | null;
	to: string | null;
	/** A day without a year may take the year of the end of its range. */
	monthDay: string | null;
	dated: boolean;
}

/** All mentions of a time in a text, in order. */
export function scanPeriods(text: string): PeriodMention[] {
	const digits = toArabicDigits(text);
	const dated = [...dates(digits), ...slashed(digits)].sort((a, b) => a.start - b.start);
	const starts = dated.map((mention) => mention.start);
	const inDate = (at: number) => (dated[lastAtMost(starts, at)]?.end ?? 0) > at;
	const found = dated.concat([...years(digits)].filter(({ end }) => !inDate(end - 1)));
	found.sort((a, b) => a.start - b.start);
	const whole = mergeRanges(digits, found).filter(
		(mention) => mention.from !== null || /\d/.test(digits.slice(mention.start, mention.end))
	);
	const mentions = whole.map((mention) => ({
		start: mention.start,
		end: mention.end,
		period: periodOf(mention),
		governs: governs(digits, mention)
	}));
	return mentions.map((mention, index) =>
		refines(mention, mentions[index - 1]) ? { ...mention, governs: 'frame' } : mention
	);
}

/** "ในปี 2563 กิจกรรม… 9 ธ.ค. 62": a day within the year that was just set (or its fiscal year) sets the time anew. */
function refines(mention: PeriodMention, previous: PeriodMention | undefined): boolean {
	if (previous?.governs !== 'frame' || mention.governs !== 'point') return false;
	if (mention.start - previous.end > 100 || !/^\d{4}$/.test(previous.period ?? '')) return false;
	const [year = '', month = ''] = (mention.period ?? '').split('-');
	const fiscal = Number(year) + (Number(month) >= 10 ? 1 : 0);
	return month !== '' && [Number(year), fiscal].includes(Number(previous.period));
}

function* dates(text: string): Generator<Found> {
	for (const match of text.matchAll(DATES)) {
		const [, day, lastDay, month = '', printed] = match;
		const year = printed === undefined ? null : yearFromDigits(printed);
		// "5 ธ.ค. 30 คน": what is no year is left to be a quantity.
		const rest = printed !== undefined && year === null ? printed.length : 0;
		const end = match.index + match[0].length - rest;
		// A month alone is no date, but may open a range ("มกราคม - มีนาคม 2564").
		if (day === undefined && year === null && !RANGE_NEXT.test(text.slice(end, end + 12))) continue;
		const number = two(parseThaiMonth(month) ?? 0);
		const monthDay = (d: string | undefined) =>
			validDay(d) ? `${number}-${two(Number(d))}` : number;
		const first = monthDay(day);
		const last = monthDay(lastDay ?? day);
		const start = match.index + (match[0].length - match[0].trimStart().length);
		yield {
			start,
			end,
			from: year === null ? null : `${year}-${first}`,
			to: year === null ? null : `${year}-${last}`,
			monthDay: first,
			dated: true
		};
	}
}

function* slashed(text: string): Generator<Found> {
	for (const match of text.matchAll(SLASHED)) {
		const [whole, day = '', month = '', printed = ''] = match;
		const year = yearFromDigits(printed);
		if (year === null || Number(month) < 1 || Number(month) > 12 || !validDay(day)) continue;
		const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
		const end = match.index + whole.length;
		yield { start: match.index, end, from: date, to: date, monthDay: null, dated: true };
	}
}

function* years(text: string): Generator<Found> {
	let upTo = 0;
	for (const match of text.matchAll(YEARS)) {
		const [whole, printed = ''] = match;
		// Already read as a further year of the list before.
		if (match.index + whole.length <= upTo) continue;
		// "20 ปี 50 คน": here ปี is the unit of a number, not the head of a year.
		if (
			printed.length === 2 &&
			whole.startsWith('ปี') &&
			/\d\s{0,2}$/.test(text.slice(Math.max(0, match.index - 4), match.index))
		) {
			continue;
		}
		const first = yearFromDigits(printed);
		if (first === null) continue;
		let end = match.index + whole.length;
		let last: Found = yearFound(match.index, end, first);
		for (;;) {
			const next = NEXT_YEAR.exec(text.slice(end, end + 24));
			const year = next && nextYear(next[1] ?? '', next[2] ?? '');
			if (!next || year === null || year === undefined) break;
			const start = end + (next[1] ?? '').length;
			if (/[-–—/ถ]/.test(next[1] ?? '')) {
				if (String(year) <= (last.from ?? '')) break;
				end += next[0].length;
				last = { ...last, end, to: String(year) };
			} else {
				end += next[0].length;
				yield last;
				last = yearFound(start, end, year);
			}
		}
		upTo = end;
		yield last;
	}
}

/** In a list or after a dash a year follows only as four digits; two digits only right after a dash. */
function nextYear(between: string, printed: string): number | null {
	if (printed.length === 2 && !/[-–—/]/.test(between)) return null;
	return yearFromDigits(printed);
}

function yearFound(start: number, end: number, year: number): Found {
	return { start, end, from: String(year), to: String(year), monthDay: null, dated: false };
}

/** "30 ก.ค. 57) ถึงวันที่ 22 ม.ค. 64" and "ต.ค. 62 - ก.ย. 63" are one range. */
function mergeRanges(text: string, found: Found[]): Found[] {
	const merged: Found[] = [];
	for (const mention of found) {
		const previous = merged.at(-1);
		const between = previous
			? text.slice(previous.end, Math.min(mention.start, previous.end + 24))
			: '';
		if (
			previous &&
			mention.start - previous.end < 24 &&
			mention.to !== null &&
			previous.from === previous.to &&
			(previous.from !== null || previous.monthDay !== null) &&
			RANGE_BETWEEN.test(between)
		) {
			const from = previous.from ?? `${mention.to.slice(0, 4)}-${previous.monthDay}`;
			merged[merged.length - 1] = {
				...mention,
				start: previous.start,
				from,
				to: mention.to,
				dated: previous.dated && mention.dated
			};
		} else {
			merged.push(mention);
		}
	}
	return merged;
}

function periodOf(mention: Found): string | null {
	if (mention.from === null || mention.to === null) return null;
	return mention.from === mention.to ? mention.from : `${mention.from}/${mention.to}`;
}

const DOCUMENT =
	/(?:ลงวันที่|ลงวัน|สั่ง\s?ณ\s?วันที่|ประกาศ\s?ณ\s?วันที่|พ\.ร\.บ\.|พระราชบัญญัติ|พระราชกฤษฎีกา|ระเบียบ|มติ\s?ครม\.)[^\d]{0,40}$/;
const NAME = /(?:แผน|ยุทธศาสตร์|ฉบับ|โครงการ|ภายใน|รุ่น)[^\d]{0,50}$/;
const FRAME =
	/(?:ใน(?:ช่วง|รอบ|ห้วง)?(?:เดือน)?|ณ(?:\s?วันที่|\s?เดือน|\s?สิ้น)?|ระหว่าง(?:วันที่|เดือน)?|ช่วง(?:เดือน)?|ข้อมูล|ประจำ|รอบ|ตั้งแต่(?:วันที่)?|ผล(?:การดำเนินงาน|การประเมิน|งาน)?)\s{0,2}(?:ปี|วันที่)?\s{0,3}$/;

function governs(text: string, mention: Found): PeriodMention['governs'] {
	const lead = text.slice(Math.max(0, mention.start - 70), mention.start);
	if (DOCUMENT.test(lead)) return 'document';
	if (FRAME.test(lead.slice(-24)) && !/ภายใน\s{0,3}$/.test(lead)) return 'frame';
	if (/เมื่อ\s?(?:วันที่)?\s{0,3}$/.test(lead)) return 'name';
	if (mention.dated) return mention.from !== mention.to ? 'frame' : 'point';
	return NAME.test(lead) ? 'name' : 'point';
}

function validDay(day: string | undefined): boolean {
	return day !== undefined && Number(day) >= 1 && Number(day) <= 31;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
