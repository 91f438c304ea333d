/**
 * Questions of the comparison, asked of the tables made ahead (aggregates.ts). What is asked for stands in the
 * text as constants, so that the engine leaves out the parts of the file that hold none of it.
 */
import { sqlConstant } from '$lib/engine/constant';
import type { SqlValue } from '$lib/engine/engine';
import { columnsOf } from './measures';
import { wordsOf } from './params';

/** What is told of a group, but for its own columns; those of `group_measures` too. */
export const GROUP_COLUMNS = [
	'group_id',
	'region',
	'year_be',
	'code',
	'units',
	'without',
	'absent',
	'synthetic_units',
	'mean',
	'low',
	'quarter',
	'median',
	'three_quarters',
	'high'
] as const;

type Told<Name extends string> = Readonly<Record<Name, SqlValue | undefined>>;

/** As `compare-units`. */
export function unitsAhead(
	told: Told<'measure' | 'orgs' | 'years' | 'codes' | 'provenance' | 'kind'>
): string {
	const orgs = wordsOf(told.orgs);
	const columns = columnsOf(String(told.measure));
	const table = orgs.length > 0 && !isOne(told.codes) ? 'unit_measures_by_org' : 'unit_measures';
	return `WITH wanted AS (
	SELECT u.*, p.code_no, p.code, p.statements, ${placeIn(table)} AS place
	FROM units u
	CROSS JOIN compared_parts p
	WHERE ${all([
		orgs.length > 0 && oneOf('u.org_id', orgs),
		yearsAhead('u.year_be', told.years),
		told.provenance && `u.synthetic = ${told.provenance === 'synthetic'}`,
		told.kind && `u.kind = ${sqlConstant(told.kind)}`,
		partsAhead(told.codes)
	])}
),
unit_values AS (
	SELECT w.*, ${columns ?? NO_VALUE}
	FROM ${table} m
	JOIN wanted w ON w.place = m.place
	WHERE ${columns !== null}
)
SELECT
	org_id,
	CAST(year_be AS INTEGER) AS year_be,
	assessor,
	synthetic,
	code,
	value,
	part AS "count",
	whole AS "of"
FROM unit_values
ORDER BY unit_no, code_no`;
}

/** As `compare-groups`. */
export function groupsAhead(
	told: Told<'measure' | 'years' | 'codes' | 'provenance' | 'kind'>
): string {
	const choice = [
		['measure', told.measure],
		['scope', told.provenance ?? ''],
		['kind', told.kind ?? '']
	] as const;
	return `WITH asked AS (
	SELECT choice
	FROM group_choices
	WHERE ${all(choice.map(([column, word]) => `${column} = ${sqlConstant(String(word))}`))}
)
SELECT ${GROUP_COLUMNS.map((column) => (column === 'code' ? 'p.code' : `g.${column}`)).join(', ')}
FROM group_measures g
JOIN asked a ON a.choice = g.choice
JOIN compared_parts p ON p.code_no = g.code_no
WHERE ${all([yearsAhead('g.year_be', told.years), partsAhead(told.codes)])}
ORDER BY g.group_id, g.year_be, g.code_no`;
}

/**
 * Where a unit `u` and a part `p` of the form stand in a table of counts, which has a row for each: numbers without
 * a gap take no room in the file, so that a question fetches little but the counts it wants.
 */
export function placeIn(table: 'unit_measures' | 'unit_measures_by_org'): string {
	return table === 'unit_measures'
		? 'CAST(p.first_place + u.unit_no AS UINTEGER)'
		: 'CAST(u.first_place + p.code_no AS UINTEGER)';
}

const NO_VALUE = 'NULL AS value, NULL AS part, NULL AS whole';

/** A single part of the form stands together in the table by part. */
function isOne(codes: SqlValue | undefined): boolean {
	const [first, ...more] = wordsOf(codes);
	return first !== undefined && first !== 'items' && first !== 'categories' && more.length === 0;
}

function partsAhead(codes: SqlValue | undefined): string | false {
	const words = wordsOf(codes);
	return words.length > 0 && `(${oneOf('p.code', words)} OR ${oneOf('p.sort', words)})`;
}

/** A year is named by its digits. */
function yearsAhead(column: string, years: SqlValue | undefined): string | false {
	const words = wordsOf(years);
	if (words.length === 0) return false;
	const whole = words.map(Number).filter((year, at) => String(year) === words[at]);
	return whole.length > 0 ? `${column} IN (${whole.join(', ')})` : 'FALSE';
}

function oneOf(column: string, words: readonly string[]): string {
	return `${column} IN (${words.map(sqlConstant).join(', ')})`;
}

function all(conditions: readonly (SqlValue | undefined)[]): string {
	return conditions.filter(Boolean).join('\n\t\tAND ') || 'TRUE';
}
