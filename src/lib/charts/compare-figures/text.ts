import { formatNumber } from '$lib/i18n/format';
import type { Lang } from '$lib/i18n/locale';
import type { Text } from '$lib/i18n/messages';
import type { ChartContext, ChartText } from '../chart';
import { syntheticNote } from '../compare';
import { joinList } from '../format';
import { nothingToSay, sentence } from '../words';
import {
	changeOf,
	groupsOf,
	isMade,
	type CompareFiguresExtra,
	type FigureChangeRow,
	type FigureGroups
} from './rows';
import { bothTexts, changeWords, nameOfFigure, W, whoAndWhen } from './words';

/** New and vanished figures are named while they are few. */
const NAMED = 3;
const SIDES = ['before', 'after'] as const;

/** Which figure rose and which fell most, from what to what; then how many moved, stayed, came and went. */
export function text(
	rows: readonly FigureChangeRow[],
	context: ChartContext,
	extra?: CompareFiguresExtra
): ChartText {
	const { lang } = context;
	const made = extra ? SIDES.map((side) => ({ synthetic: isMade(extra, side) })) : [];
	const note = syntheticNote(made, lang);
	const subtitle = [W.subtitle[lang], note].filter(Boolean).join(lang === 'th' ? ' · ' : '; ');
	if (rows.length === 0) return nothingToSay(subtitle, context);
	const groups = groupsOf(rows);
	const head = extra ? whoAndWhen(extra, context) : null;
	const found = finding(groups, context);
	return {
		title: head ? `${head}${lang === 'th' ? ' ' : ': '}${found}` : found,
		subtitle,
		reading: sentence(counts(groups, context), lang)
	};
}

function finding(groups: FigureGroups, context: ChartContext): string {
	const { moved } = groups;
	const { lang } = context;
	const first = (sign: 1 | -1) => moved.find((row) => sign * (changeOf(row) ?? 0) > 0);
	const said = (row: FigureChangeRow | undefined, say: typeof W.rose) => {
		const by = row ? changeWords(row) : null;
		if (!row || !by) return [];
		const [from, to] = bothTexts(row, context);
		return [say(nameOfFigure(row, context), from, to, by)[lang]];
	};
	const both = [...said(first(1), W.rose), ...said(first(-1), W.fell)];
	if (both.length > 0) return both.join(lang === 'th' ? ' · ' : '; ');
	return moved.length > 0 ? W.moved(String(moved.length))[lang] : stayed(groups, lang);
}

/** None of the figures cited in both years moved; those that came or went are not passed over. */
function stayed({ fresh, vanished, same }: FigureGroups, lang: Lang): string {
	const counted = { vanished: vanished.length, fresh: fresh.length };
	if (counted.vanished + counted.fresh === 0) return W.nothingMoved[lang];
	const shared = same.length > 0 ? W.sharedStayed : W.noneShared;
	return [shared[lang], W.cameAndWent(counted)[lang]].join(lang === 'th' ? ' · ' : '; ');
}

function counts({ moved, fresh, vanished, same }: FigureGroups, context: ChartContext): string {
	const { lang } = context;
	const counted: (readonly [readonly FigureChangeRow[], (n: string) => Text])[] = [
		[moved, W.moved],
		[same, W.same],
		[fresh, W.fresh],
		[vanished, W.vanished]
	];
	const parts = counted.map(([rows, say]) => say(formatNumber(rows.length, 0))[lang]);
	// Several figures without a name are called by the one statement they stand in.
	const names = (rows: readonly FigureChangeRow[]) =>
		joinList([...new Set(rows.map((row) => nameOfFigure(row, context)))], lang);
	const few = (rows: readonly FigureChangeRow[]) => rows.length > 0 && rows.length <= NAMED;
	if (few(fresh)) parts.push(W.newNamed(names(fresh))[lang]);
	if (few(vanished)) parts.push(W.vanishedNamed(names(vanished))[lang]);
	return parts.join(lang === 'th' ? ' · ' : '; ');
}
