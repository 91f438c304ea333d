/**
 * The single source of truth for tables, columns, types and keys. The writer, the reader, the
 * validator, `datapackage.json` and the database's CREATE TABLE all derive from `TABLES`.
 *
 * Cells: text as it is; integers and numbers in plain digits; booleans `true` / `false`; an empty cell is
 * "not known". A list inside a cell (`findings.statement_nos`, `findings.lines`) is separated by one
 * space.
 */
import type { Row, RowOf, Table } from './column';
import * as datasetTables from './datasetTables';
import * as frameworkTables from './frameworkTables';

export type { Cell, Column, ForeignKey, Row, Table } from './column';

/** All tables by name; those of a dataset in the order they are written. */
export const TABLES = {
	organizations: datasetTables.organizations,
	assessments: datasetTables.assessments,
	responses: datasetTables.responses,
	item_status: datasetTables.item_status,
	indicators: datasetTables.indicators,
	observations: datasetTables.observations,
	findings: datasetTables.findings,
	reviews: datasetTables.reviews,
	summaries: datasetTables.summaries,
	framework: frameworkTables.framework,
	categories: frameworkTables.categories,
	items: frameworkTables.items,
	statements: frameworkTables.statements,
	options: frameworkTables.options
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export type Group = Table['group'];

export type Organization = RowOf<typeof TABLES.organizations>;
export type Assessment = RowOf<typeof TABLES.assessments>;
export type Response = RowOf<typeof TABLES.responses>;
export type ItemStatus = RowOf<typeof TABLES.item_status>;
export type Indicator = RowOf<typeof TABLES.indicators>;
export type Observation = RowOf<typeof TABLES.observations>;
export type FindingRow = RowOf<typeof TABLES.findings>;
export type Review = RowOf<typeof TABLES.reviews>;
export type Summary = RowOf<typeof TABLES.summaries>;

/** A dataset in memory. `summaries` is absent where the folder has no such file. */
export interface Dataset {
	organizations: Organization[];
	assessments: Assessment[];
	responses: Response[];
	item_status: ItemStatus[];
	indicators: Indicator[];
	observations: Observation[];
	findings: FindingRow[];
	reviews: Review[];
	summaries?: Summary[];
}

/** Tables of any group, as rows; what readers and writers pass around. */
export type Tables = Partial<Record<TableName, readonly Row[]>>;

/** The tables of a group, in their canonical order. */
export function tablesOf(group: Group): Table[] {
	return Object.values(TABLES).filter((t) => t.group === group);
}

export function fileOf(table: Table | TableName): string {
	return `${typeof table === 'string' ? table : table.name}.csv`;
}

export function columnNames(table: Table): string[] {
	return Object.keys(table.columns);
}

export function emptyDataset(): Dataset {
	return {
		organizations: [],
		assessments: [],
		responses: [],
		item_status: [],
		indicators: [],
		observations: [],
		findings: [],
		reviews: []
	};
}
