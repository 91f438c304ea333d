/** Rule `count`: a count against the list that follows it. */
import type { Finding } from '$lib/form3/types';
import type { Cited, Passage } from './passage';
import { finding, number, told } from './say';

/** Between a count's unit and its list: "9 ด้านที่สำคัญ คือ 1) …". */
const OPENS = /^(?:[ก-๎]{0,16}\s{0,2}){0,2}(?:คือ|ได้แก่|ประกอบด้วย|ดังนี้|ดังต่อไปนี้)[\s:]{0,4}/;
/** How far a list may reach, and how long one entry may be. */
const REACH = 2400;
const ENTRY = 700;
const MOST = 30;
/** The list does not claim to be whole. */
const OPEN_ENDED = /ฯลฯ|เป็นต้น|เช่น|อาทิ/;
/** A remark after the list that carries a number on. */
const NO_ENTRY = /^\s{0,2}(?:ทั้งนี้|โดย|นอกจากนี้|อนึ่ง)/;
/** Units that lists abbreviate: "อ.น้ำพอง". */
const SHORT: Readonly<Record<string, RegExp>> = {
	อำเภอ: /อ(?:\.|ำเภอ)\s{0,2}([ก-๎]{2,20})/g,
	ตำบล: /ต(?:\.|ำบล)\s{0,2}([ก-๎]{2,20})/g,
	จังหวัด: /จ(?:\.|ังหวัด)\s{0,2}([ก-๎]{2,20})/g
};
/** Names without numbers follow each other closely. */
const NAME_GAP = 110;

interface List {
	readonly entries: number;
	readonly text: string;
}

/** Counts whose list has as many entries, and numbered lists that plainly have more or fewer. */
export function count(passage: Passage): Finding[] {
	return passage.cited.flatMap((cited) => {
		const { value } = cited;
		if (!Number.isInteger(value) || value < 2 || value > MOST) return [];
		const after = passage.text.slice(cited.unitEnd, cited.unitEnd + REACH);
		const opening = OPENS.exec(after.slice(0, 60));
		if (!opening || cited.figure.unit === null) return [];
		const text = after.slice(opening[0].length);
		const list = numbered(text);
		if (list?.entries === value) return [holds(cited)];
		if (namesOf(list?.text ?? text, cited) === value) return [holds(cited)];
		if (!list || !plainlyDiffers(list, cited)) return [];
		// Inside a list of its own, what follows the last entry may be the outer list going on.
		const before = passage.text.slice(Math.max(0, cited.start - ENTRY), cited.start);
		return /\d[).]\s/.test(before) ? [] : [differs(cited, list.entries)];
	});
}

/** "1) … 2) … 3) …", also "(1)" and "1."; null when no such list starts here. */
function numbered(text: string): List | null {
	const opening = /^\s{0,3}(\(?)1([).])\s?/.exec(text);
	if (!opening) return null;
	const [mark, bracket, stop] = opening as unknown as [string, string, string];
	let end = mark.length;
	let entries = 1;
	for (; entries < MOST; entries += 1) {
		const next = `${bracket}${entries + 1}${stop}`;
		const at = markAt(text, next, end);
		if (at < 0 || at - end > ENTRY) break;
		if (NO_ENTRY.test(text.slice(at + next.length, at + next.length + 12))) break;
		end = at + next.length;
	}
	return { entries, text: text.slice(0, Math.min(text.length, end + ENTRY)) };
}

/** Where a list's next number stands; it is no part of another number or of a number in brackets. */
function markAt(text: string, mark: string, from: number): number {
	let at = text.indexOf(mark, from);
	while (at >= 0) {
		const after = mark.endsWith('.') ? text.charAt(at + mark.length) : '';
		if (!/[\d(.]/.test(text.charAt(at - 1)) && !/\d/.test(after)) return at;
		at = text.indexOf(mark, at + 1);
	}
	return -1;
}

/** How many things of the unit are named: "ฝ่ายพลเรือน ฝ่ายตำรวจ และฝ่ายทหาร". */
function namesOf(text: string, { figure }: Cited): number {
	const unit = figure.unit ?? '';
	const short = SHORT[unit];
	if (short) {
		const own = text.split(/ระยะที่\s?\d/)[0] ?? text;
		return new Set([...own.matchAll(short)].map((match) => match[1])).size;
	}
	let names = 0;
	let last = 0;
	for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + unit.length)) {
		if (at - last > NAME_GAP) break;
		if (!/(?:^|[\s,:]|และ|หรือ|กับ)$/.test(text.slice(Math.max(0, at - 5), at))) continue;
		names += 1;
		last = at;
	}
	return names;
}

/**
 * A numbered list that is no other than the count's and does not fit it. Fewer entries than counted prove
 * little where one entry may hold two things, so then only a list of short entries does.
 */
function plainlyDiffers({ entries, text }: List, { value, figure }: Cited): boolean {
	if (OPEN_ENDED.test(text)) return false;
	if (entries > value) return true;
	return !text.includes('และ') && !text.includes('/') && !SHORT[figure.unit ?? ''];
}

function holds(cited: Cited): Finding {
	const { th, en } = told(cited);
	return finding({
		rule: 'count',
		cited: [cited],
		stated: cited.value,
		computed: cited.value,
		unit: cited.figure.unit,
		verdict: 'holds',
		th: `รายการที่ตามมามีครบ ${th}`,
		en: `The list that follows has all ${en}.`
	});
}

function differs(cited: Cited, entries: number): Finding {
	const { th, en } = told(cited);
	return finding({
		rule: 'count',
		cited: [cited],
		stated: cited.value,
		computed: entries,
		unit: cited.figure.unit,
		verdict: 'contradiction',
		th: `ระบุ ${th} แต่รายการที่ตามมามี ${number(entries)} ลำดับ`,
		en: `The text says ${en}, but the list that follows has ${number(entries)} entries.`
	});
}
