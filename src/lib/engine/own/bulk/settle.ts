/** From sound rows to the rows of a dataset: what was set aside goes, what statements need comes. */
import type { Organization } from '$lib/dataset/schema';
import type { RunOptions } from '../../engine';
import { KEPT, type Layout } from '../layout';
import type { OwnPort } from '../port';
import type { Apart } from '../views';
import type { ImportTables } from './names';
import type { NamedAssessment } from './readers';
import type { Tally } from './tally';
import { ByteWriter } from './output';
import { pausing } from './pause';
import { fileOfCsv, insertFiles, insertRows } from './texts';

/** Takes rows out that another table names by `line` and `what`. */
export function takeOut({ rows }: ImportTables, named: string): string {
	return `DELETE FROM ${rows} r USING ${named} x WHERE r.line = x.line AND r.what = x.what`;
}

/** Rows of items hold nothing more than the status that was taken from them. */
export function dropItemRows({ rows }: ImportTables): string {
	return `DELETE FROM ${rows} WHERE statement_no IS NULL`;
}

/** Drops what only checking needs, and makes room for the last line of statements with options. */
export function narrow({ rows }: ImportTables): string[] {
	return [
		`ALTER TABLE ${rows} DROP COLUMN what`,
		`ALTER TABLE ${rows} ADD COLUMN line_to UINTEGER`
	];
}

/** Makes the status boxes of items, as the rows of the items or of their statements say them. */
export async function makeItemStatus(
	port: OwnPort,
	{ status }: ImportTables,
	layout: Layout,
	tally: Tally,
	assessments: readonly NamedAssessment[]
): Promise<void> {
	const columns = layout.get('item_status')!.map(({ name, type }) => [name, type] as const);
	const typed = columns.map(([name, type]) => `${name} ${type}`);
	await port.execAll([`CREATE OR REPLACE TABLE ${status} (${typed.join(', ')})`]);
	const names = columns.map(([name]) => [name, 'VARCHAR'] as const);
	await insertFiles(port, [
		fileOfCsv(status, names, await statusCsv(tally, assessments, pausing()))
	]);
}

/** Assessment, item and its two boxes, a line each: there are hundreds of thousands, so they are written as bytes. */
async function statusCsv(
	tally: Tally,
	assessments: readonly NamedAssessment[],
	pause: () => Promise<void> | undefined
): Promise<Uint8Array<ArrayBuffer>> {
	const encoder = new TextEncoder();
	const box = (ticked: boolean) => (ticked ? 'marked' : 'unmarked');
	const tails = new Map<string, Uint8Array>();
	const out = new ByteWriter(2 ** 20);
	let last = -1;
	let id: Uint8Array = new Uint8Array();
	for (const { assessment, item_no, status } of tally.statuses()) {
		if (assessment !== last) {
			await pause();
			id = encoder.encode(assessments[assessment]!.assessment_id);
			last = assessment;
		}
		const key = `${item_no} ${status}`;
		let tail = tails.get(key);
		if (tail === undefined) {
			const boxes = [box(status === 'not_started'), box(status === 'in_progress')];
			tails.set(key, (tail = encoder.encode(`,${item_no},${boxes.join(',')}\n`)));
		}
		out.part(id, 0, id.length);
		out.part(tail, 0, tail.length);
	}
	return out.take();
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
	const untold = `p.evidence IS NOT NULL AND NOT CONTAINS(COALESCE(own.evidence, ''), p.evidence)`;
	await port.exec(
		`CREATE OR REPLACE TABLE ${whole} AS
		SELECT p.assessment_id, p.statement_no, ANY_VALUE(own.rowid) AS rid,
			ANY_VALUE(COALESCE(CAST(own.mark AS VARCHAR), 'absent')) AS mark,
			CONCAT_WS(chr(10), ANY_VALUE(own.evidence),
				STRING_AGG(p.evidence, chr(10) ORDER BY p.option_no) FILTER (WHERE ${untold})) AS evidence,
			COALESCE(ANY_VALUE(own.evidence_chars), 0) AS own_chars,
			COUNT(*) FILTER (WHERE ${untold}) AS texts,
			COALESCE(SUM(p.evidence_chars) FILTER (WHERE ${untold}), 0) AS chars,
			LEAST(MIN(p.line), ANY_VALUE(own.line)) AS line,
			GREATEST(MAX(p.line), ANY_VALUE(own.line)) AS line_to
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
	await port.execAll([`DROP TABLE ${whole}`]);
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

/** Adds the assessments and their organisations to the tables that all files share. */
export async function insertShared(
	port: OwnPort,
	file: number,
	assessments: readonly NamedAssessment[],
	organizations: readonly Organization[],
	source: { readonly framework_id: string; readonly name: string; readonly lines: number }
): Promise<void> {
	await insertRows(
		port,
		{
			table: `${KEPT}.assessments`,
			columns: ASSESSMENT_COLUMNS,
			rows: assessments.map(({ assessment_id, org_id, year_be, assessor }) => [
				file,
				assessment_id,
				org_id,
				year_be,
				source.framework_id,
				assessor,
				'table',
				source.name,
				source.lines
			])
		},
		{
			table: `${KEPT}.organizations`,
			columns: ORGANIZATION_COLUMNS,
			rows: organizations.map((row) => [
				file,
				row.org_id,
				row.kind,
				row.name_th,
				row.name_en,
				row.region,
				row.province_code
			])
		}
	);
}

const ASSESSMENT_COLUMNS = [
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

const ORGANIZATION_COLUMNS = [
	['file', 'UINTEGER'],
	['org_id', 'VARCHAR'],
	['kind', 'VARCHAR'],
	['name_th', 'VARCHAR'],
	['name_en', 'VARCHAR'],
	['region', 'VARCHAR'],
	['province_code', 'UINTEGER']
] as const;
