import { M, type Text } from '$lib/i18n/messages';
import { inFormOrder } from '../heatmap/rows';
import type { ChartContext, TableTwin } from '../chart';
import { pick } from '../words';
import type { ItemStatusRow } from './rows';
import { STATE_NAMES, W } from './words';

/** One row an item: its state, the two boxes it stands on, and who says so. */
export function table(rows: readonly ItemStatusRow[], { lang }: ChartContext): TableTwin {
	const box = (mark: string) =>
		(M.marks as Readonly<Record<string, { th: string; en: string } | undefined>>)[mark]?.[lang] ??
		mark;
	return {
		columns: [
			{ key: 'item_no', label: W.item[lang] },
			{ key: 'name', label: W.name[lang] },
			{ key: 'state', label: W.state[lang] },
			{ key: 'not_started', label: M.notStarted[lang] },
			{ key: 'in_progress', label: M.inProgress[lang] },
			{ key: 'basis', label: W.basis[lang] }
		],
		rows: inFormOrder(rows).map((row) => [
			row.item_no,
			pick(lang, row.short_th, row.short_en),
			STATE_NAMES[row.state][lang],
			box(row.not_started),
			box(row.in_progress),
			basisOf(row)[lang]
		])
	};
}

function basisOf({ confirmed, state }: ItemStatusRow): Text {
	if (confirmed) return W.confirmed;
	return state === 'unreadable' ? W.notRead : W.asRead;
}
