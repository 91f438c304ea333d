import type { Query } from '../query';
import { GROUP_COLUMNS, groupsAhead } from './ahead/groups';
import { MEASURES, partsOf, valuesOf } from './measures';
import { CODES, KIND, leftOut, MEASURE, PROVENANCE, YEARS, type Given } from './params';
import { COUNTED } from './shares';
import type { ComparedMeasure, GroupValueRow, OrgKind, Provenances } from './types';
import { chosenUnits } from './units';

export interface CompareGroupsParams {
	readonly measure: ComparedMeasure;
	readonly years?: string | null;
	readonly codes?: string | null;
	readonly provenance?: Provenances | null;
	readonly kind?: OrgKind | null;
}

type GroupsGiven = Readonly<Record<keyof CompareGroupsParams, Given>>;

/** Means are rounded, so that they do not depend on the order in which shares were added up. */
const MEAN_DIGITS = 12;

const quantile = (share: number, name: string) => `QUANTILE_CONT(g.value, ${share}) AS ${name}`;

/**
 * @param measures `unit_counts` where they are made ahead, else the counts are made of the responses
 * @param columns the columns of the answer, out of `GROUP_COLUMNS` and `code_no`
 */
export function groupsSql(
	given: GroupsGiven,
	measures: 'responses' | 'unit_counts',
	columns: string = GROUP_COLUMNS.join(', ')
): string {
	const ahead = measures === 'unit_counts';
	return `WITH ${chosenUnits(given)},
${partsOf(given.codes)},
${ahead ? MEASURES_OF_CHOSEN : MEASURES},
${valuesOf(given.measure)},
in_groups AS (
	SELECT unit_no, org_id, year_be, provenance, 'country' AS group_id, NULL AS region
	FROM chosen
	UNION ALL
	SELECT
		unit_no, org_id, year_be, provenance,
		CONCAT('region:', CAST(region AS VARCHAR)),
		CAST(region AS VARCHAR)
	FROM chosen
	WHERE region IS NOT NULL
),
members AS (
	SELECT CAST(region AS VARCHAR) AS region, COUNT(*) AS orgs
	FROM organizations
	WHERE ${leftOut(given.kind)} OR CAST(kind AS VARCHAR) = CAST(${given.kind} AS VARCHAR)
	GROUP BY region
),
group_sizes AS (
	SELECT 'country' AS group_id, SUM(orgs) AS orgs FROM members
	UNION ALL
	SELECT CONCAT('region:', region), orgs FROM members WHERE region IS NOT NULL
),
present AS (
	SELECT group_id, year_be, COUNT(DISTINCT org_id) AS orgs
	FROM in_groups
	GROUP BY group_id, year_be
),
grouped AS (
	SELECT
		g.group_id,
		g.region,
		g.year_be,
		g.code_no,
		COUNT(g.value) AS units,
		COUNT(*) - COUNT(g.value) AS without,
		COUNT(g.value) FILTER (WHERE CAST(g.provenance AS VARCHAR) = 'synthetic') AS synthetic_units,
		ROUND(AVG(g.value), ${MEAN_DIGITS}) AS mean,
		MIN(g.value) AS low,
		${quantile(0.25, 'quarter')},
		${quantile(0.5, 'median')},
		${quantile(0.75, 'three_quarters')},
		MAX(g.value) AS high
	FROM (
		SELECT i.group_id, i.region, i.year_be, i.provenance, v.code_no, v.value
		FROM unit_values v
		JOIN in_groups i ON i.unit_no = v.unit_no
	) g
	GROUP BY g.group_id, g.region, g.year_be, g.code_no
),
answer AS (
	SELECT
		g.group_id,
		g.region,
		CAST(g.year_be AS INTEGER) AS year_be,
		g.code_no,
		p.code,
		CAST(g.units AS INTEGER) AS units,
		CAST(g.without AS INTEGER) AS without,
		CAST(z.orgs - h.orgs AS INTEGER) AS absent,
		CAST(g.synthetic_units AS INTEGER) AS synthetic_units,
		g.mean, g.low, g.quarter, g.median, g.three_quarters, g.high
	FROM grouped g
	JOIN parts p ON p.code_no = g.code_no
	JOIN group_sizes z ON z.group_id = g.group_id
	JOIN present h ON h.group_id = g.group_id AND h.year_be = g.year_be
)
SELECT ${columns}
FROM answer
ORDER BY group_id, year_be, code_no`;
}

/** In place of `MEASURES`, for the building of `group_measures`; a unit is known by its assessment there. */
const MEASURES_OF_CHOSEN = `measures AS (
	SELECT
		c.unit_no,
		k.code_no,
		${COUNTED.map((column) => `${column === 'statements' ? 'k' : 'm'}.${column}`).join(', ')}
	FROM unit_counts m
	JOIN compared_parts k ON k.code_no = m.code_no
	JOIN unit_numbers u ON u.unit_no = m.unit_no
	JOIN chosen c ON c.assessment_id = u.assessment_id
	JOIN parts p ON p.code_no = k.code_no
)`;

/**
 * The country and each region in each year and part of the form: every assessment weighs the same, whatever
 * its size. An assessment without a value is counted in `without`, an organisation without an assessment of
 * that year in `absent`. Quantiles are the continuous ones: between two values they are interpolated
 * (Hyndman and Fan's definition 7, `QUANTILE_CONT`). Synthetic and real data stand in one mean unless
 * `provenance` tells them apart.
 */
export const compareGroups: Query<CompareGroupsParams, GroupValueRow> = {
	name: 'compare-groups',
	about: 'a measure of the country and each region: mean and quantiles of their assessments',
	params: [MEASURE, YEARS, CODES, PROVENANCE, KIND],
	sql: groupsSql(
		{ measure: '$1', years: '$2', codes: '$3', provenance: '$4', kind: '$5' },
		'responses'
	),
	ahead: (tables, [measure, years, codes, provenance, kind]) =>
		groupsAhead(tables, { measure, years, codes, provenance, kind })
};
