/** From sound rows to the rows of a dataset: what the rules set aside goes, what statements need comes. */
import type { Organization } from '$lib/dataset/schema';
import type { RunOptions } from '../../engine';
import type { Layout } from '../layout';
import type { OwnPort } from '../port';
import type { Apart } from '../views';
import type { ImportTables } from './names';
import type { NamedAssessment } from './readers';

/** Rows to be put aside by rule, with their codes: `line`, `target`, `codes`. */
export function outcast({ rows, clashes, silent }: ImportTables): string {
	return `SELECT line, target, STRING_AGG(code, ' ' ORDER BY code) AS codes FROM (
		SELECT line, target, code FROM ${clashes}
		UNION ALL
		SELECT r.line, r.target, 'nothing-filled-in' FROM ${rows} r SEMI JOIN ${silent} s
			ON s.assessment = r.assessment
	) GROUP BY line, target`;
}

/** Takes rows out that another table names by `line` and `target`. */
export function takeOut({ rows }: ImportTables, named: string): string {
	return `DELETE FROM ${rows} r USING ${named} x WHERE r.line = x.line AND r.target = x.target`;
}

/**
 * The status boxes of items, as the rows of the items or of their statements say them.
 * @param said whether some row says a status
 */
export function itemStatus(
	{ who, status, statuses, outcast }: ImportTables,
	layout: Layout,
	said: boolean
): string {
	const columns = layout.get('item_status')!;
	if (!said) {
		const empty = columns.map(({ name, type }) => `${name} ${type}`);
		return `CREATE OR REPLACE TABLE ${status} (${empty.join(', ')})`;
	}
	const box = (name: string) => {
		const { type } = columns.find((column) => column.name === name)!;
		return `CAST(CASE WHEN MIN(s.found) = '${name}' THEN 'marked' ELSE 'unmarked' END AS ${type}) AS ${name}`;
	};
	return `CREATE OR REPLACE TABLE ${status} AS
		SELECT ANY_VALUE(w.assessment_id) AS assessment_id, s.item_no, ${box('not_started')}, ${box('in_progress')}
		FROM ${statuses} s
		JOIN (SELECT DISTINCT assessment, assessment_id FROM ${who}) w ON w.assessment = s.assessment
		ANTI JOIN ${outcast} o ON o.line = s.line AND o.target = s.target
		GROUP BY s.assessment, s.item_no`;
}

/** Drops what only checking needs, and makes room for the last line of statements with options. */
export function narrow({ rows }: ImportTables): string[] {
	return [
		...['assessment', 'target', 'who', 'what'].map(
			(name) => `ALTER TABLE ${rows} DROP COLUMN ${name}`
		),
		`ALTER TABLE ${rows} ADD COLUMN line_to UINTEGER`
	];
}

/**
 * A statement's row tells what its options tell too: their texts and lines. Where the table has rows of options
 * it gets one, or its own is completed, as `dataset/tableReading.ts` does.
 */
export async function completeStatements(
	port: OwnPort,
	{ rows, whole }: ImportTables,
	options: RunOptions
): Promise<void> {
	await port.exec(
		`CREATE OR REPLACE TABLE ${whole} AS
		SELECT p.assessment_id, p.statement_no, ANY_VALUE(own.rowid) AS rid,
			ANY_VALUE(COALESCE(CAST(own.mark AS VARCHAR), 'absent')) AS mark,
			CONCAT_WS(chr(10), ANY_VALUE(own.evidence), STRING_AGG(p.evidence, chr(10) ORDER BY p.option_no)
				FILTER (WHERE p.evidence IS NOT NULL AND NOT CONTAINS(COALESCE(own.evidence, ''), p.evidence))) AS evidence,
			COALESCE(ANY_VALUE(own.evidence_chars), 0) AS own_chars,
			COUNT(p.evidence) FILTER (WHERE NOT CONTAINS(COALESCE(own.evidence, ''), p.evidence)) AS texts,
			COALESCE(SUM(p.evidence_chars) FILTER
				(WHERE p.evidence IS NOT NULL AND NOT CONTAINS(COALESCE(own.evidence, ''), p.evidence)), 0) AS chars,
			LEAST(MIN(p.line), ANY_VALUE(own.line)) AS line, GREATEST(MAX(p.line), ANY_VALUE(own.line)) AS line_to
		FROM (SELECT * FROM ${rows} WHERE option_no IS NOT NULL) p
		LEFT JOIN (SELECT rowid, * FROM ${rows} WHERE option_no IS NULL AND statement_no IS NOT NULL) own
			ON own.assessment_id = p.assessment_id AND own.statement_no = p.statement_no
		GROUP BY p.assessment_id, p.statement_no`,
		options
	);
	await port.exec(`DELETE FROM ${rows} WHERE rowid IN (SELECT rid FROM ${whole})`, options);
	await port.exec(
		`INSERT INTO ${rows} (assessment_id, statement_no, mark, evidence, evidence_chars, line, line_to)
		SELECT assessment_id, statement_no, mark, NULLIF(evidence, ''),
			own_chars + chars + GREATEST(texts - 1, 0) + CASE WHEN own_chars > 0 AND texts > 0 THEN 1 ELSE 0 END,
			line, line_to FROM ${whole}`,
		options
	);
}

