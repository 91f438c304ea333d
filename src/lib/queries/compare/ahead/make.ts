/**
 * Tables made ahead of the questions, from all assessments of a database, with the SQL that the questions use
 * where there are none:
 * - `compared_parts`: the parts of the form, numbered in form order, with the statements of each;
 * - `compared_orgs`: what `compare-directory` answers, which the numbers of the assessments follow from
 *   (unitNumbers.ts), and where the rows of each organisation stand;
 * - `unit_measures`, `unit_measures_by_org`: counts of each unit in each part of the form, in two orders
 *   (places.ts);
 * - `group_measures`: what `compare-groups` answers, for each measure, provenance and kind, which
 *   `group_choices` numbers; choices that come to the same have one number;
 * - `indicator_figures`: what `compare-indicator` tells of figures, by indicator, year and unit; `indicator_spans`:
 *   where those of an indicator and year stand; `indicator_counts`: what `compare-indicators` answers;
 * - `aggregates_made`: one row, what they were made of.
 */
import { directorySql } from '../directory';
import { MEASURES, partsOf } from '../measures';
import { COUNTED } from '../shares';
import { AGGREGATES_MADE } from './made';
import { choicesOf, makeGroups } from './makeGroups';
import { makeIndicators } from './makeIndicators';
import { PLACE_SQL } from './places';
import { numberOf, type SqlConnection } from './sql';

/** Counted at a time: what is held in memory does not grow with the archive. */
const UNITS_AT_ONCE = 4000;

/**
 * Makes the tables in `catalogue`, whose rows are all in; those that stand there are made again.
 * None are made where an assessment has another code than its parts say. Leaves the
 * connection's current catalogue at `catalogue`.
 */
export async function makeAggregates(connection: SqlConnection, catalogue: string): Promise<void> {
	const run = (sql: string) => connection.run(sql);
	await run(`USE ${catalogue}`);
	if ((await numberOf(connection, OTHER_IDS)) > 0) return;
	for (const sql of [...UNITS, ...EMPTY]) await run(sql);
	const units = await numberOf(connection, 'SELECT COUNT(*) AS n FROM unit_numbers');
	for (let from = 0; from < units; from += UNITS_AT_ONCE) {
		await run(countedOf(from, from + UNITS_AT_ONCE));
	}
	for (const sql of ORDERED) await run(sql);
	if ((await numberOf(connection, GAPS)) !== 0) throw new Error('counts without a place');
	const choices = await choicesOf(connection);
	await makeGroups(connection, choices);
	await makeIndicators(connection, choices);
	for (const sql of DONE) await run(sql);
}

/** Rows too many or too few: a row's number is its place (places.ts). */
const GAPS = `SELECT
	(SELECT COUNT(*) FROM unit_measures)
	- (SELECT COUNT(*) FROM unit_numbers) * (SELECT COUNT(*) FROM compared_parts) AS n`;

/** What is made ahead names an assessment by its parts (`assessmentId` of form3/codes.ts). */
const OTHER_IDS = `SELECT COUNT(*) AS n FROM assessments
WHERE CAST(assessment_id AS VARCHAR) <> CONCAT(org_id, '/', year_be, '/', assessor)`;

/** Where the rows of each organisation stand: they are written by assessment. */
const rowsOfOrgs = (row: string) => `${row}_rows AS (
	SELECT
		n.org_id,
		CAST(MIN(t.low) AS UINTEGER) AS first_${row},
		CAST(MAX(t.high) AS UINTEGER) AS last_${row}
	FROM (
		SELECT assessment_id, MIN(rowid) AS low, MAX(rowid) AS high FROM ${row}s GROUP BY assessment_id
	) t
	JOIN unit_numbers n ON n.assessment_id = t.assessment_id
	GROUP BY n.org_id
)`;

/** `unit_numbers` is needed only while the tables are made. */
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
		year_be,
		assessment_id
	FROM by_org
	ORDER BY unit_no`,
	`CREATE OR REPLACE TABLE compared_orgs AS
	WITH ${['response', 'observation'].map(rowsOfOrgs).join(',\n')}
	SELECT d.*, CAST(u.first_unit AS UINTEGER) AS first_unit, r.* EXCLUDE (org_id), v.* EXCLUDE (org_id)
	FROM (${directorySql('LEFT JOIN')}) d
	LEFT JOIN (SELECT org_id, MIN(unit_no) AS first_unit FROM unit_numbers GROUP BY org_id) u ON u.org_id = d.org_id
	LEFT JOIN response_rows r ON r.org_id = d.org_id
	LEFT JOIN observation_rows v ON v.org_id = d.org_id
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

const ORDERED = Object.entries(PLACE_SQL).map(
	([table, place]) => `CREATE OR REPLACE TABLE ${table} AS
	SELECT ${KEPT.join(', ')}
	FROM unit_counts
	JOIN unit_numbers USING (unit_no)
	ORDER BY ${place}`
);
