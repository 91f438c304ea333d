/** From sound rows to the rows of a dataset: what was set aside goes, what statements need comes. */
import { columnNames, TABLES, type Organization, type Table } from '$lib/dataset/schema';
import type { RunOptions } from '../../engine';
import { codesFor, columnRows, type Cell } from '../columns';
import { KEPT } from '../layout';
import type { OwnPort } from '../port';
import type { Apart } from '../views';
import type { ImportTables } from './names';
import type { NamedAssessment } from './readers';
import { STATUSES, type Status, type Tally } from './tally';

/** Takes rows out that another table names by `line` and `what`. */
export function takeOut({ rows }: ImportTables, named: string): string {
	return `DELETE FROM ${rows} r USING ${named} x WHERE r.line = x.line AND r.what = x.what`;
}

/** Rows of items hold nothing more than the status that was taken from them. */
export function dropItemRows({ rows }: ImportTables): string {
	return `DELETE FROM ${rows} WHERE statement_no IS NULL`;
}

/** Keeps the status boxes of items, as the rows of the items or of their statements say them. */
export async function keepItemStatus(
	port: OwnPort,
	{ status: table }: ImportTables,
	tally: Tally,
	assessments: readonly NamedAssessment[],
	pause: () => Promise<void> | undefined
): Promise<void> {
	const most = tally.statusCount;
	const whose = codesFor(assessments.length, most);
	const items = codesFor(tally.itemNames.length, most);
	const statuses = codesFor(STATUSES.length, most);
	let rows = 0;
	for (const { assessment, item, status } of tally.statuses()) {
		const waiting = rows % 256 === 0 ? pause() : undefined;
		if (waiting) await waiting;
		whose[rows] = assessment;
		items[rows] = item;
		statuses[rows++] = status;
	}
	if (rows === 0) return;
	const box = (name: Status) => ({
		name,
		codes: statuses.slice(0, rows),
		texts: STATUSES.map((status) => (status === name ? 'marked' : 'unmarked'))
	});
	const columns = [
		{
			name: 'assessment_id',
			codes: whose.subarray(0, rows),
			texts: assessments.map(({ assessment_id }) => assessment_id)
		},
		{ name: 'item_no', codes: items.subarray(0, rows), texts: tally.itemNames },
		box('not_started'),
		box('in_progress')
	];
	await port.append({ table, rows, columns });
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
		WITH answers AS (SELECT rowid AS rid, * FROM ${rows}),
		whole AS (
			SELECT p.assessment_id, p.statement_no, ANY_VALUE(own.rid) AS rid,
				ANY_VALUE(COALESCE(CAST(own.mark AS VARCHAR), 'absent')) AS mark,
				CONCAT_WS(chr(10), ANY_VALUE(own.evidence),
					STRING_AGG(p.evidence, chr(10) ORDER BY p.option_no) FILTER (WHERE ${untold})) AS evidence,
				COALESCE(ANY_VALUE(own.evidence_chars), 0) AS own_chars,
				COUNT(*) FILTER (WHERE ${untold}) AS texts,
				COALESCE(SUM(p.evidence_chars) FILTER (WHERE ${untold}), 0) AS chars,
				LEAST(MIN(p.line), ANY_VALUE(own.line)) AS line,
				GREATEST(MAX(p.line), ANY_VALUE(own.line)) AS line_to
			FROM (SELECT * FROM answers WHERE option_no IS NOT NULL) p
			LEFT JOIN (SELECT * FROM answers WHERE option_no IS NULL AND statement_no IS NOT NULL) own
				ON own.assessment_id = p.assessment_id AND own.statement_no = p.statement_no
			GROUP BY p.assessment_id, p.statement_no
		)
		SELECT assessment_id, statement_no, rid, mark, NULLIF(evidence, '') AS evidence, own_chars + chars +
			GREATEST(texts - 1, 0) + CASE WHEN own_chars > 0 AND texts > 0 THEN 1 ELSE 0 END AS evidence_chars,
			line, line_to
		FROM whole`,
		options
	);
	await port.exec(
		`DELETE FROM ${rows} WHERE rowid IN (SELECT rid FROM ${whole} WHERE rid IS NOT NULL)`,
		options
	);
}

/** What is not known of large tables; null of figures means not searched for, where zero means none found. */
const UNKNOWN = {
	summary_th: 'NULL',
	summary_en: 'NULL',
	figure_count: 'NULL',
	link_count: 'NULL',
	line_from: 'r.line',
	number_recovered: 'FALSE'
} as const;

/** Where the rows of an import are, as columns of the schema. `completed`: statements were completed by options. */
export function apartOf(file: number, tables: ImportTables, completed: boolean): Apart[] {
	const whole = {
		file,
		table: 'responses',
		from: tables.whole,
		columns: { ...UNKNOWN, option_no: 'NULL', line_to: 'r.line_to' }
	};
	return [
		{
			file,
			table: 'responses',
			from: tables.rows,
			columns: { ...UNKNOWN, line_to: 'r.line' }
		},
		...(completed ? [whole] : []),
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
	const { framework_id, name: source_name, lines: source_lines } = source;
	const common = { framework_id, provenance: 'table', source_name, source_lines };
	for (const some of parts(assessments)) {
		const rows = some.map((assessment) => ({ ...assessment, ...common, file }));
		await port.append(keptRows(TABLES.assessments, rows));
	}
	for (const some of parts(organizations)) {
		const rows = some.map((organization) => ({ ...organization, file }));
		await port.append(keptRows(TABLES.organizations, rows));
	}
}

/** Rows that are made in one go: a few milliseconds of the page's time. */
const A_PART = 2_000;

function* parts<T>(all: readonly T[]): Generator<readonly T[]> {
	for (let from = 0; from < all.length; from += A_PART) yield all.slice(from, from + A_PART);
}

/** Rows for a table that all files share; what they do not say is NULL. */
function keptRows(table: Table, rows: readonly Readonly<Record<string, Cell>>[]) {
	const names = ['file', ...columnNames(table)];
	const cells = rows.map((row) => names.map((name) => row[name] ?? null));
	return columnRows(`${KEPT}.${table.name}`, names, cells);
}
