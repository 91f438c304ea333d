/**
 * Checks a folder's files against the schema: files, columns, types, words, required values, keys, and
 * references between tables (into the framework too, where it is given). Pure.
 */
import type { ForeignKey } from './column';
import { datapackage } from './datapackage';
import { codesOf, keyOf, referenceCheck, repeatedKey } from './keys';
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
	const text = files.get('datapackage.json');
	const declared = checkDatapackage([...files.keys()], text, options.folder ?? '');
	return { tables, problems: [...problems, ...declared] };
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

function duplicateKeys({ table, file, rows, lines }: ReadTable): Problem[] {
	if (table.key.length === 0) return [];
	const first = new Map<string, number>();
	const found: Problem[] = [];
	rows.forEach((row, i) => {
		const key = keyOf(table, row);
		const before = first.get(key);
		if (before === undefined) first.set(key, lines[i]!);
		else found.push(repeatedKey(table, row, { file, line: lines[i]! }, before));
	});
	return found;
}

/** Rows whose code is not in the table it refers to. */
function danglingReferences(
	{ table, file, rows, lines }: ReadTable,
	key: ForeignKey,
	all: TableMap
): Problem[] {
	const target = all.get(key.table as TableName);
	// A target that is missing altogether is reported as a file, or was not given.
	if (target === undefined) return [];
	const found: Problem[] = [];
	const check = referenceCheck(table, file, key, codesOf(target), found);
	rows.forEach((row, i) => check(row, lines[i]!));
	return found;
}

/** `datapackage.json`, whose text is given, declares exactly the tables (of `names`) and columns of the schema. */
export function checkDatapackage(
	names: readonly string[],
	text: string | undefined,
	folder: string
): Problem[] {
	const file = `${folder}datapackage.json`;
	if (text === undefined) return [problem('missing-file', { file })];
	let declared: unknown;
	try {
		declared = JSON.parse(text);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return [problem('bad-datapackage', { file }, why, 'JSON')];
	}
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
