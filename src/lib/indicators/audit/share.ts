/** Rule `share`: a percentage printed after a count, against the counts it can be a share of. */
import type { Finding } from '$lib/form3/types';
import { compare, type Match } from './compare';
import { around, sameKind, wordsBetween, type Cited, type Passage } from './passage';
import { finding, number, printed, told } from './say';

/** "คิดเป็น" between the count and its share. */
const IS_SHARE = /คิดเป็น(?:อัตรา)?(?:ร้อยละ)?\s{0,3}$/;
/** The base is named after the share: it may be another than those printed. */
const OF_SOMETHING = /^\s{0,2}%?\s{0,2}ของ(?!ทั้งหมด|จำนวนทั้งหมด|ทั้งสิ้น)/;
/** Words of a whole before its number. */
const WHOLE = /ทั้งหมด|ทั้งสิ้น|จาก|รวม|สุทธิ|เป้าหมาย/;
/** Growth and achievement are shares of something else. */
const OTHER = /เพิ่มขึ้น|ลดลง|เติบโต|ขยายตัว|สูงขึ้น|ต่ำลง/;
const NEAR = 40;
/** A base that contradicts a share stands right beside it. */
const BESIDE = 90;
/** How far from the count its base may stand. */
const REACH = 1500;

/** Shares that one of the counts before gives; shares no count gives; shares whose base is not stated. */
export function share(passage: Passage): Finding[] {
	return passage.cited.flatMap((one) => {
		if (one.figure.unit !== '%' || !IS_SHARE.test(one.lead)) return [];
		const part = passage.cited[one.index - 1];
		if (!part || part.figure.unit === '%' || part.value <= 0) return [];
		if (wordsBetween(passage, part, one).length > NEAR || OTHER.test(one.lead)) return [];
		return [judge(passage, part, one)];
	});
}

function judge(passage: Passage, part: Cited, one: Cited): Finding {
	const bases = around(passage, part, REACH).filter(
		(base) => sameKind(base, part) && base.value >= part.value
	);
	const nearest = [...bases].sort(
		(a, b) => Math.abs(a.index - part.index) - Math.abs(b.index - part.index)
	);
	for (const base of nearest) {
		const match = compare(one.value, (100 * part.value) / base.value, one.decimals);
		if (match !== 'differs') return fits(part, base, one, match);
	}
	const base = nearest.find(({ index }) => index < part.index);
	const named = OF_SOMETHING.test(passage.text.slice(one.end, one.end + 24));
	if (base && !named && isBase(passage, base, part)) return differs(part, base, one);
	return noBase(part, one);
}

/** A whole right before its part, with nothing unread between. */
function isBase(passage: Passage, base: Cited, part: Cited): boolean {
	const near = wordsBetween(passage, base, part).length <= BESIDE;
	const unread = passage.unread.some((place) => place > base.start && place < part.start);
	return near && !unread && WHOLE.test(base.lead);
}

function said(part: Cited, base: Cited, one: Cited) {
	const computed = (100 * part.value) / base.value;
	const digits = one.decimals + 2;
	return {
		rule: 'share',
		cited: [base, part, one],
		stated: one.value,
		computed: Number(computed.toFixed(digits)),
		unit: '%',
		arithmetic: `${printed(part)} ÷ ${printed(base)} × 100 = ${number(computed, digits)}`
	};
}

const HOW: Readonly<Record<Exclude<Match, 'differs' | 'exact'>, { th: string; en: string }>> = {
	rounded: { th: 'ปัดเศษ', en: 'rounded' },
	truncated: { th: 'ตัดเศษทิ้ง', en: 'cut off, not rounded' }
};

function fits(part: Cited, base: Cited, one: Cited, match: Exclude<Match, 'differs'>): Finding {
	const facts = said(part, base, one);
	const [whole, share] = [told(base), told(part)];
	if (match === 'exact') {
		return finding({
			...facts,
			verdict: 'holds',
			th: `${share.th} จาก ${whole.th} เป็นร้อยละ ${printed(one)} ตามที่ระบุ`,
			en: `${share.en} of ${whole.en} is the stated ${printed(one)}%.`
		});
	}
	const how = HOW[match];
	return finding({
		...facts,
		verdict: 'rounding',
		th: `${share.th} จาก ${whole.th} เป็นร้อยละ ${number(facts.computed)} เอกสารระบุ ${printed(one)} (${how.th})`,
		en: `${share.en} of ${whole.en} is ${number(facts.computed)}%; the document states ${printed(one)}% (${how.en}).`
	});
}

function differs(part: Cited, base: Cited, one: Cited): Finding {
	const facts = said(part, base, one);
	const [whole, share] = [told(base), told(part)];
	return finding({
		...facts,
		verdict: 'contradiction',
		th: `${share.th} จาก ${whole.th} เป็นร้อยละ ${number(facts.computed)} แต่เอกสารระบุร้อยละ ${printed(one)}`,
		en: `${share.en} of ${whole.en} is ${number(facts.computed)}%, but the document states ${printed(one)}%.`
	});
}

function noBase(part: Cited, one: Cited): Finding {
	const { th, en } = told(part);
	return finding({
		rule: 'share',
		cited: [part, one],
		stated: one.value,
		unit: '%',
		verdict: 'unverifiable',
		th: `ระบุว่า ${th} คิดเป็นร้อยละ ${printed(one)} แต่ไม่พบจำนวนเต็มที่ใช้คำนวณ`,
		en: `${en} is given as ${printed(one)}%, but the number it is a share of is not stated.`
	});
}
