/**
 * `datapackage.json`: the structure of a dataset for other people's tools, after the Data Package standard,
 * version 2 (datapackage.org). References into the framework stand in another folder and cannot be
 * declared there; the validator checks them.
 */
import type { Column, Table } from './column';
import { formatJson } from './json';
import { columnNames, fileOf, tablesOf } from './schema';

/** What the standard lets a package say about itself; no paths of anybody's machine. */
export interface PackageInfo {
	/** Lower case letters, digits, `-` `_` `.`; see `packageName`. */
	readonly name: string;
	readonly title: string;
	readonly description?: string;
	readonly homepage?: string;
	readonly version?: string;
	readonly licenses?: readonly {
		readonly name: string;
		readonly title?: string;
		readonly path?: string;
	}[];
	readonly sources?: readonly { readonly title: string; readonly path?: string }[];
	readonly contributors?: readonly unknown[];
	readonly keywords?: readonly string[];
}

const WRITTEN = [
	'name',
	'title',
	'description',
	'homepage',
	'version',
	'licenses',
	'sources',
	'contributors',
	'keywords'
] as const satisfies readonly (keyof PackageInfo)[];

/** What an existing descriptor says about the package; nothing when it is not there or no JSON. */
export function packageInfo(text: string | undefined): Partial<PackageInfo> {
	try {
		const descriptor: unknown = JSON.parse(text ?? '{}');
		if (typeof descriptor !== 'object' || descriptor === null) return {};
		const said = descriptor as Readonly<Record<string, unknown>>;
		return Object.fromEntries(WRITTEN.filter((key) => key in said).map((key) => [key, said[key]]));
	} catch {
		return {};
	}
}

/** A package name the standard allows, from a folder's name or a code: `TH-40/2564/self` → `th-40-2564-self`. */
export function packageName(text: string): string {
	const name = text
		.toLowerCase()
		.replace(/[^a-z0-9._-]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '');
	return name === '' ? 'pmqa-dataset' : name;
}

/** The descriptor for the tables whose files are there. */
export function datapackage(info: PackageInfo, files: readonly string[]) {
	const tables = tablesOf('dataset').filter((table) => files.includes(fileOf(table)));
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		...packageInfo(JSON.stringify(info)),
		name: packageName(info.name),
		resources: tables.map((table) => resource(table, tables))
	};
}

export function datapackageText(info: PackageInfo, files: readonly string[]): string {
	return formatJson(datapackage(info, files));
}

function resource(table: Table, all: readonly Table[]) {
	return {
		name: table.name,
		type: 'table',
		path: fileOf(table),
		title: `${table.title.th} / ${table.title.en}`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: {
			fields: columnNames(table).map((name) => field(name, table.columns[name]!)),
			missingValues: [''],
			...keyOf(table),
			...foreignKeys(table, all)
		}
	};
}

const FIELD_TYPES = {
	text: 'string',
	enum: 'string',
	integer: 'integer',
	number: 'number',
	boolean: 'boolean'
} as const;

function field(name: string, column: Column) {
	return {
		name,
		type: FIELD_TYPES[column.type],
		title: `${column.title.th} / ${column.title.en}`,
		constraints: constraints(column)
	};
}

function constraints(column: Column) {
	const { required } = column;
	switch (column.type) {
		case 'enum':
			return { required, enum: column.words };
		case 'integer':
		case 'number':
			return {
				required,
				...(column.min === undefined ? {} : { minimum: column.min }),
				...(column.max === undefined ? {} : { maximum: column.max })
			};
		case 'text': {
			if (column.pattern === undefined) return { required };
			const one = `(?:${column.pattern})`;
			return { required, pattern: `^${one}${column.list ? `( ${one})*` : ''}$` };
		}
		case 'boolean':
			return { required };
	}
}

/** A primary key may not be empty in any part; where ours may, the standard calls it a unique key. */
function keyOf(table: Table) {
	if (table.key.length === 0) return {};
	const whole = table.key.every((name) => table.columns[name]!.required);
	return whole ? { primaryKey: table.key } : { uniqueKeys: [table.key] };
}

function foreignKeys(table: Table, all: readonly Table[]) {
	const keys = (table.foreignKeys ?? [])
		.filter((key) => all.some((other) => other.name === key.table))
		.map((key) => ({
			fields: key.columns,
			reference: { resource: key.table, fields: key.references }
		}));
	return keys.length === 0 ? {} : { foreignKeys: keys };
}
