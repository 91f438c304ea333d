/**
 * SQL fragments that several questions share, so that a measure is defined in one place only.
 * The definitions are those of the page "About these data" (design/data-model.md, "What is counted").
 */
import { BOX_TARGET, CHOSEN, decidedMark, joinReview } from './decided';

/**
 * Common table expressions that open a statement-level question:
 * - `chosen`;
 * - `boxes`: what the document says, one row a statement or option; where a person decided what a box shows,
 *   `mark` is that, and `mark_read` what was read;
 * - `answers`: one row a statement. An option's text is already counted on its statement's row, so only rows
 *   without `option_no` are added up; a tick counts wherever it stands;
 * - `facts`: every statement of the framework, answered or not: denominators come from here.
 *
 * Texts are left out: in a large file they are most of the bytes, and counts do not need them.
 * `TEXTS` joins them to `facts f`.
 */
export const FACTS = `${CHOSEN},
boxes AS (
	SELECT
		r.statement_no,
		r.option_no,
		CAST(r.mark AS VARCHAR) AS mark_read,
		COALESCE(${decidedMark('d')}, CAST(r.mark AS VARCHAR)) AS mark,
		d.mark IS NOT NULL AS confirmed,
		r.evidence_chars,
		r.figure_count,
		r.link_count,
		r.line_from,
		r.line_to,
		r.number_recovered
	FROM responses r
	JOIN chosen c ON r.assessment_id = c.assessment_id
	${joinReview('d', 'r.assessment_id', BOX_TARGET)}
),
answers AS (
	SELECT
		statement_no,
		MAX(mark) FILTER (WHERE option_no IS NULL) AS mark,
		MAX(mark_read) FILTER (WHERE option_no IS NULL) AS mark_read,
		BOOL_OR(confirmed) FILTER (WHERE option_no IS NULL) AS mark_confirmed,
		BOOL_OR(mark = 'marked') AS marked,
		BOOL_OR(mark IN ('marked', 'unmarked')) AS mark_readable,
		BOOL_OR(mark = 'unreadable') AS mark_unreadable,
		BOOL_AND(confirmed) FILTER (WHERE confirmed OR mark_read <> 'absent') AS boxes_confirmed,
		COUNT(*) FILTER (WHERE mark = 'unreadable' AND NOT confirmed) AS boxes_open,
		SUM(evidence_chars) FILTER (WHERE option_no IS NULL) AS evidence_chars,
		SUM(figure_count) FILTER (WHERE option_no IS NULL) AS figure_count,
		SUM(link_count) FILTER (WHERE option_no IS NULL) AS link_count,
		MIN(line_from) FILTER (WHERE option_no IS NULL) AS line_from,
		MAX(line_to) FILTER (WHERE option_no IS NULL) AS line_to,
		BOOL_OR(number_recovered) FILTER (WHERE option_no IS NULL) AS number_recovered
	FROM boxes
	GROUP BY statement_no
),
facts AS (
	SELECT
		s.statement_no,
		s.item_no,
		i.category_no,
		s.label_th,
		s.label_en,
		CAST(s.option_count AS INTEGER) AS option_count,
		COALESCE(a.mark, 'absent') AS mark,
		COALESCE(a.mark_read, 'absent') AS mark_read,
		COALESCE(a.mark_confirmed, FALSE) AS mark_confirmed,
		COALESCE(a.marked, FALSE) AS marked,
		COALESCE(a.mark_readable, FALSE) AS mark_readable,
		COALESCE(a.mark_unreadable, FALSE) AS mark_unreadable,
		COALESCE(a.boxes_confirmed, FALSE) AS boxes_confirmed,
		CAST(COALESCE(a.boxes_open, 0) AS INTEGER) AS boxes_open,
		COALESCE(a.evidence_chars > 0 OR a.marked, FALSE) AS answered,
		COALESCE(a.figure_count > 0, FALSE) AS quantified,
		COALESCE(a.link_count > 0, FALSE) AS linked,
		COALESCE(a.evidence_chars > 0 AND a.figure_count IS NULL, FALSE) AS unexamined,
		CAST(COALESCE(a.evidence_chars, 0) AS INTEGER) AS evidence_chars,
		CAST(COALESCE(a.figure_count, 0) AS INTEGER) AS figure_count,
		CAST(COALESCE(a.link_count, 0) AS INTEGER) AS link_count,
		CAST(a.line_from AS INTEGER) AS line_from,
		CAST(a.line_to AS INTEGER) AS line_to,
		COALESCE(a.number_recovered, FALSE) AS number_recovered
	FROM statements s
	JOIN items i ON i.item_no = s.item_no
	CROSS JOIN chosen
	LEFT JOIN answers a ON a.statement_no = s.statement_no
)`;

/** The document's own row of a statement, `r`, beside `facts f`: summaries and evidence. */
export const TEXTS = `CROSS JOIN chosen c
LEFT JOIN responses r
	ON r.assessment_id = c.assessment_id
	AND r.statement_no = f.statement_no
	AND r.option_no IS NULL`;

/** The counts that every coverage-like question returns, over rows of `facts`. */
export const COUNTS = `CAST(COUNT(*) AS INTEGER) AS statements,
	CAST(COUNT(*) FILTER (WHERE answered) AS INTEGER) AS answered,
	CAST(COUNT(*) FILTER (WHERE quantified) AS INTEGER) AS quantified,
	CAST(COUNT(*) FILTER (WHERE linked) AS INTEGER) AS linked`;

/** Form order of a dotted code (`1.2.10` after `1.2.9`, which text order would not give). */
export function formOrder(column: string, parts: 2 | 3): string {
	const part = (n: number) => `CAST(SPLIT_PART(CAST(${column} AS VARCHAR), '.', ${n}) AS INTEGER)`;
	return Array.from({ length: parts }, (_, index) => part(index + 1)).join(', ');
}

/** True when the optional parameter is left out or equals the column; both sides are cast to `type`. */
export function optionally(
	parameter: `$${number}`,
	column: string,
	type: 'INTEGER' | 'VARCHAR'
): string {
	return `(CAST(${parameter} AS ${type}) IS NULL OR CAST(${column} AS ${type}) = CAST(${parameter} AS ${type}))`;
}

/** What is told of one statement, in a list and on its own page; from `facts` as f and `TEXTS`. */
export const STATEMENT_COLUMNS = `CAST(f.statement_no AS VARCHAR) AS statement_no,
	CAST(f.item_no AS VARCHAR) AS item_no,
	CAST(f.category_no AS INTEGER) AS category_no,
	f.label_th,
	f.label_en,
	f.mark,
	f.mark_read,
	f.mark_confirmed,
	f.boxes_confirmed,
	r.summary_th,
	r.summary_en,
	f.answered,
	f.figure_count,
	f.link_count,
	f.evidence_chars,
	f.line_from,
	f.line_to,
	f.number_recovered`;
