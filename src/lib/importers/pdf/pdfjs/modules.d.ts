/** PDF.js comes without types for its worker's module, and with those of the library under another name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: unknown;
}
