/** Rule `difference`: what is left after something is taken away, and by how much something changed. */
import type { Finding } from '$lib/form3/types';
import { compare } from './compare';
import { neighbours, sameKind, wordsBetween, type Cited, type Passage } from './passage';
import { finding, number, printed, told } from './say';

/** Words of a remainder before its number. */
const REMAINDER = /สุทธิ|คงเหลือ|ยอดเหลือ|ส่วนต่าง|ผลต่าง/;
/** Words of what is taken away. */
const TAKEN = /ซ้ำ|หัก|ยกเลิก|คัดออก|ไม่ผ่าน|จำหน่าย|ใช้ไป|เบิกจ่าย|จ่ายแล้ว|ยุติแล้ว/;
const FROM = /จาก(?:เดิม|เดิมที่|ที่)?[^\d]{0,40}$/;
const TO = /^\s{0,3}(?:เหลือ|เป็น|ลดลงเหลือ|เพิ่มเป็น|เพิ่มขึ้นเป็น|ลดเหลือ)/;
const CHANGED = /(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ต่างกัน|คิดเป็น)(?:จำนวน|ถึง|อยู่ที่)?\s{0,2}$/;
const FAR = 400;
/** How many amounts may be taken from one. */
const MOST_TAKEN = 5;
const NEAR = 80;

/** Remainders and changes that hold; those that do not where the words leave no doubt. */
export function difference(passage: Passage): Finding[] {
	return passage.cited.flatMap((result) => {
		const found = remainder(passage, result) ?? change(passage, result);
		return found ? [found] : [];
	});
}

/** "รับ 2,316 เรื่อง ซ้ำ 329 เรื่อง สุทธิ 1,987 เรื่อง". */
function remainder(passage: Passage, left: Cited): Finding | null {
	if (!REMAINDER.test(left.lead)) return null;
	const before = neighbours(passage, left, -1, { gap: FAR, most: MOST_TAKEN + 1 });
	for (let count = 1; count < before.length; count += 1) {
		const [whole, taken] = [before[count]!, before.slice(0, count).reverse()];
		if (isLeft(left, whole, taken)) return sayLeft(left, whole, taken);
	}
	const [taken, whole] = before;
	if (before.length !== 2 || !taken || !whole || whole.value <= taken.value) return null;
	const near =
		wordsBetween(passage, taken, left).length <= NEAR &&
		wordsBetween(passage, whole, taken).length <= NEAR;
	const unread = passage.unread.some((place) => place > whole.start && place < left.start);
	return near && !unread && TAKEN.test(taken.lead) ? sayLeft(left, whole, [taken]) : null;
}

/** "จาก 120 เรื่อง เหลือ 90 เรื่อง ลดลง 30 เรื่อง". */
function change(passage: Passage, changed: Cited): Finding | null {
	const [after, before] = [passage.cited[changed.index - 1], passage.cited[changed.index - 2]];
	if (!after || !before || !CHANGED.test(changed.lead)) return null;
	if (after.figure.unit === null || after.figure.unit !== before.figure.unit) return null;
	if (!sameKind(after, changed) && !sameKind(before, changed)) return null;
	if (!FROM.test(before.lead) || !TO.test(wordsBetween(passage, before, after))) return null;
	if (wordsBetween(passage, after, changed).length > NEAR) return null;
	const [more, less] = after.value > before.value ? [after, before] : [before, after];
	return say(
		[before, after],
		changed,
		more.value - less.value,
		`${printed(more)} − ${printed(less)}`
	);
}

function remaining(whole: Cited, taken: readonly Cited[]): number {
	return taken.reduce((left, one) => left - one.value, whole.value);
}

function isLeft(left: Cited, whole: Cited, taken: readonly Cited[]): boolean {
	return compare(left.value, remaining(whole, taken), left.decimals) === 'exact';
}

function sayLeft(left: Cited, whole: Cited, taken: readonly Cited[]): Finding {
	const all = [whole, ...taken];
	return say(all, left, remaining(whole, taken), all.map(printed).join(' − '));
}

function say(from: readonly Cited[], result: Cited, value: number, terms: string): Finding {
	const decimals = Math.max(result.decimals, ...from.map((one) => one.decimals));
	const computed = Number(value.toFixed(decimals));
	const match = compare(result.value, computed, result.decimals);
	const facts = {
		rule: 'difference',
		cited: [...from, result],
		stated: result.value,
		computed,
		unit: result.figure.unit,
		arithmetic: `${terms} = ${number(computed)}`
	};
	const stated = told(result);
	if (match === 'differs') {
		return finding({
			...facts,
			verdict: 'contradiction',
			th: `ผลต่างคำนวณได้ ${number(computed)} แต่เอกสารระบุ ${stated.th}`,
			en: `The difference is ${number(computed)}, but the document states ${stated.en}.`
		});
	}
	return finding({
		...facts,
		verdict: match === 'exact' ? 'holds' : 'rounding',
		th: `ผลต่างตรงกับที่ระบุไว้ ${stated.th}${match === 'exact' ? '' : ' เมื่อปัดเศษ'}`,
		en: `The difference is the stated ${stated.en}${match === 'exact' ? '' : ', rounded'}.`
	});
}
