import type { SqlValue } from '$lib/engine/engine';

/** The parameters that questions of the comparison share. A list is one text: codes with one space between. */
export const MEASURE = {
	name: 'measure',
	type: 'text',
	about: 'answered, quantified, linked, marked, in_progress, not_started or depth'
} as const;

export const ORGS = {
	name: 'orgs',
	type: 'text',
	optional: true,
	about: 'org_ids, space between; all when left out'
} as const;

export const YEARS = {
	name: 'years',
	type: 'text',
	optional: true,
	about: 'years of the Buddhist era, space between; all when left out'
} as const;

export const CODES = {
	name: 'codes',
	type: 'text',
	optional: true,
	about: 'all (the whole form), categories, items or codes, space between; every part when left out'
} as const;

export const PROVENANCE = {
	name: 'provenance',
	type: 'text',
	optional: true,
	about: 'real (document and table) or synthetic; both when left out'
} as const;

export const KIND = {
	name: 'kind',
	type: 'text',
	optional: true,
	about: 'province, department, university or local; all when left out'
} as const;

/** SQL of one value: a parameter (`$1`), or a constant where tables are made ahead. */
export type Given = string;

/** True when the list is left out or names `value`, whole. */
export function listed(list: Given, value: string): string {
	return `(${leftOut(list)} OR ${names(list, value)})`;
}

/** True when the list names `value`, whole. */
export function names(list: Given, value: string): string {
	return `STRPOS(CONCAT(' ', CAST(${list} AS VARCHAR), ' '), CONCAT(' ', ${value}, ' ')) > 0`;
}

export function leftOut(given: Given): string {
	return `COALESCE(CAST(${given} AS VARCHAR), '') = ''`;
}

/** True when data of this provenance are asked for. */
export function ofProvenance(given: Given, column: string): string {
	return `(${leftOut(given)} OR CAST(${given} AS VARCHAR) =
		CASE WHEN CAST(${column} AS VARCHAR) = 'synthetic' THEN 'synthetic' ELSE 'real' END)`;
}

/** The words of a list; empty when it is left out. */
export function wordsOf(list: SqlValue | undefined): string[] {
	return String(list ?? '')
		.split(' ')
		.filter((word) => word !== '');
}
