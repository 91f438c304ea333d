import { formatShare } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { percentWords } from '../format';
import { MEASURE_NAMES, nothingToSay, sentence, type Measure } from '../words';
import { inFormOrder, type CoverageRow } from './rows';
import { placeNames, unitOf, W } from './words';

/** What the coverage chart says in words. */
export function text(rows: readonly CoverageRow[], context: ChartContext): ChartText {
	const { lang } = context;
	const ordered = inFormOrder(rows).filter(({ statements }) => statements > 0);
	const subtitle = W.subtitle(unitOf(rows.map(({ code }) => code)))[lang];
	if (ordered.length === 0) return nothingToSay(subtitle, context);
	const reading = (['quantified', 'linked'] as const)
		.map((measure) => extremes(ordered, measure)[lang])
		.join(lang === 'th' ? ' ' : '; ');
	return { title: finding(ordered)[lang], subtitle, reading: sentence(reading, lang) };
}

/** How many statements are answered, and where the others are. */
function finding(rows: readonly CoverageRow[]): Text {
	const sum = (of: (row: CoverageRow) => number) => rows.reduce((total, row) => total + of(row), 0);
	const all = sum(({ statements }) => statements);
	const answered = sum((row) => row.answered);
	if (answered >= all) return W.all(all);
	if (answered <= 0) return W.none(all);
	const gaps = rows
		.map((row) => ({ code: row.code, missing: row.statements - row.answered }))
		.filter(({ missing }) => missing > 0);
	const most = Math.max(...gaps.map(({ missing }) => missing));
	const worst = gaps.filter(({ missing }) => missing === most).map(({ code }) => code);
	const head = W.some(answered, all);
	if (rows.length === 1) return head;
	// Many equal gaps say nothing that the chart does not show better.
	if (worst.length > 4) return head;
	const where = worst.length === gaps.length ? W.missingEach : W.missingMost;
	const tail = where(placeNames(worst), most, worst.length > 1);
	return { th: `${head.th} ${tail.th}`, en: `${head.en}; ${tail.en}` };
}

/** Where a measure is highest and lowest; ties are all named, or counted when there are many. */
function extremes(rows: readonly CoverageRow[], measure: Measure): Text {
	const share = (row: CoverageRow) => row[measure] / row.statements;
	const shares = rows.map(share);
	const [low, high] = [Math.min(...shares), Math.max(...shares)];
	const words = (value: number): Text => ({
		th: percentWords(100 * value, 'th'),
		en: percentWords(100 * value, 'en')
	});
	const name = MEASURE_NAMES[measure];
	if (rows.length === 1) {
		const only = rows[0]!;
		const part = formatShare(only[measure], only.statements);
		return {
			th: `${name.th} ${only[measure]} จาก ${only.statements} ข้อ (${words(high).th})`,
			en: `${name.en}: ${only[measure]} of ${only.statements} (${part})`
		};
	}
	if (low === high) return W.same(name, words(high));
	const at = (value: number) =>
		placeNames(rows.filter((row) => share(row) === value).map(({ code }) => code));
	const most = W.most(name, at(high), words(high));
	const least = W.least(at(low), words(low));
	return { th: `${most.th} ${least.th}`, en: `${most.en}, ${least.en}` };
}
