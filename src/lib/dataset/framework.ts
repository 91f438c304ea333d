/** The files of a framework folder → the framework the reader is given. */
import { parseFramework, type TableRow } from '$lib/form3/framework';
import type { Framework } from '$lib/form3/types';
import { parseCsv } from './csv';
import { fileOf } from './schema';

/** Throws `Form3Error` (`framework-invalid`) with table, line and column where a table is wrong. */
export function frameworkFromFiles(files: ReadonlyMap<string, string>): Framework {
	const rows = (table: 'framework' | 'categories' | 'items' | 'statements' | 'options') =>
		tableRows(files.get(fileOf(table)) ?? '');
	return parseFramework({
		framework: rows('framework'),
		categories: rows('categories'),
		items: rows('items'),
		statements: rows('statements'),
		options: rows('options')
	});
}

/** Records as column → text, nothing converted. */
export function tableRows(text: string): TableRow[] {
	const { header, records } = parseCsv(text);
	return records.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}
