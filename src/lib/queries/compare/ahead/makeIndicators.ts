/** Figures of each indicator side by side, made ahead: rows of an assessment hold those of all. */
import { literal } from '$lib/engine/load';
import { FIGURE_COLUMNS } from '../citedFigure';
import { FIGURE_ORDER, figuresOf } from '../indicator';
import { indicatorsSql } from '../indicators';
import type { Choice } from './makeGroups';
import { wordsIn, type SqlConnection } from './sql';

/** Needs `unit_numbers` (make.ts). */
export async function makeIndicators(
	connection: SqlConnection,
	choices: readonly Choice[]
): Promise<void> {
	const run = (sql: string) => connection.run(sql);
	for (const sql of EMPTY) await run(sql);
	const indicators = await wordsIn(
		connection,
		'SELECT CAST(indicator_id AS VARCHAR) AS word FROM indicators'
	);
	const numbers = indicators.map((indicator, no) => `(${literal(indicator)}, ${no})`);
	if (numbers.length > 0) await run(`INSERT INTO indicator_numbers VALUES ${numbers.join(', ')}`);
	for (let from = 0; from < indicators.length; from += AT_ONCE) {
		await run(figuresOfSome(indicators.slice(from, from + AT_ONCE)));
	}
	await run(SPANS);
	await run('DROP TABLE indicator_numbers');
	for (const { scope, kind } of choices) await run(countsSql(scope, kind));
}

const EMPTY = [
	`CREATE OR REPLACE TABLE indicator_figures (
		indicator_no USMALLINT,
		unit_no UINTEGER,
		state VARCHAR,
		of_year BOOLEAN,
		statement_no VARCHAR,
		line UINTEGER,
		raw VARCHAR,
		value DOUBLE,
		unit VARCHAR,
		period_be VARCHAR,
		role VARCHAR,
		subject VARCHAR,
		subject_org_id VARCHAR
	)`,
	'CREATE OR REPLACE TEMP TABLE indicator_numbers (indicator_id VARCHAR, indicator_no USMALLINT)',
	`CREATE OR REPLACE TABLE indicator_counts (
		scope VARCHAR, kind VARCHAR, indicator_id VARCHAR, organizations INTEGER, figures INTEGER
	)`
];

/** Indicators whose figures are sorted at a time: what is held in memory stays small. */
const AT_ONCE = 8;

/** By indicator, year and unit, as units are numbered by year (unitNumbers.ts). */
const figuresOfSome = (indicators: readonly string[]) => `INSERT INTO indicator_figures
WITH chosen AS (
	SELECT unit_no, year_no, year_be, assessment_id FROM unit_numbers
),
${figuresOf(`CAST(indicator_id AS VARCHAR) IN (${indicators.map(literal).join(', ')})`)}
SELECT i.indicator_no, d.unit_no, s.state, ${FIGURE_COLUMNS.map((column) => `d.${column}`).join(', ')}
FROM dated d
JOIN states s ON s.unit_no = d.unit_no AND s.indicator_id = d.indicator_id
JOIN chosen c ON c.unit_no = d.unit_no
JOIN indicator_numbers i ON i.indicator_id = d.indicator_id
ORDER BY i.indicator_no, c.year_no, ${FIGURE_ORDER}`;

/** An indicator that nobody cites has one row, without a year. */
const SPANS = `CREATE OR REPLACE TABLE indicator_spans AS
SELECT i.indicator_id, f.year_be, f.first_row, f.last_row
FROM indicator_numbers i
LEFT JOIN (
	SELECT
		f.indicator_no,
		n.year_be,
		CAST(MIN(f.rowid) AS UINTEGER) AS first_row,
		CAST(MAX(f.rowid) AS UINTEGER) AS last_row
	FROM indicator_figures f
	JOIN unit_numbers n ON n.unit_no = f.unit_no
	GROUP BY f.indicator_no, n.year_be
) f ON f.indicator_no = i.indicator_no
ORDER BY i.indicator_no, f.year_be`;

const countsSql = (scope: string, kind: string) => `INSERT INTO indicator_counts
SELECT ${literal(scope)}, ${literal(kind)}, *
FROM (${indicatorsSql(literal(kind), literal(scope))})`;
