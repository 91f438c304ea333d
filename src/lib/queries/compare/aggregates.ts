/**
 * Tables made ahead of the questions, from all assessments of a database, with the SQL that the questions use
 * where there are none:
 * - `compared_parts`: the parts of the form, numbered in form order, with the statements of each;
 * - `compared_orgs`: what `compare-directory` answers, which the numbers of the assessments follow from
 *   (unitNumbers.ts);
 * - `unit_measures`, `unit_measures_by_org`: counts of each unit in each part of the form, in two orders
 *   (places.ts);
 * - `group_measures`: what `compare-groups` answers, for each measure, provenance and kind, which
 *   `group_choices` numbers; choices that come to the same have one number;
 * - `aggregates_made`: one row, what they were made of.
 */
import { literal } from '$lib/engine/load';
import { GROUP_COLUMNS } from './ahead';
import { compareDirectory } from './directory';
import { groupsSql } from './groups';
import { AGGREGATES_MADE } from './made';
import { MEASURES, partsOf } from './measures';
import { PLACE_SQL } from './places';
import { COUNTED } from './shares';
import { COMPARED_MEASURES, type ComparedMeasure } from './types';

export { AGGREGATES_FROM } from './made';

/** Counted at a time: what is held in memory does not grow with the archive. */
const UNITS_AT_ONCE = 4000;

