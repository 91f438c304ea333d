/** The note in a database that says what its tables made ahead were made of. */

/** From so many assessments on `pmqa build` makes the tables: a small archive answers as fast without them. */
export const AGGREGATES_FROM = 1000;

/** Raised when the tables mean something else than before. */
const VERSION = 4;

const TABLES = [
	'assessments',
	'responses',
	'item_status',
	'observations',
	'indicators',
	'reviews',
	'organizations',
	'statements'
] as const;

/** Rows of the tables that those made ahead depend on: a file changed by other hands is told by them. */
const MADE_OF = TABLES.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`).join(', ');

export const AGGREGATES_MADE = `CREATE OR REPLACE TABLE aggregates_made AS
SELECT ${VERSION} AS version, ${MADE_OF}`;

/** One row, `whole`: whether the tables hold for the rows that stand beside them. Fails where there are none. */
export const AGGREGATES_WHOLE = `SELECT COUNT(*) = 1 AS whole
FROM aggregates_made m
JOIN (SELECT ${MADE_OF}) n
	ON ${TABLES.map((table) => `n.${table} = m.${table}`).join('\n\tAND ')}
WHERE m.version = ${VERSION}`;
