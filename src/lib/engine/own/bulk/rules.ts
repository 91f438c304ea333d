/**
 * The rules of `importers/assessment/rules.ts` for tables too large to be held row by row: the same rules, said
 * in SQL over the sound rows. A test holds the two together.
 */
import type { RunOptions } from '../../engine';
import type { OwnPort } from '../port';
import type { ImportTables } from './names';

/** What the rules found, as tables: nothing is taken out of the rows yet. */
export interface RuleTables {
	/**
	 * Rows that disagree with others: `rid` (row of the table of rows), `line`, `target`, `code`, the `answer`
	 * (column) that differs, what was `found`, and for the sentence the group's size `n`, its `first_line`,
	 * the `other_line` that first says otherwise, and `more_lines`, comma-separated.
	 */
	readonly clashes: string;
	/** Assessments of which no row says anything. */
	readonly silent: string;
	/** Rows that say again what a row before them says: `rid`, `line`, and the `first_line` of that row. */
	readonly repeats: string;
}

export function ruleTables({ rows }: ImportTables): RuleTables {
	return { clashes: `${rows}_clashes`, silent: `${rows}_silent`, repeats: `${rows}_repeats` };
}

/** Lines named in one sentence, as in `rules.ts` of the importers. */
export const NAMED = 6;

/**
 * Applies the rules.
 * @param statuses whether some row says a status; where none does, its rule has nothing to look at
 */
export async function applyRules(
	port: OwnPort,
	tables: ImportTables,
	{ statuses }: { statuses: boolean },
	options: RunOptions
): Promise<RuleTables> {
	const found = ruleTables(tables);
	const again = await port.query(repeatedTargets(tables), options);
	await port.exec(
		`CREATE OR REPLACE TABLE ${found.clashes} (rid BIGINT, line UINTEGER, target USMALLINT, code VARCHAR,
			answer VARCHAR, found VARCHAR, n UINTEGER, first_line UINTEGER, other_line UINTEGER, more_lines VARCHAR)`,
		options
	);
	await port.exec(
		`CREATE OR REPLACE TABLE ${found.repeats} (rid BIGINT, line UINTEGER, first_line UINTEGER)`,
		options
	);
	if (again.length > 0) await port.exec(conflictingRows(tables, found), options);
	if (statuses) await port.exec(conflictingStatus(tables, found), options);
	await port.exec(silentAssessments(tables, found, statuses), options);
	if (again.length > 0) await port.exec(repeatedRows(tables, found), options);
	return found;
}

/** Looks for a key with several rows: an assessment has as many different targets as rows, or one repeats. */
function repeatedTargets({ rows }: ImportTables): string {
	return `SELECT 1 AS one FROM (
		SELECT assessment, target // 64 AS part FROM ${rows} GROUP BY assessment, part
		HAVING COUNT(*) <> BIT_COUNT(BIT_OR(CAST(1 AS UBIGINT) << (target % 64)))
	) LIMIT 1`;
}

/** Rows of keys that have several. */
function keyed({ rows, what }: ImportTables): string {
	return `SELECT r.rowid AS rid, r.line, r.assessment, r.target, CAST(r.mark AS VARCHAR) AS mark, r.evidence,
			what.status
		FROM ${rows} r JOIN ${what} what ON what.what = r.what
		SEMI JOIN (SELECT assessment, target FROM ${rows} GROUP BY assessment, target HAVING COUNT(*) > 1) k
			ON k.assessment = r.assessment AND k.target = r.target`;
}

