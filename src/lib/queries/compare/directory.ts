import type { Query } from '../query';
import { directoryAhead } from './ahead/directory';

/** One organisation of the database, with all it has. */
export interface DirectoryRow {
	readonly org_id: string;
	readonly org_kind: string;
	readonly org_name_th: string;
	readonly org_name_en: string | null;
	readonly region: string | null;
	readonly province_code: number | null;
	/** By year and assessor, `year/assessor/provenance` with one space between: `2564/self/table 2565/self/table`. */
	readonly assessments: string;
}

/** @param join `LEFT JOIN` for organisations without an assessment too; their `assessments` are null */
export const directorySql = (join: 'JOIN' | 'LEFT JOIN') => `SELECT
	CAST(o.org_id AS VARCHAR) AS org_id,
	CAST(o.kind AS VARCHAR) AS org_kind,
	o.name_th AS org_name_th,
	o.name_en AS org_name_en,
	CAST(o.region AS VARCHAR) AS region,
	CAST(o.province_code AS INTEGER) AS province_code,
	a.assessments
FROM organizations o
${join} (
	SELECT
		org_id,
		STRING_AGG(
			CONCAT(year_be, '/', CAST(assessor AS VARCHAR), '/', CAST(provenance AS VARCHAR)), ' '
			ORDER BY year_be, CAST(assessor AS VARCHAR)
		) AS assessments
	FROM assessments
	GROUP BY org_id
) a ON a.org_id = o.org_id
ORDER BY org_name_th, org_id`;

/** Who is in the database, by Thai name: a row an organisation, so that an archive of many years stays small. */
export const compareDirectory: Query<Record<string, never>, DirectoryRow> = {
	name: 'compare-directory',
	about: 'the organisations of the database, with the years they have',
	params: [],
	sql: directorySql('JOIN'),
	ahead: directoryAhead
};
