/** Rule `sum`: a total and its parts, in one passage. */
import type { Finding } from '$lib/form3/types';
import { compare } from './compare';
import { isDoubtful, isSlip } from './doubt';
import { neighbours, wordsBetween, type Cited, type Passage } from './passage';
import { finding, number, printed, quantity } from './say';

/** Words of a total before its number. */
const TOTAL = /รวม|ทั้งสิ้น|ทั้งหมด|ทั้งจังหวัด|เบ็ดเสร็จ/;
/** The same right before the number: nothing but a total can be meant. */
const GRAND =
	/(?:รวม|รวมยอด|ยอดรวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมทั้งจังหวัด|รวมเป็น(?:เงิน)?|รวมจำนวน)\s{0,2}(?:จำนวน|เป็นเงิน|เป็น)?\s{0,2}$/;
/** Right after a total: its parts follow. */
const PARTS =
	/^[ก-๎]{0,12}[\s,)]{0,3}(?:\(|แบ่ง(?:ออก)?เป็น|จำแนก(?:ออก)?เป็น|แยกเป็น|ประกอบด้วย|ได้แก่|คือ|ดังนี้)/;
/** The same, and all of them: nothing is left out of a division. */
const DIVIDED = /^[ก-๎]{0,12}[\s,)]{0,3}(?:แบ่ง(?:ออก)?เป็น|จำแนก(?:ออก)?เป็น|แยกเป็น|ประกอบด้วย)/;
/** A part of a total, not one beside the others. */
const WITHIN =
	/ในจำนวนนี้|โดยเฉพาะ|เช่น|อาทิ|เฉลี่ย|ละ\s{0,2}$|ที่เหลือ|เพิ่มขึ้น|ลดลง|เป้าหมาย|ทั้ง[^\d]{1,40}และ/;
/** Not all parts are named. */
const OPEN_ENDED = /อื่น(?!\s{0,2}ๆ?[ก-๎\s]{0,12}\d)|ที่เหลือ|ฯลฯ|เป็นต้น/;
/** Somebody or something is counted in two of the parts. */
const OVERLAP = /ซ้ำ|ปลูกร่วม|นับร่วม|ใช้ร่วม|ด้วย/;
/** A remark after the parts, not one more of them. */
const REMARK = /\(|หมายเหตุ|ทั้งนี้|โดย|ซึ่ง/;
/** Parts may be described at length; a claim that they do not add up needs them side by side. */
const FAR = 700;
const NEAR = 60;
const MOST_PARTS = 16;

/** Totals that their parts give exactly, and totals that parts standing right beside them do not give. */
export function sum(passage: Passage): Finding[] {
	return passage.cited.flatMap((total) => {
		const before = TOTAL.test(total.lead) ? partsOf(passage, total, -1) : [];
		const divided = PARTS.test(tail(passage, total)) || TOTAL.test(total.lead);
		const after = divided ? partsOf(passage, total, 1) : [];
		const holding = adding(total, before) ?? adding(total, after);
		if (holding) return [holds(total, holding)];
		const said = GRAND.test(total.lead) ? tightParts(passage, total, before) : null;
		const told = DIVIDED.test(tail(passage, total)) ? tightParts(passage, total, after) : null;
		const parts = said ?? told;
		return parts && isOff(total, parts) ? [differs(total, parts)] : [];
	});
}

function tail(passage: Passage, total: Cited): string {
	return passage.text.slice(total.unitEnd, total.unitEnd + 24);
}

/** Candidates for parts on one side of a total, nearest first. */
function partsOf(passage: Passage, total: Cited, step: 1 | -1): Cited[] {
	const near = neighbours(passage, total, step, { gap: FAR, most: MOST_PARTS });
	return near.filter((one) => one.value > 0 && one.value < total.value);
}

/** The nearest two or more candidates that give the total, in the order of the text; null when none do. */
function adding(total: Cited, candidates: readonly Cited[]): Cited[] | null {
	for (let count = 2; count <= candidates.length; count += 1) {
		const parts = candidates.slice(0, count);
		if (compare(total.value, sumOf(parts), decimalsOf(total, parts)) === 'exact') {
			return inOrder(parts);
		}
	}
	return null;
}

/**
 * The candidates, when they all stand side by side with their total and nothing makes them doubtful: no
 * total among them, none that is a part of another, none further off, unread or left out.
 */
function tightParts(passage: Passage, total: Cited, candidates: readonly Cited[]): Cited[] | null {
	if (candidates.length < 2 || WITHIN.test(total.lead.slice(-NEAR))) return null;
	const parts = inOrder(candidates);
	const all = inOrder([...parts, total]);
	const apart = all.some(
		(one, i) => i > 0 && wordsBetween(passage, all[i - 1]!, one).length > NEAR
	);
	// A part called a total is one only where there are parts for it.
	const doubtful = parts.some(
		({ lead }, i) => WITHIN.test(lead) || (i >= 2 && TOTAL.test(lead.slice(-NEAR)))
	);
	const remarked = parts.slice(1).some(({ lead }) => REMARK.test(lead));
	if (apart || doubtful || remarked || isDoubtful(passage, all)) return null;
	const words = passage.text.slice(all[0]!.start, all.at(-1)!.unitEnd + NEAR);
	return OPEN_ENDED.test(words) || OVERLAP.test(words) ? null : parts;
}

/** Off by more than rounding, and by no more than a slip. */
function isOff(total: Cited, parts: readonly Cited[]): boolean {
	const sum = sumOf(parts);
	return Math.abs(sum - total.value) > rounding(total, parts) && isSlip(total.value, sum);
}

/** What rounding each printed number may have lost, in all. */
function rounding(total: Cited, parts: readonly Cited[]): number {
	const decimals = decimalsOf(total, parts);
	return decimals === 0 ? 0 : (parts.length + 1) * 0.5 * 10 ** -decimals;
}

function decimalsOf(total: Cited, parts: readonly Cited[]): number {
	return Math.max(total.decimals, ...parts.map((part) => part.decimals));
}

function sumOf(parts: readonly Cited[]): number {
	return parts.reduce((so, part) => so + part.value, 0);
}

function inOrder(parts: readonly Cited[]): Cited[] {
	return [...parts].sort((a, b) => a.index - b.index);
}

function said(total: Cited, parts: readonly Cited[]) {
	const computed = Number(sumOf(parts).toFixed(decimalsOf(total, parts)));
	return {
		rule: 'sum',
		cited: [...parts, total],
		stated: total.value,
		computed,
		unit: total.figure.unit,
		arithmetic: `${parts.map(printed).join(' + ')} = ${number(computed)}`
	};
}

function holds(total: Cited, parts: readonly Cited[]): Finding {
	const { th, en } = quantity(printed(total), total.figure.unit);
	return finding({
		...said(total, parts),
		verdict: 'holds',
		th: `ส่วนย่อยรวมกันได้ ${th} ตรงกับยอดรวมที่ระบุ`,
		en: `The parts add up to the stated total of ${en}.`
	});
}

function differs(total: Cited, parts: readonly Cited[]): Finding {
	const facts = said(total, parts);
	const stated = quantity(printed(total), total.figure.unit);
	const computed = quantity(number(facts.computed), total.figure.unit);
	return finding({
		...facts,
		verdict: 'contradiction',
		th: `ส่วนย่อยรวมกันได้ ${computed.th} แต่เอกสารระบุยอดรวม ${stated.th}`,
		en: `The parts add up to ${computed.en}, but the stated total is ${stated.en}.`
	});
}
