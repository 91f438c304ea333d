import type { ChartContext, ChartText } from '../chart';
import {
	periodOf,
	unitName,
	valueOf,
	whatOf,
	type ObservationRow,
	type Valued
} from '../observation';
import { nothingToSay, sentence } from '../words';
import { quantitiesOf } from './groups';
import { W } from './words';

/** What the figures say in words: the first ones in the title, all of them in the reading. */
export function text(rows: readonly ObservationRow[], context: ChartContext): ChartText {
	const { lang } = context;
	const { groups, stated } = quantitiesOf(rows);
	const subtitle = W.subtitle(groups.map(({ unit }) => unitName(unit, context)))[lang];
	const all = [...groups.flatMap((group) => group.rows), ...stated];
	if (all.length === 0) return nothingToSay(subtitle, context);
	const said = (row: Valued) => W.said(whatOf(row, context), valueOf(row, context))[lang];
	const dated = (row: Valued) => {
		const when = periodOf(row, context);
		return when ? `${said(row)} (${when})` : said(row);
	};
	const leading = groups[0]?.rows.length === 2 ? groups[0].rows : all.slice(0, 1);
	return {
		title: leading.map(said).join(lang === 'th' ? ' ' : '; '),
		subtitle,
		reading: sentence(all.map(dated).join(lang === 'th' ? ' ' : '; '), lang)
	};
}
