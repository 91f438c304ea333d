/**
 * Figures in prose, links, and the catalogue of named indicators: a reading of a Form 3 goes in, figures,
 * links and observations come out. Pure: no files, no clock, runs in Node.js and in browsers.
 */
export { auditFindings, RULES, type AuditedFigure, type RuleName } from './audit';
export { figureWarnings } from './figure-warnings';
export { readFigures, type CitedFigure } from './figures';
export { readLinks } from './links';
export { matchObservations } from './catalogue';
export {
	CatalogueError,
	parseCatalogue,
	type Better,
	type Catalogue,
	type Indicator
} from './catalogue-files';
export type { Observation } from './observation';
export type { Rule } from './rules';
