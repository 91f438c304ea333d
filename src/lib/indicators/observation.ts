import type { ObservationRole } from '$lib/form3/types';

/**
 * A row of the observations table, without the assessment it belongs to: a figure, and the named
 * indicator it is a value of where a rule of the catalogue says so.
 */
export interface Observation {
	/** Null while no rule of the catalogue matches: the figure stays visible as unmatched. */
	readonly indicator_id: string | null;
	/** Whose figure it is where it is not the organisation's own: its code and its name as printed. */
	readonly subject_org_id: string | null;
	readonly subject: string | null;
	readonly statement_no: string;
	/** 1-based source line. */
	readonly line: number;
	/** As printed (repaired). */
	readonly raw: string;
	readonly value: number | null;
	readonly unit: string | null;
	/** `2561`, `2564-01-13` (Buddhist year first) or `2557-07-30/2564-01-22`. */
	readonly period_be: string | null;
	readonly role: ObservationRole;
	/** The indicator's names; null when unmatched. */
	readonly what_th: string | null;
	readonly what_en: string | null;
}
