/** A PDF's bytes → its lines of text, page by page, with tick boxes as the characters of `form3/boxes.ts`. */
import type { SourceLine } from '$lib/form3/types';
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import type { DocumentNote } from '../types';
import { findSpanTexts } from './content/spanTexts';
import { damaged, noText, onlyPictures, tooManyPages, tooMuchText, unreadablePage } from './errors';
import { openPdf, type OpenPdf } from './open';
import { readingOrder, type Block } from './order';
import { joinPages } from './pages';
import { loadPdfjs, type Pdfjs } from './pdfjs/load';
import { readPage } from './readPage';

export interface PdfRead {
	readonly lines: readonly SourceLine[];
	/** Pages that were left out because there is no text on them to read, or because they are broken. */
	readonly notes: readonly DocumentNote[];
}

/**
 * Reads a PDF. Runs in Node.js and in a worker of the browser; nothing is fetched, run or drawn.
 *
 * @param bytes the whole file; left as they are
 * @param name its name, for messages
 * @returns lines numbered from 1 with their 1-based page, and notes on pages without text
 * @throws ImportError `encrypted`, `corrupt`, `scanned`, `empty` or `too-large`
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfRead> {
	const pdfjs = await loadPdfjs();
	const pdf = await openPdf(pdfjs, bytes, name);
	try {
		return await readPages(pdfjs, pdf, bytes, name);
	} catch (cause) {
		throw cause instanceof ImportError ? cause : damaged(name, cause);
	} finally {
		await pdf.close().catch(() => {});
	}
}

async function readPages(
	pdfjs: Pdfjs,
	{ document }: OpenPdf,
	bytes: Uint8Array,
	name: string
): Promise<PdfRead> {
	const pages = document.numPages;
	if (pages > LIMITS.pages) throw tooManyPages(name, pages);
	const spanTexts = findSpanTexts(bytes);
	const blocks: Block[][] = [];
	const notes: DocumentNote[] = [];
	let broken: unknown;
	for (let page = 1; page <= pages; page++) {
		try {
			const { painted, pictured } = await readPage(pdfjs, document, page, ({ ref }) =>
				ref ? spanTexts(ref.num) : undefined
			);
			const own = readingOrder(painted, page);
			blocks.push(own);
			if (pictured && own.length === 0) notes.push({ page, code: 'page-scanned' });
		} catch (cause) {
			broken = cause;
			blocks.push([]);
			notes.push({ page, code: 'page-broken' });
		}
	}
	const lines = joinPages(blocks).map(({ page, text }, i) => ({ line: i + 1, text, page }));
	checkLength(lines, name);
	if (lines.length > 0) return { lines, notes };
	const first = notes.find(({ code }) => code === 'page-broken');
	if (first) throw unreadablePage(name, first.page, broken);
	throw notes.length > 0 ? onlyPictures(name, pages) : noText(name, pages);
}

function checkLength(lines: readonly SourceLine[], name: string): void {
	const { documentLines, documentChars } = LIMITS;
	if (lines.length > documentLines) throw tooMuchText(name, 'lines', documentLines);
	const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
	if (characters > documentChars) throw tooMuchText(name, 'characters', documentChars);
}
