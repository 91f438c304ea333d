/** Addresses of places in the source, as site paths: `locale.href(sourcePath(767, '3.4.3'))`. */

/** Keys a page of the source keeps in its address. */
export const LINE = 'line';
export const STATEMENT = 'statement';
/** Present where the line is one of the document the person opened, whatever assessment is chosen. */
export const DOCUMENT = 'document';
export const OPENED = 'opened';

/**
 * The site path of a line of the chosen assessment's document.
 * @param line 1-based line of the source
 * @param statement statement_no the line is looked at for; none when only the line matters
 */
export function sourcePath(line: number, statement?: string | null): string {
	return `/source?${LINE}=${line}${statement ? `&${STATEMENT}=${statement}` : ''}`;
}

/** The site path of a line of the opened document. */
export function openedPath(line: number): string {
	return `/source?${LINE}=${line}&${DOCUMENT}=${OPENED}`;
}

/** A 1-based line out of an address; null when it is none. */
export function lineOf(text: string | null): number | null {
	return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
