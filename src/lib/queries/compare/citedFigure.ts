import type { ObservationRole } from '$lib/form3/types';

/** A figure that an assessment cites of an indicator. */
export interface CitedFigure {
	/** It is an actual figure of the assessment's year, or undated. */
	readonly of_year: boolean;
	readonly statement_no: string;
	readonly line: number;
	readonly raw: string;
	readonly value: number | null;
	readonly unit: string | null;
	readonly period_be: string | null;
	readonly role: ObservationRole;
	readonly subject: string | null;
	readonly subject_org_id: string | null;
}

/** The same where there may be none; only `of_year` is told then. */
export type MaybeFigure = Pick<CitedFigure, 'of_year'> & {
	readonly [Name in Exclude<keyof CitedFigure, 'of_year'>]: CitedFigure[Name] | null;
};

export const FIGURE_COLUMNS = [
	'of_year',
	'statement_no',
	'line',
	'raw',
	'value',
	'unit',
	'period_be',
	'role',
	'subject',
	'subject_org_id'
] as const satisfies readonly (keyof CitedFigure)[];

/** Where there is none. */
export const NO_FIGURE = {
	of_year: false,
	statement_no: null,
	line: null,
	raw: null,
	value: null,
	unit: null,
	period_be: null,
	role: null,
	subject: null,
	subject_org_id: null
} as const satisfies MaybeFigure;
