/**
 * SQL fragments that bring in what a person decided (table `reviews`). A decision takes the place of what was
 * read; what was read stands beside it. A document nobody has reviewed answers as if these were not there.
 *
 * Reviews are joined as they are, without a step in between: planning one costs more than the join does. That
 * needs one review a target, which is the table's key.
 */

/** The assessment of `$1`, no row when there is none: an unknown code gives no rows, not an error. */
export const CHOSEN = `chosen AS (
	SELECT assessment_id FROM assessments WHERE CAST(assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
)`;

/** Joins the review of a target, as `alias`, to rows that belong to `assessment`. */
export function joinReview(alias: string, assessment: string, target: string): string {
	return `LEFT JOIN reviews ${alias}
		ON ${alias}.assessment_id = ${assessment}
		AND CAST(${alias}.target AS VARCHAR) = ${target}`;
}

/** The mark a person decided on; null where nobody did. */
export function decidedMark(alias: string): string {
	return `CAST(${alias}.mark AS VARCHAR)`;
}

/** The target of a row of `responses r`, as `targetOf` of form3/codes writes it. */
export const BOX_TARGET = `CASE
			WHEN r.option_no IS NULL THEN CAST(r.statement_no AS VARCHAR)
			ELSE CONCAT(CAST(r.statement_no AS VARCHAR), '/', CAST(r.option_no AS VARCHAR))
		END`;

/**
 * After `CHOSEN`: the two status boxes of every item, as they count, as they were read, and whether a person
 * decided on them. `confirmed`: on every box that is printed, one at least.
 */
export const STATUS_BOXES = `status_read AS (
	SELECT
		i.item_no,
		i.category_no,
		i.title_th,
		i.title_en,
		i.short_th,
		i.short_en,
		COALESCE(CAST(t.not_started AS VARCHAR), 'absent') AS not_started_read,
		COALESCE(CAST(t.in_progress AS VARCHAR), 'absent') AS in_progress_read,
		${decidedMark('n')} AS not_started_decided,
		${decidedMark('p')} AS in_progress_decided
	FROM items i
	CROSS JOIN chosen c
	LEFT JOIN item_status t ON t.item_no = i.item_no AND t.assessment_id = c.assessment_id
	${joinReview('n', 'c.assessment_id', `CONCAT(CAST(i.item_no AS VARCHAR), '/not_started')`)}
	${joinReview('p', 'c.assessment_id', `CONCAT(CAST(i.item_no AS VARCHAR), '/in_progress')`)}
),
status_boxes AS (
	SELECT
		item_no,
		category_no,
		title_th,
		title_en,
		short_th,
		short_en,
		not_started_read,
		in_progress_read,
		COALESCE(not_started_decided, not_started_read) AS not_started,
		COALESCE(in_progress_decided, in_progress_read) AS in_progress,
		not_started_decided IS NOT NULL AS not_started_confirmed,
		in_progress_decided IS NOT NULL AS in_progress_confirmed,
		COALESCE(not_started_decided, in_progress_decided) IS NOT NULL
			AND (not_started_decided IS NOT NULL OR not_started_read = 'absent')
			AND (in_progress_decided IS NOT NULL OR in_progress_read = 'absent') AS confirmed
	FROM status_read
)`;
