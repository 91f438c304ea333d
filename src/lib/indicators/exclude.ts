import type { NumberToken } from './numbers';
import { lastAtMost } from './statement-text';
import { unitAfter, unitOf } from './units';

/**
 * What is not a figure though it is written in digits. Spans are found once per text; the rest is
 * judged from the few characters around a number. `text` has ASCII digits throughout.
 */
export type NotAFigure =
	| 'address' // URL, e-mail, file name
	| 'date'
	| 'year'
	| 'time' // 08.30 น.
	| 'form' // the form's own instructions
	| 'name' // project, plan and product names: PM 2.5, COVID-19, 3D printers, "1 ระบบ 4 แนวทาง"
	| 'version' // 4.0, 5G
	| 'code' // 1.2.5, a law's number, a letter's number
	| 'phone' // telephone and hotline numbers
	| 'list' // 1) (2) 3.
	| 'ordinal' // ด้านที่ 2
	| 'label'; // หมวด 3, ภาค 5, ข้อ 22

export interface Span {
	readonly start: number;
	readonly end: number;
	readonly reason: NotAFigure;
}

/** Patterns of whole stretches that hold no figures. All quantifiers are bounded. */
const SPANS: readonly (readonly [NotAFigure, RegExp])[] = [
	// Instructions printed on the form, not answers.
	[
		'form',
		/\(\s?(?:โปรด|กรุณา)?(?:ระบุ|ตอบ|เลือก|ยกตัวอย่าง)?(?:มา|ได้)?\s?(?:อย่างน้อย|มากกว่า|ไม่น้อยกว่า)\s?\d{1,2}\s?(?:ข้อ|ด้าน|ภารกิจ|ประเด็น|กระบวนการ|เรื่อง|ตัวอย่าง|ระบบ|โครงการ)\s?\)/g
	],
	['form', /กระบวนการ(?:หลัก|สนับสนุน)ที่สำคัญ\s?\d\s?ลำ[ก-๎]{2,5}\s?แรก/g],
	// Names.
	['name', /\bcovid[\s-]{0,3}(?:19|2019)\b/gi],
	['name', /โคโร(?:นา|น่า)\s{0,3}(?:สายพันธุ์ใหม่\s{0,3})?2019/g],
	['name', /\bpm\s{0,2}(?:2\.5|10|1)(?![\d.])/gi],
	['name', /(?:เครื่องพิมพ์|พิมพ์|ภาพ|แบบจำลอง|แว่น|โมเดล|กราฟิก)(?:แบบ|ระบบ)?\s{0,2}[23]\s{0,2}มิติ/g],
	['name', /ยุทธศาสตร์ชาติ\s{0,2}(?:ระยะ\s{0,2})?\(?\s?20\s{0,2}ปี/g],
	[
		'name',
		/(?<!\d\s{0,3})(?<!จำนวน\s?)(?:โครงการ|กิจกรรม|นโยบาย)\s?(\d{1,3})\s?[ก-๎]{2,12}\s?\1\s?[ก-๎]{2,12}/g
	],
	// Of two things: "รางวัลดีเด่น 1 รางวัลและรางวัลดี 1 รางวัล" counts.
	['name', /(?<![\d,.])1\s{0,2}(?![ก-๎]{0,16}และ)([ก-๎]{3,16})\s{1,3}1\s{1,3}(?!\1)[ก-๎]{3}/g],
	['name', /[“‘"«]\s?\d{1,3}\s?[ก-๎]{1,20}\s{1,3}\d{1,3}\s?[ก-๎]{1,20}\s?[”’"»]/g],
	// The national strategy's and other wording in which a number names a thing.
	['name', /(?<![ก-๎])5\s{0,2}ส\.?(?![ก-๎])/g],
	[
		'name',
		/(?<![A-Za-z])(?:smart\s{0,2}city|vision|agenda|windows|office|iso(?:\/iec)?|มอก\.?|มกษ\.?)\s{0,2}\d{1,5}(?:[:-]\d{2,4})?(?![\d,.])(?!\s{0,2}(?:ด้าน|แห่ง|คน|ราย|เมือง|เรื่อง|ระบบ))/gi
	],
	// Times of day.
	['time', /\d{1,2}[.:]\d{2}(?:\s{0,2}[-–]\s{0,2}\d{1,2}[.:]\d{2})?\s{0,2}(?:น\.|นาฬิกา)/g],
	// Telephone numbers and hotlines, post boxes.
	[
		'phone',
		/(?:โทร(?:ศัพท์|สาร)?|สายด่วน|hotline|call\s?cent(?:er|re)|fax|tel|ปณ\.?|ตู้\s?ปณ\.?|หมายเลข|เบอร์|moi)\s{0,2}[.:]?\s{0,3}\(?\d[-\s]?\d[-\s]?\d[\d\s-]{0,20}(?!\d|\s?(?:เครื่อง|คน|ราย|แห่ง|เรื่อง|ครั้ง|สาย))/gi
	],
	// With the numbers after the last ("0138-9") and extensions ("ต่อ 105, 106").
	[
		'phone',
		/(?<![\d.,])0\d{0,2}[\s-]{1,2}\d{3,4}[\s-]{0,2}\d{3,4}(?!\d)(?:\s?[-–]\s?\d{1,4}(?!\d))?(?:\s{0,2}ต่อ\s{0,2}\d{1,5}(?:\s?[-,]\s?\d{1,5}(?!\d)){0,4})?/g
	],
	[
		'phone',
		/(?:โทร(?:ศัพท์|สาร)?|เบอร์|หมายเลข)(?:ภายใน)?[\d\s.:-]{2,24}ต่อ\s{0,2}\d{1,5}(?:\s?[-,]\s?\d{1,5}(?!\d)){0,4}/g
	],
	// Meetings and letters: ครั้งที่ 1/2564, ที่ มท 0203/ว 2345.
	['code', /(?<![\d,.])\d{1,4}\/\d{4}(?![\d,])/g],
	['code', /(?<![ก-๎])[ก-ฮ]{2,3}\s{0,2}0\d{1,5}(?:\.\d{1,4}){0,2}\s?\/\s?(?:ว\s?)?\d{1,6}/g],
	['code', /ที่\s{1,2}[ก-ฮ]{2}\s{0,2}\d{1,6}(?:\.\d{1,4})?[./]\s?ว?\s?\d{1,6}/g]
];

const ADDRESS = /[A-Za-z0-9._~:/?#@!$&'()*+;=%-]{4,}/g;

/** All stretches of a text in which digits are no figures, merged and ascending. */
export function excludedSpans(text: string, periods: readonly Omit<Span, 'reason'>[]): Span[] {
	const spans: Span[] = periods.map(({ start, end }) => ({ start, end, reason: 'date' }));
	for (const [reason, pattern] of SPANS) {
		for (const match of text.matchAll(pattern)) {
			spans.push({ start: match.index, end: match.index + match[0].length, reason });
		}
	}
	for (const match of text.matchAll(ADDRESS)) {
		if (
			!/[A-Za-z]/.test(match[0]) ||
			!/:\/\/|www\.|@|\.(?:com|org|net|th|html?|php|aspx?|pdf)|%[0-9A-F]/i.test(match[0])
		) {
			continue;
		}
		spans.push({ start: match.index, end: match.index + match[0].length, reason: 'address' });
	}
	spans.sort((a, b) => a.start - b.start);
	const merged: Span[] = [];
	for (const span of spans) {
		const last = merged.at(-1);
		if (last && span.start < last.end) {
			if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
		} else {
			merged.push(span);
		}
	}
	return merged;
}

/** The excluded stretch a token touches, or null. */
export function spanAt(
	spans: readonly Span[],
	starts: readonly number[],
	token: NumberToken
): NotAFigure | null {
	const span = spans[lastAtMost(starts, token.end - 1)];
	return span && span.end > token.start ? span.reason : null;
}

/** Words right before a number that say it is a quantity, whatever else it looks like. */
const QUANTITY_BEFORE =
	/(?:จำนวน|จานวน|รวม|ทั้งหมด|ทั้งสิ้น|เฉลี่ย|คะแนน|คะแนนเต็ม|อัตราส่วน|สัดส่วน|ร้อยละ|เท่ากับ|คิดเป็น|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|อย่างน้อย|มากกว่า|น้อยกว่า|ต่ำกว่า|สูงกว่า|เกินกว่า|ประมาณ|เพียง|เหลือ|เพิ่มขึ้น|ลดลง|ลดได้|(?<!แ)ละ|กว่า|มูลค่า|งบประมาณ|เป็นเงิน|ราคา|อัตรา|ค่า|ปริมาณ|พื้นที่|เนื้อที่|ยอด|สุทธิ|[<>≤≥=])\s{0,3}$/;

export function quantityBefore(lead: string): boolean {
	return QUANTITY_BEFORE.test(lead.slice(-24));
}

const ORDINAL_NOUN =
	/(?:ด้าน|ประเด็น|พัฒนา|ยุทธศาสตร์|ภารกิจ|ระยะ|ลำดับ|อันดับ|ครั้ง|ปี|วัน|ภาค|ข้อ|ขั้น|ตอน|หมวด|เป้าหมาย|เป้าประสงค์|แนวทาง|แผน|แผนงาน|โครงการ|กิจกรรม|กลุ่ม|รุ่น|เขต|ไตรมาส|เดือน|สัปดาห์|ฉบับ|หมู่|ส่วน|ประการ|กลยุทธ์|มาตรการ|ระดับ|บท|หน้า|ชั้น|แห่ง|ราย|เรื่อง|รางวัล|ตัวชี้วัด|องค์ประกอบ|บุคคล|รอบ|แบบฟอร์ม|มาตรา|ซอย|ห้อง|คน|ระลอก|คลื่น|เข็ม|โดส|เฟส|ล็อต|สมัย|วาระ|งวด|ชุด|เล่ม|เวที|ฐาน|โซน|จุด|ศูนย์|สาย|หลัง|สาขา|ตาราง|ภาพ)ที่\s{0,3}$/;
const AFTER_THI = /(?<!พื้น|หน้า|เนื้อ)ที่\s{0,3}$/;
const LABEL_NOUN =
	/(?:หมวด|ข้อ|มาตรา|ภาค|เขต|ห้อง|ห้องประชุม|ชั้น|หมู่|ถนน|ซอย|บทที่|ภาคผนวก|วรรค|แบบฟอร์ม|รหัส|เลขที่|เลข)\s{0,3}$/;
/** Nouns that name by number only where no unit follows ("ระดับ 5", but "ระดับ 5 แห่ง"). */
const SOFT_LABEL_NOUN =
	/(?:ตาราง|ภาพ|รูป|ระดับ|อาคาร|ช่อง|ทางหลวง|ไตรมาส|เวอร์ชัน|รุ่น|version|ver\.?|v\.|กม\.|หลักกิโลเมตร)\s{0,3}$/i;
/** Roads that are counted, or that something is counted of: "ถนน 4 สาย", "เกี่ยวกับถนน 100 เรื่อง". */
const ROAD = /(?:ถนน|ซอย)\s{0,3}$/;
const LATIN_BEFORE = /[A-Za-z]\s{0,2}$/;
const LATIN_GLUED = /[A-Za-z][-–_]?$/;

/**
 * Why a number outside all spans is no figure; null when it may be one.
 * `previousEnd` is where the number before it ends, so that "3 ภาค 5 แห่ง" keeps its 5.
 */
export function judge(text: string, token: NumberToken, previousEnd: number): NotAFigure | null {
	const lead = text.slice(Math.max(0, token.start - 30), token.start);
	const tail = text.slice(token.end, token.end + 20);
	if (token.kind === 'code') return 'code';
	if (LATIN_GLUED.test(lead)) return 'name';
	const unit = unitOf(text, token);
	if (/^[A-Za-z]/.test(tail) && unit === null) return 'version';
	const whole = token.kind === 'plain';
	const listed = listNumber(text, token, lead, tail);
	if (listed) return 'list';
	if (whole && isYear(token, lead, unit !== null && STRICT_UNITS.has(unit.unit))) return 'year';
	if (whole && ORDINAL_NOUN.test(lead)) return 'ordinal';
	if (whole && AFTER_THI.test(lead) && unit === null) return 'ordinal';
	if (token.kind !== 'grouped' && isLabel(text, token, previousEnd, unit?.unit ?? null))
		return 'label';
	if (unit !== null || /^\s?%/.test(tail) || quantityBefore(lead)) return null;
	if (LATIN_BEFORE.test(lead) && token.kind !== 'grouped' && !measured(lead, token)) return 'name';
	if (/^\d\.0$/.test(token.raw)) return 'version';
	if (/^0\d/.test(token.raw)) return 'phone';
	return null;
}

/** After a Latin word only a score or a measurement is no name: "ITA 85.69", "pH 7.2". */
function measured(lead: string, token: NumberToken): boolean {
	return /\.\d\d/.test(token.raw) || /(?:pH|AQI|ITA|GPP|GDP|BOD|DO)\s{0,2}$/.test(lead);
}

function isLabel(
	text: string,
	token: NumberToken,
	previousEnd: number,
	unit: string | null
): boolean {
	const lead = text.slice(Math.max(0, token.start - 16), token.start);
	if (unit === null && SOFT_LABEL_NOUN.test(lead)) return true;
	if (unit !== null && ROAD.test(lead)) return false;
	if (!LABEL_NOUN.test(lead) || (unit !== null && STRICT_UNITS.has(unit))) return false;
	// A noun that is the unit of the number before it is no label.
	const before = unitAfter(text, previousEnd);
	return !(previousEnd > 0 && before && text.slice(before.end, token.start).trim() === '');
}

/** Units that cannot be the first word of a new phrase after a year. */
const STRICT_UNITS = new Set([
	'บาท',
	'คน',
	'ราย',
	'แห่ง',
	'ไร่',
	'แผ่น',
	'ตัน',
	'กิโลกรัม',
	'ครัวเรือน',
	'%'
]);

function isYear(token: NumberToken, lead: string, strictUnit: boolean): boolean {
	if (token.raw.length !== 4) return false;
	const year = token.value ?? 0;
	const buddhist = year >= 2450 && year <= 2650;
	const common = year >= 1950 && year <= 2060;
	if (!buddhist && !common) return false;
	return !strictUnit && !quantityBefore(lead);
}

/** 1) · (2) · 3. and a number alone at the start of a line that a later line goes on counting. */
function listNumber(text: string, token: NumberToken, lead: string, tail: string): boolean {
	if (token.kind === 'decimal') {
		// "2.1 หัวข้อ" at the start of a line.
		return (
			!quantityBefore(lead) &&
			/(?:^|\n)\s{0,6}$/.test(lead) &&
			/^\d{1,2}\.\d{1,2}$/.test(token.raw) &&
			/^\s{1,3}[ก-๎A-Z(]/.test(tail) &&
			unitOf(text, token) === null
		);
	}
	if (token.kind !== 'plain' || token.raw.length > 2) return false;
	if (tail.startsWith(')')) {
		if (lead.endsWith('(')) return true;
		return !/(?:ร้อยละ|จำนวน|[<>≤≥=])\s{0,3}$/.test(lead) && !insideParenthesis(text, token.start);
	}
	if (/^\.(?!\d)/.test(tail)) return !quantityBefore(lead) && /(?:^|[\s)”"'(:])$/.test(lead);
	return lineStart(text, token.start) && countedOn(text, token);
}

function lineStart(text: string, at: number): boolean {
	return /(?:^|\n)\s{0,6}$/.test(text.slice(Math.max(0, at - 7), at));
}

/** Whether one of the next few lines starts with the next number and a dot or parenthesis. */
function countedOn(text: string, token: NumberToken): boolean {
	const next = (token.value ?? 0) + 1;
	const ahead = text.slice(token.end, token.end + 400);
	return (
		ahead.includes(`\n${next}.`) || ahead.includes(`\n${next})`) || ahead.includes(`\n(${next})`)
	);
}

/** Whether a parenthesis opened within the last 60 characters is still open. */
function insideParenthesis(text: string, at: number): boolean {
	let closed = 0;
	for (let back = at - 1; back >= 0 && back > at - 60; back -= 1) {
		const char = text.charAt(back);
		// The bracket of a list number, (1) or 2), neither opens nor closes.
		if (char === ')') closed += /\d/.test(text.charAt(back - 1)) ? 0 : 1;
		if (char === '(' && !/^\(\d{1,2}\)/.test(text.slice(back, back + 4))) {
			if (closed === 0) return true;
			closed -= 1;
		}
	}
	return false;
}