/** Rows of items hold nothing more than the status that was taken from them. */
export function dropItemRows({ rows }: ImportTables): string {
	return `DELETE FROM ${rows} WHERE statement_no IS NULL`;
}

/**
 * The assessments that have rows, in their order, with the name their rows give the organisation first, and the
 * line of it.
 */
export function heldAssessments({ rows, who }: ImportTables): string {
	return `SELECT r.assessment, ARG_MIN(who.name, r.first) AS name,
			MIN(r.first) FILTER (WHERE who.name IS NOT NULL) AS line
		FROM (SELECT assessment, who, MIN(line) AS first FROM ${rows} GROUP BY assessment, who) r
		JOIN ${who} who ON who.who = r.who
		GROUP BY r.assessment ORDER BY MIN(r.first)`;
}

/** Where the large tables of an import are, as columns of the schema. */
export function apartOf(file: number, tables: ImportTables): Apart[] {
	const none = 'NULL';
	return [
		{
			file,
			table: 'responses',
			from: tables.rows,
			columns: {
				summary_th: none,
				summary_en: none,
				// Not examined: null, where none found would be zero.
				figure_count: none,
				link_count: none,
				line_from: 'r.line',
				line_to: 'COALESCE(r.line_to, r.line)',
				number_recovered: 'FALSE'
			}
		},
		{ file, table: 'item_status', from: tables.status }
	];
}

export function assessmentRows(
	file: number,
	named: readonly NamedAssessment[],
	more: {
		readonly framework_id: string;
		readonly source_name: string;
		readonly source_lines: number;
	}
): readonly (readonly (string | number | null)[])[] {
	return named.map(({ assessment_id, org_id, year_be, assessor }) => [
		file,
		assessment_id,
		org_id,
		year_be,
		more.framework_id,
		assessor,
		'table',
		more.source_name,
		more.source_lines
	]);
}

export const ASSESSMENT_COLUMNS = [
	['file', 'UINTEGER'],
	['assessment_id', 'VARCHAR'],
	['org_id', 'VARCHAR'],
	['year_be', 'USMALLINT'],
	['framework_id', 'VARCHAR'],
	['assessor', 'VARCHAR'],
	['provenance', 'VARCHAR'],
	['source_name', 'VARCHAR'],
	['source_lines', 'UINTEGER']
] as const;

export const ORGANIZATION_COLUMNS = [
	['file', 'UINTEGER'],
	['org_id', 'VARCHAR'],
	['kind', 'VARCHAR'],
	['name_th', 'VARCHAR'],
	['name_en', 'VARCHAR'],
	['region', 'VARCHAR'],
	['province_code', 'UINTEGER']
] as const;

export function organizationRows(
	file: number,
	organizations: readonly Organization[]
): readonly (readonly (string | number | null)[])[] {
	return organizations.map(({ org_id, kind, name_th, name_en, region, province_code }) => [
		file,
		org_id,
		kind,
		name_th,
		name_en,
		region,
		province_code
	]);
}
