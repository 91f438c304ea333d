import type { Figure, Form3Reading } from '$lib/form3/types';
import { toArabicDigits } from '$lib/thai/digits';
import { excludedSpans, judge, quantityBefore, spanAt } from './exclude';
import { scanNumbers, type NumberToken } from './numbers';
import { assignPeriods } from './assign-periods';
import { scanPeriods } from './periods';
import { isBaseline, roleOf, type RoleContext } from './roles';
import {
	answerStart,
	lastAtMost,
	placeOf,
	statementTexts,
	type StatementText
} from './statement-text';
import { provinceOf, scanSubjects, type SubjectMention } from './subjects';
import { inOneList, isToldOn, shareUnits } from './share-units';
import { unitAtHead, unitBefore, unitNamedBefore, unitOf } from './units';

/** A figure with its exact place and, where it is not the organisation's own, whose it is. */
export interface CitedFigure extends Figure {
	/** 1-based column of `raw` in the repaired text of `line`. */
	readonly column: number;
	readonly subject_org_id: string | null;
	readonly subject: string | null;
}

/** A number accepted as a quantity, on its way to a figure. Offsets are of the statement's text. */
export interface Quantity {
	readonly start: number;
	readonly end: number;
	/** End of the unit where it follows the number, else `end`. */
	readonly unitEnd: number;
	readonly raw: string;
	readonly value: number | null;
	readonly unit: string | null;
}

const CONTEXT_BEFORE = 70;
const CONTEXT_AFTER = 50;

/**
 * Every quantity cited in the evidence of every answered statement, in the order of the document.
 * Values are as printed (`value` null where the digits are damaged, a range, or beyond a double);
 * the unit is the one spelling of `units.data.ts`, null where the text states none.
 */
export function readFigures(reading: Form3Reading): CitedFigure[] {
	const { org_id, name_th } = reading.organization;
	const own = org_id ?? provinceOf(name_th ?? '');
	return statementTexts(reading).flatMap((statement) => figuresOf(statement, own));
}

/** The figures of one statement. */
export function figuresOf(statement: StatementText, ownOrgId: string | null): CitedFigure[] {
	const text = toArabicDigits(statement.text);
	const mentions = scanPeriods(text);
	const quantities = shareUnits(text, quantitiesOf(statement.text, text, mentions));
	const around = quantities.map((_, index) => aroundOf(statement, text, quantities, index));
	const before = around.map(({ lead, tail }) => isBaseline(lead, tail));
	const periods = assignPeriods(statement, text, quantities, mentions, before);
	const subjects = subjectsOf(statement, quantities, scanSubjects(text, ownOrgId));
	let previous: RoleContext['previous'] = null;
	let answer = -1;
	return quantities.map((quantity, index) => {
		const subject = subjects[index]?.subject ?? null;
		const opening = answerStart(statement, quantity.start);
		if (opening !== answer) previous = null;
		answer = opening;
		const role = roleOf({
			...(around[index] as Around),
			unit: quantity.unit,
			compared: subject !== null,
			previous
		});
		previous = { role, unit: quantity.unit };
		return {
			statement_no: statement.statement_no,
			...placeOf(statement, quantity.start),
			raw: quantity.raw,
			value: quantity.value,
			unit: quantity.unit,
			period_be: periods[index] ?? null,
			role,
			context: contextOf(statement.text, quantity),
			subject_org_id: subject?.subject_org_id ?? null,
			subject: subject?.subject ?? null
		};
	});
}

type Around = Pick<RoleContext, 'lead' | 'answer' | 'tail'>;

/** The words around a quantity by which its role is judged. */
function aroundOf(
	statement: StatementText,
	text: string,
	quantities: readonly Quantity[],
	index: number
): Around {
	const { start, unitEnd } = quantities[index] as Quantity;
	const opening = answerStart(statement, start);
	const from = Math.max(opening, quantities[index - 1]?.unitEnd ?? 0);
	return {
		lead: text.slice(Math.max(from, start - 80), start),
		answer: text.slice(Math.max(opening, start - 400), start),
		tail: text.slice(unitEnd, unitEnd + 60)
	};
}

