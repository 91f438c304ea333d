/**
 * The rules that need more than one row. They look at all rows whose own cells are sound (`AssessmentRecord`s
 * before any rule has spoken), and not at the order of rows but for which line is named first. An assessment is
 * (org_id, year_be, assessor); the key of a row is (assessment, statement_no, option_no).
 *
 * 1. One key, one answer. Rows of one key that differ in mark, evidence or status: `conflicting-rows` on every
 *    row of that key.
 * 2. One item, one status. Rows of one assessment that belong to one item (the item's own row, or rows of its
 *    statements and options: the code's first two numbers) and say different statuses: `conflicting-status` on
 *    every row of that item that says one. A row without a status says nothing. Rules 1 and 2 look at the same
 *    rows: neither leaves out what the other complains about.
 * 3. An assessment says something. Where none of the rows that rules 1 and 2 leave of an assessment has a mark
 *    other than `absent`, evidence, or a status: `nothing-filled-in` on every one of those rows.
 * 4. Of rows with one key that are the same in mark, evidence and status, the first is kept and every other one
 *    is a `duplicate-row`: accepted, not repeated. (Rows of one key are all rejected or all accepted: rules 1–3
 *    treat equal rows alike.)
 *
 * The name of an organisation is no part of a comparison; the first one given is used.
 */
import type { ErrorCode, NoticeCode } from './problems';
import type { AssessmentRecord, Field } from './types';

export interface RuleFinding {
	/** Place in the list of rows. */
	readonly row: number;
	readonly code: ErrorCode | NoticeCode;
	readonly column: Field | null;
	readonly found: string;
	/** Lines of the rows concerned, for the sentence. */
	readonly lines: string;
}

/** Lines named in one sentence. */
const NAMED = 6;
const ANSWER = ['mark', 'evidence', 'status'] as const;

/** Applies all rules; findings are in the order of the rules, then of the rows. */
export function applyRules(rows: readonly AssessmentRecord[]): RuleFinding[] {
	const keys = groupsOf(rows, keyOf);
	const disagreements = [...answers(rows, keys), ...statuses(rows)];
	const found = [...disagreements, ...nothing(rows, placesOf(disagreements))];
	return [...found, ...duplicates(rows, keys, placesOf(found))];
}

const placesOf = (found: readonly RuleFinding[]) => new Set(found.map(({ row }) => row));

/** The item of a row: `1.1` of `1.1.1`. */
export function itemOf(code: string): string {
	return code.split('.', 2).join('.');
}

/** Whether a row says anything of its statement or item. */
export function isSaying({ mark, evidence, status }: AssessmentRecord): boolean {
	return mark !== 'absent' || evidence !== null || status !== null;
}

const assessmentOf = ({ org_id, year_be, assessor }: AssessmentRecord) =>
	`${org_id}/${year_be}/${assessor}`;
const keyOf = (row: AssessmentRecord) =>
	`${assessmentOf(row)}/${row.statement_no}/${row.option_no ?? ''}`;

/** Places of rows by key; evidence may hold anything, so it is never part of a key. */
function groupsOf(
	rows: readonly AssessmentRecord[],
	key: (row: AssessmentRecord) => string | null
): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	rows.forEach((row, at) => {
		const name = key(row);
		if (name === null) return;
		const group = groups.get(name);
		if (group) group.push(at);
		else groups.set(name, [at]);
	});
	return groups;
}

function answers(
	rows: readonly AssessmentRecord[],
	keys: ReadonlyMap<string, readonly number[]>
): RuleFinding[] {
	return [...keys.values()].flatMap((group) => {
		const column = ANSWER.find((name) => differ(rows, group, name));
		return column === undefined ? [] : disagreeing(rows, group, column, 'conflicting-rows');
	});
}

function statuses(rows: readonly AssessmentRecord[]): RuleFinding[] {
	const items = groupsOf(rows, (row) =>
		row.status === null ? null : `${assessmentOf(row)}/${itemOf(row.statement_no)}`
	);
	return [...items.values()].flatMap((group) =>
		differ(rows, group, 'status') ? disagreeing(rows, group, 'status', 'conflicting-status') : []
	);
}

function nothing(rows: readonly AssessmentRecord[], rejected: ReadonlySet<number>): RuleFinding[] {
	return [...groupsOf(rows, assessmentOf)].flatMap(([name, all]) => {
		const group = all.filter((at) => !rejected.has(at));
		if (group.some((at) => isSaying(rows[at]!))) return [];
		const code = 'nothing-filled-in';
		return group.map((row) => ({ row, code, column: null, found: name, lines: '' }) as const);
	});
}

function duplicates(
	rows: readonly AssessmentRecord[],
	keys: ReadonlyMap<string, readonly number[]>,
	rejected: ReadonlySet<number>
): RuleFinding[] {
	return [...keys.values()].flatMap(([first, ...others]) =>
		first === undefined || rejected.has(first)
			? []
			: others.map((row) => ({
					row,
					code: 'duplicate-row' as const,
					column: null,
					found: '',
					lines: String(rows[first]!.line)
				}))
	);
}

function differ(
	rows: readonly AssessmentRecord[],
	group: readonly number[],
	name: (typeof ANSWER)[number]
): boolean {
	const first = rows[group[0]!]![name];
	return group.some((at) => rows[at]![name] !== first);
}

function disagreeing(
	rows: readonly AssessmentRecord[],
	group: readonly number[],
	column: (typeof ANSWER)[number],
	code: 'conflicting-rows' | 'conflicting-status'
): RuleFinding[] {
	const first = group[0]!;
	const other = group.find((at) => rows[at]![column] !== rows[first]![column])!;
	return group.map((row) => ({
		row,
		code,
		column,
		found: rows[row]![column] ?? '',
		lines: linesNamed(rows, [row, first, other, ...group.slice(1, NAMED)], group.length)
	}));
}

/** The row's own line, one that says otherwise, and a few more, ascending. */
function linesNamed(
	rows: readonly AssessmentRecord[],
	places: readonly number[],
	count: number
): string {
	const lines = [...new Set(places)].slice(0, NAMED).map((at) => rows[at]!.line);
	const text = lines.sort((a, b) => a - b).join(', ');
	return count > NAMED ? `${text} …` : text;
}
