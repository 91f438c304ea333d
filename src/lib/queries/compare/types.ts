/** What is compared, as rows: units (assessments) and the groups they stand in. */

export { COMPARED_MEASURES, type ComparedMeasure } from '$lib/dataset/measures';
export type { OrgKind } from '$lib/form3/codes';

/** Which data are asked for, where it is not both. `real`: documents and tables. */
export type Provenances = 'real' | 'synthetic';

/**
 * One unit in one part of the form: a row of the question `compare-units`. Whose name the code is,
 * `organizations` tells.
 */
export interface UnitValueRow {
	readonly org_id: string;
	readonly year_be: number;
	readonly assessor: 'self' | 'validated' | 'site-visit';
	readonly synthetic: boolean;
	/** `all`, a category (`1` to `6`) or an item (`1.1` to `6.4`). */
	readonly code: string;
	/**
	 * Share of 0 to 1, or for `depth` the characters of evidence; null where it cannot be told (no readable mark,
	 * no readable status box, evidence not searched for figures).
	 */
	readonly value: number | null;
	/** What the share counts, and out of how many; null for `depth`. */
	readonly count: number | null;
	readonly of: number | null;
}

/** The units of a group in one year: a row of the question `compare-groups`. Every unit weighs the same. */
export interface GroupValueRow {
	/** `country`, or `region:` and the word of `organizations.region`. */
	readonly group_id: string;
	readonly region: string | null;
	readonly year_be: number;
	readonly code: string;
	/** Units with a value, and without one. */
	readonly units: number;
	readonly without: number;
	/** Organisations of the group without an assessment of that year. */
	readonly absent: number;
	readonly synthetic_units: number;
	readonly mean: number | null;
	readonly low: number | null;
	readonly quarter: number | null;
	readonly median: number | null;
	readonly three_quarters: number | null;
	readonly high: number | null;
}

/** A value as a chart of the comparison takes it, of a unit or of a group. */
export interface ComparedValue {
	/** `org_id` of a unit, `group_id` of a group. */
	readonly key: string;
	readonly kind: 'unit' | 'region' | 'country';
	readonly name_th: string;
	readonly name_en: string | null;
	/** The name within a sentence, where it is another: `the Northeast region’s synthetic data`. */
	readonly said_th?: string;
	readonly said_en?: string;
	readonly province_code: number | null;
	readonly region: string | null;
	readonly year_be: number;
	readonly code: string;
	/** Names of the part of the form. */
	readonly code_th: string;
	readonly code_en: string;
	/** Of a group the mean of its units. */
	readonly value: number | null;
	readonly count: number | null;
	readonly of: number | null;
	/** Units behind the value: 1, or those of a group. */
	readonly units: number;
	/** Whether made-up data are in it. */
	readonly synthetic: boolean;
	/** Whether the person chose it; others are comparators. */
	readonly chosen: boolean;
	/** Where more is told of it, as `ChartStop` has it; left out or null where nowhere. */
	readonly path?: string | null;
}
