/**
 * How the tables of both, the site's and a person's own, are typed: as the site's database types them, so
 * that joins stay narrow, but for codes of which others may bring new ones; those are text.
 */
import { columnNames, type Table } from '$lib/dataset/schema';
import { EngineError } from '../engine';
import { DATABASE_TABLES, identifier, literal } from '../load';
import type { OwnPort } from './port';

/** Catalogues: the site's database, and what a person brought (in memory). */
export const SHIPPED = 'pmqa';
export const OWN = 'own';
/** Schema of the rows themselves; the names that questions use stand in the catalogue's main schema. */
export const KEPT = `${OWN}.kept`;

export interface LaidColumn {
	readonly name: string;
	/** As SQL writes it. */
	readonly type: string;
}

/** Columns of every table of a database, in the order of the schema. */
export type Layout = ReadonlyMap<string, readonly LaidColumn[]>;

/** Dictionaries that the form closes; every other code may be new. */
const CLOSED: ReadonlySet<string> = new Set(['statement_no', 'item_no', 'framework_id']);

/** Tables whose rows belong to one assessment each. */
export const ASSESSED = DATABASE_TABLES.filter(
	(table) => table.group === 'dataset' && 'assessment_id' in table.columns
);

/** Tables that several datasets share rows of: a row stands once, however many bring it. */
export const SHARED = DATABASE_TABLES.filter(
	(table) => table.group === 'dataset' && !ASSESSED.includes(table)
);

export const FRAMEWORK = DATABASE_TABLES.filter((table) => table.group === 'framework');

/** Types of a catalogue's tables and columns: `table.column` → type; views are left out. */
export async function columnTypes(
	port: OwnPort,
	catalogue: string
): Promise<ReadonlyMap<string, string>> {
	const rows = await port.query<{ table: string; name: string; type: string }>(
		`SELECT c.table_name AS "table", c.column_name AS name, c.data_type AS type
		FROM duckdb_columns() c
		JOIN duckdb_tables() t
			ON t.database_name = c.database_name AND t.schema_name = c.schema_name
			AND t.table_name = c.table_name
		WHERE c.database_name = ${literal(catalogue)} AND c.schema_name = 'main'`
	);
	return new Map(rows.map(({ table, name, type }) => [`${table}.${name}`, type]));
}

/** As `columnTypes`, of the site's database: the lists of the catalogue take far longer than its tables do. */
async function shippedTypes(port: OwnPort): Promise<ReadonlyMap<string, string>> {
	const each = DATABASE_TABLES.map(
		({ name }) =>
			`SELECT ${literal(name)} AS "table", column_name AS name, column_type AS type
			FROM (DESCRIBE ${SHIPPED}.main.${identifier(name)})`
	);
	const rows = await port.query<{ table: string; name: string; type: string }>(
		each.join(' UNION ALL ')
	);
	return new Map(rows.map(({ table, name, type }) => [`${table}.${name}`, type]));
}

/** Rejects with `EngineError` `sql` when the site's database lacks a column of the schema. */
export async function readLayout(port: OwnPort): Promise<Layout> {
	const types = await shippedTypes(port);
	return new Map(
		DATABASE_TABLES.map((table) => [
			table.name,
			columnNames(table).map((name) => laid(table, name))
		])
	);

	function laid(table: Table, name: string): LaidColumn {
		const type = types.get(`${table.name}.${name}`);
		if (type === undefined) {
			throw new EngineError('sql', `The database has no column ${table.name}.${name}`);
		}
		const column = table.columns[name]!;
		const open = column.type === 'text' && !CLOSED.has(column.code ?? '');
		return { name, type: open ? 'VARCHAR' : type };
	}
}

/** The tables that hold the rows; `file` is the number of the file that brought them. */
export function createKept(layout: Layout): string[] {
	const tables = [...ASSESSED, ...SHARED].map(({ name }) => {
		const columns = layout.get(name)!.map((column) => `${identifier(column.name)} ${column.type}`);
		return `CREATE TABLE ${KEPT}.${name} (file UINTEGER, ${columns.join(', ')})`;
	});
	return [
		`CREATE SCHEMA ${KEPT}`,
		...tables,
		`CREATE TABLE ${KEPT}.hidden (file UINTEGER, assessment_id VARCHAR)`
	];
}
