import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { percentWords } from '../format';
import { nothingToSay, sentence, type Measure } from '../words';
import { DEFAULT_MEASURE, inFormOrder, type HeatmapRow } from './rows';
import { itemNames, W } from './words';

/** What the item chart says in words. */
export function text(
	rows: readonly HeatmapRow[],
	context: ChartContext,
	measure: Measure = DEFAULT_MEASURE
): ChartText {
	const { lang } = context;
	const subtitle = W.subtitle(measure)[lang];
	const items = inFormOrder(rows).filter(({ statements }) => statements > 0);
	if (items.length === 0) return nothingToSay(subtitle, context);
	const sum = (of: (row: HeatmapRow) => number) => items.reduce((total, row) => total + of(row), 0);
	const [count, all] = [sum((row) => row[measure]), sum((row) => row.statements)];
	const parts = [W.total(measure, count, all, percent(count / all))[lang]];
	const shares = items.map((row) => row[measure] / row.statements);
	const low = Math.min(...shares);
	if (low < Math.max(...shares)) {
		const lowest = items.filter((_, i) => shares[i] === low).map(({ item_no }) => item_no);
		parts.push(`${W.least(itemNames(lowest))[lang]} (${percent(low)[lang]})`);
	}
	return {
		title: finding(items, shares, measure)[lang],
		subtitle,
		reading: sentence(parts.join(lang === 'th' ? ' ' : '; '), lang)
	};
}

function percent(share: number): Text {
	return { th: percentWords(100 * share, 'th'), en: percentWords(100 * share, 'en') };
}

function finding(items: readonly HeatmapRow[], shares: readonly number[], measure: Measure): Text {
	const at = (test: (share: number) => boolean) =>
		items.filter((_, i) => test(shares[i]!)).map(({ item_no }) => item_no);
	const full = at((share) => share >= 1);
	const empty = at((share) => share <= 0);
	if (full.length === items.length) return W.allFull(measure, items.length);
	if (empty.length === items.length) return W.allEmpty(measure, items.length);
	if (full.length > 0) {
		const head = W.full(measure, full.length, items.length);
		const rest = at((share) => share < 1);
		const tail = empty.length > 0 ? W.empty(empty.length) : W.notFull(itemNames(rest));
		return { th: `${head.th} ${tail.th}`, en: `${head.en}; ${tail.en}` };
	}
	const high = Math.max(...shares);
	const best = at((share) => share === high);
	if (best.length === items.length) return W.same(measure, percent(high));
	const head = W.most(measure, itemNames(best), percent(high));
	if (empty.length === 0) return head;
	const tail = W.empty(empty.length);
	return { th: `${head.th} ${tail.th}`, en: `${head.en}; ${tail.en}` };
}