function quantitiesOf(
	printed: string,
	text: string,
	mentions: readonly { start: number; end: number }[]
): Quantity[] {
	const spans = excludedSpans(text, mentions);
	const starts = spans.map((span) => span.start);
	const quantities: Quantity[] = [];
	let waiting: Quantity[] = [];
	let previousEnd = 0;
	const tokens = scanNumbers(printed);
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index] as NumberToken;
		const before = previousEnd;
		previousEnd = token.end;
		if (spanAt(spans, starts, token) !== null) continue;
		if (judge(text, token, before) !== null) continue;
		const range = rangeFrom(text, tokens, index);
		const last = range ?? token;
		const { quantity, known } = quantityOf(printed, text, token, last);
		const listed = waiting.at(-1) ?? quantities.at(-1);
		if (!listed || !inOneList(text, listed, quantity)) waiting = [];
		const share = waiting.length === 0 && listed?.unit === '%' && inOneList(text, listed, quantity);
		const told = waiting.length === 0 && listed !== undefined && isToldOn(text, listed, quantity);
		if (known) {
			for (const earlier of waiting) quantities.push(earlier);
			quantities.push(quantity);
			waiting = [];
		} else if (share) quantities.push({ ...quantity, unit: '%' });
		else if (told) quantities.push(quantity);
		else waiting.push(quantity);
		if (range) {
			index += 1;
			previousEnd = range.end;
		}
	}
	return quantities;
}

/** The second number of a printed range ("80-90 คน") or ratio ("อัตราส่วน 1:25"), else null. */
function rangeFrom(
	text: string,
	tokens: readonly NumberToken[],
	index: number
): NumberToken | null {
	const token = tokens[index] as NumberToken;
	const next = tokens[index + 1];
	if (!next || next.kind === 'code' || next.start - token.end > 5) return null;
	const between = text.slice(token.end, next.start);
	if (/^\s?(?:[-–—]|ถึง)\s?$/.test(between)) return next;
	const ratio = /(?:อัตราส่วน|สัดส่วน)[^\d]{0,40}$/.test(
		text.slice(Math.max(0, token.start - 52), token.start)
	);
	return ratio && /^\s?:\s?$/.test(between) ? next : null;
}

/**
 * A token with its unit. `known` is false when nothing says that it is a quantity: then it is one only in
 * a list whose last number has a unit.
 */
function quantityOf(
	printed: string,
	text: string,
	token: NumberToken,
	last: NumberToken
): { quantity: Quantity; known: boolean } {
	const lead = text.slice(Math.max(0, token.start - 110), token.start);
	const decimal = token.kind === 'decimal';
	const head = unitAtHead(lead);
	const after = head === null ? unitOf(text, last) : null;
	const unit = unitBefore(lead) ?? head ?? after?.unit ?? unitNamedBefore(lead, decimal);
	const unknown = unknownUnit(text, last.end, decimal);
	const isRange = last !== token;
	const isRatio = isRange && text.slice(token.end, last.start).includes(':');
	const known = unit !== null || isRatio || isChanged(lead, text, last.end) || quantityBefore(lead);
	const telling = token.kind === 'grouped' || token.kind === 'damaged' || token.raw.length >= 3;
	const negative = !isRange && isNegative(text, token, unit);
	const start = negative ? token.start - 1 : token.start;
	const quantity: Quantity = {
		start,
		end: last.end,
		unitEnd: after?.end ?? last.end,
		raw: printed.slice(start, last.end).replaceAll('\n', ''),
		value: isRange || token.value === null ? null : negative ? -token.value : token.value,
		unit: unit ?? unknown
	};
	return { quantity, known: known || telling || decimal || unknown !== null };
}

/** "จาก 65 เหลือ 42 ราย": the value before, whose unit is said with the value after. */
function isChanged(lead: string, text: string, end: number): boolean {
	return (
		/จาก(?:เดิม)?\s{0,2}$/.test(lead) &&
		/^\s{0,2}(?:เหลือ|ลดลงเหลือ|ลดเหลือ|เพิ่มเป็น|เพิ่มขึ้นเป็น|เป็น)/.test(text.slice(end, end + 20))
	);
}

