/** The SQL of an import, part by part. Pure; `rules.ts` has that of the whole table. */
import { literal } from '../../load';
import type { Layout } from '../layout';
import type { Dialect } from './dialect';
import { MAY_CHANGE } from './evidence';
import { ruleTables } from './rules';
import { cell, placesOf, WHAT_FIELDS, WHO_FIELDS, type ImportTables, type Places } from './names';

/** What the statements are made for: one file, its columns, and where each field stands. */
export interface ImportShape {
	readonly tables: ImportTables;
	readonly places: Places;
	/** Columns of a part. */
	readonly width: number;
	/** Evidence of rows whose own cell is empty: what the mapping holds for all rows, as it is read. */
	readonly evidence: string | null;
}

/** Which checks a part needs: what no combination of cells ever did is not looked for. */
export interface Seen {
	readonly wrongWho: boolean;
	readonly wrongWhat: boolean;
	readonly items: boolean;
	readonly changedEvidence: boolean;
}

const cells = (width: number) => Array.from({ length: width }, (_, place) => cell(place));

function typeOf(layout: Layout, table: string, column: string): string {
	return layout.get(table)!.find(({ name }) => name === column)!.type;
}

/** The tables an import fills. */
export function createTables({ tables, width, places }: ImportShape, layout: Layout): string[] {
	const keys = (fields: typeof WHO_FIELDS | typeof WHAT_FIELDS) =>
		placesOf(places, fields).map((place) => `${cell(place)} VARCHAR, `);
	const statement = typeOf(layout, 'responses', 'statement_no');
	const option = typeOf(layout, 'responses', 'option_no');
	const mark = typeOf(layout, 'responses', 'mark');
	const item = typeOf(layout, 'item_status', 'item_no');
	return [
		`CREATE TABLE ${tables.who} (${keys(WHO_FIELDS).join('')}who UINTEGER, assessment UINTEGER,
			assessment_id VARCHAR, org_id VARCHAR, name VARCHAR, errors VARCHAR, notices VARCHAR)`,
		`CREATE TABLE ${tables.what} (${keys(WHAT_FIELDS).join('')}what UINTEGER, target USMALLINT,
			statement_no ${statement}, item_no ${item}, option_no ${option}, mark ${mark}, status VARCHAR,
			no_evidence BOOLEAN, errors VARCHAR, notices VARCHAR)`,
		`CREATE TABLE ${tables.rows} (assessment_id VARCHAR, statement_no ${statement},
			option_no ${option}, mark ${mark}, evidence VARCHAR, evidence_chars UINTEGER, line UINTEGER,
			line_to UINTEGER, assessment UINTEGER, target USMALLINT, who UINTEGER, what UINTEGER)`,
		`CREATE TABLE ${tables.rejected} (line UINTEGER, ${cells(width)
			.map((name) => `${name} VARCHAR`)
			.join(', ')}, who UINTEGER, what UINTEGER, codes VARCHAR)`,
		`CREATE TABLE ${tables.said} (line UINTEGER, target USMALLINT, code VARCHAR, found VARCHAR,
			expected_th VARCHAR, expected_en VARCHAR)`
	];
}

/** Takes everything away that `createTables` and `readPart` made. */
export function dropTables(tables: ImportTables): string[] {
	const all = [
		...Object.values(tables),
		...Object.values(ruleTables(tables)),
		`${tables.rows}_whole`
	];
	return all.map((name) => `DROP TABLE IF EXISTS ${name}`);
}

/** A file of rows that is registered with the engine. */
export interface RowsFile {
	readonly path: string;
	readonly bytes: number;
}

/** Longest line that DuckDB reads unless it is told otherwise. */
const LINE_BYTES = 2_000_000;

/** SQL options so that no row of a file of that size is too long, and no more memory is taken than it needs. */
export function roomFor(bytes: number): string {
	const room = Math.max(bytes + 1024, LINE_BYTES);
	return `max_line_size = ${room}, buffer_size = ${room}`;
}

function readCsv(
	{ path, bytes }: RowsFile,
	columns: readonly string[],
	options: Partial<Dialect> = {}
): string {
	const { delimiter = ',', quote = '"', newline = '\n' } = options;
	const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
	const end = newline === '\r\n' ? '\\r\\n' : '\\n';
	return (
		`read_csv(${literal(path)}, auto_detect = false, header = false, columns = {${types}}, ` +
		`delim = ${literal(delimiter)}, quote = ${literal(quote)}, escape = ${literal(quote)}, ` +
		`new_line = '${end}', force_not_null = [${columns.map(literal).join(', ')}], ` +
		`${roomFor(bytes)}, parallel = false)`
	);
}

/** Plain rows alone: the place of a row in the table is the place of its line. */
export function readPlain(
	{ tables, width }: ImportShape,
	file: RowsFile,
	dialect: Dialect
): string {
	return `CREATE OR REPLACE TABLE ${tables.part} AS SELECT * FROM ${readCsv(file, cells(width), dialect)}`;
}

/** A part whose rows say their lines themselves. */
export function mixedPart({ tables, width }: ImportShape): string {
	const columns = cells(width).map((name) => `, ${name} VARCHAR`);
	return `CREATE OR REPLACE TABLE ${tables.part} (line UINTEGER${columns.join('')})`;
}

/** Adds plain rows, the first of which stands on `line`. */
export function addPlain(
	{ tables, width }: ImportShape,
	file: RowsFile,
	dialect: Dialect,
	line: number
): string {
	return (
		`INSERT INTO ${tables.part} SELECT ${line - 1} + ROW_NUMBER() OVER (), * ` +
		`FROM ${readCsv(file, cells(width), dialect)}`
	);
}

