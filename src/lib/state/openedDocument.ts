/**
 * A document a person opened, as the page holds it, and what the page and the worker that reads it say to
 * each other. Only what is looked at one by one is an object; the text is one string, so that a document of
 * a hundred thousand lines arrives without the page standing still.
 */
import type { Finding, ObservationRole, SourceInfo, Warning } from '$lib/form3/types';
import type { Text } from '$lib/i18n/messages';

/** A figure with its exact place. */
export interface PlacedFigure {
	readonly statement_no: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based, in the repaired text of the line. */
	readonly column: number;
	/** As printed (repaired). */
	readonly raw: string;
	readonly value: number | null;
	readonly unit: string | null;
	readonly period_be: string | null;
	readonly role: ObservationRole;
	/** The named indicator it is a value of; null when it is none's. */
	readonly what_th: string | null;
	readonly what_en: string | null;
}

export interface PlacedStatement {
	readonly statement_no: string;
	readonly label_th: string;
	readonly label_en: string;
	readonly line_from: number;
	readonly line_to: number;
}

/** Everything but text and figures. */
export interface DocumentHead {
	readonly source: Omit<SourceInfo, 'sha256'> & {
		/** Null where the browser does not hash: a page that did not come over a secure connection. */
		readonly sha256: string | null;
	};
	readonly organization: { readonly org_id: string | null; readonly name_th: string | null };
	readonly year_be: number | null;
	/** In the order of the document. */
	readonly statements: readonly PlacedStatement[];
	readonly findings: readonly Finding[];
	readonly warnings: readonly Warning[];
}

/** The lines of a document as one string. */
export interface RawText {
	/** The lines, a line feed after each. */
	readonly text: string;
	/** Where each line starts in `text`; one more entry than there are lines. */
	readonly starts: Uint32Array;
}

/** A document as opened: all the viewer shows. */
export interface OpenedDocument extends DocumentHead {
	readonly raw: RawText;
	/** By line, then by column. */
	readonly figures: readonly PlacedFigure[];
	/** Code of the assessment it is the kept document of; left out where the person opened a file here. */
	readonly of?: string;
}

/** What documents are read with, as the texts of the files of `data/`. */
export interface ReadingTexts {
	/** File name → text. */
	readonly framework: Readonly<Record<string, string>>;
	readonly organizations: string;
	readonly indicators: string;
	readonly rules: string;
}

/** The page to the worker, once. */
export interface ReadRequest {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly name: string;
	readonly texts: ReadingTexts;
}

/** The worker to the page: the head, the figures a handful at a time, the end; or why not. */
export type ReadNews =
	| { readonly kind: 'head'; readonly head: DocumentHead; readonly raw: RawText }
	| { readonly kind: 'figures'; readonly figures: readonly PlacedFigure[] }
	| { readonly kind: 'done' }
	| { readonly kind: 'refused'; readonly why: Text; readonly line: number | null }
	| { readonly kind: 'broken'; readonly message: string };

/** Whether an opened document is the one an assessment was read from; `unknown` where either hash is. */
export function compareDocuments(
	opened: Pick<OpenedDocument, 'source' | 'of'>,
	assessment: { readonly assessment_id?: string; readonly source_sha256: string | null }
): 'same' | 'different' | 'unknown' {
	if (opened.of !== undefined && opened.of === assessment.assessment_id) return 'same';
	const { sha256 } = opened.source;
	if (sha256 === null || assessment.source_sha256 === null) return 'unknown';
	return sha256 === assessment.source_sha256 ? 'same' : 'different';
}
