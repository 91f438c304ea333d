/**
 * The rules of `importers/assessment/rules.ts` for tables too large to be held row by row: the same rules, said
 * in SQL over the sound rows. A test holds the two together.
 */
import type { RunOptions } from '../../engine';
import type { OwnPort } from '../port';
import type { ImportTables } from './names';

/** Lines named in one sentence, as in `rules.ts` of the importers. */
export const NAMED = 6;

/**
 * Applies the rules; nothing is taken out of the rows yet. Fills
 * - `clashes`: rows that disagree with others: `line`, `target`, `what`, `code`, the `answer` (column) that differs,
 *   what was `found`, and for the sentence the group's size `n`, its `first_line`, the `other_line` that first says
 *   otherwise, and `more_lines`, comma-separated;
 * - `silent`: assessments of which no row says anything;
 * - `repeats`: rows that say again what one before them says: `line`, `target`, and its `first_line`;
 * - `statuses`: rows that say one: `line`, `target`, `assessment`, `item_no`, `found`.
 *
 * @param some whether some row says a status; where none does, its rule has nothing to look at
 */
export async function applyRules(
	port: OwnPort,
	tables: ImportTables,
	some: { readonly status: boolean },
	options: RunOptions
): Promise<void> {
	const [again] = await port.query<{ Count: number }>(repeating(tables), options);
	await port.execAll([
		`CREATE OR REPLACE TABLE ${tables.clashes} (rid BIGINT, line UINTEGER, target USMALLINT, what UINTEGER,
			code VARCHAR, answer VARCHAR, found VARCHAR, n UINTEGER, first_line UINTEGER, other_line UINTEGER,
			more_lines VARCHAR)`,
		`CREATE OR REPLACE TABLE ${tables.repeats} (line UINTEGER, target USMALLINT, first_line UINTEGER)`
	]);
	if (again!.Count > 0) {
		await port.exec(keyed(tables), options);
		await port.exec(conflictingRows(tables), options);
	}
	if (some.status) {
		await port.exec(saidStatuses(tables), options);
		await port.exec(conflictingStatus(tables), options);
	}
	await port.exec(silentAssessments(tables, some.status), options);
	if (again!.Count > 0) await port.exec(repeatedRows(tables), options);
}

/** Assessments some key of which has several rows: as many different targets as rows, or one repeats. */
function repeating({ rows, again }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${again} AS SELECT DISTINCT assessment FROM (
		SELECT assessment, target // 64 AS part FROM ${rows} GROUP BY assessment, part
		HAVING COUNT(*) <> BIT_COUNT(BIT_OR(CAST(1 AS UBIGINT) << (target % 64)))
	)`;
}

/** Rows of keys that have several. */
function keyed({ rows, what, again, keyed }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${keyed} AS SELECT * EXCLUDE (n) FROM (
		SELECT r.rowid AS rid, r.line, r.assessment, r.target, r.what, CAST(r.mark AS VARCHAR) AS mark, r.evidence,
			what.status, COUNT(*) OVER (PARTITION BY r.assessment, r.target) AS n
		FROM ${rows} r JOIN ${what} what ON what.what = r.what
		SEMI JOIN ${again} a ON a.assessment = r.assessment
	) WHERE n > 1`;
}

/** Rule 1: rows of one key that differ. */
function conflictingRows({ clashes, keyed }: ImportTables): string {
	return `INSERT INTO ${clashes}
		WITH compared AS (
			SELECT *,
				mark IS DISTINCT FROM FIRST_VALUE(mark) OVER k AS other_mark,
				evidence IS DISTINCT FROM FIRST_VALUE(evidence) OVER k AS other_evidence,
				status IS DISTINCT FROM FIRST_VALUE(status) OVER k AS other_status
			FROM ${keyed} WINDOW k AS (PARTITION BY assessment, target ORDER BY line, rid)
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

/** Rows that say a status, and of which item. */
function saidStatuses({ rows, what, statuses }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${statuses} AS
		SELECT r.rowid AS rid, r.line, r.target, r.what, r.assessment, what.item_no, what.status AS found
		FROM ${rows} r JOIN ${what} what ON what.what = r.what WHERE what.status IS NOT NULL`;
}

/** Rule 2: one item of an assessment, several statuses. */
function conflictingStatus({ clashes, statuses }: ImportTables): string {
	return `INSERT INTO ${clashes}
		WITH said AS (SELECT * FROM ${statuses}),
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
		SELECT c.rid, c.line, c.target, c.what, '${code}', c.answer, COALESCE(c.found, ''), g.n, g.first_line, g.other_line, g.more_lines
		FROM (${rows}) c JOIN groups g ON g.a = c.a AND g.b = c.b`;
}

/** Rule 3: assessments without a mark, evidence or status. */
function silentAssessments({ rows, silent, statuses }: ImportTables, some: boolean): string {
	const quiet = `CREATE OR REPLACE TABLE ${silent} AS
		SELECT assessment FROM ${rows} GROUP BY assessment
		HAVING NOT BOOL_OR(mark <> 'absent' OR evidence IS NOT NULL)`;
	return some ? `${quiet} AND assessment NOT IN (SELECT assessment FROM ${statuses})` : quiet;
}

/** Rule 4: of rows that are the same in everything the first is kept. Rules 1–3 treat equal rows alike. */
function repeatedRows({ clashes, silent, repeats, keyed }: ImportTables): string {
	return `INSERT INTO ${repeats}
		SELECT line, target, first_line FROM (
			SELECT k.line, k.target, FIRST_VALUE(line) OVER w AS first_line, ROW_NUMBER() OVER w AS place
			FROM ${keyed} k
			ANTI JOIN ${clashes} c ON c.rid = k.rid
			ANTI JOIN ${silent} s ON s.assessment = k.assessment
			WINDOW w AS (PARTITION BY k.assessment, k.target ORDER BY k.line, k.rid)
		) WHERE place > 1`;
}
