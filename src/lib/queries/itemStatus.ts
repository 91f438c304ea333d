import type { Mark } from '$lib/form3/types';
import { CHOSEN, STATUS_BOXES } from './decided';
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
	/** The boxes as they count: as a person decided, else as read. */
	readonly not_started: Mark;
	readonly in_progress: Mark;
	readonly not_started_read: Mark;
	readonly in_progress_read: Mark;
	readonly not_started_confirmed: boolean;
	readonly in_progress_confirmed: boolean;
	/** A person decided on every status box that is printed. */
	readonly confirmed: boolean;
	readonly state: ItemState;
}

/** The status of every item of the framework, in form order. */
export const itemStatus: Query<CategoryParams, ItemStatusRow> = {
	name: 'item-status',
	about: 'in progress, not started, unreadable: the status boxes of each item',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH ${CHOSEN},
${STATUS_BOXES}
SELECT
	CAST(item_no AS VARCHAR) AS item_no,
	CAST(category_no AS INTEGER) AS category_no,
	title_th,
	title_en,
	short_th,
	short_en,
	not_started,
	in_progress,
	not_started_read,
	in_progress_read,
	not_started_confirmed,
	in_progress_confirmed,
	confirmed,
	CASE
		WHEN in_progress = 'marked' AND not_started = 'marked' THEN 'both'
		WHEN in_progress = 'marked' THEN 'in_progress'
		WHEN not_started = 'marked' THEN 'not_started'
		WHEN in_progress = 'unreadable' OR not_started = 'unreadable' THEN 'unreadable'
		WHEN in_progress = 'unmarked' OR not_started = 'unmarked' THEN 'none'
		ELSE 'absent'
	END AS state
FROM status_boxes
WHERE ${optionally('$2', 'category_no', 'INTEGER')}
ORDER BY ${formOrder('item_no', 2)}`
};
