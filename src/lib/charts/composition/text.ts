import { formatPeriod } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import type { CitedRow } from '../cited';
import { formatValue, joinList, percentWords, withUnit } from '../format';
import { nothingToSay, sentence } from '../words';
import { nameOf } from '../year-bars/text';
import { levels, type CompositionExtra, type DrawnLevel } from './rows';
import { W } from './words';

/** What the composition says: the largest part of the innermost level, and each level's parts. */
export function text(
	rows: readonly CitedRow[],
	context: ChartContext,
	extra?: CompositionExtra
): ChartText {
	const { lang, era } = context;
	const drawn = levels(rows, extra);
	const [outer, inner] = [drawn[0], drawn[drawn.length - 1]];
	if (!outer || !inner) return nothingToSay('', context);
	const period = outer.whole.period_be;
	const when = period
		? { th: formatPeriod(period, era, 'th'), en: formatPeriod(period, era, 'en') }
		: null;
	const best = inner.parts.reduce((a, b) => (b.share > a.share ? b : a));
	const value = (row: CitedRow & { value: number }) => formatValue(row.value, row.raw);
	const share: Text = {
		th: percentWords(100 * best.share, 'th', 2),
		en: percentWords(100 * best.share, 'en', 2)
	};
	return {
		title: W.finding(
			nameOf(best.row),
			share,
			value(best.row),
			withUnit(value(inner.whole), inner.whole.unit)
		)[lang],
		subtitle: W.subtitle(nameOf(outer.whole), outer.whole.unit, when)[lang],
		reading: sentence(
			drawn.map((level) => split(level)[lang]).join(lang === 'th' ? ' ' : '. '),
			lang
		)
	};
}

function split({ whole, parts }: DrawnLevel): Text {
	const list = (lang: 'th' | 'en') =>
		joinList(
			parts.map(({ row, share }) => {
				const number = `${formatValue(row.value, row.raw)} (${percentWords(100 * share, lang, 2)})`;
				return lang === 'th'
					? `${nameOf(row).th} ${number}`
					: `${nameOf(row).en.toLowerCase()} ${number}`;
			}),
			lang
		);
	const total = withUnit(formatValue(whole.value, whole.raw), whole.unit);
	return W.split(nameOf(whole), total, { th: list('th'), en: list('en') });
}
