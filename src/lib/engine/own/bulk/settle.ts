/** From sound rows to the rows of a dataset: what the rules set aside goes, what statements need comes. */
import type { RunOptions } from '../../engine';
import { identifier, literal } from '../../load';
import { KEPT, type Layout } from '../layout';
import type { OwnPort } from '../port';
import type { Apart } from '../views';
import type { ImportTables } from './names';
import type { NamedAssessment } from './readers';
import type { RuleTables } from './rules';

/** Rows to be put aside by rule, with their codes: `line`, `target`, `codes`. */
export function outcast({ rows }: ImportTables, { clashes, silent }: RuleTables): string {
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
	{ who, status }: ImportTables,
	{ statuses, outcast }: RuleTables,
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

/**
 * A statement's row tells what its options tell too: their texts and lines. Where the table has rows of options
 * it gets one, or its own is completed, as `dataset/tableReading.ts` does.
 */
export async function completeStatements(
	port: OwnPort,
	{ rows }: ImportTables,
	options: RunOptions
): Promise<void> {
	const some = await port.query(
		`SELECT 1 AS one FROM ${rows} WHERE option_no IS NOT NULL LIMIT 1`,
		options
	);
	if (some.length === 0) return;
	const whole = `${rows}_whole`;
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
			LEAST(MIN(p.line), ANY_VALUE(own.line)) AS line, GREATEST(MAX(p.line_to), ANY_VALUE(own.line_to)) AS line_to,
			ANY_VALUE(p.assessment) AS assessment
		FROM (SELECT * FROM ${rows} WHERE option_no IS NOT NULL) p
		LEFT JOIN (SELECT rowid, * FROM ${rows} WHERE option_no IS NULL AND statement_no IS NOT NULL) own
			ON own.assessment_id = p.assessment_id AND own.statement_no = p.statement_no
		GROUP BY p.assessment_id, p.statement_no`,
		options
	);
	await port.exec(`DELETE FROM ${rows} WHERE rowid IN (SELECT rid FROM ${whole})`, options);
	await port.exec(
		`INSERT INTO ${rows} (assessment_id, statement_no, mark, evidence, evidence_chars, line, line_to, assessment)
		SELECT assessment_id, statement_no, mark, NULLIF(evidence, ''),
			own_chars + chars + GREATEST(texts - 1, 0) + CASE WHEN own_chars > 0 AND texts > 0 THEN 1 ELSE 0 END,
			line, line_to, assessment FROM ${whole}`,
		options
	);
	await port.exec(`DROP TABLE ${whole}`);
}

/** Rows of items hold nothing more than the status that was taken from them. */
export function dropItemRows({ rows }: ImportTables): string {
	return `DELETE FROM ${rows} WHERE statement_no IS NULL`;
}

/** Names that rows give to organisations which are nowhere listed: of several the first. */
export function firstNames({ rows, who }: ImportTables): string {
	return `SELECT who.org_id, ARG_MIN(who.name, r.line) AS name FROM ${rows} r
		JOIN ${who} who ON who.who = r.who WHERE who.name IS NOT NULL GROUP BY who.org_id`;
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
				number_recovered: 'FALSE'
			}
		},
		{ file, table: 'item_status', from: tables.status }
	];
}

/** Adds the assessments to the common table. */
export function insertAssessments(
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

export const keptTable = (name: string) => `${KEPT}.${identifier(name)}`;
export const text = literal;
