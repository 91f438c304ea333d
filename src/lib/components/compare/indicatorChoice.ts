/** Indicators to choose from, as the page Indicators groups and names them. Pure. */
import type { Lang } from '$lib/i18n/locale';
import { byTopic, topicName } from '$lib/i18n/messages/indicators';
import type { IndicatorCountRow, NamedIndicatorRow } from '$lib/queries/compare/indicators';

export interface OfferedIndicator extends NamedIndicatorRow {
	/** Organisations with a figure of it. */
	readonly organizations: number;
}

export interface TopicGroup {
	readonly topic: string;
	readonly name: string;
	readonly indicators: readonly OfferedIndicator[];
}

/** Those that somebody cites, by topic; within a topic in the order given. */
export function groupsOf(
	indicators: readonly NamedIndicatorRow[],
	counts: readonly IndicatorCountRow[],
	lang: Lang
): TopicGroup[] {
	const cited = new Map(counts.map((row) => [row.indicator_id, row.organizations]));
	const offered = indicators.flatMap((one): OfferedIndicator[] => {
		const organizations = cited.get(one.indicator_id) ?? 0;
		return organizations > 0 ? [{ ...one, organizations }] : [];
	});
	const topics = [...new Set(offered.map(({ topic }) => topic ?? ''))].sort(byTopic);
	return topics.map((topic) => ({
		topic,
		name: topicName(topic, lang),
		indicators: offered.filter((one) => (one.topic ?? '') === topic)
	}));
}

/** Groups of those whose name, in either language, code or topic holds every word typed. */
export function foundIn(groups: readonly TopicGroup[], typed: string): TopicGroup[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return groups
		.map((group) => ({
			...group,
			indicators: group.indicators.filter(({ indicator_id, name_th, name_en }) => {
				const text = `${indicator_id} ${name_th} ${name_en} ${group.name}`.toLowerCase();
				return words.every((word) => text.includes(word));
			})
		}))
		.filter(({ indicators }) => indicators.length > 0);
}

export const countOf = (groups: readonly TopicGroup[]) =>
	groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
