/**
 * Checks a folder's files against the schema: files, columns, types, words, required values, keys, and
 * references between tables (into the framework too, where it is given). Pure.
 */
import type { ForeignKey, Row, Table } from './column';
import { datapackage } from './datapackage';
import { problem, type Problem } from './problems';
import { readTables, type ReadTable } from './read';
import { fileOf, tablesOf, type Group, type TableName } from './schema';

export type TableMap = ReadonlyMap<TableName, ReadTable>;

export interface Validation {
	readonly problems: readonly Problem[];
	readonly tables: TableMap;
}

export interface ValidateOptions {
	/** Goes before file names in problems, e.g. `data/khonkaen-2564/`. */
	readonly folder?: string;
	/** Tables of the framework; references into it are checked only when it is given. */
	readonly framework?: TableMap;
}

/** Checks a dataset: its tables and its `datapackage.json`. */
export function validateDataset(
	files: ReadonlyMap<string, string>,
	options: ValidateOptions = {}
): Validation {
	const { tables, problems } = validateGroup(files, 'dataset', options);
	return { tables, problems: [...problems, ...checkDatapackage(files, options.folder ?? '')] };
}

/** Checks the folder of a framework. */
export function validateFramework(
	files: ReadonlyMap<string, string>,
	options: Pick<ValidateOptions, 'folder'> = {}
): Validation {
	return validateGroup(files, 'framework', options);
}

/** Which of the two a folder holds; null when it holds neither. */
export function groupOf(names: Iterable<string>): Group | null {
	const present = new Set(names);
	// A folder with one odd file is not a dataset; the name of a table both cannot share decides.
	if (present.has('assessments.csv') || present.has('datapackage.json')) return 'dataset';
	if (present.has('statements.csv') || present.has('framework.csv')) return 'framework';
	return tablesOf('dataset').some((t) => !t.optional && present.has(fileOf(t))) ? 'dataset' : null;
}

function validateGroup(
	files: ReadonlyMap<string, string>,
	group: Group,
	{ folder = '', framework }: ValidateOptions
): Validation {
	const { tables, problems } = readTables(files, group, folder);
	const found = [...problems];
	const all: TableMap = new Map([...(framework ?? []), ...tables]);
	for (const read of tables.values()) {
		found.push(...duplicateKeys(read));
		for (const key of read.table.foreignKeys ?? [])
			found.push(...danglingReferences(read, key, all));
	}
	return { tables, problems: found };
}

/** A cell that joins code parts of a key: no cell holds a NUL, so two keys never look alike. */
const joinKey = (values: readonly unknown[]) => values.map((v) => v ?? '').join('\u0000');

/** The key of a row as one string; an empty option is a value of its own. */
export function keyOf(table: Table, row: Row): string {
	return joinKey(table.key.map((name) => row[name]));
}

function duplicateKeys({ table, file, rows, lines }: ReadTable): Problem[] {
	if (table.key.length === 0) return [];
	const first = new Map<string, number>();
	const found: Problem[] = [];
	rows.forEach((row, i) => {
		const key = keyOf(table, row);
		const before = first.get(key);
		if (before === undefined) first.set(key, lines[i]!);
		else {
			found.push(
				problem(
					'duplicate-key',
					{ file, line: lines[i]!, column: table.key.join(', ') },
					table.key.map((name) => row[name] ?? '').join(', '),
					{ th: `รหัสที่ไม่ซ้ำกับบรรทัด ${before}`, en: `a key other than that of line ${before}` }
				)
			);
		}
	});
	return found;
}

/** Rows whose code is not in the table it refers to. A reference with an empty part refers to nothing. */
function danglingReferences(
	{ table, file, rows, lines }: ReadTable,
	key: ForeignKey,
	all: TableMap
) {
	const target = all.get(key.table as TableName);
	// A target that is missing altogether is reported as a file, or was not given.
	if (target === undefined) return [];
	const known = new Set(target.rows.map((row) => joinKey(key.references.map((c) => row[c]))));
	const found: Problem[] = [];
	rows.forEach((row, i) => {
		for (const values of references(table, key, row)) {
			if (known.has(joinKey(values))) continue;
			found.push(
				problem(
					'unknown-key',
					{ file, line: lines[i]!, column: key.columns.join(', ') },
					values.join(', '),
					{ th: `รหัสที่มีใน ${target.file}`, en: `a code of ${target.file}` }
				)
			);
		}
	});
	return found;
}

function references(table: Table, key: ForeignKey, row: Row): unknown[][] {
	const values = key.columns.map((name) => row[name]);
	if (values.some((value) => value === null)) return [];
	const column = table.columns[key.columns[0]!]!;
	if (column.type === 'text' && column.list)
		return String(values[0])
			.split(' ')
			.map((v) => [v]);
	return [values];
}

/** `datapackage.json` declares exactly the tables and columns of the schema. */
function checkDatapackage(files: ReadonlyMap<string, string>, folder: string): Problem[] {
	const file = `${folder}datapackage.json`;
	const text = files.get('datapackage.json');
	if (text === undefined) return [problem('missing-file', { file })];
	let declared: unknown;
	try {
		declared = JSON.parse(text);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return [problem('bad-datapackage', { file }, why, 'JSON')];
	}
	const names = [...files.keys()];
	const wanted = outline(datapackage({ name: 'x', title: 'x' }, names));
	const given = outline(declared);
	if (JSON.stringify(given) === JSON.stringify(wanted)) return [];
	return [problem('bad-datapackage', { file }, describe(given, wanted), describe(wanted, given))];
}

type Outline = Record<string, string[]>;

/** Resource → column names, whatever else other tools have added. */
function outline(descriptor: unknown): Outline {
	const resources = (descriptor as { resources?: unknown } | null)?.resources;
	if (!Array.isArray(resources)) return {};
	const entries = resources.map((resource: unknown): [string, string[]] => {
		const { path, schema } = (resource ?? {}) as { path?: unknown; schema?: { fields?: unknown } };
		const fields = Array.isArray(schema?.fields) ? schema.fields : [];
		return [String(path), fields.map((field) => String((field as { name?: unknown })?.name))];
	});
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The resources of one outline that the other does not have just so. */
function describe(outline: Outline, other: Outline): string {
	const own = Object.entries(outline)
		.filter(([path, fields]) => fields.join() !== other[path]?.join())
		.map(([path, fields]) => `${path} (${fields.join(' ')})`);
	return own.join('; ') || 'resources';
}
