/** The measures of coverage: columns of the coverage and heatmap questions, in the order they are told. */
export const MEASURES = ['answered', 'quantified', 'linked'] as const;
export type Measure = (typeof MEASURES)[number];

/** Shown unless the person chose otherwise: nearly every statement is answered, figures tell items apart. */
export const DEFAULT_MEASURE: Measure = 'quantified';
