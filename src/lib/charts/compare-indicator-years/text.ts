import type { ChartContext, ChartText } from '../chart';
import {
	countStates,
	isReadable,
	type StateCounts,
	type CompareIndicatorExtra,
	type IndicatorValueRow
} from '../compare-indicator/figures';
import { axisOf, tickText } from '../compare-indicator/axis';
import { setReading } from '../compare-indicator/set';
import {
	apartWords,
	countWords,
	figureWords,
	indicatorName,
	madeNote,
	orgName,
	unitWords,
	W as F
} from '../compare-indicator/words';
import { yearText } from '../compare';
import { nothingToSay, sentence } from '../words';
import { linesOf, type YearLines, type YearPoint, type YearSeries } from './series';
import { W } from './words';

export const DEFAULT_EXTRA: CompareIndicatorExtra = {
	indicator: { name_th: '', name_en: '', better: 'none' },
	unit: null,
	chosen: [],
	years: []
};
/** More lines than this are read in the table. */
const MOST_SAID = 8;

/** How the one asked about moved and where it stands against the next; then every line, and the base. */
export function text(
	rows: readonly IndicatorValueRow[],
	context: ChartContext,
	extra: CompareIndicatorExtra = DEFAULT_EXTRA
): ChartText {
	const { lang, era } = context;
	const lines = linesOf(rows, extra);
	const values = lines.series.flatMap(({ points }) => points.map(({ row }) => row.value));
	const axis = axisOf([...values, ...targetValue(extra)]);
	const made = madeNote(rows, lang);
	const tick = (end: number) => tickText(end, axis, extra.unit, lang);
	const subtitle = [
		`${indicatorName(extra, lang)} ${W.byYear(W.eras[era])[lang]}`.trim(),
		unitWords(extra)[lang],
		...(values.length > 0 ? [F.axis(tick(axis.low), tick(axis.high))[lang]] : []),
		...(made ? [made] : [])
	].join(' · ');
	const [main] = lines.series;
	if (!main) return nothingToSay(subtitle, context);
	const title = titleOf(lines, main, context, extra);
	const counts = countStates(lines.places);
	const years = new Set(lines.places.map(({ head }) => head.year_be)).size;
	const said = lines.series.slice(0, MOST_SAID);
	const last = said.flatMap((one) => resultsOf(one).at(-1)?.row ?? []);
	const parts = [
		...said.flatMap((one) => saidOf(one, context)),
		...setReading(last, context, extra),
		baseWords(lines.series.length, years, counts, lang),
		...betterWords(extra, lang),
		...(lines.far > 0 ? [W.far(lines.far)[lang]] : []),
		...moreWords(rows, lines.drawn, lang)
	];
	return { title, subtitle, reading: sentence(parts.join(lang === 'th' ? ' · ' : '; '), lang) };
}

/** On how many organisations and years a picture stands, and what there is of each of them. */
export function baseWords(
	organizations: number,
	years: number,
	counts: StateCounts,
	lang: ChartContext['lang']
): string {
	const words = { th: countWords(counts, 'th'), en: countWords(counts, 'en') };
	return W.base(organizations, years, words)[lang];
}

/** The target counts for the axis only where it is in the unit of the picture. */
export function targetValue({ target, unit }: CompareIndicatorExtra): number[] {
	return target && target.unit === unit ? [target.value] : [];
}

export function betterWords(
	{ indicator }: CompareIndicatorExtra,
	lang: ChartContext['lang']
): string[] {
	return indicator.better === 'none' ? [] : [F.better[indicator.better][lang]];
}

/** Figures with a value that are no mark of the picture. */
export function moreWords(
	rows: readonly IndicatorValueRow[],
	drawn: ReadonlySet<IndicatorValueRow>,
	lang: ChartContext['lang']
): string[] {
	const more = rows.filter((row) => isReadable(row) && !drawn.has(row)).length;
	return more > 0 ? [F.more(more)[lang]] : [];
}

const resultsOf = ({ points }: YearSeries) => points.filter(({ state }) => state === 'actual');

function titleOf(
	lines: YearLines,
	main: YearSeries,
	context: ChartContext,
	extra: CompareIndicatorExtra
): string {
	const { lang } = context;
	const name = orgName(main.head, lang);
	const results = resultsOf(main);
	const last = results.at(-1);
	const head = !last
		? without(main, name, context)
		: results.length === 1
			? W.once(name, figureWords(last.row, lang), yearText(last.year, context))[lang]
			: moveWords(main, results, context);
	const other = lines.series
		.slice(1)
		.map((series) => ({ series, point: last && at(series, last.year) }))
		.find(({ point }) => point);
	if (!last || !other?.point) return head;
	const by = last.row.value - other.point.row.value;
	const theirs = orgName(other.series.head, lang);
	const [value, year] = [figureWords(other.point.row, lang), yearText(last.year, context)];
	const apart = apartWords(by, extra.unit, lang);
	const tail =
		by === 0 ? W.level(theirs, year) : (by > 0 ? W.above : W.below)(theirs, value, apart, year);
	return lang === 'th' ? `${head} ${tail.th}` : `${head}; ${tail.en}`;
}

/** What a line without a result has instead, latest first. */
function without({ points }: YearSeries, name: string, context: ChartContext): string {
	const { lang } = context;
	const told = points.at(-1);
	if (!told) return W.nothing(name)[lang];
	const value = figureWords(told.row, lang);
	return W.instead(name, value, yearText(told.year, context), F.marks[told.state])[lang];
}

function at(series: YearSeries, year: number): YearPoint | undefined {
	return resultsOf(series).find((point) => point.year === year);
}

function wordsOf(series: YearSeries, results: readonly YearPoint[], context: ChartContext) {
	const { lang } = context;
	const [first, last] = [results[0]!, results.at(-1)!];
	return {
		name: orgName(series.head, lang),
		from: figureWords(first.row, lang),
		to: figureWords(last.row, lang),
		first: yearText(first.year, context),
		last: yearText(last.year, context)
	};
}

function moveWords(
	series: YearSeries,
	results: readonly YearPoint[],
	context: ChartContext
): string {
	const words = wordsOf(series, results, context);
	const by = results.at(-1)!.row.value - results[0]!.row.value;
	return (by === 0 ? W.steady : by > 0 ? W.rose : W.fell)(words)[context.lang];
}

/** First and last result of a line; without one what there is instead. */
function saidOf(series: YearSeries, context: ChartContext): string[] {
	const { lang } = context;
	const results = resultsOf(series);
	if (results.length > 1) return [W.moved(wordsOf(series, results, context))[lang]];
	const [told] = results;
	const name = orgName(series.head, lang);
	if (!told) return [without(series, name, context)];
	return [W.told(name, figureWords(told.row, lang), yearText(told.year, context))[lang]];
}
