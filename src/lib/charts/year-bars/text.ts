import { formatYear } from '$lib/i18n/format';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { joinList, percentWords } from '../format';
import {
	periodOf,
	unitName,
	valueOf,
	whatOf,
	type ObservationRow,
	type Valued
} from '../observation';
import { nothingToSay, sentence } from '../words';
import { seriesOf, type YearBarsExtra, type YearSeries } from './series';
import { W } from './words';

/** What the values by year say in words: the latest against the one before, and which years are missing. */
export function text(
	rows: readonly ObservationRow[],
	context: ChartContext,
	extra?: YearBarsExtra
): ChartText {
	const { lang, era } = context;
	const series = seriesOf(rows, extra);
	const latest = series.bars.at(-1);
	if (!latest) return statedOnly(series.stated, context);
	const subtitle = W.subtitle(
		whatOf(latest.row, context),
		unitName(latest.row.unit, context),
		W.eras[era]
	)[lang];
	const values = series.bars.map(
		({ year, row }) => `${formatYear(year, era, lang)} ${valueOf(row, context)}`
	);
	const parts = [values.join(lang === 'th' ? ' ' : ', ')];
	const gaps = series.years.filter((year) => !series.bars.some((bar) => bar.year === year));
	if (gaps.length > 0) {
		const names = gaps.map((year) => formatYear(year, era, lang));
		parts.push(W.missing(joinList(names, lang))[lang]);
	}
	return {
		title: finding(series, context),
		subtitle,
		reading: sentence(parts.join(lang === 'th' ? ' ' : '; '), lang)
	};
}

function statedOnly(stated: readonly Valued[], context: ChartContext): ChartText {
	const { lang } = context;
	const subtitle = W.subtitleBare[lang];
	const first = stated[0];
	if (!first) return nothingToSay(subtitle, context);
	const all = stated.map((row) => {
		const said = W.stated(whatOf(row, context), valueOf(row, context))[lang];
		const when = periodOf(row, context);
		return when ? `${said} (${when})` : said;
	});
	return {
		title: all[0]!,
		subtitle,
		reading: sentence(all.join(lang === 'th' ? ' ' : '; '), lang)
	};
}

function finding({ bars }: YearSeries, context: ChartContext): string {
	const { lang, era } = context;
	const latest = bars.at(-1)!;
	const earlier = bars.filter(({ year }) => year < latest.year).at(-1);
	const head = W.only(
		whatOf(latest.row, context),
		formatYear(latest.year, era, lang),
		valueOf(latest.row, context)
	)[lang];
	// Two values of one year: which of them to compare is not for a title to decide.
	const twice = (year: number) => bars.filter((bar) => bar.year === year).length > 1;
	if (!earlier || twice(latest.year) || twice(earlier.year)) return head;
	const tail = change(latest.row.value, earlier.row.value, formatYear(earlier.year, era, lang));
	return lang === 'th' ? `${head} ${tail.th}` : `${head}, ${tail.en}`;
}

function change(now: number, before: number, year: string): Text {
	if (now === before) return W.equal(year);
	const share = before > 0 && now >= 0 ? (100 * Math.abs(now - before)) / before : null;
	const percent =
		share === null ? null : { th: percentWords(share, 'th'), en: percentWords(share, 'en') };
	return now > before ? W.higher(year, percent) : W.lower(year, percent);
}
