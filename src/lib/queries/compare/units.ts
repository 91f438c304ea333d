import type { Query } from '../query';
import { COUNTED, MEASURES, partsOf, valuesOf } from './measures';
import {
	CODES,
	leftOut,
	listed,
	MEASURE,
	ofProvenance,
	ORGS,
	PROVENANCE,
	YEARS,
	type Given
} from './params';
import type { ComparedMeasure, Provenances, UnitValueRow } from './types';

export interface CompareUnitsParams {
	readonly measure: ComparedMeasure;
	readonly orgs?: string | null;
	readonly years?: string | null;
	readonly codes?: string | null;
	readonly provenance?: Provenances | null;
}

/** Units asked for, with what is told of each: `chosen`, numbered by `unit_no`. */
export function chosenUnits(given: {
	readonly orgs?: Given;
	readonly years: Given;
	readonly provenance: Given;
	readonly kind?: Given;
}): string {
	const conditions = [
		given.orgs && listed(given.orgs, 'CAST(a.org_id AS VARCHAR)'),
		listed(given.years, 'CAST(a.year_be AS VARCHAR)'),
		ofProvenance(given.provenance, 'a.provenance'),
		given.kind &&
			`(${leftOut(given.kind)} OR CAST(o.kind AS VARCHAR) = CAST(${given.kind} AS VARCHAR))`
	].filter((condition) => condition !== undefined);
	return `chosen AS (
	SELECT
		ROW_NUMBER() OVER (ORDER BY a.assessment_id) AS unit_no,
		a.assessment_id,
		a.org_id,
		a.year_be,
		a.provenance,
		o.region
	FROM assessments a
	JOIN organizations o ON o.org_id = a.org_id
	WHERE ${conditions.join('\n\t\tAND ')}
)`;
}

/** The same units out of the tables made ahead; a small table of organisations leads to the rows of each. */
const CHOSEN_AHEAD = `chosen_orgs AS (
	SELECT org_id FROM organizations WHERE ${listed('$2', 'CAST(org_id AS VARCHAR)')}
),
chosen AS (
	SELECT u.unit_no, u.org_no, u.assessment_id, u.org_id, u.year_be, u.provenance
	FROM units u
	JOIN chosen_orgs c ON c.org_id = u.org_id
	WHERE ${listed('$3', 'CAST(u.year_be AS VARCHAR)')}
		AND ${ofProvenance('$5', 'u.provenance')}
)`;

/**
 * Both orders of the table stand in the text; the one that does not fit is joined to no rows, and so not read.
 * Small tables on the other side of a join let the engine skip the parts of the file that hold none of them.
 */
const MEASURES_AHEAD = `by_org AS (SELECT DISTINCT org_no FROM chosen WHERE NOT ${leftOut('$2')}),
by_year AS (SELECT DISTINCT year_be FROM chosen WHERE ${leftOut('$2')}),
measures AS (
	SELECT m.unit_no, m.code_no, ${COUNTED.map((column) => `m.${column}`).join(', ')}
	FROM unit_measures_by_org m
	JOIN by_org b ON b.org_no = m.org_no
	JOIN parts p ON p.code_no = m.code_no
	JOIN chosen c ON c.unit_no = m.unit_no
	UNION ALL
	SELECT m.unit_no, m.code_no, ${COUNTED.map((column) => `m.${column}`).join(', ')}
	FROM unit_measures m
	JOIN by_year b ON b.year_be = m.year_be
	JOIN parts p ON p.code_no = m.code_no
	JOIN chosen c ON c.unit_no = m.unit_no
)`;

const ROWS = `${valuesOf('$1')}
SELECT
	CAST(c.assessment_id AS VARCHAR) AS assessment_id,
	CAST(c.org_id AS VARCHAR) AS org_id,
	CAST(o.kind AS VARCHAR) AS org_kind,
	o.name_th AS org_name_th,
	o.name_en AS org_name_en,
	CAST(o.region AS VARCHAR) AS region,
	CAST(o.province_code AS INTEGER) AS province_code,
	CAST(c.year_be AS INTEGER) AS year_be,
	CAST(c.provenance AS VARCHAR) AS provenance,
	p.code,
	v.value,
	v.part AS "count",
	v.whole AS "of"
FROM unit_values v
JOIN chosen c ON c.unit_no = v.unit_no
JOIN organizations o ON o.org_id = c.org_id
JOIN parts p ON p.code_no = v.code_no
ORDER BY org_id, year_be, assessment_id, p.code_no`;

/** A measure of every chosen unit in every chosen part of the form; by organisation, year and form order. */
export const compareUnits: Query<CompareUnitsParams, UnitValueRow> = {
	name: 'compare-units',
	about: 'a measure of many assessments, in parts of the form',
	params: [MEASURE, ORGS, YEARS, CODES, PROVENANCE],
	sql: `WITH ${chosenUnits({ orgs: '$2', years: '$3', provenance: '$5' })},
${partsOf('$4')},
${MEASURES},
${ROWS}`,
	aggregatedSql: `WITH ${CHOSEN_AHEAD},
${partsOf('$4')},
${MEASURES_AHEAD},
${ROWS}`
};
