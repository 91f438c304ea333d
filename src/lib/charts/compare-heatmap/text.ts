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
import { gapsWords, mainPair, subtitleWords, type Pair } from '../compareCells';
import { capital, nothingToSay, sentence } from '../words';
import { DEFAULT_EXTRA, gridOf, type Grid } from './grid';
import { W } from './words';

interface Found {
	readonly title: string;
	/** The values the title names. */
	readonly values: readonly ComparedValue[];
	/** How many more parts are as far apart. */
	readonly tied: number;
}

/** The part in which the chosen one and its comparator are furthest apart, or which changed most. */
export function text(
	rows: readonly ComparedValue[],
	context: ChartContext,
	extra: CompareExtra = DEFAULT_EXTRA
): ChartText {
	const { lang, era } = context;
	const scale = (isShare(extra) ? W.percent : W.characters)[lang];
	const measured = W.subtitle(measureCounted(extra, lang), scale)[lang];
	const pair = mainPair(rows);
	if (!pair) return nothingToSay(measured, context);
	const grid = gridOf(rows);
	const dated = grid.years.length > 1 ? `${measured} (${W.eras[era][lang]})` : measured;
	const found = finding(grid, pair, context, extra);
	const bases = found.values.flatMap((value) => {
		const base = baseText(value, extra, context);
		const name = `${saidName(value, lang)} ${yearText(value.year_be, context)}`;
		return base ? [W.base(name, base)[lang]] : [];
	});
	const parts = [
		...bases,
		...(found.tied > 0 ? [W.tied(found.tied)[lang]] : []),
		...[gapsWords(grid.cells, lang)].filter((words) => words !== null)
	];
	return {
		title: capital(found.title),
		subtitle: subtitleWords(dated, rows, lang),
		reading: sentence(parts.join(lang === 'th' ? ' · ' : '; ') || found.title, lang)
	};
}

function finding(grid: Grid, pair: Pair, context: ChartContext, extra: CompareExtra): Found {
	const apart = pair.other ? furthest(grid, pair.main, pair.other, context, extra) : null;
	return (
		apart ??
		changed(grid, pair.main, context, extra) ??
		spread(grid, pair.main, context, extra) ?? {
			title: W.nothing(saidName(pair.main.head, context.lang))[context.lang],
			values: [],
			tied: 0
		}
	);
}

interface Two {
	readonly from: ComparedValue;
	readonly to: ComparedValue;
	readonly by: number;
}

/** Both have a value; what is less than a tenth of a percent point apart is equal on paper too. */
function twoOf(from: ComparedValue, to: ComparedValue, extra: CompareExtra): Two[] {
	if (from.value === null || to.value === null) return [];
	const by = to.value - from.value;
	return [{ from, to, by: Math.abs(by) < (isShare(extra) ? 0.0005 : 0.5) ? 0 : by }];
}

function largest(twos: readonly Two[]): { two: Two; tied: number } {
	const most = Math.max(...twos.map(({ by }) => Math.abs(by)));
	const all = twos.filter(({ by }) => Math.abs(Math.abs(by) - most) < 1e-9);
	return { two: all[0]!, tied: all.length - 1 };
}

/** In the latest year in which any part has a value of both. */
function furthest(
	grid: Grid,
	main: CompareSeries,
	other: CompareSeries,
	context: ChartContext,
	extra: CompareExtra
): Found | null {
	const { lang } = context;
	for (const year of [...grid.years].reverse()) {
		const at = (series: CompareSeries, code: string) => grid.cellOf(series, year, code);
		const twos = grid.codes.flatMap((code) => twoOf(at(other, code), at(main, code), extra));
		if (twos.length === 0) continue;
		const [name, whose] = [saidName(main.head, lang), whoseValue(other.head, lang)];
		const when = yearText(year, context);
		const { two, tied } = largest(twos);
		if (two.by === 0) {
			return {
				title: W.same(name, whose, twos.length, when)[lang],
				values: [two.to, two.from],
				tied: 0
			};
		}
		const words = {
			main: name,
			other: whose,
			part: partWords(two.to, lang),
			value: valueWords(two.to.value, extra, context),
			against: valueWords(two.from.value, extra, context),
			by: differenceWords(two.by, extra, context),
			above: two.by > 0,
			year: when
		};
		const said = grid.codes.length === 1 ? W.onlyGap(words) : W.gap(words);
		return { title: said[lang], values: [two.to, two.from], tied };
	}
	return null;
}

/** From the first to the last year of each part that has values in two. */
function changed(
	grid: Grid,
	main: CompareSeries,
	context: ChartContext,
	extra: CompareExtra
): Found | null {
	const { lang } = context;
	const twos = grid.codes.flatMap((code) => {
		const told = grid.years
			.map((year) => grid.cellOf(main, year, code))
			.filter(({ value }) => value !== null);
		return told.length > 1 ? twoOf(told[0]!, told.at(-1)!, extra) : [];
	});
	if (twos.length === 0) return null;
	const { two, tied } = largest(twos);
	const name = saidName(main.head, lang);
	const [first, last] = [two.from, two.to].map(({ year_be }) => yearText(year_be, context));
	const values = [two.from, two.to];
	if (two.by === 0) return { title: W.unchanged(name, first!, last!)[lang], values, tied: 0 };
	const words = {
		main: name,
		part: partWords(two.to, lang),
		from: valueWords(two.from.value, extra, context),
		to: valueWords(two.to.value, extra, context),
		by: differenceWords(two.by, extra, context),
		rose: two.by > 0,
		first: first!,
		last: last!
	};
	const said = grid.codes.length === 1 ? W.onlyChange(words) : W.change(words);
	return { title: said[lang], values, tied };
}

/** One series in one year: its lowest and highest part. */
function spread(
	grid: Grid,
	main: CompareSeries,
	context: ChartContext,
	extra: CompareExtra
): Found | null {
	const { lang } = context;
	const told = grid.years
		.flatMap((year) => grid.codes.map((code) => grid.cellOf(main, year, code)))
		.filter(({ value }) => value !== null)
		.sort((a, b) => a.value! - b.value!);
	const [low, high] = [told[0], told.at(-1)];
	if (!low || !high) return null;
	const name = saidName(main.head, lang);
	const [least, most] = [low, high].map(({ value }) => valueWords(value, extra, context));
	const year = yearText(low.year_be, context);
	if (low.value === high.value) {
		return { title: W.level(name, least!, year)[lang], values: [low], tied: 0 };
	}
	const [where, there] = [partWords(low, lang), partWords(high, lang)];
	const title = W.range(name, where, least!, there, most!, year)[lang];
	return { title, values: [low, high], tied: 0 };
}
