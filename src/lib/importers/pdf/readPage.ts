/** One page of an open PDF → what is painted on it, form fields among it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fieldIds, withFields, type AnnotationData } from './fields';
import { fontOf, type PdfFont } from './fonts';
import { heightOf, widthOf, type Matrix } from './geometry';
import type { PaintedPage } from './page';
import { readPainting } from './paint';
import type { Pdfjs } from './pdfjs/load';

/** A page is given this long; a broken one may never answer. */
const LONGEST_MS = 30_000;
/** Share of a page that pictures cover when it is a scan, and strokes that make text drawn as outlines. */
const SCANNED = 0.2;
const OUTLINES = 150;

export interface PageRead {
	readonly painted: PaintedPage;
	/** The page shows something, but holds no text: a scanned picture, or letters as outlines. */
	readonly pictured: boolean;
}

/**
 * @param number 1-based
 * @param spanTexts texts that marked spans of the page stand for, where the file could be searched for them
 * @throws whatever PDF.js throws on a broken page, or an Error when the page takes too long
 */
export async function readPage(
	pdfjs: Pdfjs,
	document: PDFDocumentProxy,
	number: number,
	spanTexts: (page: PDFPageProxy) => readonly (string | null)[] | undefined
): Promise<PageRead> {
	return inTime(async () => {
		const page = await document.getPage(number);
		const viewport = page.getViewport({ scale: 1 });
		const toPage = viewport.transform as unknown as Matrix;
		const annotations = (await page.getAnnotations({ intent: 'display' })) as AnnotationData[];
		const { fnArray, argsArray } = await page.getOperatorList({ intent: 'display' });
		const painted = readPainting({
			fnArray,
			argsArray,
			codes: pdfjs.OPS,
			fonts: await fontsOf(pdfjs, page, fnArray, argsArray),
			toPage,
			skipped: fieldIds(annotations),
			spanTexts: spanTexts(page)
		});
		page.cleanup();
		const area = viewport.width * viewport.height;
		return {
			painted: withFields(painted, annotations, toPage),
			pictured: isPictured(painted, area)
		};
	});
}

function isPictured({ glyphs, pictures, drawn }: PaintedPage, area: number): boolean {
	if (glyphs.some(({ text }) => text.trim() !== '')) return false;
	const covered = pictures.reduce((sum, picture) => sum + widthOf(picture) * heightOf(picture), 0);
	return covered >= area * SCANNED || drawn >= OUTLINES;
}

/** Fonts by the names the page's operations call them. */
async function fontsOf(
	{ OPS }: Pdfjs,
	page: PDFPageProxy,
	fnArray: readonly number[],
	argsArray: readonly unknown[]
): Promise<Map<string, PdfFont>> {
	const ids = new Set<string>();
	fnArray.forEach((code, i) => {
		const args = argsArray[i] as unknown[];
		if (code === OPS.setFont) ids.add(String(args[0]));
		if (code !== OPS.setGState) return;
		for (const [key, value] of args[0] as [string, unknown][]) {
			if (key === 'Font') ids.add(String((value as unknown[])[0]));
		}
	});
	const fonts = new Map<string, PdfFont>();
	for (const id of ids) {
		const found = await new Promise((resolve) => page.commonObjs.get(id, resolve));
		fonts.set(id, fontOf(found));
	}
	return fonts;
}

async function inTime<T>(work: () => Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`no answer in ${LONGEST_MS} ms`)), LONGEST_MS);
	});
	try {
		return await Promise.race([work(), late]);
	} finally {
		clearTimeout(timer);
	}
}
