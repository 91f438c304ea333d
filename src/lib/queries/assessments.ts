import type { Query } from './query';

export interface AssessmentRow {
	readonly assessment_id: string;
	readonly org_id: string;
	readonly org_kind: string;
	readonly org_name_th: string;
	readonly org_name_en: string | null;
	readonly region: string | null;
	/** Of a province, and of what stands in one. */
	readonly province_code: number | null;
	readonly year_be: number;
	readonly framework_id: string;
	readonly assessor: 'self' | 'validated' | 'site-visit';
	readonly provenance: 'document' | 'table' | 'synthetic';
	readonly source_name: string | null;
	/** Of the document's bytes, in hexadecimal; null where there was no document. */
	readonly source_sha256: string | null;
	readonly source_lines: number | null;
}

/** Which assessments the database holds, newest year first. */
export const assessments: Query<Record<string, never>, AssessmentRow> = {
	name: 'assessments',
	about: 'the assessments in the database, newest first',
	params: [],
	sql: `SELECT
	CAST(a.assessment_id AS VARCHAR) AS assessment_id,
	CAST(a.org_id AS VARCHAR) AS org_id,
	CAST(o.kind AS VARCHAR) AS org_kind,
	o.name_th AS org_name_th,
	o.name_en AS org_name_en,
	CAST(o.region AS VARCHAR) AS region,
	CAST(o.province_code AS INTEGER) AS province_code,
	CAST(a.year_be AS INTEGER) AS year_be,
	CAST(a.framework_id AS VARCHAR) AS framework_id,
	CAST(a.assessor AS VARCHAR) AS assessor,
	CAST(a.provenance AS VARCHAR) AS provenance,
	a.source_name,
	a.source_sha256,
	CAST(a.source_lines AS INTEGER) AS source_lines
FROM assessments a
JOIN organizations o ON o.org_id = a.org_id
ORDER BY year_be DESC, org_id, assessor`
};
