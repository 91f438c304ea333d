/**
 * Figures in prose, links, and the catalogue of named indicators: a reading of a Form 3 goes in, figures,
 * links and observations come out. Pure: no files, no clock, runs in Node.js and in browsers.
 */
export { readFigures, type CitedFigure } from './figures';
export { readLinks } from './links';
export {
	CatalogueError,
	matchObservations,
	parseCatalogue,
	type Better,
	type Catalogue,
	type Indicator
} from './catalogue';
export type { Observation } from './observation';
export type { Rule } from './rules';
