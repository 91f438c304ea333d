/**
 * The texts that marked spans of a page stand for. PDF.js leaves them out of what it hands over
 * (https://github.com/mozilla/pdf.js/issues/12237), and without them the tone marks that Chromium, Google Docs and
 * LibreOffice paint with glyphs of no character would be lost.
 */
import { latin1 } from './latin1';
import { markedSpans } from './markedSpans';
import { PdfObjects } from './objects';

/** Most content of one page that is looked at. */
const LARGEST_CONTENT = 32 * 1024 * 1024;

/**
 * @param bytes the whole file
 * @returns for the number of a page's object: one entry a span of its content, in order; undefined where the
 * content cannot be looked at. Never throws: what is not found here is read without it.
 */
export function findSpanTexts(
	bytes: Uint8Array
): (pageObject: number) => readonly (string | null)[] | undefined {
	let objects: PdfObjects | null | undefined;
	return (pageObject) => {
		objects ??= new PdfObjects(bytes);
		if (objects.encrypted) return undefined;
		return spansOf(objects, pageObject);
	};
}

function spansOf(objects: PdfObjects, page: number): (string | null)[] | undefined {
	const streams = contentsOf(objects, page).map((number) => objects.stream(number));
	if (streams.length === 0 || streams.some((stream) => stream === null)) return undefined;
	const size = streams.reduce((sum, stream) => sum + stream!.length, 0);
	if (size > LARGEST_CONTENT) return undefined;
	const content = streams.map((stream) => latin1(stream!)).join('\n');
	return content.includes('ActualText') ? markedSpans(content) : undefined;
}

/** Numbers of the streams a page's content consists of. */
function contentsOf(objects: PdfObjects, page: number): number[] {
	const dictionary = objects.dictionary(page) ?? '';
	const list = /\/Contents\s*\[([^\]]{0,20000})\]/.exec(dictionary)?.[1];
	if (list !== undefined) return references(list);
	const single = Number(/\/Contents\s+(\d{1,9})\s+\d+\s+R/.exec(dictionary)?.[1]);
	if (!Number.isFinite(single)) return [];
	const array = /^\s*\[([^\]]{0,20000})\]/.exec(objects.dictionary(single) ?? '')?.[1];
	return array === undefined ? [single] : references(array);
}

function references(list: string): number[] {
	return Array.from(list.matchAll(/(\d{1,9})\s+\d{1,5}\s+R/g), ([, number]) => Number(number));
}
