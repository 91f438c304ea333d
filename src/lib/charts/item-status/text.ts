import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { nothingToSay, sentence } from '../words';
import {
	ALWAYS_COUNTED,
	countConfirmed,
	countStates,
	STATES,
	type ItemStatusRow,
	type StateCounts
} from './rows';
import { STATE_NAMES, W } from './words';

/** What the status of the items says in words. */
export function text(rows: readonly ItemStatusRow[], context: ChartContext): ChartText {
	const { lang } = context;
	const subtitle = W.subtitle[lang];
	if (rows.length === 0) return nothingToSay(subtitle, context);
	const counts = countStates(rows);
	const listed = STATES.filter((state) => counts[state] > 0 || ALWAYS_COUNTED.includes(state));
	const parts = listed.map((state) => `${STATE_NAMES[state][lang]} ${counts[state]}`);
	const said = [parts.join(lang === 'th' ? ' ' : ', ')];
	const confirmed = countConfirmed(rows);
	if (confirmed > 0) said.push(W.confirmedOf(confirmed, rows.length)[lang]);
	if (counts.unreadable > 0) said.push(W.notMeansNo[lang]);
	return {
		title: finding(counts, rows.length)[lang],
		subtitle,
		reading: sentence(said.join(lang === 'th' ? ' ' : '. '), lang)
	};
}

function finding(counts: StateCounts, all: number): Text {
	const { unreadable, both, absent } = counts;
	const [inProgress, notStarted] = [counts.in_progress + both, counts.not_started + both];
	if (unreadable === all) return W.allUnreadable(all);
	if (absent === all) return W.notTold;
	if (inProgress + notStarted === 0)
		return unreadable > 0 ? W.noneKnown(unreadable) : W.noneUnderWay(all);
	const head = W.underWay(inProgress, notStarted, all);
	if (unreadable === 0) return head;
	const tail = W.unreadableToo(unreadable);
	return { th: `${head.th} ${tail.th}`, en: `${head.en}; ${tail.en}` };
}
