/** Rule `share`: a percentage printed after a count, against the counts it can be a share of. */
import type { Finding } from '$lib/form3/types';
import type { Match } from './compare';
import { isDoubtful } from './doubt';
import { sameKind, wordsBetween, type Cited, type Passage } from './passage';
import { finding, HOW, number, printed, told } from './say';
import { countsBefore, pairOf } from './wholes';

/** "คิดเป็น" right before the share: its counts must be there. */
const IS_SHARE = /คิดเป็น(?:อัตรา)?(?:ร้อยละ)?\s{0,3}$/;
/** "(ร้อยละ 95)", "หรือร้อยละ 80", "(25 %)": its counts may be there. */
const MAY_BE_SHARE = /(?:\(|หรือ)\s{0,2}(?:ร้อยละ)?\s{0,2}$/;
/** The base is named after the share: it may be another than those printed. */
const OF_SOMETHING = /^\s{0,2}%?\s{0,2}(?:ของ(?!ทั้งหมด|จำนวนทั้งหมด|ทั้งสิ้น)|ต่อ)/;
/** A whole right before its number, and nothing that could be a whole of another kind. */
const WHOLE = /(?:ทั้งหมด|ทั้งสิ้น|รวม|สุทธิ[ก-๎]{0,20})\s{0,2}(?:จำนวน)?\s{0,2}$/;
/** "ผ่าน 90 คน จากผู้เข้าสอบ 120 คน": the whole stands behind its part. */
const FROM = /^\s{0,2}จาก(?!เป้า|แผน|เดิม|งบ|กรอบ|คะแนน)/;
/** Growth, achievement and scores are shares of something else. */
const OTHER = /เพิ่มขึ้น|ลดลง|เติบโต|ขยายตัว|สูงขึ้น|ต่ำลง|คะแนน/;
const NEAR = 40;
/** A base that contradicts a share stands right beside it. */
const BESIDE = 90;

/** Shares that two of the counts before give, shares that the two right before do not, shares without counts. */
export function share(passage: Passage): Finding[] {
	return passage.cited.flatMap((one) => {
		if (one.figure.unit !== '%') return [];
		const sure = IS_SHARE.test(one.lead);
		// A target in brackets is no share of the counts before it.
		if (!sure && (one.figure.role === 'target' || !MAY_BE_SHARE.test(one.lead))) return [];
		const counts = countsBefore(passage, one);
		const [nearest] = counts;
		if (!nearest || wordsBetween(passage, nearest, one).length > NEAR) return [];
		const pair = pairOf(counts, one);
		if (pair) return [fits(pair.part, pair.whole, one, pair.match)];
		if (!sure || OTHER.test(one.lead) || nearest.figure.unit === 'คะแนน') return [];
		const wrong = wrongPair(passage, counts, one);
		return [wrong ? differs(wrong.part, wrong.whole, one) : noBase(nearest, one)];
	});
}

/** The two counts right before a share, when nothing else can be meant than that one is its whole. */
function wrongPair(
	passage: Passage,
	[nearest, before]: readonly Cited[],
	one: Cited
): { part: Cited; whole: Cited } | null {
	if (!nearest || !before || !sameKind(nearest, before)) return null;
	const words = wordsBetween(passage, before, nearest);
	const named = OF_SOMETHING.test(passage.text.slice(one.end, one.end + 24));
	if (named || words.length > BESIDE || isDoubtful(passage, [before, nearest, one])) return null;
	const [part, whole] = FROM.test(words) ? [before, nearest] : [nearest, before];
	if (!FROM.test(words) && !WHOLE.test(before.lead)) return null;
	return part.value < whole.value ? { part, whole } : null;
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
		th: `ไม่มีจำนวนใดที่ระบุไว้ใกล้กันให้ค่าร้อยละ ${printed(one)} เมื่อเทียบกับ ${th}`,
		en: `No number stated nearby gives ${printed(one)}% when set against ${en}.`
	});
}
