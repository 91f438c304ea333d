/**
 * The rules of `importers/assessment/rules.ts` for tables too large to be held row by row: the same rules, said
 * in SQL over the rows of assessments that may break one (`tally.ts` knows which). A test holds the two together.
 */
import type { RunOptions } from '../../engine';
import { columnRows } from '../columns';
import type { OwnPort } from '../port';
import type { ImportTables } from './names';

/** Lines named in one sentence, as in `rules.ts` of the importers. */
export const NAMED = 6;

export interface Suspects {
	/** Codes of assessments with several rows of one key. */
	readonly repeating: readonly string[];
	/** Of those whose rows say different statuses of an item. */
	readonly disagreeing: readonly string[];
	/** Of those that say nothing. */
	readonly silent: readonly string[];
}

/**
 * Applies the rules; nothing is taken out of the rows yet. Makes
 * - `clashes`: rows that disagree with others: `line`, `what`, `code`, the `answer` (column) that differs, what was
 *   `found`, and for the sentence the group's size `n`, its `first_line`, the `other_line` that first says otherwise,
 *   and `more_lines`, comma-separated; and the rows of assessments that say nothing;
 * - `repeats`: rows that say again what one before them says: `line`, `what`, and its `first_line`;
 * - `outcast`: rows to be put aside: `line`, `what`, and their `codes`.
 *
 * @returns how many rows are to be put aside, and how many are repeated
 */
export async function applyRules(
	port: OwnPort,
	tables: ImportTables,
	{ repeating, disagreeing, silent }: Suspects,
	options: RunOptions
): Promise<{ outcast: number; repeats: number }> {
	const all = [...new Set([...repeating, ...disagreeing, ...silent])];
	if (all.length === 0) return { outcast: 0, repeats: 0 };
	const [repeats, says] = [new Set(repeating), new Set(disagreeing)];
	const quiet = new Set(silent);
	await port.execAll([
		`CREATE OR REPLACE TABLE ${tables.suspect}
			(assessment_id VARCHAR, repeating BOOLEAN, disagreeing BOOLEAN, silent BOOLEAN)`,
		`CREATE OR REPLACE TABLE ${tables.clashes} (rid BIGINT, line UINTEGER, what UINTEGER, code VARCHAR,
			answer VARCHAR, found VARCHAR, n UINTEGER, first_line UINTEGER, other_line UINTEGER,
			more_lines VARCHAR)`
	]);
	const names = ['assessment_id', 'repeating', 'disagreeing', 'silent'];
	const rows = all.map((id) => [id, repeats.has(id), says.has(id), quiet.has(id)]);
	await port.append(columnRows(tables.suspect, names, rows));
	await port.exec(suspects(tables), options);
	if (repeats.size > 0) await port.exec(conflictingRows(tables), options);
	if (says.size > 0) await port.exec(conflictingStatus(tables), options);
	if (quiet.size > 0) await port.exec(saysNothing(tables), options);
	const [repeated] = await port.query<{ Count: number }>(repeatedRows(tables), options);
	const [outcast] = await port.query<{ Count: number }>(outcastRows(tables), options);
	return { outcast: outcast!.Count, repeats: repeated!.Count };
}

