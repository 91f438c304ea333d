/** The parameters that questions share. */
export const ASSESSMENT = {
	name: 'assessment',
	type: 'text',
	about: 'assessment_id, e.g. TH-40/2564/self'
} as const;

export const CATEGORY = {
	name: 'category',
	type: 'integer',
	optional: true,
	about: 'category_no, 1 to 6; all when left out'
} as const;

export const ITEM = {
	name: 'item',
	type: 'text',
	optional: true,
	about: 'item_no, e.g. 1.4; all when left out'
} as const;

export const STATEMENT = {
	name: 'statement',
	type: 'text',
	about: 'statement_no, e.g. 1.4.4'
} as const;

export interface AssessmentParams {
	readonly assessment: string;
}

export interface CategoryParams extends AssessmentParams {
	readonly category?: number | null;
}

export interface StatementParams extends AssessmentParams {
	readonly statement: string;
}
