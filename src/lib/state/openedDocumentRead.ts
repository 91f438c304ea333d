/** The lines of a document → what the page holds of it. Pure; runs in a worker. */
import { readDocument, type ReadingContext } from '$lib/dataset/document';
import { frameworkFromFiles } from '$lib/dataset/framework';
import { readTable } from '$lib/dataset/read';
import { TABLES, type Organization } from '$lib/dataset/schema';
import type { SourceLine } from '$lib/form3/types';
import type { SourceDocument } from '$lib/importers/types';
import { parseCatalogue } from '$lib/indicators';
import { repairLine } from '$lib/thai/repair';
import type { DocumentHead, PlacedFigure, RawText, ReadingTexts } from './openedDocument';

export interface DocumentParts {
	readonly head: DocumentHead;
	readonly raw: RawText;
	/** By line, then by column. */
	readonly figures: readonly PlacedFigure[];
}

/** Throws what the readers of the framework and of the catalogue throw: then `data/` itself is wrong. */
export function readingContext(texts: ReadingTexts): ReadingContext {
	const organizations = readTable(TABLES.organizations, texts.organizations, 'organizations.csv');
	return {
		framework: frameworkFromFiles(new Map(Object.entries(texts.framework))),
		organizations: organizations.rows as unknown as Organization[],
		catalogue: parseCatalogue(texts.indicators, texts.rules)
	};
}

/**
 * Reads a document as `pmqa read` does.
 * @param sha256 of the file's bytes, in hexadecimal; null where it could not be had
 * @throws Form3Error when the lines are no Form 3
 */
export function readOpened(
	source: SourceDocument,
	name: string,
	sha256: string | null,
	context: ReadingContext
): DocumentParts {
	const { document, observations } = readDocument(source, name, sha256 ?? '', context);
	const { lines } = source;
	const labels = new Map(context.framework.statements.map((row) => [row.statement_no, row]));
	const head: DocumentHead = {
		source: { ...document.source, sha256 },
		organization: document.organization,
		year_be: document.year_be,
		statements: document.statements
			.map(({ statement_no, line_from, line_to }) => ({
				statement_no,
				label_th: labels.get(statement_no)?.label_th ?? '',
				label_en: labels.get(statement_no)?.label_en ?? '',
				line_from,
				line_to
			}))
			.sort((a, b) => a.line_from - b.line_from),
		findings: document.findings,
		warnings: document.warnings
	};
	const figures = observations
		.map((figure) => ({
			statement_no: figure.statement_no,
			line: figure.line,
			column: columnOf(figure, lines),
			raw: figure.raw,
			value: figure.value,
			unit: figure.unit,
			period_be: figure.period_be,
			role: figure.role,
			what_th: figure.what_th ?? null,
			what_en: figure.what_en ?? null
		}))
		.sort((a, b) => a.line - b.line || a.column - b.column);
	return { head, raw: rawText(lines), figures };
}

/** Where a figure stands; found by its printed text where the reader does not say. */
function columnOf(
	figure: { readonly line: number; readonly raw: string; readonly column?: number },
	lines: readonly SourceLine[]
): number {
	if (figure.column !== undefined) return figure.column;
	const { text } = repairLine(lines[figure.line - 1]?.text ?? '');
	return Math.max(0, text.indexOf(figure.raw)) + 1;
}

function rawText(lines: readonly SourceLine[]): RawText {
	const starts = new Uint32Array(lines.length + 1);
	let at = 0;
	lines.forEach(({ text }, index) => {
		starts[index] = at;
		at += text.length + 1;
	});
	starts[lines.length] = at;
	return { text: lines.map(({ text }) => `${text}\n`).join(''), starts };
}
