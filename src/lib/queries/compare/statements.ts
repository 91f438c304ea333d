import type { Mark } from '$lib/form3/types';
import { formOrder } from '../facts';
import type { Query } from '../query';
import { twoAhead } from './ahead/changes';
import { answersIn } from './answers';

export interface BeforeAfterParams {
	/** Assessment ids. */
	readonly before: string;
	readonly after: string;
}

export const BEFORE = {
	name: 'before',
	type: 'text',
	about: 'assessment_id of the earlier assessment'
} as const;

export const AFTER = {
	name: 'after',
	type: 'text',
	about: 'assessment_id of the later assessment'
} as const;

/** SQL of where the rows of two assessments are. */
export interface TwoAssessments {
	/** A SELECT of the two: `unit_no` 0 and 1, and `assessment_id`; the same one may stand on both sides. */
	readonly chosen: string;
	/** The table of their rows, or those of its rows that can be meant. */
	readonly rows: string;
}

/** As they are named by `$1` and `$2`, with the rows of a table. */
export const named = (rows: string): TwoAssessments => ({
	chosen: `SELECT 0 AS unit_no, assessment_id
	FROM assessments WHERE CAST(assessment_id AS VARCHAR) = CAST($1 AS VARCHAR)
	UNION ALL
	SELECT 1, assessment_id
	FROM assessments WHERE CAST(assessment_id AS VARCHAR) = CAST($2 AS VARCHAR)`,
	rows
});

/** True when both assessments are known. */
export const BOTH = '(SELECT COUNT(*) FROM chosen) = 2';

/** One statement of the form in two assessments. */
export interface StatementChangeRow {
	readonly statement_no: string;
	readonly item_no: string;
	readonly category_no: number;
	readonly label_th: string;
	readonly label_en: string;
	/** `answered`: only in the later one; `lost`: only in the earlier one. */
	readonly change: 'answered' | 'lost' | 'both' | 'neither';
	readonly answered_before: boolean;
	readonly answered_after: boolean;
	/** The statement's own box, as decided or read. */
	readonly mark_before: Mark;
	readonly mark_after: Mark;
	/** A readable tick, the statement's own or an option's. */
	readonly marked_before: boolean;
	readonly marked_after: boolean;
	/** Figures cited; null where there is evidence that was not searched for them. */
	readonly figures_before: number | null;
	readonly figures_after: number | null;
	readonly links_before: number | null;
	readonly links_after: number | null;
	/** Characters of evidence. */
	readonly evidence_before: number;
	readonly evidence_after: number;
}

const side = (alias: 'b' | 'a', name: 'before' | 'after') => `
	COALESCE(${alias}.answered, FALSE) AS answered_${name},
	COALESCE(${alias}.mark, 'absent') AS mark_${name},
	COALESCE(${alias}.marked, FALSE) AS marked_${name},
	CASE WHEN ${alias}.unexamined THEN NULL ELSE CAST(COALESCE(${alias}.figure_count, 0) AS INTEGER) END
		AS figures_${name},
	CASE WHEN ${alias}.unexamined THEN NULL ELSE CAST(COALESCE(${alias}.link_count, 0) AS INTEGER) END
		AS links_${name},
	CAST(COALESCE(${alias}.evidence_chars, 0) AS INTEGER) AS evidence_${name}`;

const statementsSql = ({ chosen, rows }: TwoAssessments) => `WITH chosen AS (${chosen}),
${answersIn(rows)}
SELECT
	CAST(s.statement_no AS VARCHAR) AS statement_no,
	CAST(s.item_no AS VARCHAR) AS item_no,
	CAST(i.category_no AS INTEGER) AS category_no,
	s.label_th,
	s.label_en,
	CASE
		WHEN COALESCE(b.answered, FALSE) AND COALESCE(a.answered, FALSE) THEN 'both'
		WHEN COALESCE(b.answered, FALSE) THEN 'lost'
		WHEN COALESCE(a.answered, FALSE) THEN 'answered'
		ELSE 'neither'
	END AS "change",${side('b', 'before')},${side('a', 'after')}
FROM statements s
JOIN items i ON i.item_no = s.item_no
LEFT JOIN answers b ON b.statement_no = s.statement_no AND b.unit_no = 0
LEFT JOIN answers a ON a.statement_no = s.statement_no AND a.unit_no = 1
WHERE ${BOTH}
ORDER BY ${formOrder('s.statement_no', 3)}`;

/** Every statement of the form in two assessments, in form order; no rows unless both are known. */
export const compareStatements: Query<BeforeAfterParams, StatementChangeRow> = {
	name: 'compare-statements',
	about: 'what changed between two assessments, statement by statement',
	params: [BEFORE, AFTER],
	sql: statementsSql(named('responses')),
	ahead: async (tables, [before, after]) => {
		const two = await twoAhead(tables, { before, after }, 'responses');
		return two ? tables.run(statementsSql(two)) : [];
	}
};
