/** The lines of a Form 3 document → everything `pmqa read --json` says of it. Pure. */
import {
	auditFindings,
	figureWarnings,
	matchObservations,
	readFigures,
	readLinks,
	type Catalogue
} from '$lib/indicators';
import { warningOf } from '$lib/form3/messages';
import { pageStarts } from '$lib/form3/pages';
import { readForm3 } from '$lib/form3/read';
import type { Form3Document, Form3Reading, Framework, Warning } from '$lib/form3/types';
import type { DocumentNote, SourceDocument } from '$lib/importers/types';
import type { ObservedFigure } from './fromReading';
import type { Indicator, Organization } from './schema';

/** What a document is read with. */
export interface ReadingContext {
	readonly framework: Framework;
	readonly organizations: readonly Organization[];
	readonly catalogue: Catalogue;
}

export interface DocumentRead {
	readonly document: Form3Document;
	/** The document's figures with the indicators they are values of, in the same order. */
	readonly observations: readonly ObservedFigure[];
}

/**
 * Reads one document. `sha256` is that of the file's bytes, in hexadecimal (hashing is the caller's:
 * browsers and Node.js do it differently). Throws `Form3Error` when the lines are no Form 3.
 */
export function readDocument(
	{ kind, lines, notes = [] }: SourceDocument,
	name: string,
	sha256: string,
	{ framework, organizations, catalogue }: ReadingContext
): DocumentRead {
	const starts = pageStarts(lines);
	const paged = starts === undefined ? {} : { page_starts: starts };
	const source = { name, sha256, kind, lines: lines.length, ...paged };
	const reading = readForm3(lines, framework, source, organizations);
	const warnings = [...pageWarnings(notes), ...reading.warnings];
	return documentOf({ ...reading, warnings }, catalogue);
}

/** One warning a kind for the pages that could not be read, with their numbers. */
function pageWarnings(notes: readonly DocumentNote[]): Warning[] {
	return (['page-scanned', 'page-broken'] as const).flatMap((code) => {
		const pages = notes.filter((note) => note.code === code).map(({ page }) => page);
		if (pages.length === 0) return [];
		const more = pages.length > PAGES_NAMED ? ' …' : '';
		const name = pages.slice(0, PAGES_NAMED).join(', ') + more;
		return [warningOf(code, null, { name, count: pages.length })];
	});
}

/** Pages named in a warning; the rest is in its count. */
const PAGES_NAMED = 20;

/** What a reading says beyond its words: figures, links, findings. Tables are read by this too. */
export function documentOf(reading: Form3Reading, catalogue: Catalogue): DocumentRead {
	const figures = readFigures(reading);
	const matched = matchObservations(figures, reading, catalogue);
	const observations = figures.map((figure, i) => ({ ...figure, ...matched[i]! }));
	const document: Form3Document = {
		source: reading.source,
		organization: reading.organization,
		year_be: reading.year_be,
		framework_id: reading.framework_id,
		items: reading.items,
		statements: reading.statements,
		figures,
		links: readLinks(reading),
		findings: auditFindings(reading, observations),
		warnings: [...reading.warnings, ...figureWarnings(figures)]
	};
	return { document, observations };
}

/** The catalogue's indicators as rows of a dataset; an empty cell is "not known". */
export function indicatorRows(catalogue: Catalogue): Indicator[] {
	return catalogue.indicators.map((row) => ({
		indicator_id: row.indicator_id,
		name_th: row.name_th,
		name_en: row.name_en,
		unit: row.unit || null,
		better: row.better,
		topic: row.topic || null
	}));
}

/** The document without its own sentences: places, marks, counts and figures only. */
export function factsOf(document: Form3Document): Form3Document {
	return {
		...document,
		statements: document.statements.map((statement) => ({
			...statement,
			evidence: null,
			options: statement.options.map((option) => ({ ...option, evidence: null }))
		})),
		figures: document.figures.map((figure) => ({ ...figure, context: '' })),
		warnings: document.warnings.map((warning) => ({ ...warning, found: undefined }))
	};
}
