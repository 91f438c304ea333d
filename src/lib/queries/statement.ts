import { joinReview } from './decided';
import { FACTS, STATEMENT_COLUMNS, TEXTS } from './facts';
import { ASSESSMENT, STATEMENT, type StatementParams } from './params';
import type { Query } from './query';
import type { StatementListRow } from './statements';

export interface StatementRow extends StatementListRow {
	readonly item_title_th: string;
	readonly item_title_en: string;
	readonly item_short_th: string;
	readonly item_short_en: string;
	readonly category_title_th: string;
	readonly category_title_en: string;
	/** False where the form asks for a tick only. */
	readonly asks_evidence: boolean;
	/** The document's own repaired text; null where the dataset leaves it out. */
	readonly evidence: string | null;
	/**
	 * What a person said of a number that was found by its words: right, or the text is that of another
	 * statement (`number_value`, null for none). Counts stay as they were read.
	 */
	readonly number_decision: 'confirmed' | 'changed' | null;
	readonly number_value: string | null;
}

/** One statement with its place in the form; no row when the code or the assessment is unknown. */
export const statement: Query<StatementParams, StatementRow> = {
	name: 'statement',
	about: 'one statement with its place in the form and what the document says',
	params: [ASSESSMENT, STATEMENT],
	sql: `WITH ${FACTS}
SELECT
	${STATEMENT_COLUMNS},
	i.title_th AS item_title_th,
	i.title_en AS item_title_en,
	i.short_th AS item_short_th,
	i.short_en AS item_short_en,
	g.title_th AS category_title_th,
	g.title_en AS category_title_en,
	s.asks_evidence,
	f.option_count,
	r.evidence,
	CAST(n.decision AS VARCHAR) AS number_decision,
	NULLIF(CAST(n.value AS VARCHAR), '') AS number_value
FROM facts f
JOIN statements s ON s.statement_no = f.statement_no
JOIN items i ON i.item_no = f.item_no
JOIN categories g ON g.category_no = f.category_no
${TEXTS}
${joinReview('n', 'c.assessment_id', "CONCAT('number/', CAST(f.statement_no AS VARCHAR))")}
WHERE CAST(f.statement_no AS VARCHAR) = CAST($2 AS VARCHAR)`
};
