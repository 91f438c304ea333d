import { COUNTS, FACTS, formOrder, optionally } from './facts';
import { ASSESSMENT, CATEGORY, type CategoryParams } from './params';
import type { Query } from './query';

export interface HeatmapRow {
	readonly item_no: string;
	readonly category_no: number;
	readonly short_th: string;
	readonly short_en: string;
	readonly statements: number;
	readonly answered: number;
	readonly quantified: number;
	readonly linked: number;
	readonly evidence_chars: number;
}

/** The same counts for every item, in form order. */
export const heatmap: Query<CategoryParams, HeatmapRow> = {
	name: 'heatmap',
	about: 'answered, quantified and linked statements by item',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH ${FACTS}
SELECT
	CAST(i.item_no AS VARCHAR) AS item_no,
	CAST(i.category_no AS INTEGER) AS category_no,
	i.short_th,
	i.short_en,
	${COUNTS},
	CAST(SUM(f.evidence_chars) AS INTEGER) AS evidence_chars
FROM items i
JOIN facts f ON f.item_no = i.item_no
WHERE ${optionally('$2', 'i.category_no', 'INTEGER')}
GROUP BY i.item_no, i.category_no, i.short_th, i.short_en
ORDER BY ${formOrder('i.item_no', 2)}`
};
