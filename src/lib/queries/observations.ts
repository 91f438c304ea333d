import type { ObservationRole } from '$lib/form3/types';
import { CHOSEN, joinReview } from './decided';
import { optionally } from './facts';
import { ASSESSMENT, CATEGORY, STATEMENT, type CategoryParams } from './params';
import type { Query } from './query';

export interface ObservationsParams extends CategoryParams {
	readonly statement?: string | null;
	readonly indicator?: string | null;
}

export interface ObservationRow {
	readonly statement_no: string;
	readonly item_no: string;
	readonly category_no: number;
	/** 1-based line of the source. */
	readonly line: number;
	/** As printed. */
	readonly raw: string;
	readonly value: number | null;
	/** The unit as the document gives it, or as a person decided; null for none. */
	readonly unit: string | null;
	/** The unit as it was read. */
	readonly unit_read: string | null;
	/** A person decided on the unit. The same figure printed twice on a line is decided on once. */
	readonly unit_confirmed: boolean;
	/** `2561`, `2564-01-13` or `2559/2561`; null when the text states none. */
	readonly period_be: string | null;
	readonly role: ObservationRole;
	readonly subject: string | null;
	readonly subject_org_id: string | null;
	/** Names of the subject where it is an organisation that is known. */
	readonly subject_th: string | null;
	readonly subject_en: string | null;
	readonly what_th: string | null;
	readonly what_en: string | null;
	/** Null when the figure belongs to no named indicator; so are the five columns below then. */
	readonly indicator_id: string | null;
	readonly indicator_th: string | null;
	readonly indicator_en: string | null;
	readonly indicator_unit: string | null;
	readonly better: 'higher' | 'lower' | 'none' | null;
	readonly topic: string | null;
}

/** The figures cited as evidence, in the order of the document. */
export const observations: Query<ObservationsParams, ObservationRow> = {
	name: 'observations',
	about: 'the figures cited, with their lines; of one statement, indicator or category',
	params: [
		ASSESSMENT,
		{ ...STATEMENT, optional: true, about: 'statement_no; all when left out' },
		{
			name: 'indicator',
			type: 'text',
			optional: true,
			about: 'indicator_id; all figures, named or not, when left out'
		},
		CATEGORY
	],
	sql: `WITH ${CHOSEN}
SELECT
	CAST(v.statement_no AS VARCHAR) AS statement_no,
	CAST(s.item_no AS VARCHAR) AS item_no,
	CAST(i.category_no AS INTEGER) AS category_no,
	CAST(v.line AS INTEGER) AS line,
	v.raw,
	CAST(v.value AS DOUBLE) AS value,
	CASE
		WHEN u.decision = 'changed' THEN NULLIF(CAST(u.value AS VARCHAR), '')
		ELSE CAST(v.unit AS VARCHAR)
	END AS unit,
	CAST(v.unit AS VARCHAR) AS unit_read,
	u.target IS NOT NULL AS unit_confirmed,
	CAST(v.period_be AS VARCHAR) AS period_be,
	CAST(v.role AS VARCHAR) AS role,
	v.subject,
	CAST(v.subject_org_id AS VARCHAR) AS subject_org_id,
	o.name_th AS subject_th,
	o.name_en AS subject_en,
	v.what_th,
	v.what_en,
	CAST(v.indicator_id AS VARCHAR) AS indicator_id,
	n.name_th AS indicator_th,
	n.name_en AS indicator_en,
	CAST(n.unit AS VARCHAR) AS indicator_unit,
	CAST(n.better AS VARCHAR) AS better,
	CAST(n.topic AS VARCHAR) AS topic
FROM observations v
JOIN chosen c ON c.assessment_id = v.assessment_id
JOIN statements s ON s.statement_no = v.statement_no
JOIN items i ON i.item_no = s.item_no
LEFT JOIN indicators n ON n.indicator_id = v.indicator_id
LEFT JOIN organizations o ON o.org_id = v.subject_org_id
${joinReview('u', 'v.assessment_id', "CONCAT('unit/', CAST(v.line AS VARCHAR), '/', v.raw)")}
WHERE ${optionally('$2', 'v.statement_no', 'VARCHAR')}
	AND ${optionally('$3', 'v.indicator_id', 'VARCHAR')}
	AND ${optionally('$4', 'i.category_no', 'INTEGER')}
ORDER BY v.line, indicator_id, role, period_be, v.value`
};
