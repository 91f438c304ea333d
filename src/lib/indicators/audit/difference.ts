/** Rule `difference`: what is left after something is taken away, and by how much something changed. */
import type { Finding } from '$lib/form3/types';
import { compare } from './compare';
import { isDoubtful, isSlip } from './doubt';
import { neighbours, sameThing, wordsBetween, type Cited, type Passage } from './passage';
import { finding, number, printed, quantity, told } from './say';

/** Words of a remainder before its number. */
const REMAINDER = /สุทธิ|คงเหลือ|ยอดเหลือ|ส่วนต่าง|ผลต่าง/;
/** Words of what is taken away. */
const TAKEN = /ซ้ำ|หัก|ยกเลิก|คัดออก|ไม่ผ่าน|จำหน่าย|ใช้ไป|เบิกจ่าย|จ่ายแล้ว|ยุติแล้ว|แล้วเสร็จ|เสร็จสิ้น/;
/** A narrower remainder than what is left. */
const NARROWED = /ที่ต้อง|ที่จะ|ที่อยู่ใน|เฉพาะ/;
/** "จากเดิม", with a year or a remark between it and the number. */
const FROM = /จาก[^\d]{0,40}$/;
const TO = /^[^\d]{0,12}(?:เหลือ|เป็น)[^\d]{0,20}$/;
const CHANGED = /(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ต่างกัน|คิดเป็น)(?:จำนวน|ถึง|อยู่ที่|เป็น)?\s{0,2}(?:ร้อยละ)?\s{0,2}$/;
/** Years and remarks in brackets, which may stand anywhere in "from … to …". */
const ASIDE = /\([^)]{0,40}\)|(?:ใน)?(?:ปี)?(?:งบประมาณ)?\s{0,2}(?:พ\.ศ\.)?\s{0,2}25\d\d/g;
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
	if (before.length !== 2 || !taken || !whole || !TAKEN.test(taken.lead)) return null;
	const near =
		wordsBetween(passage, taken, left).length <= NEAR &&
		wordsBetween(passage, whole, taken).length <= NEAR;
	if (!near || NARROWED.test(left.lead) || isDoubtful(passage, [whole, taken, left])) return null;
	return isSlip(left.value, whole.value - taken.value) ? sayLeft(left, whole, [taken]) : null;
}

/** "จาก 120 เรื่อง เหลือ 90 เรื่อง ลดลง 30 เรื่อง (ร้อยละ 25)". */
function change(passage: Passage, changed: Cited): Finding | null {
	if (!CHANGED.test(changed.lead)) return null;
	const [after, before] = [passage.cited[changed.index - 1], passage.cited[changed.index - 2]];
	if (!after || !before || !sameThing(after, before)) return null;
	const plain = (words: string) => words.replace(ASIDE, '');
	if (!FROM.test(plain(before.lead)) || !TO.test(plain(wordsBetween(passage, before, after))))
		return null;
	if (wordsBetween(passage, after, changed).length > NEAR) return null;
	const [more, less] = after.value > before.value ? [after, before] : [before, after];
	const terms = `${printed(more)} − ${printed(less)}`;
	const byHowMuch = more.value - less.value;
	if (sameThing(after, changed)) return judged(passage, [before, after], changed, byHowMuch, terms);
	if (changed.figure.unit !== '%' || before.value === 0) return null;
	// Said of what is left, or set against the new number: another claim than this one.
	const others = [(100 * after.value) / before.value, (100 * byHowMuch) / after.value];
	if (others.some((other) => compare(changed.value, other, changed.decimals) !== 'differs')) {
		return null;
	}
	const share = (100 * byHowMuch) / before.value;
	return judged(passage, [before, after], changed, share, `(${terms}) ÷ ${printed(before)} × 100`);
}

/** A change that holds, or a slip that nothing explains. */
function judged(
	passage: Passage,
	from: readonly Cited[],
	result: Cited,
	value: number,
	terms: string
): Finding | null {
	const holds = compare(result.value, value, result.decimals) !== 'differs';
	const sure = isSlip(result.value, value) && !isDoubtful(passage, [...from, result]);
	return holds || sure ? say(from, result, value, terms) : null;
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
	// Binary fractions are never quite decimal ones; four digits show any difference that matters.
	const computed = Number(value.toFixed(Math.max(4, result.decimals + 2)));
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
	const worked = quantity(number(computed), result.figure.unit);
	const what =
		result.figure.unit === '%'
			? { th: 'อัตราที่เปลี่ยนแปลง', en: 'change' }
			: { th: 'ผลต่าง', en: 'difference' };
	if (match === 'differs') {
		return finding({
			...facts,
			verdict: 'contradiction',
			th: `${what.th}คำนวณได้ ${worked.th} แต่เอกสารระบุ ${stated.th}`,
			en: `The ${what.en} is ${worked.en}, but the document states ${stated.en}.`
		});
	}
	return finding({
		...facts,
		verdict: match === 'exact' ? 'holds' : 'rounding',
		th: `${what.th}ตรงกับที่ระบุไว้ ${stated.th}${match === 'exact' ? '' : ' เมื่อปัดเศษ'}`,
		en: `The ${what.en} is the stated ${stated.en}${match === 'exact' ? '' : ', rounded'}.`
	});
}
