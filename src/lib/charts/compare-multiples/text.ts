import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText } from '../chart';
import {
	baseText,
	isShare,
	measureCounted,
	saidName,
	shortNameOf,
	valueWords,
	yearText,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { gapsWords, subtitleWords } from '../compareCells';
import { panelAxis } from './axis';
import { DEFAULT_EXTRA, linesOf, runsOf, tickText, type Lines } from '../compare-lines/rows';
import { W as LINE_WORDS } from '../compare-lines/words';
import { joinList } from '../format';
import { nothingToSay, sentence } from '../words';
import { W } from './words';

/** How many units rose and how many fell; then the first of them, and the groups, with their values. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): ChartText {
	const { lang, era } = context;
	const lines = linesOf(rows);
	const axis = panelAxis(
		rows.flatMap(({ value }) => (value === null ? [] : [value])),
		extra
	);
	const [low, high] = [axis.low, axis.high].map((end) => tickText(end, extra));
	const measured = W.subtitle(measureCounted(extra, lang), LINE_WORDS.eras[era], low!, high!);
	const subtitle = subtitleWords(measured[lang], rows, lang);
	const units = lines.series.filter(({ head }) => head.kind === 'unit');
	if (units.length === 0) return nothingToSay(subtitle, context);
	const counts = countMoves(lines, units, extra);
	const groups = lines.series.filter(({ head }) => head.kind !== 'unit');
	const without = units.filter((unit) => endsOf(lines, unit) === null);
	const parts = [
		...[units[0]!, ...groups].flatMap((series) => said(lines, series, context, extra)),
		...(without.length > 0
			? [
					W.without(
						joinList(
							without.map(({ head }) => shortNameOf(head, lang)),
							lang
						)
					)[lang]
				]
			: []),
		...[gapsWords(lines.cells, lang)].filter((words) => words !== null)
	];
	const title = (counts.all > 0 ? W.found(counts) : W.nothing)[lang];
	return {
		title,
		subtitle,
		reading: sentence(parts.join(lang === 'th' ? ' · ' : '; ') || title, lang)
	};
}

/** First and last value of a series; null without any. */
export function endsOf(lines: Lines, series: CompareSeries) {
	const told = runsOf(lines, series, lines.codes[0]!).flat();
	const [first, last] = [told[0], told.at(-1)];
	return first && last ? { first, last } : null;
}

/** Of the units with a value; what no number on the page would show is no change. */
function countMoves(lines: Lines, units: readonly CompareSeries[], extra: CompareExtra) {
	const least = isShare(extra) ? 0.0005 : 0.5;
	const moves = units.flatMap((unit) => {
		const ends = endsOf(lines, unit);
		return ends ? [ends.last.value - ends.first.value] : [];
	});
	const rose = moves.filter((by) => by >= least).length;
	const fell = moves.filter((by) => by <= -least).length;
	return { all: moves.length, rose, fell, same: moves.length - rose - fell };
}

function said(
	lines: Lines,
	series: CompareSeries,
	context: ChartContext,
	extra: CompareExtra
): string[] {
	const { lang } = context;
	const ends = endsOf(lines, series);
	if (!ends) return [];
	const { first, last } = ends;
	const name = saidName(series.head, lang);
	const [from, to] = [first, last].map(({ value }) => valueWords(value, extra, context));
	const [start, end] = [first, last].map(({ cell }) => yearText(cell.year_be, context));
	const words = first === last ? W.told(name, to!, end!) : W.moved(name, from!, start!, to!, end!);
	const base = baseText(last.cell, extra, context);
	return [base ? `${words[lang]} (${base})` : words[lang]];
}
