import { joinReview } from '../decided';
import type { Query } from '../query';
import { indicatorAhead } from './ahead/indicator';
import { FIGURE_COLUMNS, type MaybeFigure } from './citedFigure';
import { leftOut, listed, names, ofProvenance, ORGS, PROVENANCE, YEARS } from './params';
import type { Provenances } from './types';
import { chosenUnits } from './units';

export interface CompareIndicatorParams {
	readonly indicator: string;
	readonly orgs?: string | null;
	readonly years?: string | null;
	readonly provenance?: Provenances | null;
}

/**
 * What a unit has of the indicator: a figure of its own year (or undated), only figures of other periods, only
 * targets and other figures that are no actual ones, or none.
 */
export type IndicatorState = 'actual' | 'other-period' | 'target-only' | 'missing';

/** One observation of the indicator; its columns are null where there is none. */
export interface IndicatorValueRow extends MaybeFigure {
	readonly org_id: string;
	readonly org_kind: string;
	readonly org_name_th: string;
	readonly org_name_en: string | null;
	readonly region: string | null;
	readonly province_code: number | null;
	readonly year_be: number;
	/** Null where the organisation has no assessment of that year; so is `provenance` then. */
	readonly assessment_id: string | null;
	readonly provenance: 'document' | 'table' | 'synthetic' | null;
	/** Of the assessment, the same in all of its rows. */
	readonly state: IndicatorState;
}

const firstYear = `CAST(SUBSTR(v.period_be, 1, 4) AS INTEGER)`;
/** Of a span, the year it ends in. */
const lastYear = `CAST(SUBSTR(CASE
			WHEN STRPOS(v.period_be, '/') > 0 THEN SPLIT_PART(v.period_be, '/', 2)
			ELSE v.period_be
		END, 1, 4) AS INTEGER)`;

/**
 * Common table expressions after `chosen` (`unit_no`, `assessment_id`, `year_be`): `known`, the indicators that are
 * meant; `dated`, their figures, with `indicator_id`, `unit_no` and the columns of `FIGURE_COLUMNS`; `states`, of each
 * unit that cites one.
 * @param which a condition on `indicators`
 */
export const figuresOf = (which: string) => `known AS (
	SELECT indicator_id FROM indicators WHERE ${which}
),
cited AS (
	SELECT
		v.assessment_id,
		CAST(v.indicator_id AS VARCHAR) AS indicator_id,
		CAST(v.statement_no AS VARCHAR) AS statement_no,
		CAST(v.line AS INTEGER) AS line,
		v.raw,
		CAST(v.value AS DOUBLE) AS value,
		CASE
			WHEN u.decision = 'changed' THEN NULLIF(CAST(u.value AS VARCHAR), '')
			ELSE CAST(v.unit AS VARCHAR)
		END AS unit,
		CAST(v.period_be AS VARCHAR) AS period_be,
		CAST(v.role AS VARCHAR) AS role,
		CAST(v.subject AS VARCHAR) AS subject,
		CAST(v.subject_org_id AS VARCHAR) AS subject_org_id
	FROM observations v
	JOIN known k ON k.indicator_id = v.indicator_id
	${joinReview('u', 'v.assessment_id', "CONCAT('unit/', CAST(v.line AS VARCHAR), '/', v.raw)")}
),
dated AS (
	SELECT
		v.*,
		c.unit_no,
		v.role = 'actual' AND (
			v.period_be IS NULL
			OR CAST(c.year_be AS INTEGER) BETWEEN ${firstYear} AND ${lastYear}
		) AS of_year
	FROM cited v
	JOIN chosen c ON c.assessment_id = v.assessment_id
),
states AS (
	SELECT
		unit_no,
		indicator_id,
		CASE
			WHEN BOOL_OR(of_year) THEN 'actual'
			WHEN BOOL_OR(role = 'actual') THEN 'other-period'
			ELSE 'target-only'
		END AS state
	FROM dated
	GROUP BY unit_no, indicator_id
)`;

/** The order of a unit's figures. */
export const FIGURE_ORDER = [
	'of_year DESC',
	'period_be',
	'line',
	'role',
	'raw',
	'subject',
	'subject_org_id'
]
	.map((column) => `d.${column}`)
	.join(', ');

/**
 * One indicator in many organisations and years: every chosen organisation (without `orgs`, those with a chosen
 * assessment) in every chosen year of which the database has an assessment of anyone. A row an observation, and
 * one without an observation where there is none. By organisation, year, own year first, period, line.
 */
export const compareIndicator: Query<CompareIndicatorParams, IndicatorValueRow> = {
	name: 'compare-indicator',
	about:
		'one indicator in many assessments, with what is missing, only a target, or of another period',
	params: [{ name: 'indicator', type: 'text', about: 'indicator_id' }, ORGS, YEARS, PROVENANCE],
	sql: `WITH ${chosenUnits({ orgs: '$2', years: '$3', provenance: '$4' })},
${figuresOf('CAST(indicator_id AS VARCHAR) = CAST($1 AS VARCHAR)')},
places AS (
	SELECT g.org_id, y.year_be
	FROM organizations g
	CROSS JOIN (
		SELECT DISTINCT a.year_be
		FROM assessments a
		WHERE ${listed('$3', 'CAST(a.year_be AS VARCHAR)')}
			AND ${ofProvenance('$4', 'a.provenance')}
	) y
	CROSS JOIN known
	WHERE ${names('$2', 'CAST(g.org_id AS VARCHAR)')}
		OR (${leftOut('$2')} AND g.org_id IN (SELECT org_id FROM chosen))
)
SELECT
	CAST(o.org_id AS VARCHAR) AS org_id,
	CAST(o.kind AS VARCHAR) AS org_kind,
	o.name_th AS org_name_th,
	o.name_en AS org_name_en,
	CAST(o.region AS VARCHAR) AS region,
	CAST(o.province_code AS INTEGER) AS province_code,
	CAST(p.year_be AS INTEGER) AS year_be,
	CAST(c.assessment_id AS VARCHAR) AS assessment_id,
	CAST(c.provenance AS VARCHAR) AS provenance,
	COALESCE(s.state, 'missing') AS state,
	${FIGURE_COLUMNS.map((column) => (column === 'of_year' ? 'COALESCE(d.of_year, FALSE) AS of_year' : `d.${column}`)).join(', ')}
FROM places p
JOIN organizations o ON o.org_id = p.org_id
LEFT JOIN chosen c ON c.org_id = p.org_id AND c.year_be = p.year_be
LEFT JOIN states s ON s.unit_no = c.unit_no
LEFT JOIN dated d ON d.unit_no = c.unit_no
ORDER BY
	CAST(o.org_id AS VARCHAR),
	p.year_be,
	assessment_id,
	${FIGURE_ORDER}`,
	ahead: (tables, [indicator, orgs, years, provenance]) =>
		indicatorAhead(tables, { indicator, orgs, years, provenance })
};
