/** Measures of the form that an organisation has a value of: what is compared, and what a target is set for. */
export const COMPARED_MEASURES = [
	'answered',
	'quantified',
	'linked',
	'marked',
	'in_progress',
	'not_started',
	'depth'
] as const;
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number];
