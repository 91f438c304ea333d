/** A document's bytes → its source lines. Readers of formats load only when a file needs them. */
import { checkSize, readText } from '$lib/form3/text';
import { kindOf } from './kind';
import type { SourceDocument } from './types';

/**
 * Reads a Form 3 document (.txt, .docx, .pdf) as lines; what the bytes are decides, not the name.
 * Rejects with `ImportError` (the file cannot be taken in) or `Form3Error` (it holds no text).
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<SourceDocument> {
	checkSize(bytes.length, name);
	switch (kindOf(bytes, name)) {
		case 'docx': {
			const { readDocx } = await import('./docx/read');
			return { kind: 'docx', lines: readDocx(bytes, name) };
		}
		case 'pdf': {
			const { readPdf } = await import('./pdf/read');
			return { kind: 'pdf', ...(await readPdf(bytes, name)) };
		}
		default:
			return { kind: 'txt', lines: readText(bytes, name) };
	}
}
