/** A PDF's bytes → an open document of PDF.js, set up to read and to do nothing else. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { damaged, needsPassword } from './errors';
import type { Pdfjs } from './pdfjs/load';

/** Fonts, character maps and decoders that PDF.js would fetch are not there: nothing is fetched. */
class NoData {
	async fetch(): Promise<never> {
		throw new Error('not shipped');
	}
}

export interface OpenPdf {
	readonly document: PDFDocumentProxy;
	close(): Promise<void>;
}

/**
 * @param bytes stay the caller's: PDF.js gets a copy
 * @throws ImportError `encrypted` or `corrupt`
 */
export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array, name: string): Promise<OpenPdf> {
	let task: PDFDocumentLoadingTask | undefined;
	try {
		task = pdfjs.getDocument({
			// A copy, and never the Buffer of Node.js, which PDF.js refuses.
			data: new Uint8Array(bytes),
			verbosity: pdfjs.VerbosityLevel.ERRORS,
			// Scripts of fonts and functions are not run, forms of XFA not drawn.
			isEvalSupported: false,
			enableXfa: false,
			disableFontFace: true,
			useSystemFonts: false,
			// Which codes a font maps to which characters: what a symbol font's glyph is depends on it.
			fontExtraProperties: true,
			// No picture is decoded: it costs time and memory, and nothing is read from it.
			maxImageSize: 0,
			useWasm: false,
			isOffscreenCanvasSupported: false,
			isImageDecoderSupported: false,
			useWorkerFetch: false,
			BinaryDataFactory: NoData,
			disableRange: true,
			disableStream: true,
			disableAutoFetch: true
		});
		const document = await task.promise;
		return { document, close: () => task!.destroy() };
	} catch (cause) {
		await task?.destroy().catch(() => {});
		if ((cause as { name?: unknown } | null)?.name === 'PasswordException') {
			throw needsPassword(name);
		}
		throw damaged(name, cause);
	}
}
