import type { Mark } from '$lib/form3/types';
import { FACTS, formOrder, optionally, TEXTS } from './facts';
import { ASSESSMENT, CATEGORY, ITEM, type CategoryParams } from './params';
import type { Query } from './query';

export interface StatementsParams extends CategoryParams {
	readonly item?: string | null;
}

export interface StatementListRow {
	readonly statement_no: string;
	readonly item_no: string;
	readonly category_no: number;
	readonly label_th: string;
	readonly label_en: string;
	/** The statement's own box; `absent` too when the document does not hold the statement. */
	readonly mark: Mark;
	readonly summary_th: string | null;
	readonly summary_en: string | null;
	readonly answered: boolean;
	readonly figure_count: number;
	readonly link_count: number;
	readonly evidence_chars: number;
	/** 1-based lines of the source; null when the document does not hold the statement. */
	readonly line_from: number | null;
	readonly line_to: number | null;
	readonly number_recovered: boolean;
	/** Options of the statement in the form; their boxes may stand in place of its own. */
	readonly option_count: number;
}

/** Every statement of the framework with what the document says of it, in form order. */
export const statements: Query<StatementsParams, StatementListRow> = {
	name: 'statements',
	about: 'the statements of the form, of one category or of one item',
	params: [ASSESSMENT, CATEGORY, ITEM],
	sql: `WITH ${FACTS}
SELECT
	CAST(f.statement_no AS VARCHAR) AS statement_no,
	CAST(f.item_no AS VARCHAR) AS item_no,
	CAST(f.category_no AS INTEGER) AS category_no,
	f.label_th,
	f.label_en,
	f.mark,
	r.summary_th,
	r.summary_en,
	f.answered,
	f.figure_count,
	f.link_count,
	f.evidence_chars,
	f.line_from,
	f.line_to,
	f.number_recovered,
	f.option_count
FROM facts f
${TEXTS}
WHERE ${optionally('$2', 'f.category_no', 'INTEGER')}
	AND ${optionally('$3', 'f.item_no', 'VARCHAR')}
ORDER BY ${formOrder('f.statement_no', 3)}`
};
