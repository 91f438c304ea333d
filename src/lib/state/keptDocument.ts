/** The document of an own assessment, opened for the source viewer from where it is kept. */
import { DOCUMENT_KINDS } from '$lib/importers/types';
import { fetchTexts, type OpenedDocumentState } from './openedDocument.svelte';
import type { Own } from './own.svelte';

/**
 * Opens the kept document of an assessment, unless the person has opened a file themselves; closes the one that
 * was opened for another. Does nothing for an assessment that is not their own, or was not read from a document.
 */
export async function showKeptDocument(
	assessment: string,
	own: Own,
	opened: OpenedDocumentState
): Promise<void> {
	const { document } = opened;
	const file = own.fileOf(assessment);
	const isDocument = DOCUMENT_KINDS.some((kind) => kind === file?.kind);
	if (document && document.of === undefined) return;
	if (document && document.of !== assessment) opened.close();
	if (!file || !isDocument || document?.of === assessment) return;
	const bytes = await (await own.store()).bytes(file.id).catch(() => null);
	if (bytes === null) return;
	const { fileName: name } = file;
	const kept = { name, size: bytes.size, arrayBuffer: () => bytes.arrayBuffer() };
	await opened.open(kept, fetchTexts(own.parts.textsAddress), assessment);
}
