/**
 * The schema as a database: column types, CREATE TABLE, and the order rows stand in. Pure: no engine here.
 * Codes and words become ENUMs, integers as narrow as their column allows: that is worth a factor of two
 * to three in a browser's scans.
 */
import { compareCodes } from '$lib/form3/codes';
import {
	columnNames,
	TABLES,
	type Cell,
	type Column,
	type Row,
	type Table
} from '$lib/dataset/schema';

export type ColumnType =
	| { readonly kind: 'ENUM'; readonly words: readonly string[] }
	| {
			readonly kind:
				'VARCHAR' | 'BOOLEAN' | 'DOUBLE' | 'UTINYINT' | 'USMALLINT' | 'UINTEGER' | 'BIGINT';
	  };

/** Every value of a dictionary (`code` of a column), in code order: an ENUM sorts as its words stand. */
export type Dictionaries = ReadonlyMap<string, readonly string[]>;

/** Tables that stand in a database; summaries are already in `responses`. */
export const DATABASE_TABLES: readonly Table[] = Object.values(TABLES).filter(
	(table) => table.name !== 'summaries'
);

/** An ENUM of more words than this would make the catalogue, which is read first, heavier than the data. */
const DICTIONARY_MAX = 65_535;

/** The dictionaries of the given rows. Columns that share a code share one dictionary, so they join fast. */
export function dictionaries(rows: ReadonlyMap<string, readonly Row[]>): Dictionaries {
	const found = new Map<string, Set<string>>();
	for (const table of DATABASE_TABLES) {
		for (const [name, column] of Object.entries(table.columns)) {
			if (column.type !== 'text' || column.code === undefined) continue;
			const words = found.get(column.code) ?? new Set<string>();
			found.set(column.code, words);
			for (const row of rows.get(table.name) ?? []) {
				if (row[name] !== null) words.add(String(row[name]));
			}
		}
	}
	return new Map([...found].map(([code, words]) => [code, [...words].sort(compareCodes)]));
}

export function columnType(column: Column, dictionary: Dictionaries): ColumnType {
	switch (column.type) {
		case 'boolean':
			return { kind: 'BOOLEAN' };
		case 'number':
			return { kind: 'DOUBLE' };
		case 'integer':
			return { kind: integerType(column.min, column.max) };
		case 'enum':
			return { kind: 'ENUM', words: column.words };
		case 'text': {
			const words = column.code === undefined ? [] : (dictionary.get(column.code) ?? []);
			const fits = words.length > 0 && words.length <= DICTIONARY_MAX;
			return fits ? { kind: 'ENUM', words } : { kind: 'VARCHAR' };
		}
	}
}

function integerType(min = -Infinity, max = Infinity) {
	if (min < 0 || max > 4_294_967_295) return 'BIGINT';
	if (max <= 255) return 'UTINYINT';
	return max <= 65_535 ? 'USMALLINT' : 'UINTEGER';
}

/** `CREATE TABLE` for one table; `catalog` is the name a database is attached under. */
export function createTable(table: Table, dictionary: Dictionaries, catalog?: string): string {
	const columns = columnNames(table).map(
		(name) => `${identifier(name)} ${typeSql(columnType(table.columns[name]!, dictionary))}`
	);
	const name = [catalog, table.name].filter((part) => part !== undefined).map(identifier);
	return `CREATE TABLE ${name.join('.')} (${columns.join(', ')})`;
}

function typeSql(type: ColumnType): string {
	return type.kind === 'ENUM' ? `ENUM (${type.words.map(literal).join(', ')})` : type.kind;
}

export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Rows in the order they stand in a database: by key, codes as numbers, an empty option before option 1;
 * where a table has no key, by assessment and then as they came.
 */
export function ordered(table: Table, rows: readonly Row[]): Row[] {
	const by = table.key.length > 0 ? table.key : columnNames(table).slice(0, 1);
	return [...rows].sort((a, b) => {
		for (const name of by) {
			const difference = compareCells(a[name] ?? null, b[name] ?? null);
			if (difference !== 0) return difference;
		}
		return 0;
	});
}

function compareCells(a: Cell, b: Cell): number {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return compareCodes(String(a), String(b));
}
