/**
 * What facts.ts says of one assessment, said of many: common table expressions after one named `chosen`, which
 * has `unit_no` (any number that names a unit) and `assessment_id`. The definitions are those of facts.ts and
 * decided.ts; a test holds the two against each other.
 */
import { BOX_TARGET, decidedMark, joinReview } from '../decided';

/**
 * @param responses the table, or those of its rows that can be meant
 * @returns `boxes`, a row a response, and `answers`, a row a unit and statement that the document has a word or a box of.
 * `unexamined`: its evidence was not searched for figures and links.
 */
export const answersIn = (responses: string) => `boxes AS (
	SELECT
		c.unit_no,
		r.statement_no,
		r.option_no,
		COALESCE(${decidedMark('d')}, CAST(r.mark AS VARCHAR)) AS mark,
		r.evidence_chars,
		r.figure_count,
		r.link_count
	FROM ${responses} r
	JOIN chosen c ON r.assessment_id = c.assessment_id
	${joinReview('d', 'r.assessment_id', BOX_TARGET)}
),
told AS (
	SELECT
		unit_no,
		statement_no,
		MAX(mark) FILTER (WHERE option_no IS NULL) AS mark,
		COALESCE(BOOL_OR(mark = 'marked'), FALSE) AS marked,
		COALESCE(BOOL_OR(mark IN ('marked', 'unmarked')), FALSE) AS readable,
		COALESCE(SUM(evidence_chars) FILTER (WHERE option_no IS NULL), 0) AS evidence_chars,
		SUM(figure_count) FILTER (WHERE option_no IS NULL) AS figure_count,
		SUM(link_count) FILTER (WHERE option_no IS NULL) AS link_count
	FROM boxes
	GROUP BY unit_no, statement_no
),
answers AS (
	SELECT
		unit_no,
		statement_no,
		mark,
		marked,
		readable,
		evidence_chars,
		figure_count,
		link_count,
		evidence_chars > 0 OR marked AS answered,
		COALESCE(figure_count > 0, FALSE) AS quantified,
		COALESCE(link_count > 0, FALSE) AS linked,
		evidence_chars > 0 AND figure_count IS NULL AS unexamined
	FROM told
)`;
