/** PDF.js, loaded when the first PDF is read: 2 MB that nothing else needs. */

import type * as library from 'pdfjs-dist';

/** The legacy build, since the modern one asks for engines of this year. */
export type Pdfjs = typeof library;

let loaded: Promise<Pdfjs> | undefined;

export function loadPdfjs(): Promise<Pdfjs> {
	loaded ??= load().catch((cause) => {
		// A chunk that did not arrive is asked for again with the next file.
		loaded = undefined;
		throw cause;
	});
	return loaded;
}

async function load(): Promise<Pdfjs> {
	const { worker } = await import('./worker');
	// With its code at hand PDF.js starts no worker of its own.
	(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
	return withoutWarnings(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/** In Node.js PDF.js complains at once when there is no canvas; nothing is drawn here. */
async function withoutWarnings<T>(work: () => Promise<T>): Promise<T> {
	if ('DOMMatrix' in globalThis) return work();
	const { warn } = console;
	console.warn = () => {};
	try {
		return await work();
	} finally {
		console.warn = warn;
	}
}
