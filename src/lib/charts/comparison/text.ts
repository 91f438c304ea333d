import type { Text } from '$lib/i18n/messages';
import { M } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { percentWords } from '../format';
import { unitName, valueOf, whatOf, type ObservationRow, type Valued } from '../observation';
import { nothingToSay, sentence } from '../words';
import { comparisonOf, type Comparison, type Part } from './rows';
import { labelsOf, otherName, W } from './words';

/** What stands side by side in words: the change, the difference or the range; then every value. */
export function text(rows: readonly ObservationRow[], context: ChartContext): ChartText {
	const { lang } = context;
	const comparison = comparisonOf(rows);
	const first = comparison.rows[0]?.row;
	const subtitle = W.subtitle(first ? unitName(first.unit, context) : '')[lang];
	if (!first) return nothingToSay(subtitle, context);
	const labels = labelsOf(comparison.rows, context);
	const values = comparison.rows.map(
		({ row }, i) => W.said(labels[i]!, valueOf(row, context))[lang]
	);
	if (comparison.more > 0) values.push(W.more(comparison.more)[lang]);
	return {
		title: finding(comparison, context)[lang],
		subtitle,
		reading: sentence(values.join(lang === 'th' ? ' ' : '; '), lang)
	};
}

function finding({ rows }: Comparison, context: ChartContext): Text {
	const of = (part: Part) => rows.filter((compared) => compared.part === part);
	const only = (part: Part) => (of(part).length === 1 ? of(part)[0]!.row : null);
	const own = only('own');
	const before = only('baseline');
	const name = whatOf((of('own')[0] ?? rows[0]!).row, context);
	if (own && before) return change(name, before, own, context);
	const other = only('other');
	if (own && other) {
		return difference(name, own, other, otherName(other, context), context);
	}
	const goal = only('goal');
	if (own && goal && of('other').length === 0) {
		return difference(name, own, goal, M.roles[goal.role][context.lang], context);
	}
	if (own) return same(W.said(name, valueOf(own, context))[context.lang]);
	const sorted = rows.map(({ row }) => row).sort((a, b) => a.value - b.value);
	const [least, most] = [sorted[0]!, sorted.at(-1)!];
	return W.range(name, rows.length, valueOf(least, context), valueOf(most, context));
}

const same = (words: string): Text => ({ th: words, en: words });

function change(name: string, before: Valued, now: Valued, context: ChartContext): Text {
	const [from, to] = [valueOf(before, context), valueOf(now, context)];
	if (now.value === before.value) return W.unchanged(name, to);
	// The change of a share is not a share of it: percent of percent misleads.
	const share =
		before.value > 0 && now.value >= 0 && now.unit !== '%'
			? (100 * Math.abs(now.value - before.value)) / before.value
			: null;
	const by =
		share === null ? null : { th: percentWords(share, 'th'), en: percentWords(share, 'en') };
	return now.value < before.value ? W.fell(name, from, to, by) : W.rose(name, from, to, by);
}

/** Higher or lower only where both speak of one period, or one of them states none. */
function difference(
	name: string,
	own: Valued,
	other: Valued,
	whose: string,
	context: ChartContext
): Text {
	const value = valueOf(own, context);
	const theirs =
		context.lang === 'th' ? thai(whose, other, context) : english(whose, other, context);
	const apart =
		own.period_be !== null && other.period_be !== null && own.period_be !== other.period_be;
	if (apart) return W.beside(name, value, theirs);
	if (own.value === other.value) return W.equal(name, value, theirs);
	return (own.value > other.value ? W.above : W.below)(name, value, theirs);
}

const thai = (whose: string, row: Valued, context: ChartContext) =>
	`${whose}ที่ ${valueOf(row, context)}`;

/** `Chiang Mai’s 99.89%`; `the target of 85%`. */
function english(whose: string, row: Valued, context: ChartContext): string {
	const value = valueOf(row, context);
	return row.role === 'benchmark' && whose !== M.roles.benchmark.en
		? `${whose} at ${value}`
		: `the ${whose.toLowerCase()} of ${value}`;
}
