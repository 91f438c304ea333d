/**
 * Counts of units in parts of the form, defined once: questions ask them of the units a person chose, and
 * `makeAggregates` of all units ahead (tables `unit_measures`).
 */
import { decidedMark, joinReview } from '../decided';
import { answersIn } from './answers';
import { names, leftOut, type Given } from './params';
import { COUNTED, SHARES, type Share } from './shares';

/**
 * Common table expressions: `parts`, the parts of the form that are asked for, and `part_items`, the items of
 * each. `code_no` numbers all parts in form order (`all`, `1`, `1.1`, …, `2`), whichever are asked for.
 */
export function partsOf(codes: Given): string {
	const place = `CAST(SPLIT_PART(CAST(i.item_no AS VARCHAR), '.', 2) AS INTEGER)`;
	return `every_part AS (
	SELECT 0 AS category_no, 0 AS place, 'all' AS code, 'all' AS sort
	UNION ALL
	SELECT CAST(g.category_no AS INTEGER), 0, CAST(g.category_no AS VARCHAR), 'categories'
	FROM categories g
	UNION ALL
	SELECT CAST(i.category_no AS INTEGER), ${place}, CAST(i.item_no AS VARCHAR), 'items'
	FROM items i
),
numbered AS (
	SELECT
		CAST(ROW_NUMBER() OVER (ORDER BY category_no, place) - 1 AS SMALLINT) AS code_no,
		category_no,
		code,
		sort
	FROM every_part
),
parts AS (
	SELECT code_no, category_no, code, sort
	FROM numbered
	WHERE ${leftOut(codes)} OR ${names(codes, 'code')} OR ${names(codes, 'sort')}
),
part_items AS (
	SELECT p.code_no, i.item_no
	FROM parts p
	JOIN items i
		ON p.sort = 'all'
		OR (p.sort = 'categories' AND p.category_no = CAST(i.category_no AS INTEGER))
		OR (p.sort = 'items' AND p.code = CAST(i.item_no AS VARCHAR))
)`;
}

const counted = (column: string, where: string) => `COUNT(*) FILTER (WHERE ${where}) AS ${column}`;

/** Answers of an item, and its two status boxes, as counts; the columns of `COUNTED` in their order. */
const OF_ITEM = COUNTED.map((column) => {
	if (column === 'statements') return 'f.statements';
	const box = /^(in_progress|not_started)(_readable)?$/.exec(column);
	if (!box) return `COALESCE(n.${column}, 0) AS ${column}`;
	const words = box[2] ? `('marked', 'unmarked')` : `('marked')`;
	const decided = decidedMark(box[1] === 'in_progress' ? 'p' : 'o');
	const mark = `COALESCE(${decided}, CAST(t.${box[1]} AS VARCHAR), 'absent')`;
	return `CASE WHEN ${mark} IN ${words} THEN 1 ELSE 0 END AS ${column}`;
});

/**
 * Common table expressions after `chosen` and `partsOf`, ending in `measures`: a row a unit and part, with the
 * counts of `COUNTED`. Every statement and item of the form counts, whether the document has it or not.
 */
export const MEASURES = `${answersIn('responses')},
form AS (
	SELECT i.item_no, COUNT(s.statement_no) AS statements
	FROM items i
	LEFT JOIN statements s ON s.item_no = i.item_no
	WHERE i.item_no IN (SELECT item_no FROM part_items)
	GROUP BY i.item_no
),
item_answers AS (
	SELECT
		a.unit_no,
		s.item_no,
		${counted('answered', 'a.answered')},
		${counted('quantified', 'a.quantified')},
		${counted('linked', 'a.linked')},
		${counted('unexamined', 'a.unexamined')},
		${counted('readable', 'a.readable')},
		${counted('marked', 'a.marked')},
		SUM(a.evidence_chars) AS evidence_chars
	FROM answers a
	JOIN statements s ON s.statement_no = a.statement_no
	GROUP BY a.unit_no, s.item_no
),
item_measures AS (
	SELECT
		c.unit_no,
		f.item_no,
		${OF_ITEM.join(',\n\t\t')}
	FROM form f
	CROSS JOIN chosen c
	LEFT JOIN item_answers n ON n.unit_no = c.unit_no AND n.item_no = f.item_no
	LEFT JOIN item_status t ON t.item_no = f.item_no AND t.assessment_id = c.assessment_id
	${joinReview('p', 'c.assessment_id', `CONCAT(CAST(f.item_no AS VARCHAR), '/in_progress')`)}
	${joinReview('o', 'c.assessment_id', `CONCAT(CAST(f.item_no AS VARCHAR), '/not_started')`)}
),
measures AS (
	SELECT
		m.unit_no,
		p.code_no,
		${COUNTED.map((column) => `CAST(SUM(m.${column}) AS BIGINT) AS ${column}`).join(',\n\t\t')}
	FROM item_measures m
	JOIN part_items p ON p.item_no = m.item_no
	GROUP BY m.unit_no, p.code_no
)`;

/** A share as columns `value`, `part` and `whole`; of nothing that can be read it is null. */
function shareOf(part: string, whole: string): string {
	const of = `NULLIF(${whole}, 0)`;
	return `CAST(${part} AS DOUBLE) / CAST(${of} AS DOUBLE) AS value,
		CASE WHEN ${of} IS NOT NULL THEN CAST(${part} AS INTEGER) END AS part,
		CAST(${of} AS INTEGER) AS whole`;
}

const DEPTH = `CAST(evidence_chars AS DOUBLE) AS value,
	CAST(NULL AS INTEGER) AS part,
	CAST(NULL AS INTEGER) AS whole`;

const wholeOf = ({ whole, searched }: Share) =>
	searched ? `CASE WHEN unexamined = 0 THEN ${whole} END` : whole;

/**
 * Common table expressions after `measures`, ending in `unit_values`: `unit_no`, `code_no`, and the measure as
 * `value`, `part` and `whole`; no row when there is no such measure.
 */
export function valuesOf(measure: Given): string {
	const given = `CAST(${measure} AS VARCHAR)`;
	const byMeasure = (side: (share: Share) => string) =>
		`CASE ${given}
			${Object.entries(SHARES)
				.map(([name, share]) => `WHEN '${name}' THEN ${side(share)}`)
				.join('\n\t\t\t')}
		END`;
	return `shares AS (
	SELECT
		unit_no,
		code_no,
		evidence_chars,
		${byMeasure(({ part }) => part)} AS counted,
		${byMeasure(wholeOf)} AS out_of
	FROM measures
),
unit_values AS (
	SELECT unit_no, code_no, ${shareOf('counted', 'out_of')}
	FROM shares
	WHERE ${given} <> 'depth' AND counted IS NOT NULL
	UNION ALL
	SELECT unit_no, code_no, ${DEPTH}
	FROM shares
	WHERE ${given} = 'depth'
)`;
}
