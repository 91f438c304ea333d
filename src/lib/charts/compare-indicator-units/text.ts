import type { ChartContext, ChartText } from '../chart';
import { yearText } from '../compare';
import { axisOf, tickText } from '../compare-indicator/axis';
import {
	countStates,
	type CompareIndicatorExtra,
	type IndicatorValueRow,
	type Place
} from '../compare-indicator/figures';
import { setReading } from '../compare-indicator/set';
import {
	amountWords,
	countWords,
	figureWords,
	indicatorName,
	madeNote,
	orgName,
	unitWords,
	W as F
} from '../compare-indicator/words';
import {
	betterWords,
	DEFAULT_EXTRA,
	moreWords,
	targetValue
} from '../compare-indicator-years/text';
import { sideOf } from '../compareOne';
import { capital, nothingToSay, sentence } from '../words';
import { manyOf, type Dot, type Many } from './rows';
import { W } from './words';

/** Where the one asked about stands against the middle, else from where to where; highest, lowest, and the base. */
export function text(
	rows: readonly IndicatorValueRow[],
	context: ChartContext,
	extra: CompareIndicatorExtra = DEFAULT_EXTRA
): ChartText {
	const { lang } = context;
	const many = manyOf(rows, extra);
	const { dots } = many;
	const axis = axisOf([...dots.map(({ row }) => row.value), ...targetValue(extra)]);
	const tick = (end: number) => tickText(end, axis, extra.unit, lang);
	const span = dots.length > 0 ? F.axis(tick(axis.low), tick(axis.high))[lang] : undefined;
	return wordsOfMany(rows, many, context, extra, { each: W.byUnit[lang], span, more: [] });
}

/**
 * The words of many organisations in one year, whatever they are drawn as.
 * @param many `manyOf` of the rows
 * @param drawing what there is one of each of; from where to where its axis or its shades go; what else it has to say
 */
export function wordsOfMany(
	rows: readonly IndicatorValueRow[],
	many: Many,
	context: ChartContext,
	extra: CompareIndicatorExtra,
	drawing: {
		readonly each: string;
		readonly span?: string | undefined;
		readonly more: readonly string[];
	}
): ChartText {
	const { lang } = context;
	const made = madeNote(rows, lang);
	const [first] = many.places;
	const subtitle = [
		`${indicatorName(extra, lang)} ${drawing.each}`.trim(),
		...(first ? [yearText(first.head.year_be, context)] : []),
		unitWords(extra)[lang],
		...(drawing.span ? [drawing.span] : []),
		...(made ? [made] : [])
	].join(' · ');
	if (!first) return nothingToSay(subtitle, context);
	const parts = [
		...endsWords(many, lang),
		...othersChosen(many, context, extra),
		...setReading(chosenResults(many, extra), context, extra),
		baseWords(many.places, lang),
		...(many.mixed ? [W.apart[lang]] : []),
		...drawing.more,
		...betterWords(extra, lang),
		...moreWords(rows, many.drawn, lang)
	];
	return {
		title: titleOf(many, context, extra),
		subtitle,
		reading: sentence(capital(parts.join(lang === 'th' ? ' · ' : '; ')), lang)
	};
}

export function baseWords(places: readonly Place[], lang: ChartContext['lang']): string {
	const counts = countStates(places);
	const words = { th: countWords(counts, 'th'), en: countWords(counts, 'en') };
	return W.base(places.length, words)[lang];
}

const resultsOf = ({ dots }: Many) =>
	dots.filter(({ state }) => state === 'actual').sort((a, b) => a.row.value - b.row.value);

/** The first chosen one with a mark. */
function mainDot({ dots }: Many, { chosen }: CompareIndicatorExtra): Dot | undefined {
	return chosen
		.flatMap((org) => dots.filter(({ row }) => row.org_id === org))
		.find(({ state }) => state === 'actual');
}

function titleOf(many: Many, { lang }: ChartContext, extra: CompareIndicatorExtra): string {
	const results = resultsOf(many);
	const main = mainDot(many, extra);
	if (results.length === 0) return W.nobody(many.places.length)[lang];
	if (!main) {
		const [low, high] = [results[0]!, results.at(-1)!].map(({ row }) => figureWords(row, lang));
		return W.range(low!, high!, results.length)[lang];
	}
	const [name, value] = [orgName(main.row, lang), figureWords(main.row, lang)];
	if (many.median === null) return W.alone(name, value)[lang];
	const side = sideOf(main.row.value, many.median);
	if (side === 'at') return W.at(name, value, results.length)[lang];
	const middle = amountWords(many.median, extra.unit, lang);
	return W[side](name, value, middle, results.length)[lang];
}

/** Who is highest and who is lowest, by results of the year; several at the same figure are counted. */
function endsWords(many: Many, lang: ChartContext['lang']): string[] {
	const results = resultsOf(many);
	if (results.length < 2) return [];
	const [low, high] = [results[0]!, results.at(-1)!];
	if (low.row.value === high.row.value) return [W.level(figureWords(low.row, lang))[lang]];
	const named = ({ row }: Dot) => {
		const level = results.filter((other) => other.row.value === row.value).length;
		return W.andMore(orgName(row, lang), level - 1)[lang];
	};
	return [
		W.highest(named(high), figureWords(high.row, lang))[lang],
		W.lowest(named(low), figureWords(low.row, lang))[lang]
	];
}

const MOST_NAMED = 8;

/** Results of the year of the chosen ones, in the order chosen. */
function chosenResults(many: Many, { chosen }: CompareIndicatorExtra) {
	const rows = resultsOf(many).map(({ row }) => row);
	return chosen.slice(0, MOST_NAMED).flatMap((org) => rows.filter(({ org_id }) => org_id === org));
}

/** Chosen ones that the title does not speak of: their figures, or why there is none. */
function othersChosen(many: Many, { lang }: ChartContext, extra: CompareIndicatorExtra): string[] {
	const main = mainDot(many, extra)?.row.org_id;
	const found = extra.chosen
		.filter((org) => org !== main)
		.flatMap((org) => many.places.filter(({ head }) => head.org_id === org));
	return found.slice(0, MOST_NAMED).map(({ head, state, drawn }) => {
		const name = orgName(head, lang);
		if (!drawn) return W.without(name, F.states[state][lang])[lang];
		const said = W.alone(name, figureWords(drawn, lang))[lang];
		return state === 'actual' ? said : `${said} (${F.states[state][lang]})`;
	});
}
