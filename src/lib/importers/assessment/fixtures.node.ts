/** What tests of assessment tables share: the form that ships, known organisations, tables made of rows. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readFramework } from '$lib/form3/fixtures.node';
import type { RawTable } from '../types';
import { checkTable } from './check';
import { tableContext, type KnownOrganization } from './context';
import { matchColumns } from './match';
import type { CheckedTable } from './types';

export const FRAMEWORK = readFramework();

export const ORGANIZATIONS: readonly KnownOrganization[] = Papa.parse<Record<string, string>>(
	readFileSync('data/organizations.csv', 'utf8'),
	{ header: true, skipEmptyLines: true }
).data.map((row) => ({
	org_id: row.org_id!,
	name_th: row.name_th!,
	name_en: row.name_en || null,
	province_code: Number(row.province_code)
}));

export const CONTEXT = tableContext(FRAMEWORK, ORGANIZATIONS);

/** A table as a reader gives it; line 1 is the header. */
export function tableOf(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
	more: Partial<RawTable> = {}
): RawTable {
	return {
		kind: 'csv',
		name: 'table.csv',
		shape: {
			encoding: 'utf-8',
			delimiter: ',',
			quote: '"',
			headerRow: 1,
			sheet: null,
			sheets: []
		},
		columns,
		records: rows.map((cells, i) => ({ line: i + 2, cells })),
		broken: [],
		blankRows: 0,
		...more
	};
}

export const HEADER = [
	'org_id',
	'year_be',
	'statement_no',
	'option_no',
	'mark',
	'evidence',
	'status'
];

/** Checks rows under the usual header, as one table with the mapping that is found. */
export function checked(rows: readonly (readonly string[])[], header = HEADER): CheckedTable {
	const table = tableOf(header, rows);
	return checkTable(table, matchColumns(table, CONTEXT), CONTEXT);
}

/** `code: lines` of every problem, for short assertions. */
export function said({ groups }: CheckedTable): Record<string, number[]> {
	return Object.fromEntries(groups.map(({ code, first }) => [code, first.map(({ line }) => line)]));
}
