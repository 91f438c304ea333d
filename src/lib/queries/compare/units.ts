import type { Query } from '../query';
import { unitsAhead } from './ahead/units';
import { MEASURES, partsOf, valuesOf } from './measures';
import {
	CODES,
	KIND,
	leftOut,
	listed,
	MEASURE,
	ofProvenance,
	ORGS,
	PROVENANCE,
	YEARS,
	type Given
} from './params';
import type { ComparedMeasure, OrgKind, Provenances, UnitValueRow } from './types';

export interface CompareUnitsParams {
	readonly measure: ComparedMeasure;
	readonly orgs?: string | null;
	readonly years?: string | null;
	readonly codes?: string | null;
	readonly provenance?: Provenances | null;
	readonly kind?: OrgKind | null;
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
		a.assessor,
		a.provenance,
		o.region
	FROM assessments a
	JOIN organizations o ON o.org_id = a.org_id
	WHERE ${conditions.join('\n\t\tAND ')}
)`;
}

/** A measure of every chosen unit in every chosen part of the form; by organisation, year and form order. */
export const compareUnits: Query<CompareUnitsParams, UnitValueRow> = {
	name: 'compare-units',
	about: 'a measure of many assessments, in parts of the form',
	params: [MEASURE, ORGS, YEARS, CODES, PROVENANCE, KIND],
	sql: `WITH ${chosenUnits({ orgs: '$2', years: '$3', provenance: '$5', kind: '$6' })},
${partsOf('$4')},
${MEASURES},
${valuesOf('$1')}
SELECT
	CAST(c.org_id AS VARCHAR) AS org_id,
	CAST(c.year_be AS INTEGER) AS year_be,
	CAST(c.assessor AS VARCHAR) AS assessor,
	CAST(c.provenance AS VARCHAR) = 'synthetic' AS synthetic,
	p.code,
	v.value,
	v.part AS "count",
	v.whole AS "of"
FROM unit_values v
JOIN chosen c ON c.unit_no = v.unit_no
JOIN parts p ON p.code_no = v.code_no
ORDER BY org_id, c.year_be, CAST(c.assessment_id AS VARCHAR), p.code_no`,
	ahead: (tables, [measure, orgs, years, codes, provenance, kind]) =>
		unitsAhead(tables, { measure, orgs, years, codes, provenance, kind })
};
