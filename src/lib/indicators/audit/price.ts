/** Rule `factor`, printed prices: "แผ่นละ 0.50 บาท … 120,000 แผ่น คิดเป็นเงิน 60,000 บาท". */
import type { Finding } from '$lib/form3/types';
import { compare } from './compare';
import { isDoubtful, isSlip } from './doubt';
import { neighbours, wordsBetween, type Cited, type Passage } from './passage';
import { finding, number, printed, quantity, told } from './say';

/** "แผ่นละ", "ราคาแผ่นละ"; the unit stands before. */
const EACH = /([ก-๎]{2,16})ละ\s{0,3}$/;
/** The amount that count and price make. */
const AMOUNT = /(?:คิดเป็น|รวม|เป็น)(?:จำนวน)?เงิน[^\d]{0,12}$|มูลค่า[^\d]{0,12}$/;
const FAR = 400;
const BESIDE = 40;

/** Amounts of money against the count right before them and the price stated for one. */
export function price(passage: Passage): Finding[] {
	return passage.cited.flatMap((one) => {
		const thing = one.figure.unit === 'บาท' ? EACH.exec(one.lead)?.[1] : undefined;
		if (!thing) return [];
		return neighbours(passage, one, 1, { gap: FAR, most: 8 }).flatMap((amount) => {
			const count = passage.cited[amount.index - 1];
			const unit = count?.figure.unit;
			if (!count || !unit || !thing.endsWith(unit) || !AMOUNT.test(amount.lead)) return [];
			if (wordsBetween(passage, count, amount).length > BESIDE) return [];
			const found = judge(passage, one, count, amount);
			return found ? [found] : [];
		});
	});
}

function judge(passage: Passage, one: Cited, count: Cited, amount: Cited): Finding | null {
	const computed = Number((one.value * count.value).toFixed(4));
	const match = compare(amount.value, computed, amount.decimals);
	const facts = {
		rule: 'factor',
		cited: [one, count, amount],
		stated: amount.value,
		computed,
		unit: amount.figure.unit,
		arithmetic: `${printed(count)} × ${printed(one)} = ${number(computed)}`
	};
	const [total, things, stated] = [
		quantity(number(computed), amount.figure.unit),
		told(count),
		told(amount)
	];
	if (match !== 'differs') {
		return finding({
			...facts,
			verdict: match === 'exact' ? 'holds' : 'rounding',
			th: `${things.th} ตามราคาต่อหน่วยที่ระบุเป็นเงิน ${stated.th}`,
			en: `${things.en} at the stated price come to ${stated.en}.`
		});
	}
	if (!isSlip(amount.value, computed) || isDoubtful(passage, [count, amount])) return null;
	return finding({
		...facts,
		verdict: 'contradiction',
		th: `${things.th} ตามราคาต่อหน่วยที่ระบุเป็นเงิน ${total.th} แต่เอกสารระบุ ${stated.th}`,
		en: `${things.en} at the stated price come to ${total.en}, but the document states ${stated.en}.`
	});
}