/** Rows of the assessments, with how many rows their key has. A key is a statement, an option or an item. */
function suspects({ rows, what, suspect, suspects }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${suspects} AS
		SELECT r.rowid AS rid, r.line, r.what, r.assessment_id, what.item_no,
			CONCAT_WS('/', COALESCE(CAST(r.statement_no AS VARCHAR), CAST(what.item_no AS VARCHAR)), r.option_no) AS target,
			CAST(r.mark AS VARCHAR) AS mark, r.evidence, what.status, s.repeating, s.disagreeing, s.silent
		FROM ${rows} r
		JOIN ${suspect} s ON s.assessment_id = r.assessment_id
		JOIN ${what} what ON what.what = r.what`;
}

/** Rule 1: rows of one key that differ. */
function conflictingRows({ clashes, suspects }: ImportTables): string {
	return `INSERT INTO ${clashes}
		WITH compared AS (
			SELECT *,
				mark IS DISTINCT FROM FIRST_VALUE(mark) OVER k AS other_mark,
				evidence IS DISTINCT FROM FIRST_VALUE(evidence) OVER k AS other_evidence,
				status IS DISTINCT FROM FIRST_VALUE(status) OVER k AS other_status
			FROM ${suspects} WHERE repeating
			WINDOW k AS (PARTITION BY assessment_id, target ORDER BY line, rid)
		),
		judged AS (
			SELECT *, CASE WHEN BOOL_OR(other_mark) OVER k THEN 'mark'
				WHEN BOOL_OR(other_evidence) OVER k THEN 'evidence'
				WHEN BOOL_OR(other_status) OVER k THEN 'status' END AS answer
			FROM compared WINDOW k AS (PARTITION BY assessment_id, target)
		),
		clashing AS (
			SELECT rid, line, what, assessment_id AS a, target AS b, answer,
				CASE answer WHEN 'mark' THEN mark WHEN 'evidence' THEN evidence ELSE status END AS found,
				CASE answer WHEN 'mark' THEN other_mark WHEN 'evidence' THEN other_evidence
					ELSE other_status END AS differs
			FROM judged WHERE answer IS NOT NULL
		)
		${told('conflicting-rows')}`;
}

/** Rule 2: one item of an assessment, several statuses. */
function conflictingStatus({ clashes, suspects }: ImportTables): string {
	return `INSERT INTO ${clashes}
		WITH compared AS (
			SELECT *, MIN(status) OVER k <> MAX(status) OVER k AS clashes,
				status <> FIRST_VALUE(status) OVER (k ORDER BY line, rid) AS differs
			FROM ${suspects} WHERE disagreeing AND status IS NOT NULL
			WINDOW k AS (PARTITION BY assessment_id, item_no)
		),
		clashing AS (
			SELECT rid, line, what, assessment_id AS a, item_no AS b, 'status' AS answer, status AS found, differs
			FROM compared WHERE clashes
		)
		${told('conflicting-status')}`;
}

/** Rows of groups (`a`, `b`) with the lines that a sentence about each of them names. */
function told(code: string): string {
	return `, groups AS (
			SELECT a, b, COUNT(*) AS n, MIN(line) AS first_line, MIN(line) FILTER (WHERE differs) AS other_line,
				ARRAY_TO_STRING((ARRAY_AGG(line ORDER BY line))[1:${NAMED}], ',') AS more_lines
			FROM clashing GROUP BY a, b
		)
		SELECT c.rid, c.line, c.what, '${code}', c.answer, COALESCE(c.found, ''), g.n, g.first_line, g.other_line,
			g.more_lines
		FROM clashing c JOIN groups g ON g.a = c.a AND g.b = c.b`;
}

/** Rule 3: assessments without a mark, evidence or status. */
function saysNothing({ clashes, suspects }: ImportTables): string {
	return `INSERT INTO ${clashes}
		SELECT rid, line, what, 'nothing-filled-in', NULL, assessment_id, 0, line, line, NULL
		FROM ${suspects} WHERE silent`;
}

/** Rule 4: of rows that are the same in everything the first is kept. Rules 1–3 treat equal rows alike. */
function repeatedRows({ clashes, suspects, repeats }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${repeats} AS
		SELECT line, what, first_line FROM (
			SELECT k.line, k.what, FIRST_VALUE(line) OVER w AS first_line, ROW_NUMBER() OVER w AS place
			FROM ${suspects} k
			ANTI JOIN ${clashes} c ON c.rid = k.rid
			WHERE k.repeating
			WINDOW w AS (PARTITION BY k.assessment_id, k.target ORDER BY k.line, k.rid)
		) WHERE place > 1`;
}

function outcastRows({ clashes, outcast }: ImportTables): string {
	return `CREATE OR REPLACE TABLE ${outcast} AS
		SELECT line, what, STRING_AGG(code, ' ' ORDER BY code) AS codes FROM ${clashes} GROUP BY line, what`;
}