/** Rule 1: rows of one key that differ. */
function conflictingRows(tables: ImportTables, { clashes }: RuleTables): string {
	return `INSERT INTO ${clashes}
		WITH keyed AS (${keyed(tables)}),
		compared AS (
			SELECT *,
				mark IS DISTINCT FROM FIRST_VALUE(mark) OVER k AS other_mark,
				evidence IS DISTINCT FROM FIRST_VALUE(evidence) OVER k AS other_evidence,
				status IS DISTINCT FROM FIRST_VALUE(status) OVER k AS other_status
			FROM keyed WINDOW k AS (PARTITION BY assessment, target ORDER BY line, rid)
		),
		judged AS (
			SELECT *, CASE WHEN BOOL_OR(other_mark) OVER k THEN 'mark'
				WHEN BOOL_OR(other_evidence) OVER k THEN 'evidence'
				WHEN BOOL_OR(other_status) OVER k THEN 'status' END AS answer
			FROM compared WINDOW k AS (PARTITION BY assessment, target)
		)
		${told(
			`SELECT *, assessment AS a, target AS b, CASE answer WHEN 'mark' THEN mark WHEN 'evidence' THEN evidence ELSE status END AS found,
				CASE answer WHEN 'mark' THEN other_mark WHEN 'evidence' THEN other_evidence ELSE other_status END AS differs
			FROM judged WHERE answer IS NOT NULL`,
			'conflicting-rows'
		)}`;
}

/** Rule 2: one item of an assessment, several statuses. */
function conflictingStatus({ rows, what }: ImportTables, { clashes }: RuleTables): string {
	return `INSERT INTO ${clashes}
		WITH said AS (
			SELECT r.rowid AS rid, r.line, r.target, r.assessment, what.item_no, what.status AS found
			FROM ${rows} r JOIN ${what} what ON what.what = r.what WHERE what.status IS NOT NULL
		),
		clashing AS (
			SELECT assessment, item_no FROM said GROUP BY assessment, item_no HAVING MIN(found) <> MAX(found)
		)
		${told(
			`SELECT said.*, assessment AS a, item_no AS b, 'status' AS answer,
				found <> FIRST_VALUE(found) OVER (PARTITION BY assessment, item_no ORDER BY line, rid) AS differs
			FROM said SEMI JOIN clashing USING (assessment, item_no)`,
			'conflicting-status'
		)}`;
}

/** Rows of groups (`a`, `b`) with the lines that a sentence about each of them names. */
function told(rows: string, code: string): string {
	return `, groups AS (
			SELECT a, b, COUNT(*) AS n, MIN(line) AS first_line, MIN(line) FILTER (WHERE differs) AS other_line,
				ARRAY_TO_STRING((ARRAY_AGG(line ORDER BY line))[1:${NAMED}], ',') AS more_lines
			FROM (${rows}) GROUP BY a, b
		)
		SELECT c.rid, c.line, c.target, '${code}', c.answer, COALESCE(c.found, ''), g.n, g.first_line, g.other_line, g.more_lines
		FROM (${rows}) c JOIN groups g ON g.a = c.a AND g.b = c.b`;
}

/** Rule 3: assessments without a mark, evidence or status. */
function silentAssessments(
	{ rows, what }: ImportTables,
	{ silent }: RuleTables,
	statuses: boolean
): string {
	const join = statuses ? ` JOIN ${what} what ON what.what = r.what` : '';
	const status = statuses ? ' OR what.status IS NOT NULL' : '';
	return `CREATE OR REPLACE TABLE ${silent} AS
		SELECT r.assessment FROM ${rows} r${join} GROUP BY r.assessment
		HAVING NOT BOOL_OR(r.mark <> 'absent' OR r.evidence IS NOT NULL${status})`;
}

/** Rule 4: of rows that are the same in everything the first is kept. Rules 1–3 treat equal rows alike. */
function repeatedRows(tables: ImportTables, { clashes, silent, repeats }: RuleTables): string {
	return `INSERT INTO ${repeats}
		SELECT rid, line, first_line FROM (
			SELECT k.rid, k.line, FIRST_VALUE(line) OVER w AS first_line, ROW_NUMBER() OVER w AS place
			FROM (${keyed(tables)}) k
			ANTI JOIN ${clashes} c ON c.rid = k.rid
			ANTI JOIN ${silent} s ON s.assessment = k.assessment
			WINDOW w AS (PARTITION BY k.assessment, k.target ORDER BY k.line, k.rid)
		) WHERE place > 1`;
}
