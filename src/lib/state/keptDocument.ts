/** The document of an own assessment, opened from where it is kept, for pages that show its lines. */
import { DOCUMENT_KINDS } from '$lib/importers/types';
import type { KeptFile } from './keep/types';
import { fetchTexts, type OpenedDocumentState } from './openedDocument.svelte';
import type { Own } from './own.svelte';

/** The kept document an assessment was read from; null when it is shipped, or came from a table. */
export function keptDocument(own: Pick<Own, 'fileOf'>, assessment: string): KeptFile | null {
	const file = own.fileOf(assessment);
	return file && DOCUMENT_KINDS.some((kind) => kind === file.kind) ? file : null;
}

/**
 * Opens the kept document of an assessment, unless the person has opened a file themselves; closes the one that
 * was opened for another. Does nothing for an assessment that is not their own, or was not read from a document.
 * Never rejects: without the text there are still line numbers.
 */
export async function showKeptDocument(
	assessment: string,
	own: Own,
	opened: OpenedDocumentState
): Promise<void> {
	const { document } = opened;
	if (document && document.of === undefined) return;
	if (document && document.of !== assessment) opened.close();
	const file = keptDocument(own, assessment);
	if (!file || document?.of === assessment) return;
	try {
		const bytes = await (await own.store()).bytes(file.id);
		const kept = new File([bytes], file.fileName);
		await opened.open(kept, fetchTexts(own.parts.textsAddress), assessment);
	} catch {
		// It may have been deleted in another tab.
	}
}