/** Adds rows read one by one, written anew with their line before them. */
export function addNumbered({ tables, width }: ImportShape, file: RowsFile): string {
	return `INSERT INTO ${tables.part} SELECT * FROM ${readCsv(file, ['line', ...cells(width)])}`;
}

/** SQL of the line of a row of the part, which begins on `first`; null: the rows say it themselves. */
export function lineOf(first: number | null): string {
	return first === null ? 'p.line' : `p.rowid + ${first}`;
}

/** Combinations of cells that were not met before. */
export function unknown({ tables, places }: ImportShape, kind: 'who' | 'what'): string | null {
	const names = placesOf(places, kind === 'who' ? WHO_FIELDS : WHAT_FIELDS).map(cell);
	if (names.length === 0) return null;
	const list = names.join(', ');
	return `SELECT ${list} FROM (SELECT DISTINCT ${list} FROM ${tables.part}) ANTI JOIN ${tables[kind]} USING (${list})`;
}

/** Evidence that reading may change. */
export function doubtfulEvidence({ tables, places }: ImportShape): string | null {
	if (places.evidence === undefined) return null;
	const name = cell(places.evidence);
	return (
		`SELECT DISTINCT ${name} AS cell FROM ${tables.part} ` +
		`WHERE CASE WHEN ${name} = '' THEN FALSE ELSE regexp_matches(${name}, ${literal(MAY_CHANGE)}) END`
	);
}

/** Whether some row of the part has evidence. */
export function anyEvidence({ tables, places }: ImportShape): string | null {
	if (places.evidence === undefined) return null;
	return `SELECT 1 AS one FROM ${tables.part} WHERE trim(${cell(places.evidence)}) <> '' LIMIT 1`;
}

function joined({ tables, places }: ImportShape, seen: Seen): string {
	const on = (kind: 'who' | 'what') =>
		placesOf(places, kind === 'who' ? WHO_FIELDS : WHAT_FIELDS)
			.map((place) => `${kind}.${cell(place)} = p.${cell(place)}`)
			.join(' AND ') || 'TRUE';
	const evidence = seen.changedEvidence
		? ` LEFT JOIN ${tables.evidence} e ON e.cell = p.${cell(places.evidence!)}`
		: '';
	return (
		`${tables.part} p JOIN ${tables.who} who ON ${on('who')} ` +
		`JOIN ${tables.what} what ON ${on('what')}${evidence}`
	);
}

/** SQL of the evidence of a row as it is read. */
function evidenceOf({ places, evidence }: ImportShape, seen: Seen): string {
	const constant = evidence === null ? 'NULL' : literal(evidence);
	if (places.evidence === undefined) return `CAST(${constant} AS VARCHAR)`;
	const own = `p.${cell(places.evidence)}`;
	const plain =
		evidence === null
			? `NULLIF(${own}, '')`
			: `CASE WHEN ${own} = '' THEN ${constant} ELSE ${own} END`;
	return seen.changedEvidence ? `CASE WHEN e.cell IS NULL THEN ${plain} ELSE e.text END` : plain;
}

/** Conditions under which the cells of a row are sound, one by one; none when they always are. */
function sound(shape: ImportShape, seen: Seen): string {
	const conditions = [
		...(seen.wrongWho ? ['who.assessment IS NOT NULL'] : []),
		...(seen.wrongWhat ? ['what.target IS NOT NULL'] : []),
		...(seen.items ? [`NOT (what.no_evidence AND ${evidenceOf(shape, seen)} IS NOT NULL)`] : [])
	];
	return conditions.map((condition) => `COALESCE(${condition}, FALSE)`).join(' AND ');
}

/** Puts the sound rows of the part with the others. */
export function takeRows(shape: ImportShape, seen: Seen, line: string): string {
	const text = evidenceOf(shape, seen);
	const length = `LENGTH(${text})`;
	const chars = seen.changedEvidence
		? `CASE WHEN e.cell IS NULL THEN ${length} ELSE e.chars END`
		: length;
	const where = sound(shape, seen);
	return (
		`INSERT INTO ${shape.tables.rows} SELECT who.assessment_id, what.statement_no, what.option_no, ` +
		`what.mark, ${text}, COALESCE(${chars}, 0), ${line}, ${line}, who.assessment, what.target, who.who, ` +
		`what.what FROM ${joined(shape, seen)}${where && ` WHERE ${where}`}`
	);
}

/** Puts the other rows aside, as they stand in the file. */
export function rejectRows(shape: ImportShape, seen: Seen, line: string): string | null {
	const where = sound(shape, seen);
	if (where === '') return null;
	const onItem = seen.items
		? `CASE WHEN what.no_evidence AND ${evidenceOf(shape, seen)} IS NOT NULL THEN 'item-with-answer' END`
		: 'NULL';
	return (
		`INSERT INTO ${shape.tables.rejected} SELECT ${line}, ${cells(shape.width)
			.map((name) => `p.${name}`)
			.join(', ')}, who.who, what.what, ` +
		`CONCAT_WS(' ', NULLIF(who.errors, ''), NULLIF(what.errors, ''), ${onItem}) ` +
		`FROM ${joined(shape, seen)} WHERE NOT (${where})`
	);
}

/** Notes what there is to know about the evidence of sound rows. */
export function noteEvidence(shape: ImportShape, seen: Seen, line: string): string | null {
	if (!seen.changedEvidence) return null;
	const where = ['e.notice IS NOT NULL', sound(shape, seen)].filter((part) => part !== '');
	return (
		`INSERT INTO ${shape.tables.said} SELECT ${line}, what.target, e.notice, e.cell, e.expected_th, ` +
		`e.expected_en FROM ${joined(shape, seen)} WHERE ${where.join(' AND ')}`
	);
}
