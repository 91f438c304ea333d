import type { ChartContext, ChartText } from '../chart';
import type { CitedRow, ReadRow } from '../cited';
import { formatValue, joinList, withUnit } from '../format';
import { nothingToSay, sentence } from '../words';
import { nameOf } from '../year-bars/text';
import { byUnit, figures, type QuantitiesExtra } from './rows';
import { W } from './words';

/** How many figures a title tells; the others are on the chart. */
const TOLD = 2;

/** The first figures in words, and what may be compared. */
export function text(
	rows: readonly CitedRow[],
	context: ChartContext,
	extra?: QuantitiesExtra
): ChartText {
	const { lang } = context;
	const subtitle = extra ? W.subtitle(extra.topic)[lang] : '';
	const shown = figures(rows, extra);
	if (shown.length === 0) return nothingToSay(subtitle, context);
	const groups = byUnit(shown);
	const told = (groups.find(({ rows: members }) => members.length > 1)?.rows ?? shown).slice(
		0,
		TOLD
	);
	return {
		title: joinList(
			told.map((row) => tell(row, lang)),
			lang
		),
		subtitle,
		reading: sentence(W.reading(shown.length, groups.length)[lang], lang)
	};
}

export function tell(row: ReadRow, lang: ChartContext['lang']): string {
	return `${nameOf(row)[lang]} ${withUnit(formatValue(row.value, row.raw), row.unit)}`;
}