/** What is needed of a connection to DuckDB. */
export interface SqlConnection {
	run(sql: string): Promise<unknown>;
	runAndReadAll(sql: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>;
}

/**
 * Makes the tables in `catalogue`, whose rows are all in; those that stand there are made again. Leaves the
 * connection's current catalogue at `catalogue`.
 */
export async function makeAggregates(connection: SqlConnection, catalogue: string): Promise<void> {
	const run = (sql: string) => connection.run(sql);
	await run(`USE ${catalogue}`);
	for (const sql of [...UNITS, ...EMPTY]) await run(sql);
	const units = await first(connection, 'SELECT COUNT(*) AS n FROM unit_numbers');
	for (let from = 0; from < units; from += UNITS_AT_ONCE) {
		await run(countedOf(from, from + UNITS_AT_ONCE));
	}
	for (const sql of ordered) await run(sql);
	await makeGroups(connection);
	for (const sql of DONE) await run(sql);
}

/** Needed only while the tables are made. */
const UNITS = [
	`CREATE OR REPLACE TEMP TABLE unit_numbers AS
	WITH by_org AS (
		SELECT
			ROW_NUMBER() OVER (ORDER BY CAST(org_id AS VARCHAR), year_be, CAST(assessor AS VARCHAR)) - 1 AS unit_no,
			CAST(org_id AS VARCHAR) AS org_id,
			year_be,
			assessment_id
		FROM assessments
	)
	SELECT
		CAST(unit_no AS UINTEGER) AS unit_no,
		CAST(ROW_NUMBER() OVER (ORDER BY year_be, unit_no) - 1 AS UINTEGER) AS year_no,
		org_id,
		assessment_id
	FROM by_org
	ORDER BY unit_no`,
	`CREATE OR REPLACE TABLE compared_orgs AS
	SELECT d.*, u.first_unit
	FROM (${compareDirectory.sql}) d
	JOIN (SELECT org_id, MIN(unit_no) AS first_unit FROM unit_numbers GROUP BY org_id) u ON u.org_id = d.org_id
	ORDER BY d.org_name_th, d.org_id`,
	`CREATE OR REPLACE TABLE compared_parts AS
	WITH ${partsOf('NULL')}
	SELECT
		p.code_no,
		p.code,
		p.sort,
		CAST(COUNT(s.statement_no) AS USMALLINT) AS statements
	FROM parts p
	LEFT JOIN part_items i ON i.code_no = p.code_no
	LEFT JOIN statements s ON s.item_no = i.item_no
	GROUP BY p.code_no, p.code, p.sort
	ORDER BY p.code_no`
];

/** Of what the form alone says, `compared_parts` tells. */
const KEPT = COUNTED.filter((column) => column !== 'statements');

const DONE = ['DROP TABLE unit_counts', 'DROP TABLE unit_numbers', AGGREGATES_MADE];

const EMPTY = [
	`CREATE OR REPLACE TEMP TABLE unit_counts (unit_no UINTEGER, code_no SMALLINT, ${KEPT.map(
		(column) => `${column} ${column === 'evidence_chars' ? 'UINTEGER' : 'USMALLINT'}`
	).join(', ')})`
];

function countedOf(from: number, to: number): string {
	return `INSERT INTO unit_counts
	WITH chosen AS (SELECT * FROM unit_numbers WHERE unit_no >= ${from} AND unit_no < ${to}),
	${partsOf('NULL')},
	${MEASURES}
	SELECT unit_no, code_no, ${KEPT.join(', ')} FROM measures`;
}

const ordered = Object.entries(PLACE_SQL).map(
	([table, place]) => `CREATE OR REPLACE TABLE ${table} AS
	SELECT CAST(${place} AS UINTEGER) AS place, ${KEPT.join(', ')}
	FROM unit_counts
	JOIN unit_numbers USING (unit_no)
	ORDER BY place`
);

interface Choice {
	readonly measure: ComparedMeasure;
	readonly scope: string;
	readonly kind: string;
	readonly choice: number;
}

/** Kinds and provenances that are there; choosing the only one is the same as choosing none. */
async function choicesOf(connection: SqlConnection): Promise<Choice[]> {
	const kinds = await words(
		connection,
		'SELECT DISTINCT CAST(kind AS VARCHAR) AS word FROM organizations'
	);
	const scopes = await words(
		connection,
		`SELECT DISTINCT
			CASE WHEN CAST(provenance AS VARCHAR) = 'synthetic' THEN 'synthetic' ELSE 'real' END AS word
		FROM assessments`
	);
	const numbers = new Map<string, number>();
	return COMPARED_MEASURES.flatMap((measure) =>
		['', ...scopes].flatMap((scope) =>
			['', ...kinds].map((kind) => {
				const key = [measure, scopes.length > 1 && scope, kinds.length > 1 && kind].join(' ');
				const choice = numbers.get(key) ?? numbers.size;
				numbers.set(key, choice);
				return { measure, scope, kind, choice };
			})
		)
	);
}

async function makeGroups(connection: SqlConnection): Promise<void> {
	const choices = await choicesOf(connection);
	const rows = choices.map(
		({ measure, scope, kind, choice }) =>
			`(${literal(measure)}, ${literal(scope)}, ${literal(kind)}, ${choice})`
	);
	await connection.run(
		'CREATE OR REPLACE TABLE group_choices (measure VARCHAR, scope VARCHAR, kind VARCHAR, choice USMALLINT)'
	);
	if (rows.length > 0) await connection.run(`INSERT INTO group_choices VALUES ${rows.join(', ')}`);
	const made = new Set<number>();
	for (const { measure, scope, kind, choice } of choices) {
		if (made.has(choice)) continue;
		const given = {
			measure: literal(measure),
			years: 'NULL',
			codes: 'NULL',
			provenance: literal(scope),
			kind: literal(kind)
		};
		const answer = `SELECT CAST(${choice} AS USMALLINT) AS choice, * FROM (${groupsSql(given, 'unit_counts', GROUP_KEPT)})`;
		await connection.run(
			made.size === 0
				? `CREATE OR REPLACE TABLE group_measures AS ${answer}`
				: `INSERT INTO group_measures ${answer}`
		);
		made.add(choice);
	}
}

/** Parts of the form are kept by number, as everywhere in these tables. */
const GROUP_KEPT = [...GROUP_COLUMNS.filter((name) => name !== 'code'), 'code_no'].join(', ');

async function first(connection: SqlConnection, sql: string): Promise<number> {
	const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
	return Number(row?.n ?? 0);
}

async function words(connection: SqlConnection, sql: string): Promise<string[]> {
	const rows = (await connection.runAndReadAll(`${sql} ORDER BY word`)).getRowObjects();
	return rows.map(({ word }) => String(word));
}
