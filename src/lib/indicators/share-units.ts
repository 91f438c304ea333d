import { carriesOnInWords } from './continues';
import type { Quantity } from './figures';
import { CELLS } from './in-order';
import { unitAtHead } from './units';

/** The name of the next subject, school or round: "58.14 คณิตศาสตร์ 36.72". */
const NEXT_NAME = /^\s{1,3}[ก-๎]{2,20}\s{1,3}$/;
const SPANS_OF_TIME: ReadonlySet<string> = new Set(['ปี', 'ไตรมาส', 'เดือน', 'สัปดาห์']);
const IN_ORDER = /ตามลำดับ/;

/**
 * Gives the numbers of a list the unit it says once: "10, 12 และ 15 แห่ง" after the last number; "ปี 2562 ร้อยละ
 * 84 ปี 2563 87" and "ร้อยละ 86.7, 88.2 และ 90.5" before the first; "(คน) 973 612 401" at the head of a row.
 */
export function shareUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
	const shared = [...quantities];
	for (let index = shared.length - 2; index >= 0; index -= 1) {
		const quantity = shared[index] as Quantity;
		const next = shared[index + 1] as Quantity;
		if (quantity.unit !== null || next.unit === null) continue;
		if (inOneList(text, quantity, next) || isToldOn(text, quantity, next))
			shared[index] = { ...quantity, unit: next.unit };
	}
	let row: string | null = null;
	for (let index = 0; index < shared.length; index += 1) {
		const quantity = shared[index] as Quantity;
		const before = shared[index - 1];
		const head = unitAtHead(text.slice(Math.max(0, quantity.start - 60), quantity.start));
		const isCell = before && CELLS.test(text.slice(before.unitEnd, quantity.start));
		row = head ?? (isCell ? row : null);
		if (
			row !== null &&
			row !== quantity.unit &&
			(quantity.unit === null || isBroken(text, quantity))
		)
			shared[index] = { ...quantity, unit: row, unitEnd: quantity.end };
		else if (before && quantity.unit === null && goesOn(text, before, quantity))
			shared[index] = { ...quantity, unit: before.unit };
	}
	return shared;
}

/** Whether what was read as a unit stands on the next line: there it begins the next row. */
function isBroken(text: string, { end, unitEnd }: Quantity): boolean {
	return text.slice(end, unitEnd).includes('\n');
}

/** Whether a number without a unit has that of the number before. */
function goesOn(text: string, before: Quantity, quantity: Quantity): boolean {
	// "เฉลี่ย 3 ปี เท่ากับ 88.84": a span of time is told of nothing else.
	if (before.unit === null || SPANS_OF_TIME.has(before.unit)) return false;
	if (isToldOn(text, before, quantity) || inOneList(text, before, quantity)) return true;
	const scores = before.unit === 'คะแนน' && saysUnitFirst(before);
	const decimals = before.raw.includes('.') && quantity.raw.includes('.');
	return scores && decimals && NEXT_NAME.test(text.slice(before.end, quantity.start));
}

function saysUnitFirst({ unit, end, unitEnd }: Quantity): boolean {
	return unit !== null && unitEnd === end;
}

/** Whether only a comma, a conjunction, or (in a list told "ตามลำดับ") a space parts two numbers. */
export function inOneList(text: string, first: Quantity, second: Quantity): boolean {
	// "ร้อยละ 80, 85 และ 90" says the unit first.
	if ((first.unit !== null && !saysUnitFirst(first)) || second.start - first.end > 12) return false;
	const between = text.slice(first.end, second.start);
	if (/^\s{0,2}(?:[,/]|และ|หรือ|,\s?และ|ถึง)\s{0,3}$/.test(between)) return true;
	return /^\s{1,3}$/.test(between) && IN_ORDER.test(text.slice(second.end, second.end + 60));
}

/** Whether the second number tells the same thing of another year or of another province. */
export function isToldOn(text: string, first: Quantity, second: Quantity): boolean {
	return carriesOnInWords(text.slice(first.unitEnd, second.start));
}
