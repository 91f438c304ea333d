import type { Mark } from '$lib/form3/types';
import { CHOSEN, decidedMark, joinReview } from './decided';
import { ASSESSMENT, STATEMENT, type StatementParams } from './params';
import type { Query } from './query';

export interface OptionRow {
	readonly statement_no: string;
	/** 1-based, as printed under the statement. */
	readonly option_no: number;
	readonly label_th: string;
	readonly label_en: string;
	readonly mark: Mark;
	/** The same box as it was read, where a person decided otherwise. */
	readonly mark_read: Mark;
	readonly mark_confirmed: boolean;
	readonly evidence_chars: number;
	readonly line_from: number | null;
	readonly line_to: number | null;
}

/** The options printed under one statement, ticked or not. */
export const options: Query<StatementParams, OptionRow> = {
	name: 'options',
	about: 'the options under one statement and their boxes',
	params: [ASSESSMENT, STATEMENT],
	sql: `WITH ${CHOSEN}
SELECT
	CAST(p.statement_no AS VARCHAR) AS statement_no,
	CAST(p.option_no AS INTEGER) AS option_no,
	p.label_th,
	p.label_en,
	COALESCE(${decidedMark('d')}, CAST(r.mark AS VARCHAR), 'absent') AS mark,
	COALESCE(CAST(r.mark AS VARCHAR), 'absent') AS mark_read,
	d.mark IS NOT NULL AS mark_confirmed,
	CAST(COALESCE(r.evidence_chars, 0) AS INTEGER) AS evidence_chars,
	CAST(r.line_from AS INTEGER) AS line_from,
	CAST(r.line_to AS INTEGER) AS line_to
FROM options p
CROSS JOIN chosen c
${joinReview('d', 'c.assessment_id', "CONCAT(CAST(p.statement_no AS VARCHAR), '/', CAST(p.option_no AS VARCHAR))")}
LEFT JOIN responses r
	ON r.assessment_id = c.assessment_id
	AND r.statement_no = p.statement_no
	AND r.option_no = p.option_no
WHERE CAST(p.statement_no AS VARCHAR) = CAST($2 AS VARCHAR)
ORDER BY p.option_no`
};
