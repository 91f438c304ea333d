/** Dataset folders → one DuckDB file, for the site and the command line. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { readFolder, sourceOf } from '$lib/dataset/folder.node';
import { clashingKey, repeatedKey } from '$lib/dataset/keys';
import { DatasetError, ProblemList } from '$lib/dataset/problems';
import type { ReadRow } from '$lib/dataset/read';
import { fileOf, TABLES, tablesOf, type Table } from '$lib/dataset/schema';
import { streamDataset, type DatasetProblems } from '$lib/dataset/stream';
import { validateFramework, type TableMap } from '$lib/dataset/validate';
import { makeFile, OUT, type BuildReport } from './outFile.node';
import { Staging, type StagedPlace } from './staging.node';

export type { BuildReport } from './outFile.node';

export interface BuildOptions {
	/** The file that is being read and a line of it; the table that is being written, and 0. */
	readonly onProgress?: (what: string, rows: number) => void;
	/** Makes tables of the rows, when all are in and there are at least so many assessments. */
	readonly aggregates?: {
		readonly fromAssessments: number;
		readonly make: (connection: DuckDBConnection, catalogue: string) => Promise<void>;
	};
}

/**
 * Checks the datasets and writes them, with the framework's tables, into `outFile`: the same folders give
 * the same rows in the same order. In memory are the words of codes, the keys that other rows refer to, and what
 * DuckDB may hold of the rows before it writes to the disk. Rejects with `DatasetError` when a dataset is wrong;
 * `outFile` is then as it was.
 */
export async function buildDatabase(
	datasetDirs: readonly string[],
	frameworkDir: string,
	outFile: string,
	{ onProgress = () => {}, aggregates }: BuildOptions = {}
): Promise<BuildReport> {
	return makeFile(outFile, async (connection, attach) => {
		const staging = await Staging.open(connection);
		await readAll([frameworkDir, ...datasetDirs], staging, onProgress);
		const assessments = staging.count(TABLES.assessments);
		const make = aggregates && assessments >= aggregates.fromAssessments ? aggregates.make : null;
		await attach(make !== null);
		const rows = await staging.write((table) => onProgress(table, 0));
		await make?.(connection, OUT);
		return rows;
	});
}

/** Stages every table's rows, validated: of the framework, whose folder is the first, and of the datasets. */
async function readAll(
	dirs: readonly string[],
	staging: Staging,
	onProgress: NonNullable<BuildOptions['onProgress']>
): Promise<void> {
	const folders = dirs.map((dir) => `${dir.replace(/\/+$/, '')}/`);
	const all = new ProblemList();
	const framework = await readFramework(dirs[0]!, folders[0]!, all);
	for (const { table, rows, lines } of framework.values()) {
		const read = rows.map((row, i) => ({ row, line: lines[i]! }));
		staging.add(table, 0, read);
	}
	const datasets = new Map<number, DatasetProblems>();
	for (let number = 1; number < dirs.length; number++) {
		const folder = folders[number]!;
		const source = await sourceOf(dirs[number]!, folder);
		const onRows = (table: Table, rows: readonly ReadRow[]) => {
			staging.add(table, number, rows);
			onProgress(folder + fileOf(table), rows.at(-1)?.line ?? 0);
		};
		datasets.set(number, await streamDataset(source, { folder, framework, onRows }));
	}
	staging.close();
	for (const table of tablesOf('dataset')) {
		for await (const { row, place, before } of staging.repeated(table, 'within')) {
			const file = folders[place.dataset]! + fileOf(table);
			const problem = repeatedKey(table, row, { file, line: place.line }, before.line);
			datasets.get(place.dataset)!.of(table).keys.push(problem);
		}
	}
	for (const found of datasets.values()) found.addTo(all);
	if (all.count > 0) throw new DatasetError(all.kept, all.count);
	const clashes = await clashesOf(staging, folders);
	if (clashes.count > 0) throw new DatasetError(clashes.kept, clashes.count);
}

async function readFramework(dir: string, folder: string, all: ProblemList): Promise<TableMap> {
	const { files, problems } = await readFolder(dir, folder);
	const { tables, problems: more } = validateFramework(files, { folder });
	all.push(...problems, ...more);
	return tables;
}

/** Rows that datasets do not agree about, dataset by dataset. */
async function clashesOf(staging: Staging, folders: readonly string[]): Promise<ProblemList> {
	const found = folders.map(() => new ProblemList());
	for (const table of tablesOf('dataset')) {
		// What optional tables say is already in the others.
		if (table.optional) continue;
		const placeOf = ({ dataset, line }: StagedPlace) => ({
			file: folders[dataset]! + fileOf(table),
			line
		});
		for await (const { row, place, before } of staging.repeated(table, 'among')) {
			found[place.dataset]!.push(clashingKey(table, row, placeOf(place), placeOf(before)));
		}
	}
	const all = new ProblemList();
	for (const list of found) all.append(list);
	return all;
}
