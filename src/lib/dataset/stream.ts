/**
 * A dataset checked while it is read, a piece of a file after the other: what `validateDataset` finds, but for rows
 * of one key, which whoever keeps the rows must find. Held are the keys that other rows refer to, not the rows.
 */
import type { Table } from './column';
import { codesOf, keyOf, referenceCheck, type Codes } from './keys';
import { problem, ProblemList, type Problem } from './problems';
import { TableReader, type ReadRow } from './read';
import { fileOf, TABLES, tablesOf } from './schema';
import { checkDatapackage, type TableMap } from './validate';

/** The files of a dataset, read when they are asked for. */
export interface DatasetSource {
	/** Files that are text. */
	readonly names: readonly string[];
	/** Of the others. */
	readonly problems: readonly Problem[];
	pieces(name: string): AsyncIterable<string>;
}

export interface StreamOptions {
	/** Goes before file names in problems. */
	readonly folder: string;
	readonly framework: TableMap;
	/** Is given the sound rows, in the order of the schema's tables and of the files. */
	readonly onRows: (table: Table, rows: readonly ReadRow[]) => void;
}

/** What is wrong with one dataset, in the order of `validateDataset`. */
export class DatasetProblems {
	readonly files: readonly Problem[];
	readonly #tables = new Map<string, TableProblems>();
	readonly datapackage = new ProblemList();

	constructor(files: readonly Problem[]) {
		this.files = files;
	}

	of(table: Table): TableProblems {
		const known = this.#tables.get(table.name) ?? newTableProblems(table);
		this.#tables.set(table.name, known);
		return known;
	}

	addTo(all: ProblemList): void {
		const tables = [...this.#tables.values()];
		all.push(...this.files);
		for (const { file, rows } of tables) for (const list of [file, rows]) all.append(list);
		for (const { keys, references } of tables) {
			for (const list of [keys, ...references]) all.append(list);
		}
		all.append(this.datapackage);
	}
}

interface TableProblems {
	/** That it is missing, its quoting, its header. */
	readonly file: ProblemList;
	readonly rows: ProblemList;
	/** Left to whoever keeps the rows. */
	readonly keys: ProblemList;
	/** For each foreign key. */
	readonly references: readonly ProblemList[];
}

const newTableProblems = (table: Table): TableProblems => ({
	file: new ProblemList(),
	rows: new ProblemList(),
	keys: new ProblemList(),
	references: (table.foreignKeys ?? []).map(() => new ProblemList())
});

const REFERRED_TO: ReadonlySet<string> = new Set(
	Object.values<Table>(TABLES).flatMap((table) => (table.foreignKeys ?? []).map((key) => key.table))
);

/** Reads and checks a dataset; a table that is referred to stands before those that refer to it. */
export async function streamDataset(
	source: DatasetSource,
	{ folder, framework, onRows }: StreamOptions
): Promise<DatasetProblems> {
	const found = new DatasetProblems(source.problems);
	const targets = new Map<string, Codes>();
	for (const [name, table] of framework) targets.set(name, codesOf(table));
	for (const table of tablesOf('dataset')) {
		const problems = found.of(table);
		const file = folder + fileOf(table);
		if (!source.names.includes(fileOf(table))) {
			if (!table.optional) problems.file.push(problem('missing-file', { file }));
			continue;
		}
		const checks = (table.foreignKeys ?? []).flatMap((key, i) => {
			const target = targets.get(key.table);
			// A target that is missing altogether is reported as a file.
			if (target === undefined) return [];
			return [referenceCheck(table, file, key, target, problems.references[i]!)];
		});
		const keys = new Set<string>();
		if (REFERRED_TO.has(table.name)) targets.set(table.name, { file, keys });
		const reader = new TableReader(table, file, problems.rows);
		const take = (rows: readonly ReadRow[]) => {
			for (const { row, line } of rows) {
				for (const check of checks) check(row, line);
				if (REFERRED_TO.has(table.name)) keys.add(keyOf(table, row));
			}
			onRows(table, rows);
		};
		for await (const piece of source.pieces(fileOf(table))) take(reader.read(piece));
		take(reader.read('', true));
		problems.file.push(...reader.problems());
	}
	found.datapackage.push(...(await declared(source, folder)));
	return found;
}

async function declared(source: DatasetSource, folder: string): Promise<Problem[]> {
	const name = 'datapackage.json';
	let text: string | undefined;
	if (source.names.includes(name)) {
		text = '';
		for await (const piece of source.pieces(name)) text += piece;
	}
	return checkDatapackage(source.names, text, folder);
}
