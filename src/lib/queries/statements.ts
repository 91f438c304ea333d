import type { Mark } from '$lib/form3/types';
import { FACTS, formOrder, optionally, STATEMENT_COLUMNS, TEXTS } from './facts';
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
	/** The same box as it was read, where a person decided otherwise. */
	readonly mark_read: Mark;
	/** A person decided on the statement's own box. */
	readonly mark_confirmed: boolean;
	/** A person decided on every box that is printed, the options' included. */
	readonly boxes_confirmed: boolean;
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
	${STATEMENT_COLUMNS},
	f.option_count
FROM facts f
${TEXTS}
WHERE ${optionally('$2', 'f.category_no', 'INTEGER')}
	AND ${optionally('$3', 'f.item_no', 'VARCHAR')}
ORDER BY ${formOrder('f.statement_no', 3)}`
};