/** A minus sign that touches a share or a decimal and no word: "-2.5 %". */
function isNegative(text: string, token: NumberToken, unit: string | null): boolean {
	if (!/(?:^|[\s(ะ])[-−]$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
		return false;
	return unit === '%' || token.kind === 'decimal';
}

/** Words that carry a sentence on: none of them is a unit. */
const NO_UNIT =
	/^(?:และ|หรือ|โดย|ซึ่ง|คือ|ได้|เป็น|ใน|ของ|จาก|ถึง|เพื่อ|มี|ที่|ตาม|ต่อ|กับ|แต่|แก่|ให้|รวม|ทั้ง|ปี|เมื่อ|ลง|ลด|เพิ่ม|คิด|แล้ว|จน|อยู่|สูง|ต่ำ|มาก|น้อย|ส่วน|ขึ้น|ไม่|จะ|ดัง|ประกอบ|จำแนก|แบ่ง|พบ|เท่า|เหลือ|ด้วย|สำหรับ|ประจำ|ณ|จำนวน|การ|ความ|ผู้|จัด|ใช้|นำ|ทำ|สร้าง|พัฒนา|ดำเนิน|ตั้ง|เริ่ม|เกิด|ครอบ|เช่น|เพียง|เฉพาะ|ต้อง|ควร|สามารถ|ไป|มา|ไว้|ออก|เข้า|นี้|นั้น|ใหม่|เดิม|อีก|ก่อน|ระหว่าง|จึง|เนื่อง|ทุก|แต่ละ|พร้อม|ครบ|ร้อยละ|เฉลี่ย|ประมาณ|สรุป|ดี|ผล|ยัง|ถูก|รับ|ส่ง|เรียก|หมายถึง)/;

/**
 * A unit nobody knows is kept as printed when it is one short word on its own. After a decimal a word before
 * another number names what that one is of ("58.14 คณิตศาสตร์ 36.72").
 */
function unknownUnit(text: string, at: number, decimal: boolean): string | null {
	const match = /^\s{0,2}([ก-๎]{2,12})(?=[\s,.;)]|$)(\s{0,3}\d)?/.exec(text.slice(at, at + 22));
	if (!match?.[1] || (decimal && match[2] !== undefined)) return null;
	return NO_UNIT.test(match[1]) ? null : match[1];
}

const SUBJECT_REACH = 160;

/** Whose figure each quantity is: the last province named before it, kept along a run of figures. */
function subjectsOf(
	statement: StatementText,
	quantities: readonly Quantity[],
	mentions: readonly SubjectMention[]
): (SubjectMention | null)[] {
	const starts = mentions.map((mention) => mention.start);
	let running: SubjectMention | null = null;
	let reach = 0;
	return quantities.map((quantity) => {
		const mention = mentions[lastAtMost(starts, quantity.start)] ?? null;
		const opening = answerStart(statement, quantity.start);
		if (mention === null || mention.start < opening) running = null;
		else if (mention !== running) {
			running = quantity.start - mention.end <= SUBJECT_REACH ? mention : null;
		} else if (quantity.start - reach > SUBJECT_REACH) running = null;
		reach = quantity.unitEnd;
		return running;
	});
}

function contextOf(text: string, quantity: Quantity): string {
	let from = Math.max(0, quantity.start - CONTEXT_BEFORE);
	let to = Math.min(text.length, quantity.unitEnd + CONTEXT_AFTER);
	// Thai has no spaces between words: begin and end at a printed space where there is one near.
	const gap = text.slice(from, quantity.start).search(/\s/);
	if (from > 0 && gap >= 0 && gap < 30) from += gap + 1;
	const last = text.slice(quantity.unitEnd, to).lastIndexOf(' ');
	if (to < text.length && last > 15) to = quantity.unitEnd + last;
	return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
