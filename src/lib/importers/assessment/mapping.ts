/**
 * What a person does to a mapping: pure functions that give a new one and keep its rules: every column stands in
 * it once, a field (in a wide table: a field of a code) is held by at most one column, and a type fits its field.
 */
import { bare, plainCell } from './cell';
import { CODED_FIELDS, FIELD_TYPES } from './columns';
import type { ColumnType, Field, MappedColumn, Mapping } from './types';

/** Nothing mapped yet. */
export function emptyMapping(columns: readonly string[]): Mapping {
	return { columns: columns.map((_, index) => skipped(index)), layout: 'long', constants: {} };
}

function skipped(index: number): MappedColumn {
	return { index, field: null, type: 'text', by: 'none' };
}

/**
 * Takes a column for a field; the column that held it before is skipped. With a `code` the table is wide.
 * A column that is not there changes nothing.
 */
export function mapColumn(mapping: Mapping, index: number, field: Field, code?: string): Mapping {
	const coded = code !== undefined && CODED_FIELDS.includes(field);
	const wanted: MappedColumn = {
		index,
		field,
		type: FIELD_TYPES[field][0]!,
		by: 'person',
		...(coded ? { code } : {})
	};
	if (!mapping.columns.some((column) => column.index === index)) return mapping;
	return withLayout({
		...mapping,
		columns: mapping.columns.map((column) => {
			if (column.index === index) return wanted;
			return clash(column, wanted) ? { ...skipped(column.index), by: 'person' } : column;
		})
	});
}

/** Leaves a column out; its cells stay in the file and in the export of rejected rows. */
export function skipColumn(mapping: Mapping, index: number): Mapping {
	return withLayout({
		...mapping,
		columns: mapping.columns.map((column) =>
			column.index === index ? { ...skipped(index), by: 'person' } : column
		)
	});
}

/** Changes how a column's cells are read; a type its field cannot have changes nothing. */
export function setType(mapping: Mapping, index: number, type: ColumnType): Mapping {
	return {
		...mapping,
		columns: mapping.columns.map((column) =>
			column.index === index && column.field !== null && FIELD_TYPES[column.field].includes(type)
				? { ...column, type, by: 'person' }
				: column
		)
	};
}

/** Gives a field one value for every row whose column does not say it; an empty value takes it back. */
export function setConstant(mapping: Mapping, field: Field, value: string): Mapping {
	const { [field]: _, ...others } = mapping.constants;
	const text = value.trim();
	return { ...mapping, constants: text === '' ? others : { ...others, [field]: text } };
}

/** Two columns that may not stand beside each other. */
function clash(column: MappedColumn, wanted: MappedColumn): boolean {
	if (column.field === null || column.field !== wanted.field) return false;
	return column.code === undefined || wanted.code === undefined || column.code === wanted.code;
}

/** A mapping with a code in it is of a wide table, and one without is not. */
function withLayout(mapping: Mapping): Mapping {
	const wide = mapping.columns.some(({ code }) => code !== undefined);
	return { ...mapping, layout: wide ? 'wide' : 'long' };
}

/** Columns of the file that are not used and are not the template's own help, by name, each once. */
export function ignoredColumns(columns: readonly string[], mapping: Mapping): string[] {
	const kept = new Set(
		mapping.columns.flatMap(({ field, by, index }) =>
			field !== null || by === 'name' ? [index] : []
		)
	);
	return [...new Set(columns.filter((_, index) => !kept.has(index)))];
}

/** The same for every table whose columns have the same names in the same order, however they are typed. */
export function shapeKey(columns: readonly string[]): string {
	return JSON.stringify(columns.map((name) => bare(plainCell(name))));
}

/**
 * A mapping that was made for a table of the same shape, for this one: columns and types as they were. Constants
 * are those found in this table: the next file of the same shape may well be another organisation's.
 */
export function applyRemembered(fresh: Mapping, remembered: Mapping): Mapping {
	if (remembered.columns.length !== fresh.columns.length) return fresh;
	const indexes = new Set(remembered.columns.map(({ index }) => index));
	if (!fresh.columns.every(({ index }) => indexes.has(index))) return fresh;
	return withLayout({ ...remembered, constants: fresh.constants });
}
