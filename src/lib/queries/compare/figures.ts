import type { ObservationRole } from '$lib/form3/types';
import { joinReview } from '../decided';
import type { Query } from '../query';
import { twoAhead } from './ahead/changes';
import {
	AFTER,
	BEFORE,
	BOTH,
	named,
	type BeforeAfterParams,
	type TwoAssessments
} from './statements';

/** A figure in two assessments; the columns of a side where it is not cited are null. */
export interface FigureChangeRow {
	/** `moved`: another value; `new`: only in the later one; `vanished`: only in the earlier one. */
	readonly kind: 'moved' | 'new' | 'vanished' | 'same';
	/** Null when the figure belongs to no named indicator; so are the names, `better` and `topic` then. */
	readonly indicator_id: string | null;
	readonly indicator_th: string | null;
	readonly indicator_en: string | null;
	readonly better: 'higher' | 'lower' | 'none' | null;
	readonly topic: string | null;
	readonly subject: string | null;
	readonly subject_org_id: string | null;
	readonly what_th: string | null;
	readonly what_en: string | null;
	readonly unit: string | null;
	readonly role: ObservationRole;
	readonly statement_before: string | null;
	readonly statement_after: string | null;
	/** 1-based lines of the sources. */
	readonly line_before: number | null;
	readonly line_after: number | null;
	readonly period_before: string | null;
	readonly period_after: string | null;
	readonly raw_before: string | null;
	readonly raw_after: string | null;
	readonly value_before: number | null;
	readonly value_after: number | null;
	/** Later less earlier value; null unless both sides have one. */
	readonly difference: number | null;
	/** The difference in percent of the earlier value's size; null where that is nothing. */
	readonly percent: number | null;
}

const BOTH_SIDES = ['statement', 'line', 'period', 'raw', 'value'] as const;

/** The column a part of the answer is taken from, on either side. */
const either = (column: string) => `COALESCE(a.${column}, b.${column}) AS ${column}`;

const figuresSql = ({ chosen, rows }: TwoAssessments) => `WITH chosen AS (${chosen}),
cited AS (
	SELECT
		c.unit_no,
		CAST(v.statement_no AS VARCHAR) AS statement,
		CAST(v.line AS INTEGER) AS line,
		v.raw,
		CAST(v.value AS DOUBLE) AS value,
		CAST(v.period_be AS VARCHAR) AS period,
		CAST(v.role AS VARCHAR) AS role,
		CAST(v.indicator_id AS VARCHAR) AS indicator_id,
		CAST(v.subject AS VARCHAR) AS subject,
		CAST(v.subject_org_id AS VARCHAR) AS subject_org_id,
		v.what_th,
		v.what_en,
		CASE
			WHEN u.decision = 'changed' THEN NULLIF(CAST(u.value AS VARCHAR), '')
			ELSE CAST(v.unit AS VARCHAR)
		END AS unit
	FROM ${rows} v
	JOIN chosen c ON c.assessment_id = v.assessment_id
	${joinReview('u', 'v.assessment_id', "CONCAT('unit/', CAST(v.line AS VARCHAR), '/', v.raw)")}
	WHERE ${BOTH}
),
keyed AS (
	SELECT
		*,
		COALESCE(indicator_id, '') AS key_indicator,
		CASE WHEN indicator_id IS NULL THEN statement ELSE '' END AS key_statement,
		CASE WHEN indicator_id IS NULL THEN COALESCE(what_th, what_en, CONCAT('=', raw)) ELSE '' END AS key_what,
		COALESCE(subject_org_id, subject, '') AS key_subject,
		COALESCE(unit, '') AS key_unit
	FROM cited
),
placed AS (
	SELECT
		*,
		ROW_NUMBER() OVER (
			PARTITION BY unit_no, key_indicator, key_statement, key_what, key_subject, key_unit, role
			ORDER BY period DESC NULLS LAST, line, raw
		) AS place
	FROM keyed
),
matched AS (
	SELECT
		${['indicator_id', 'subject', 'subject_org_id', 'what_th', 'what_en', 'unit', 'role'].map(either).join(',\n\t\t')},
		${BOTH_SIDES.map((column) => `b.${column} AS ${column}_before,\n\t\ta.${column} AS ${column}_after`).join(',\n\t\t')},
		CASE
			WHEN b.unit_no IS NULL THEN 'new'
			WHEN a.unit_no IS NULL THEN 'vanished'
			WHEN a.value = b.value OR (a.value IS NULL AND b.value IS NULL AND a.raw = b.raw) THEN 'same'
			ELSE 'moved'
		END AS kind,
		a.value - b.value AS difference,
		100 * (a.value - b.value) / NULLIF(ABS(b.value), 0) AS percent
	FROM (SELECT * FROM placed WHERE unit_no = 0) b
	FULL JOIN (SELECT * FROM placed WHERE unit_no = 1) a
		ON a.key_indicator = b.key_indicator
		AND a.key_statement = b.key_statement
		AND a.key_what = b.key_what
		AND a.key_subject = b.key_subject
		AND a.key_unit = b.key_unit
		AND a.role = b.role
		AND a.place = b.place
)
SELECT
	m.kind,
	m.indicator_id,
	n.name_th AS indicator_th,
	n.name_en AS indicator_en,
	CAST(n.better AS VARCHAR) AS better,
	CAST(n.topic AS VARCHAR) AS topic,
	m.subject,
	m.subject_org_id,
	m.what_th,
	m.what_en,
	m.unit,
	m.role,
	${BOTH_SIDES.map((column) => `m.${column}_before,\n\tm.${column}_after`).join(',\n\t')},
	m.difference,
	m.percent
FROM matched m
LEFT JOIN indicators n ON CAST(n.indicator_id AS VARCHAR) = m.indicator_id
ORDER BY
	CASE m.kind WHEN 'moved' THEN 0 WHEN 'new' THEN 1 WHEN 'vanished' THEN 2 ELSE 3 END,
	ABS(m.percent) DESC NULLS LAST,
	COALESCE(m.line_after, m.line_before),
	m.role,
	m.raw_after,
	m.raw_before,
	m.period_after,
	m.period_before`;

/**
 * The figures of two assessments, matched. Figures are of one kind when they have the same indicator, subject,
 * unit and role; those of no named indicator, when statement, subject, unit, role and what they count are the
 * same. A figure of which nothing says what it counts is matched with an equal print only. Several of one kind
 * are matched from the latest period back (without a period: last), then in the order of the documents: the
 * latest with the latest, so periods can differ, and both are told. What is left over on a side is new or has
 * vanished. Units count as a person decided on them.
 *
 * Moved ones first, the largest change in percent before smaller ones; then new, vanished and same ones.
 */
export const compareFigures: Query<BeforeAfterParams, FigureChangeRow> = {
	name: 'compare-figures',
	about: 'what became of the figures between two assessments of one organisation',
	params: [BEFORE, AFTER],
	sql: figuresSql(named('observations')),
	ahead: async (tables, [before, after]) => {
		const two = await twoAhead(tables, { before, after }, 'observations');
		return two ? tables.run(figuresSql(two)) : [];
	}
};
