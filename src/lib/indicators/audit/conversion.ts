/** Rule `conversion`: one quantity given in two units. */
import type { Finding } from '$lib/form3/types';
import { compare } from './compare';
import { wordsBetween, type Cited, type Passage } from './passage';
import { finding, HOW, number, told, quantity } from './say';
import { DIMENSIONS } from './units.data';

/** "2,900,989 กิโลกรัม หรือ 2,901 ตัน". */
const SAME = /^\s{0,3}(?:หรือ|เท่ากับ|=)\s{0,3}(?:ประมาณ|ราว)?\s{0,3}$/;
/** May also lead to something else, so that only a match means anything. */
const PERHAPS = /^\s{0,3}(?:\(|คิดเป็น|\/|≈)\s{0,3}(?:ประมาณ|ราว|หรือ|เท่ากับ)?\s{0,3}$/;
const ABOUT = /ประมาณ|ราว|≈|กว่า/;
/** "About" is not held to its last digit, but to this share. */
const LOOSE = 0.05;

/** Two amounts side by side in units that convert into each other. */
export function conversion(passage: Passage): Finding[] {
	return passage.cited.flatMap((second) => {
		const first = passage.cited[second.index - 1];
		const factor = first && factorOf(first, second);
		if (!first || !factor) return [];
		const words = wordsBetween(passage, first, second);
		const sure = SAME.test(words);
		if (!sure && !PERHAPS.test(words)) return [];
		const computed = first.value * factor;
		const match = compare(second.value, computed, second.decimals);
		const about =
			ABOUT.test(words) && Math.abs(second.value - computed) <= LOOSE * Math.abs(computed);
		const slip = sure || isPowerOfTen(second.value / computed);
		if (match === 'differs' && !about && !slip) return [];
		return [say(first, second, computed, factor, match === 'differs' && about ? 'about' : match)];
	});
}

/** A decimal point or a thousand out of place, which is never meant. */
function isPowerOfTen(ratio: number): boolean {
	const power = Math.log10(ratio);
	return power !== 0 && Math.abs(power - Math.round(power)) < 1e-9;
}

/** How many of the second unit one of the first is; null when they are not of one dimension, or the same. */
function factorOf(first: Cited, second: Cited): number | null {
	const [one, other] = [first.figure.unit, second.figure.unit];
	if (one === null || other === null || one === other) return null;
	const dimension = DIMENSIONS.find((units) => one in units && other in units);
	return dimension ? dimension[one]! / dimension[other]! : null;
}

function say(
	first: Cited,
	second: Cited,
	computed: number,
	factor: number,
	match: 'exact' | 'rounded' | 'truncated' | 'differs' | 'about'
): Finding {
	const unit = second.figure.unit;
	const digits = number(computed, Math.max(4, second.decimals + 2));
	const [a, b] = [told(first), told(second)];
	const facts = {
		rule: 'conversion',
		cited: [first, second],
		stated: second.value,
		computed,
		unit,
		arithmetic:
			factor >= 1
				? `${number(first.value)} × ${number(factor)} = ${digits}`
				: `${number(first.value)} ÷ ${number(1 / factor)} = ${digits}`
	};
	const amount = quantity(digits, unit);
	if (match === 'exact') {
		return finding({
			...facts,
			verdict: 'holds',
			th: `${a.th} เท่ากับ ${b.th}`,
			en: `${a.en} is ${b.en}.`
		});
	}
	if (match === 'differs') {
		return finding({
			...facts,
			verdict: 'contradiction',
			th: `${a.th} เท่ากับ ${amount.th} แต่เอกสารระบุ ${b.th}`,
			en: `${a.en} is ${amount.en}, but the document states ${b.en}.`
		});
	}
	const how = HOW[match];
	return finding({
		...facts,
		verdict: 'rounding',
		th: `${a.th} เท่ากับ ${amount.th} เอกสารระบุ ${b.th} (${how.th})`,
		en: `${a.en} is ${amount.en}; the document states ${b.en} (${how.en}).`
	});
}
