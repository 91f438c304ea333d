import { STATUS_BOXES } from './decided';
import { COUNTS, FACTS, optionally } from './facts';
import { ASSESSMENT, CATEGORY, type CategoryParams } from './params';
import type { Query } from './query';

export interface OverviewRow {
	/** Statements of the framework, whether the document holds them or not. */
	readonly statements: number;
	readonly answered: number;
	readonly quantified: number;
	readonly linked: number;
	/** Statements with at least one box, their own or an option's, whose state can be read. */
	readonly marks_readable: number;
	/** Statements with a readable tick; to be shown only beside `marks_readable`. */
	readonly marked: number;
	/** Statements with boxes none of which can be read. */
	readonly marks_unreadable: number;
	/** Statements without any box. */
	readonly marks_absent: number;
	/** Statements with boxes on all of which a person decided. */
	readonly marks_confirmed: number;
	/** Boxes of statements and options that cannot be read and nobody has decided on. */
	readonly marks_open: number;
	readonly items: number;
	/** Items whose box "in progress" is readable and ticked. */
	readonly in_progress: number;
	readonly not_started: number;
	/** Items where a status box is printed and its state is lost. */
	readonly status_unreadable: number;
	/** Items without a status box: nothing is said of their status. */
	readonly status_absent: number;
	/** Items on all of whose status boxes a person decided. */
	readonly status_confirmed: number;
	/** Status boxes that cannot be read and nobody has decided on; an item has two. */
	readonly status_boxes_open: number;
	/** Statements whose evidence was not searched for figures and links, as in very large tables. */
	readonly unexamined: number;
	readonly figures: number;
	readonly links: number;
	/** Characters of evidence of all statements. */
	readonly evidence_chars: number;
	/** Median characters of the statements that hold evidence; null when none does. */
	readonly evidence_median: number | null;
	/** Statements whose number was not printed and was found by its words. */
	readonly number_recovered: number;
}

/** The tiles: one row over the whole form or one category; no row when the assessment is unknown. */
export const overview: Query<CategoryParams, OverviewRow> = {
	name: 'overview',
	about: 'the counts of one assessment, or of one of its categories, in one row',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH ${FACTS},
scoped AS (SELECT * FROM facts WHERE ${optionally('$2', 'category_no', 'INTEGER')}),
ranked AS (
	SELECT
		evidence_chars,
		ROW_NUMBER() OVER (ORDER BY evidence_chars) AS place,
		COUNT(*) OVER () AS places
	FROM scoped
	WHERE evidence_chars > 0
),
${STATUS_BOXES},
status AS (
	SELECT
		CAST(COUNT(*) AS INTEGER) AS items,
		CAST(COUNT(*) FILTER (WHERE in_progress = 'marked') AS INTEGER) AS in_progress,
		CAST(COUNT(*) FILTER (WHERE not_started = 'marked') AS INTEGER) AS not_started,
		CAST(
			COUNT(*) FILTER (WHERE in_progress = 'unreadable' OR not_started = 'unreadable') AS INTEGER
		) AS status_unreadable,
		CAST(
			COUNT(*) FILTER (WHERE in_progress = 'absent' AND not_started = 'absent') AS INTEGER
		) AS status_absent,
		CAST(COUNT(*) FILTER (WHERE confirmed) AS INTEGER) AS status_confirmed,
		CAST(
			COUNT(*) FILTER (WHERE in_progress = 'unreadable' AND NOT in_progress_confirmed)
			+ COUNT(*) FILTER (WHERE not_started = 'unreadable' AND NOT not_started_confirmed) AS INTEGER
		) AS status_boxes_open
	FROM status_boxes
	WHERE ${optionally('$2', 'category_no', 'INTEGER')}
),
counts AS (
	SELECT
	${COUNTS},
	CAST(COUNT(*) FILTER (WHERE mark_readable) AS INTEGER) AS marks_readable,
	CAST(COUNT(*) FILTER (WHERE marked) AS INTEGER) AS marked,
	CAST(COUNT(*) FILTER (WHERE mark_unreadable AND NOT mark_readable) AS INTEGER) AS marks_unreadable,
	CAST(
		COUNT(*) FILTER (WHERE NOT mark_unreadable AND NOT mark_readable) AS INTEGER
	) AS marks_absent,
	CAST(COUNT(*) FILTER (WHERE boxes_confirmed) AS INTEGER) AS marks_confirmed,
	CAST(SUM(boxes_open) AS INTEGER) AS marks_open,
	CAST(COUNT(*) FILTER (WHERE unexamined) AS INTEGER) AS unexamined,
	CAST(SUM(figure_count) AS INTEGER) AS figures,
	CAST(SUM(link_count) AS INTEGER) AS links,
	CAST(SUM(evidence_chars) AS INTEGER) AS evidence_chars,
	CAST(COUNT(*) FILTER (WHERE number_recovered) AS INTEGER) AS number_recovered
	FROM scoped
)
SELECT
	counts.statements,
	counts.answered,
	counts.quantified,
	counts.linked,
	counts.marks_readable,
	counts.marked,
	counts.marks_unreadable,
	counts.marks_absent,
	counts.marks_confirmed,
	counts.marks_open,
	status.items,
	status.in_progress,
	status.not_started,
	status.status_unreadable,
	status.status_absent,
	status.status_confirmed,
	status.status_boxes_open,
	counts.unexamined,
	counts.figures,
	counts.links,
	counts.evidence_chars,
	(
		SELECT CAST(AVG(evidence_chars) AS DOUBLE)
		FROM ranked
		WHERE 2 * place IN (places, places + 1, places + 2)
	) AS evidence_median,
	counts.number_recovered
FROM counts
CROSS JOIN status
WHERE counts.statements > 0`
};
