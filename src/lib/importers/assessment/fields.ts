/**
 * How a cell of each field is read: text of one cell (and what is known of form and organisations) → value, or
 * what is wrong. Nothing here looks at another cell, so that a big table can be read by its distinct values.
 */
export type { CellNotice, CellProblem, Read } from './cell';
export { readAssessor, readMark, readStatus, type Status } from './fields/mark';
export { readOrgId, readOrgName, type OrgName } from './fields/organization';
export { readOption, readStatement, type StatementCode } from './fields/statement';
export { readEvidence } from './fields/text';
export { readYear, type YearType } from './fields/year';
