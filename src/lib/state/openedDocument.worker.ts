/** Reads one document away from the page's own thread. It is sent everything it needs and asks nobody. */
import { Form3Error } from '$lib/form3/errors';
import { readSource } from '$lib/importers/documents';
import { ImportError } from '$lib/importers/errors';
import type { ReadNews, ReadRequest } from './openedDocument';
import { readingContext, readOpened } from './openedDocumentRead';

/** Figures in one message: few enough that taking them in holds nothing up. */
const HANDFUL = 1000;

const say = (news: ReadNews, transfer: Transferable[] = []) =>
	(self as unknown as Worker).postMessage(news, transfer);

/** Hexadecimal; null where the page is not in a secure context, which has no `crypto.subtle`. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	if (!self.crypto?.subtle) return null;
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function read({ bytes, name, texts }: ReadRequest): Promise<void> {
	const { head, raw, figures } = readOpened(
		await readSource(bytes, name),
		name,
		await sha256(bytes),
		readingContext(texts)
	);
	say({ kind: 'head', head, raw }, [raw.starts.buffer]);
	for (let at = 0; at < figures.length; at += HANDFUL) {
		say({ kind: 'figures', figures: figures.slice(at, at + HANDFUL) });
	}
	say({ kind: 'done' });
}

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
	read(data).catch((error: unknown) => {
		if (
			error instanceof ImportError ||
			(error instanceof Form3Error && error.code !== 'framework-invalid')
		) {
			const why = { th: error.message_th, en: error.message_en };
			say({ kind: 'refused', why, line: error.line });
		} else say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
	});
});
