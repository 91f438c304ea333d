import type { Mark } from '$lib/form3/types';
import { formOrder, optionally } from './facts';
import { ASSESSMENT, CATEGORY, type CategoryParams } from './params';
import type { Query } from './query';

/**
 * What an item's two status boxes say together. A readable tick is believed whatever the other box is;
 * without one, a lost box makes the state unknown, never "no". `none`: readable, neither ticked.
 */
export type ItemState = 'in_progress' | 'not_started' | 'both' | 'none' | 'unreadable' | 'absent';

export interface ItemStatusRow {
	readonly item_no: string;
	readonly category_no: number;
	readonly title_th: string;
	readonly title_en: string;
	readonly short_th: string;
	readonly short_en: string;
	readonly not_started: Mark;
	readonly in_progress: Mark;
	readonly state: ItemState;
}

/** The status of every item of the framework, in form order. */
export const itemStatus: Query<CategoryParams, ItemStatusRow> = {
	name: 'item-status',
	about: 'in progress, not started, unreadable: the status boxes of each item',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH boxes AS (
	SELECT
		CAST(i.item_no AS VARCHAR) AS item_no,
		CAST(i.category_no AS INTEGER) AS category_no,
		i.title_th,
		i.title_en,
		i.short_th,
		i.short_en,
		COALESCE(CAST(t.not_started AS VARCHAR), 'absent') AS not_started,
		COALESCE(CAST(t.in_progress AS VARCHAR), 'absent') AS in_progress
	FROM items i
	JOIN assessments a ON CAST(a.assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
	LEFT JOIN item_status t ON t.item_no = i.item_no AND t.assessment_id = a.assessment_id
	WHERE ${optionally('$2', 'i.category_no', 'INTEGER')}
)
SELECT
	item_no,
	category_no,
	title_th,
	title_en,
	short_th,
	short_en,
	not_started,
	in_progress,
	CASE
		WHEN in_progress = 'marked' AND not_started = 'marked' THEN 'both'
		WHEN in_progress = 'marked' THEN 'in_progress'
		WHEN not_started = 'marked' THEN 'not_started'
		WHEN in_progress = 'unreadable' OR not_started = 'unreadable' THEN 'unreadable'
		WHEN in_progress = 'unmarked' OR not_started = 'unmarked' THEN 'none'
		ELSE 'absent'
	END AS state
FROM boxes
ORDER BY ${formOrder('item_no', 2)}`
};
