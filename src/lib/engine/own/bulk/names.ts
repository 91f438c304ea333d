/** Names of the tables and columns of one import. `file` is its number. */
import type { Field } from '$lib/importers/assessment/types';
import { KEPT } from '../layout';

/** Fields that say whose answer a row holds, and what is answered and how. Evidence is neither: it repeats nothing. */
export const WHO_FIELDS = ['org_id', 'org_name_th', 'year_be', 'assessor'] as const;
export const WHAT_FIELDS = ['statement_no', 'option_no', 'mark', 'status'] as const;

export interface ImportTables {
	/** Rows of the part that is being read, as text. */
	readonly part: string;
	/** Cells that say whose row it is, each combination once, and what they were read as. */
	readonly who: string;
	/** The same of what is answered. */
	readonly what: string;
	/** Evidence of the part that reading changes. */
	readonly evidence: string;
	/** Sound rows. */
	readonly rows: string;
	readonly status: string;
	readonly rejected: string;
	/** Things to know about the evidence of sound rows. */
	readonly said: string;
}

export function importTables(file: number): ImportTables {
	const table = (name: string) => `${KEPT}.${name}_${file}`;
	return {
		part: table('part'),
		who: table('who'),
		what: table('what'),
		evidence: table('evidence'),
		rows: table('responses'),
		status: table('item_status'),
		rejected: table('rejected'),
		said: table('said')
	};
}

/** Where the cells of a field stand; undefined where no column holds them. */
export type Places = Partial<Readonly<Record<Field, number>>>;

/** The name of a cell's column in the part and in the table of rejected rows. */
export const cell = (place: number): string => `c${place}`;

/** Places of some fields, in their order, each once. */
export function placesOf(places: Places, fields: readonly Field[]): number[] {
	return [...new Set(fields.flatMap((field) => places[field] ?? []))];
}
