/** Typed rows → the files of a folder, as text. Pure: `folder.node.ts` puts them on a disk. */
import type { Row, Table } from './column';
import { formatCell } from './cell';
import { formatCsv } from './csv';
import { datapackageText, type PackageInfo } from './datapackage';
import { columnNames, fileOf, tablesOf, type Dataset, type Tables } from './schema';

/** File name → text. */
export type Files = Map<string, string>;

/** One table as canonical CSV. A row's missing columns are empty cells. */
export function formatTable(table: Table, rows: readonly Row[]): string {
	const names = columnNames(table);
	return formatCsv(
		names,
		rows.map((row) => names.map((name) => formatCell(row[name] ?? null)))
	);
}

/**
 * The files of a dataset: every table (header only where there are no rows; an optional table only when it
 * is given) and `datapackage.json`. `info` may carry the title and sources of the package.
 */
export function writeDataset(dataset: Dataset, info: PackageInfo): Files {
	const tables = dataset as unknown as Tables;
	const files: Files = new Map();
	for (const table of tablesOf('dataset')) {
		const rows = tables[table.name as keyof Tables];
		if (rows === undefined && table.optional) continue;
		files.set(fileOf(table), formatTable(table, rows ?? []));
	}
	files.set('datapackage.json', datapackageText(info, [...files.keys()]));
	return files;
}
