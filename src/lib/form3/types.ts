/**
 * What a Form 3 document is read into: the JSON of `pmqa read --json`, and the framework (codes and
 * titles of one edition of the form) that the reader is given. The framework, not the code, says which
 * categories, items and statements exist.
 */

/** A tick box: `unreadable` is a box whose state is lost, `absent` is no box at all. */
export type Mark = 'marked' | 'unmarked' | 'unreadable' | 'absent';

export const MARKS: readonly Mark[] = ['marked', 'unmarked', 'unreadable', 'absent'];

/** One edition of the form, as kept in `data/framework/`. */
export interface Framework {
	readonly framework_id: string;
	readonly categories: readonly FrameworkCategory[];
	readonly items: readonly FrameworkItem[];
	readonly statements: readonly FrameworkStatement[];
	readonly options: readonly FrameworkOption[];
}

export interface FrameworkCategory {
	readonly category_no: number;
	/** Official Thai title. */
	readonly title_th: string;
	readonly title_en: string;
}

export interface FrameworkItem {
	readonly item_no: string;
	readonly category_no: number;
	/** Official Thai title. */
	readonly title_th: string;
	readonly title_en: string;
	/** Our own label of at most about 28 characters, for charts. */
	readonly short_th: string;
	readonly short_en: string;
}

export interface FrameworkStatement {
	readonly statement_no: string;
	readonly item_no: string;
	/** Our own short label (at most about 60 characters). */
	readonly label_th: string;
	readonly label_en: string;
	/** False where the form asks for a tick only. */
	readonly asks_evidence: boolean;
	/** How many options with boxes of their own the form prints under the statement (0 when none). */
	readonly option_count: number;
	/** The few words the form's own statement opens with: how a statement is found whose number was lost. */
	readonly cue_th: string;
	/** About how many characters of the form's own wording the statement holds before anybody answers. */
	readonly prompt_chars: number;
}

export interface FrameworkOption {
	readonly statement_no: string;
	/** 1-based. */
	readonly option_no: number;
	readonly label_th: string;
	readonly label_en: string;
}

/** A line of source text as an importer hands it over: 1-based number, raw text, page where there is one. */
export interface SourceLine {
	readonly line: number;
	readonly text: string;
	readonly page?: number;
}

export interface SourceInfo {
	readonly name: string;
	readonly sha256: string;
	readonly kind: 'txt' | 'docx' | 'pdf';
	/** Number of lines of the source text. */
	readonly lines: number;
	/** First line of every page, page 1 first; only where the source has pages. */
	readonly page_starts?: readonly number[];
}

export interface ReadItem {
	readonly item_no: string;
	readonly title_th: string;
	readonly line: number;
	readonly not_started: Mark;
	readonly in_progress: Mark;
}

export interface ReadOption {
	readonly option_no: number;
	readonly mark: Mark;
	readonly line_from: number;
	readonly line_to: number;
	readonly evidence: string | null;
}

export interface ReadStatement {
	readonly statement_no: string;
	readonly mark: Mark;
	readonly line_from: number;
	readonly line_to: number;
	/** The number was not printed and was found by the statement's cue. */
	readonly number_recovered: boolean;
	/** Repaired, unwrapped text of the whole statement, its options included; null when nothing was answered. */
	readonly evidence: string | null;
	/** Characters of `evidence` (0 when null). */
	readonly evidence_chars: number;
	readonly options: readonly ReadOption[];
}

export type ObservationRole = 'actual' | 'target' | 'baseline' | 'benchmark' | 'limit';

/** A quantity cited in the evidence. */
export interface Figure {
	readonly statement_no: string;
	readonly line: number;
	/** As printed (repaired), e.g. `452,250`. */
	readonly raw: string;
	readonly value: number | null;
	readonly unit: string | null;
	/** `2561`, `2564-01-13` (Buddhist year first) or `2559/2561`; null when the text states none. */
	readonly period_be: string | null;
	readonly role: ObservationRole;
	/** The words around it, repaired. */
	readonly context: string;
}

/** A URL, or a named system given as a channel (`system`), cited in the evidence. */
export interface Link {
	readonly statement_no: string;
	readonly line: number;
	readonly url: string | null;
	readonly system: string | null;
}

/**
 * `holds`: exact. `rounding`: right up to the printed digits. `contradiction`: cannot be true as printed.
 * `unverifiable`: the document lacks what it would take to check.
 */
export type Verdict = 'holds' | 'rounding' | 'contradiction' | 'unverifiable';

export const VERDICTS: readonly Verdict[] = ['contradiction', 'rounding', 'unverifiable', 'holds'];

/** What one rule of the audit says of one or several figures. */
export interface Finding {
	/** Name of the rule, e.g. `sum`. */
	readonly rule: string;
	/** Statements it speaks of, in the order of the document, each once. */
	readonly statement_nos: readonly string[];
	/** 1-based source lines of the figures, ascending, each once. */
	readonly lines: readonly number[];
	/** Named indicators among the figures. */
	readonly indicator_ids: readonly string[];
	/** The figure that was checked, as printed; null where the finding is about something missing. */
	readonly stated: number | null;
	/** What it would have to be; null where nothing can be computed. */
	readonly computed: number | null;
	/** Unit of both. */
	readonly unit: string | null;
	/** The calculation in digits and signs, the same in both languages, e.g. `2,316 − 329 = 1,987`. */
	readonly arithmetic: string | null;
	readonly verdict: Verdict;
	/** One plain sentence. */
	readonly message_th: string;
	readonly message_en: string;
}

/** Something the reader wants a person to know; never thrown. */
export interface Warning {
	readonly code: string;
	/** 1-based source line; null when it concerns the whole document. */
	readonly line: number | null;
	readonly message_th: string;
	readonly message_en: string;
	readonly found?: string;
	readonly expected?: string;
}

/** What every source line was taken for. `statement` lines name exactly one statement. */
export type LineUse =
	| { readonly use: 'blank' | 'furniture' | 'heading' | 'preamble' }
	| { readonly use: 'status'; readonly item_no: string }
	| { readonly use: 'statement'; readonly statement_no: string };

/** What the reader returns; `pmqa read --json` prints it without `accounting` and `text`. */
export interface Form3Reading {
	readonly source: SourceInfo;
	readonly organization: { readonly org_id: string | null; readonly name_th: string | null };
	readonly year_be: number | null;
	readonly framework_id: string;
	readonly items: readonly ReadItem[];
	readonly statements: readonly ReadStatement[];
	readonly warnings: readonly Warning[];
	/** One entry a source line, in order; `accounting[0]` is line 1. */
	readonly accounting: readonly LineUse[];
	/** Repaired text of every line (same length as the source), for looking a place up. */
	readonly text: readonly string[];
}

/** The whole of `pmqa read --json`. */
export interface Form3Document extends Omit<Form3Reading, 'accounting' | 'text'> {
	readonly figures: readonly Figure[];
	readonly links: readonly Link[];
	readonly findings: readonly Finding[];
}
