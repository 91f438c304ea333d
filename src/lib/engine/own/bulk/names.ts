/** Names of the tables and columns of one import. `file` is its number. */
import type { Field } from '$lib/importers/assessment/types';
import { KEPT } from '../layout';

/** Fields that say whose answer a row holds, and what is answered and how. Evidence is neither: it repeats nothing. */
export const WHO_FIELDS = ['org_id', 'org_name_th', 'year_be', 'assessor'] as const;
export const WHAT_FIELDS = ['statement_no', 'option_no', 'mark', 'status'] as const;

export interface ImportTables {
	/** Sound rows. */
	readonly rows: string;
	readonly status: string;
	readonly rejected: string;
	/** What is answered, and how, by the number of the cells that say it. */
	readonly what: string;
	/** Assessments some rows of which may break a rule. */
	readonly suspect: string;
	/** Their rows. */
	readonly suspects: string;
	/** Rows that disagree with others (see `rules.ts`). */
	readonly clashes: string;
	/** Rows that say again what a row before them says. */
	readonly repeats: string;
	/** Rows that are to be put aside, with their codes. */
	readonly outcast: string;
	/** Statements as their options complete them. */
	readonly whole: string;
}

export function importTables(file: number): ImportTables {
	const table = (name: string) => `${KEPT}.${name}_${file}`;
	return {
		rows: table('responses'),
		status: table('item_status'),
		rejected: table('rejected'),
		what: table('what'),
		suspect: table('suspect'),
		suspects: table('suspects'),
		clashes: table('clashes'),
		repeats: table('repeats'),
		outcast: table('outcast'),
		whole: table('whole')
	};
}

/** What stays when an import is done. */
export const LASTING: readonly (keyof ImportTables)[] = ['rows', 'status', 'rejected', 'whole'];

/** Where the cells of a field stand; undefined where no column holds them. */
export type Places = Partial<Readonly<Record<Field, number>>>;

/** The name of a cell's column in the table of rejected rows. */
export const cell = (place: number): string => `c${place}`;

/** Places of some fields, in their order, each once. */
export function placesOf(places: Places, fields: readonly Field[]): number[] {
	return [...new Set(fields.flatMap((field) => places[field] ?? []))];
}
