/** Indicators one of which is computed from the other with a factor that does not change within a document. */
export interface Factor {
	/** Computed from `per`. */
	readonly of: string;
	readonly per: string;
	/** A price may differ from year to year; a physical factor may not. */
	readonly kind: 'price' | 'physical';
}

export const FACTORS: readonly Factor[] = [
	{ of: 'epam-copy-cost', per: 'epam-sheets', kind: 'price' },
	{ of: 'epam-co2-avoided', per: 'epam-sheets', kind: 'physical' },
	{ of: 'epam-co2-absorbed', per: 'epam-sheets', kind: 'physical' },
	{ of: 'epam-trees', per: 'epam-sheets', kind: 'physical' }
];
