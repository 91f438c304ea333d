/** A document's file, read into what is in it. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument, type DocumentRead, type ReadingContext } from '$lib/dataset/document';
import { Form3Error } from '$lib/form3/errors';
import { checkSize } from '$lib/form3/text';
import { ImportError } from '$lib/importers/errors';
import { readSource } from '$lib/importers/documents';
import { fileError } from './folders';
import { InputError, say, type Io } from './io';

/** Rejects with `InputError` (the file cannot be had), `ImportError` (cannot be read) or `Form3Error` (no Form 3). */
export async function readDocumentFile(
	file: string,
	context: ReadingContext
): Promise<DocumentRead> {
	const failed = (cause: unknown): never => {
		throw fileError(file, cause);
	};
	// A file that is too large is refused before it is in memory.
	checkSize((await stat(file).catch(failed)).size, basename(file));
	const bytes = await readFile(file).catch(failed);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const name = basename(file);
	return readDocument(await readSource(bytes, name), name, sha256, context);
}

/** Says why a document could not be read, so that it does not stop the others; rethrows what is no such reason. */
export function reportFile(file: string, cause: unknown, io: Io): void {
	if (cause instanceof InputError) {
		say(io, { th: `pmqa: ${cause.text.th}`, en: `pmqa: ${cause.text.en}` });
	} else if (cause instanceof ImportError) {
		const place = cause.line === null ? file : `${file}:${cause.line}`;
		say(io, {
			th: `pmqa: ${place}: ${cause.message_th} [${cause.code}]`,
			en: `pmqa: ${place}: ${cause.message_en} [${cause.code}]`
		});
	} else if (cause instanceof Form3Error) {
		const place = cause.line === null ? file : `${file}:${cause.line}`;
		const detail = (message: string, found: string, expected: string) =>
			[
				`pmqa: ${place}: ${message} [${cause.code}]`,
				cause.found && !message.includes(cause.found) ? `${found} ${cause.found}` : '',
				cause.expected && !message.includes(cause.expected) ? `${expected} ${cause.expected}` : ''
			]
				.filter((part) => part !== '')
				.join('; ');
		say(io, {
			th: detail(cause.message_th, 'พบ', 'ควรเป็น'),
			en: detail(cause.message_en, 'found', 'expected')
		});
	} else throw cause;
}
