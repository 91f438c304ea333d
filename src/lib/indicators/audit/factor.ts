/** Rule `factor`: a price or a factor per unit that two indicators imply, period by period. */
import type { Finding } from '$lib/form3/types';
import { unitName, unitOfOne } from '$lib/i18n/units';
import { compare } from './compare';
import { FACTORS, type Factor } from './factors.data';
import type { Cited, Passage } from './passage';
import { finding, number, printed } from './say';

interface Pair {
	readonly of: Cited;
	readonly per: Cited;
	readonly ratio: number;
	/** What rounding of the printed numbers can do to the ratio. */
	readonly slack: number;
}

/** Digits of a factor that somebody chose rather than computed. */
const ROUND_DIGITS = 2;
/** Differences below this share are rounding of a kind the printed digits do not show. */
const TOLERANCE = 0.001;

/** Pairs of one period compared with those of the others; a single pair when it gives a round factor. */
export function factor(passages: readonly Passage[]): Finding[] {
	const cited = passages.flatMap((passage) => passage.cited);
	return FACTORS.flatMap((rule) => {
		const pairs = pairsOf(cited, rule);
		if (pairs.length === 1) return single(pairs[0]!);
		if (pairs.length > 1) return [several(pairs, rule)];
		return [];
	});
}

function pairsOf(cited: readonly Cited[], { of, per }: Factor): Pair[] {
	const own = (id: string) =>
		cited.filter(
			({ figure }) =>
				figure.indicator_id === id && figure.role === 'actual' && figure.subject === null
		);
	const counts = new Map(own(per).map((one) => [one.figure.period_be, one]));
	return own(of).flatMap((one) => {
		const { period_be } = one.figure;
		const count = counts.get(period_be);
		if (period_be === null || !count || count.value === 0) return [];
		const half = (cited: Cited) => 0.5 * 10 ** -cited.decimals;
		const slack = half(one) / Math.abs(count.value);
		return [{ of: one, per: count, ratio: one.value / count.value, slack }];
	});
}

function single(pair: Pair): Finding[] {
	const ratio = Number(pair.ratio.toPrecision(ROUND_DIGITS));
	const match = compare(pair.of.value, ratio * pair.per.value, pair.of.decimals);
	if (match !== 'exact') return [];
	const unit = pair.of.figure.unit ?? '';
	const thing = pair.per.figure.unit ?? '';
	return [
		finding({
			...said([pair]),
			verdict: 'holds',
			stated: pair.of.value,
			computed: pair.of.value,
			unit: pair.of.figure.unit,
			th: `ทั้งสองจำนวนสอดคล้องกันที่ ${number(ratio)} ${unitName(unit, 'th')} ต่อ ${unitName(thing, 'th')} พอดี มีช่วงเวลาเดียวที่ระบุทั้งคู่ จึงเทียบกับช่วงอื่นไม่ได้`,
			en: `The two numbers agree on exactly ${number(ratio)} ${unitName(unit, 'en')} per ${unitOfOne(thing, 'en')}; only one period states both, so it cannot be compared with another.`
		})
	];
}

function several(pairs: readonly Pair[], rule: Factor): Finding {
	const [first, ...others] = pairs;
	const same = others.every(
		({ ratio, slack }) =>
			Math.abs(ratio - first!.ratio) <= slack + first!.slack + TOLERANCE * Math.abs(first!.ratio)
	);
	const [of, per] = [first!.of.figure.unit ?? '', first!.per.figure.unit ?? ''];
	const list = pairs.map(({ ratio, of: { figure } }) => `${figure.period_be}: ${digits(ratio)}`);
	const facts = said(pairs);
	if (same) {
		return finding({
			...facts,
			verdict: 'holds',
			th: `อัตรา ${unitName(of, 'th')} ต่อ ${unitName(per, 'th')} เท่ากันทุกช่วงเวลา (${digits(first!.ratio)})`,
			en: `The ratio of ${unitName(of, 'en')} to ${unitName(per, 'en')} is the same in every period (${digits(first!.ratio)}).`
		});
	}
	const price = rule.kind === 'price';
	return finding({
		...facts,
		verdict: price ? 'unverifiable' : 'contradiction',
		th: `อัตรา ${unitName(of, 'th')} ต่อ ${unitName(per, 'th')} ไม่เท่ากัน (${list.join(' ')})${price ? ' เอกสารไม่ได้อธิบายว่าราคาเปลี่ยน' : ' ทั้งที่ควรเป็นค่าคงที่'}`,
		en: `The ratio of ${unitName(of, 'en')} to ${unitName(per, 'en')} is not the same (${list.join('; ')})${price ? '; the document does not say that the price changed.' : ', though it is a fixed factor.'}`
	});
}

function digits(ratio: number): string {
	return number(Number(ratio.toPrecision(4)), 8);
}

function said(pairs: readonly Pair[]) {
	return {
		rule: 'factor',
		cited: pairs.flatMap(({ per, of }) => [per, of]),
		arithmetic: pairs
			.map(({ of, per, ratio }) => `${printed(of)} ÷ ${printed(per)} = ${digits(ratio)}`)
			.join(' ; ')
	};
}
