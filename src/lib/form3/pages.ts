/** On which page of a document a line stands. */
import type { SourceLine } from './types';

/**
 * The first line of every page, page 1 first; a page without a line starts where the next one does.
 * @returns undefined where the source knows no pages
 */
export function pageStarts(lines: readonly SourceLine[]): number[] | undefined {
	if (lines.every(({ page }) => page === undefined)) return undefined;
	const starts: number[] = [];
	for (const { line, page = 1 } of lines) {
		while (starts.length < page) starts.push(line);
	}
	return starts;
}

/** The page of a 1-based line; null where no pages are known. */
export function pageOf(starts: readonly number[] | undefined, line: number): number | null {
	if (starts === undefined) return null;
	let page = 1;
	// The last of the pages that start here: those before it are empty.
	starts.forEach((start, index) => {
		if (start <= line) page = index + 1;
	});
	return page;
}
