/** The text of a document the person imported, for a page that shows its lines. */
import { DOCUMENT_KINDS } from '$lib/importers/types';
import type { KeptFile } from '../keep/types';
import type { ReadingTexts } from '../openedDocument';
import type { OpenedDocumentState } from '../openedDocument.svelte';
import type { Own } from '../own.svelte';

/** The kept document an assessment was read from; null when it is shipped, or came from a table. */
export function keptDocument(own: Pick<Own, 'fileOf'>, assessment: string): KeptFile | null {
	const file = own.fileOf(assessment);
	return file !== null && (DOCUMENT_KINDS as readonly string[]).includes(file.kind) ? file : null;
}

/**
 * Opens it, unless something else is being read. Never rejects: without the text there are still line numbers.
 * @returns whether it was opened
 */
export async function openKept(
	own: Pick<Own, 'store'>,
	file: KeptFile,
	opened: OpenedDocumentState,
	texts: () => Promise<ReadingTexts>
): Promise<boolean> {
	if (opened.reading !== null) return false;
	try {
		const bytes = await (await own.store()).bytes(file.id);
		return await opened.open(new File([bytes], file.fileName), texts);
	} catch {
		return false;
	}
}
