import { COUNTS, FACTS } from './facts';
import { ASSESSMENT, CATEGORY, type CategoryParams } from './params';
import type { Query } from './query';

export interface CoverageRow {
	/** `1` for a category, `1.1` for an item. */
	readonly code: string;
	readonly name_th: string;
	readonly name_en: string;
	readonly statements: number;
	readonly answered: number;
	readonly quantified: number;
	readonly linked: number;
}

/**
 * How much of the form is answered, quantified and linked: a row a category, or, when a category is given,
 * a row an item of it. Form order; whatever the framework lists is there, with zeros if need be.
 */
export const coverage: Query<CategoryParams, CoverageRow> = {
	name: 'coverage',
	about: 'answered, quantified and linked statements by category, or by item of one category',
	params: [ASSESSMENT, CATEGORY],
	sql: `WITH ${FACTS},
counted AS (
	SELECT category_no, item_no,
	${COUNTS}
	FROM facts
	GROUP BY category_no, item_no
),
groups AS (
	SELECT
		CAST(g.category_no AS INTEGER) AS category_no,
		0 AS place,
		CAST(g.category_no AS VARCHAR) AS code,
		g.title_th AS name_th,
		g.title_en AS name_en,
		CAST(SUM(n.statements) AS INTEGER) AS statements,
		CAST(SUM(n.answered) AS INTEGER) AS answered,
		CAST(SUM(n.quantified) AS INTEGER) AS quantified,
		CAST(SUM(n.linked) AS INTEGER) AS linked
	FROM categories g
	JOIN counted n ON n.category_no = g.category_no
	WHERE CAST($2 AS INTEGER) IS NULL
	GROUP BY g.category_no, g.title_th, g.title_en
	UNION ALL
	SELECT
		CAST(i.category_no AS INTEGER) AS category_no,
		CAST(SPLIT_PART(CAST(i.item_no AS VARCHAR), '.', 2) AS INTEGER) AS place,
		CAST(i.item_no AS VARCHAR) AS code,
		i.short_th AS name_th,
		i.short_en AS name_en,
		n.statements,
		n.answered,
		n.quantified,
		n.linked
	FROM items i
	JOIN counted n ON n.item_no = i.item_no
	WHERE i.category_no = CAST($2 AS INTEGER)
)
SELECT code, name_th, name_en, statements, answered, quantified, linked
FROM groups
ORDER BY category_no, place`
};
