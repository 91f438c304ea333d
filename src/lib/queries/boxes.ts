import type { Mark } from '$lib/form3/types';
import { BOX_TARGET, CHOSEN, decidedMark, joinReview, STATUS_BOXES } from './decided';
import { formOrder } from './facts';
import { ASSESSMENT, type AssessmentParams } from './params';
import type { Query } from './query';

export interface BoxRow {
	/** What a review of the box is written under: `1.1/in_progress`, `1.1.1`, `1.1.1/2`. */
	readonly target: string;
	readonly kind: 'status' | 'statement' | 'option';
	readonly category_no: number;
	readonly item_no: string;
	/** Null for status boxes. */
	readonly statement_no: string | null;
	readonly option_no: number | null;
	/** Of the item, the statement or the option. */
	readonly label_th: string;
	readonly label_en: string;
	readonly mark_read: Mark;
	/** As a person decided, else as read. */
	readonly mark: Mark;
	readonly confirmed: boolean;
	readonly number_recovered: boolean;
	/** 1-based lines; of status boxes those from the end of the item's last statement on, where known. */
	readonly line_from: number | null;
	readonly line_to: number | null;
}

/** Every box that is printed: the status boxes of the items first, then those of statements, in form order. */
export const boxes: Query<AssessmentParams, BoxRow> = {
	name: 'boxes',
	about: 'every tick box of an assessment, as read and as a person decided',
	params: [ASSESSMENT],
	sql: `WITH ${CHOSEN},
${STATUS_BOXES},
ends AS (
	SELECT s.item_no, MAX(r.line_to) + 1 AS line_from
	FROM responses r
	JOIN chosen c ON r.assessment_id = c.assessment_id
	JOIN statements s ON s.statement_no = r.statement_no
	GROUP BY s.item_no
),
names AS (SELECT 'in_progress' AS name UNION ALL SELECT 'not_started' AS name),
listed AS (
	SELECT
		CONCAT(CAST(b.item_no AS VARCHAR), '/', k.name) AS target,
		'status' AS kind,
		b.item_no,
		CONCAT(CAST(b.item_no AS VARCHAR), '.0') AS statement_no,
		CASE WHEN k.name = 'in_progress' THEN 0 ELSE 1 END AS option_no,
		b.title_th AS label_th,
		b.title_en AS label_en,
		CASE WHEN k.name = 'in_progress' THEN b.in_progress_read ELSE b.not_started_read END AS mark_read,
		CASE WHEN k.name = 'in_progress' THEN b.in_progress ELSE b.not_started END AS mark,
		CASE
			WHEN k.name = 'in_progress' THEN b.in_progress_confirmed
			ELSE b.not_started_confirmed
		END AS confirmed,
		FALSE AS number_recovered,
		CAST(e.line_from AS INTEGER) AS line_from,
		CAST(NULL AS INTEGER) AS line_to
	FROM status_boxes b
	CROSS JOIN names k
	LEFT JOIN ends e ON e.item_no = b.item_no
	UNION ALL
	SELECT
		${BOX_TARGET} AS target,
		CASE WHEN r.option_no IS NULL THEN 'statement' ELSE 'option' END AS kind,
		s.item_no,
		CAST(r.statement_no AS VARCHAR) AS statement_no,
		CAST(COALESCE(r.option_no, 0) AS INTEGER) AS option_no,
		COALESCE(o.label_th, s.label_th) AS label_th,
		COALESCE(o.label_en, s.label_en) AS label_en,
		CAST(r.mark AS VARCHAR) AS mark_read,
		COALESCE(${decidedMark('d')}, CAST(r.mark AS VARCHAR)) AS mark,
		d.mark IS NOT NULL AS confirmed,
		r.number_recovered,
		CAST(r.line_from AS INTEGER) AS line_from,
		CAST(r.line_to AS INTEGER) AS line_to
	FROM responses r
	JOIN chosen c ON r.assessment_id = c.assessment_id
	JOIN statements s ON s.statement_no = r.statement_no
	LEFT JOIN options o ON o.statement_no = r.statement_no AND o.option_no = r.option_no
	${joinReview('d', 'r.assessment_id', BOX_TARGET)}
)
SELECT
	l.target,
	l.kind,
	CAST(i.category_no AS INTEGER) AS category_no,
	CAST(l.item_no AS VARCHAR) AS item_no,
	CASE WHEN l.kind = 'status' THEN NULL ELSE l.statement_no END AS statement_no,
	CASE WHEN l.kind = 'option' THEN l.option_no END AS option_no,
	l.label_th,
	l.label_en,
	l.mark_read,
	l.mark,
	l.confirmed,
	l.number_recovered,
	l.line_from,
	l.line_to
FROM listed l
JOIN items i ON i.item_no = l.item_no
WHERE l.mark_read <> 'absent' OR l.confirmed OR l.number_recovered
ORDER BY
	CASE WHEN l.kind = 'status' THEN 0 ELSE 1 END,
	${formOrder('l.statement_no', 3)},
	l.option_no`
};
