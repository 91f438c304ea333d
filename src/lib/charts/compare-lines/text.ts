import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartText } from '../chart';
import {
	baseText,
	differenceWords,
	isShare,
	measureCounted,
	partWords,
	saidName,
	valueWords,
	whoseValue,
	yearText,
	type CompareExtra,
	type CompareSeries
} from '../compare';
import { gapsWords, mainPair, subtitleWords } from '../compareCells';
import { joinList } from '../format';
import { capital, nothingToSay, sentence } from '../words';
import { axisOf, DEFAULT_EXTRA, linesOf, runsOf, tickText, type Lines } from './rows';
import { valuesWithTargets } from './targets';
import { W, type MoveWords } from './words';

interface Move {
	readonly code: string;
	readonly from: ComparedValue;
	readonly to: ComparedValue;
	readonly by: number;
}

/** How the chosen one moved – with several parts, in the one that moved most – and where it stands against whom. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): ChartText {
	const { lang, era } = context;
	const lines = linesOf(rows);
	const axis = axisOf(valuesWithTargets(rows, lines, extra), extra);
	const [low, high] = [axis.low, axis.high].map((end) => tickText(end, extra));
	const measured = W.subtitle(measureCounted(extra, lang), W.eras[era], low!, high!)[lang];
	const subtitle = subtitleWords(measured, rows, lang);
	const pair = mainPair(rows);
	if (!pair) return nothingToSay(subtitle, context);
	const move = largestMove(lines, pair.main, extra);
	const title = move
		? found(lines, move, pair.other, context, extra)
		: W.nothing(saidName(pair.main.head, lang))[lang];
	// Other units are many, and the sentence is one.
	const named = lines.series.filter(({ head }, i) => i < 3 || head.chosen || head.kind !== 'unit');
	const more = lines.series.length - named.length;
	const parts = [
		...(move ? named.flatMap((one) => said(lines, one, move.code, context, extra)) : []),
		...(more > 0 ? [W.more(more)[lang]] : []),
		...missingYears(lines, pair.main, move?.code, context),
		...[gapsWords(lines.cells, lang)].filter((words) => words !== null)
	];
	return {
		title: capital(title),
		subtitle,
		reading: sentence(parts.join(lang === 'th' ? ' · ' : '; ') || title, lang)
	};
}

/** From its first to its last value; what no number on the page would show is no change. */
function moveIn(
	lines: Lines,
	series: CompareSeries,
	code: string,
	extra: CompareExtra
): Move | null {
	const told = runsOf(lines, series, code).flat();
	const [first, last] = [told[0], told.at(-1)];
	if (!first || !last) return null;
	const by = last.value - first.value;
	const least = isShare(extra) ? 0.0005 : 0.5;
	return { code, from: first.cell, to: last.cell, by: Math.abs(by) < least ? 0 : by };
}

function largestMove(lines: Lines, series: CompareSeries, extra: CompareExtra): Move | null {
	const moves = lines.codes
		.map((code) => moveIn(lines, series, code, extra))
		.filter((move) => move !== null);
	return moves.reduce<Move | null>(
		(most, move) => (most === null || Math.abs(move.by) > Math.abs(most.by) ? move : most),
		null
	);
}

function wordsOf(
	lines: Lines,
	{ from, to, by }: Move,
	context: ChartContext,
	extra: CompareExtra
): MoveWords {
	return {
		name: saidName(to, context.lang),
		part: lines.codes.length > 1 ? partWords(to, context.lang) : '',
		from: valueWords(from.value, extra, context),
		to: valueWords(to.value, extra, context),
		first: yearText(from.year_be, context),
		last: yearText(to.year_be, context),
		by: differenceWords(by, extra, context)
	};
}

/** The change, and at its end who is ahead and by how much. */
function found(
	lines: Lines,
	move: Move,
	other: CompareSeries | null,
	context: ChartContext,
	extra: CompareExtra
): string {
	const { lang } = context;
	const words = wordsOf(lines, move, context, extra);
	const head =
		move.from === move.to
			? W.once(words)
			: move.by === 0
				? W.steady(words)
				: (move.by > 0 ? W.rose : W.fell)(words);
	const theirs = other && lines.cellOf(other, move.to.year_be, move.code);
	if (!theirs || theirs.value === null) return head[lang];
	const apart = move.to.value! - theirs.value;
	const [name, by] = [whoseValue(theirs, lang), differenceWords(apart, extra, context)];
	const value = valueWords(theirs.value, extra, context);
	const level = Math.abs(apart) < (isShare(extra) ? 0.0005 : 0.5);
	const tail = level ? W.equal(name) : (apart > 0 ? W.above : W.below)(name, value, by);
	return lang === 'th' ? `${head.th} ${tail.th}` : `${head.en}, ${tail.en}`;
}

/** First and last value of a series in the part the title speaks of, with what they stand on. */
function said(
	lines: Lines,
	series: CompareSeries,
	code: string,
	context: ChartContext,
	extra: CompareExtra
): string[] {
	const move = moveIn(lines, series, code, extra);
	if (!move) return [];
	const words = wordsOf(lines, move, context, extra);
	const base = baseText(move.to, extra, context);
	const known = (move.from === move.to ? W.told : W.moved)(words)[context.lang];
	return [base ? `${known} (${base})` : known];
}

/** The years between the first and the last in which the chosen one has no value. */
function missingYears(
	lines: Lines,
	series: CompareSeries,
	code: string | undefined,
	context: ChartContext
): string[] {
	if (code === undefined) return [];
	const years = lines.years.filter((year) => lines.cellOf(series, year, code).value === null);
	if (years.length === 0) return [];
	const names = years.map((year) => yearText(year, context));
	return [
		W.missing(saidName(series.head, context.lang), joinList(names, context.lang))[context.lang]
	];
}
