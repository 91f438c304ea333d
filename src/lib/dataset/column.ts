/**
 * What a table and a column are. Everything that knows a column (writer, reader, validator,
 * datapackage, database) derives from values of these types; see `schema.ts`.
 */

/** A name in both languages. */
export interface Title {
	readonly th: string;
	readonly en: string;
}

interface ColumnBase<Required extends boolean> {
	readonly title: Title;
	readonly required: Required;
}

export interface TextColumn<Required extends boolean = boolean> extends ColumnBase<Required> {
	readonly type: 'text';
	/** Regular expression the whole cell must match. */
	readonly pattern?: string;
	/** Codes separated by one space; `pattern` then holds for each of them. */
	readonly list?: boolean;
	/**
	 * Name of the dictionary of a code or a word that repeats: columns that share a dictionary share
	 * one ENUM in the database.
	 */
	readonly code?: string;
}

export interface NumericColumn<
	Type extends 'integer' | 'number' = 'integer' | 'number',
	Required extends boolean = boolean
> extends ColumnBase<Required> {
	readonly type: Type;
	readonly min?: number;
	/** For integers it also decides how wide the database column is. */
	readonly max?: number;
}

export interface BooleanColumn<Required extends boolean = boolean> extends ColumnBase<Required> {
	readonly type: 'boolean';
}

export interface EnumColumn<
	Word extends string = string,
	Required extends boolean = boolean
> extends ColumnBase<Required> {
	readonly type: 'enum';
	readonly words: readonly Word[];
}

export type Column = TextColumn | NumericColumn | BooleanColumn | EnumColumn;

export interface ForeignKey {
	readonly columns: readonly string[];
	readonly table: string;
	readonly references: readonly string[];
}

export interface Table {
	readonly name: string;
	readonly title: Title;
	/** Which folder it stands in: a dataset of assessments, or the framework they answer. */
	readonly group: 'dataset' | 'framework';
	/** A dataset may leave the file out. */
	readonly optional?: boolean;
	/** Columns that together name one row; empty where rows have no name of their own. */
	readonly key: readonly string[];
	readonly foreignKeys?: readonly ForeignKey[];
	readonly columns: { readonly [name: string]: Column };
}

/** A cell as the program holds it; an empty cell is null. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

type CellOf<C> =
	C extends EnumColumn<infer Word, boolean>
		? Word
		: C extends { type: 'text' }
			? string
			: C extends { type: 'boolean' }
				? boolean
				: number;

/** The row type of a table: optional columns may be null. */
export type RowOf<T extends Table> = {
	-readonly [Name in keyof T['columns']]: T['columns'][Name] extends { required: true }
		? CellOf<T['columns'][Name]>
		: CellOf<T['columns'][Name]> | null;
};

type TextRules = Omit<TextColumn, 'type' | 'title' | 'required'>;
type NumericRules = Omit<NumericColumn, 'type' | 'title' | 'required'>;

export const text = (th: string, en: string, rules: TextRules = {}) =>
	({ type: 'text', required: true, title: { th, en }, ...rules }) as const;

export const integer = (th: string, en: string, rules: NumericRules = {}) =>
	({ type: 'integer', required: true, title: { th, en }, min: 0, ...rules }) as const;

export const number = (th: string, en: string, rules: NumericRules = {}) =>
	({ type: 'number', required: true, title: { th, en }, ...rules }) as const;

export const boolean = (th: string, en: string) =>
	({ type: 'boolean', required: true, title: { th, en } }) as const;

export const words = <const Word extends string>(th: string, en: string, list: readonly Word[]) =>
	({ type: 'enum', required: true, title: { th, en }, words: list }) as const;

/** The same column, whose cell may be empty. */
export function optional<C extends Column>(
	column: C
): Omit<C, 'required'> & { readonly required: false } {
	return { ...column, required: false };
}

/** Keeps the literal types of a table, for `RowOf`. */
export const table = <const T extends Table>(definition: T): T => definition;
