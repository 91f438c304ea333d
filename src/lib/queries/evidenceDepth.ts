import { FACTS, formOrder, optionally } from './facts';
import { ASSESSMENT, CATEGORY, type CategoryParams } from './params';
import type { Query } from './query';

export interface EvidenceDepthRow {
	readonly item_no: string;
	readonly category_no: number;
	readonly short_th: string;
	readonly short_en: string;
	readonly statements: number;
	/** Statements that hold evidence. */
	readonly with_evidence: number;
	/** Characters of evidence of the item. */
	readonly evidence_chars: number;
	/** Median characters of the statements that hold evidence; null when none does. */
	readonly evidence_median: number | null;
	readonly longest: number;
}

/** How much is written under each item, in form order. */
export const evidenceDepth: Query<CategoryParams, EvidenceDepthRow> = {
	name: 'evidence-depth',
	about: 'characters of evidence by item',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH ${FACTS},
ranked AS (
	SELECT
		item_no,
		evidence_chars,
		ROW_NUMBER() OVER (PARTITION BY item_no ORDER BY evidence_chars) AS place,
		COUNT(*) OVER (PARTITION BY item_no) AS places
	FROM facts
	WHERE evidence_chars > 0
),
medians AS (
	SELECT item_no, CAST(AVG(evidence_chars) AS DOUBLE) AS evidence_median
	FROM ranked
	WHERE 2 * place IN (places, places + 1, places + 2)
	GROUP BY item_no
)
SELECT
	CAST(i.item_no AS VARCHAR) AS item_no,
	CAST(i.category_no AS INTEGER) AS category_no,
	i.short_th,
	i.short_en,
	CAST(COUNT(*) AS INTEGER) AS statements,
	CAST(COUNT(*) FILTER (WHERE f.evidence_chars > 0) AS INTEGER) AS with_evidence,
	CAST(SUM(f.evidence_chars) AS INTEGER) AS evidence_chars,
	MAX(m.evidence_median) AS evidence_median,
	CAST(MAX(f.evidence_chars) AS INTEGER) AS longest
FROM items i
JOIN facts f ON f.item_no = i.item_no
LEFT JOIN medians m ON m.item_no = i.item_no
WHERE ${optionally('$2', 'i.category_no', 'INTEGER')}
GROUP BY i.item_no, i.category_no, i.short_th, i.short_en
ORDER BY ${formOrder('i.item_no', 2)}`
};
