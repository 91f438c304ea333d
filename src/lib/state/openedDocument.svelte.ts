/** The one document the person opened: in memory, for as long as the page is open or until it is closed. */
import { Form3Error } from '$lib/form3/errors';
import { checkSize } from '$lib/form3/text';
import type { Text } from '$lib/i18n/messages';
import { SOURCE } from '$lib/i18n/messages/source';
import type { OpenedDocument, PlacedFigure, ReadingTexts, ReadNews } from './openedDocument';

/** What is read from a file; a `File` is one. */
export type DocumentFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export type StartReader = () => Worker;

const startReader: StartReader = () =>
	new Worker(new URL('./openedDocument.worker.ts', import.meta.url), { type: 'module' });

/** The texts of `data/` that documents are read with, from the site itself. */
export function fetchTexts(address: string): () => Promise<ReadingTexts> {
	return async () => {
		const answer = await fetch(address);
		if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
		return (await answer.json()) as ReadingTexts;
	};
}

export class OpenedDocumentState {
	readonly #start: StartReader;
	#document = $state.raw<OpenedDocument | null>(null);
	#reading = $state<string | null>(null);
	#error = $state.raw<Text | null>(null);
	#stop: (() => void) | null = null;

	constructor(start: StartReader = startReader) {
		this.#start = start;
	}

	/** The document that is open; it stays while another is being read, and when that fails. */
	get document(): OpenedDocument | null {
		return this.#document;
	}

	/** Name of the file being read. */
	get reading(): string | null {
		return this.#reading;
	}

	/** Why the last file was not opened, in one sentence. */
	get error(): Text | null {
		return this.#error;
	}

	/**
	 * Reads a file on this device. Resolves once it is open, refused (then `error` says why) or called off.
	 * @param texts what documents are read with; asked for only now
	 * @param of code of the assessment whose kept document it is; left out for any other file
	 * @returns whether it was opened
	 */
	async open(
		file: DocumentFile,
		texts: () => Promise<ReadingTexts>,
		of?: string
	): Promise<boolean> {
		this.cancel();
		this.#error = null;
		this.#reading = file.name;
		let stopped = false;
		const ended = new Promise<null>((resolve) => {
			this.#stop = () => {
				stopped = true;
				resolve(null);
			};
		});
		const outcome = await Promise.race([this.#read(file, texts, ended), ended]);
		if (stopped || outcome === null) return false;
		this.#stop = null;
		this.#reading = null;
		if ('th' in outcome) {
			this.#error = outcome;
			return false;
		}
		this.#document = of === undefined ? outcome : { ...outcome, of };
		return true;
	}

	/** Calls off what is being read; what was open stays open. */
	cancel(): void {
		this.#stop?.();
		this.#stop = null;
		this.#reading = null;
	}

	/** Forgets the document. */
	close(): void {
		this.cancel();
		this.#document = null;
		this.#error = null;
	}

	async #read(
		file: DocumentFile,
		texts: () => Promise<ReadingTexts>,
		ended: Promise<null>
	): Promise<OpenedDocument | Text | null> {
		try {
			checkSize(file.size, file.name);
		} catch (error) {
			if (error instanceof Form3Error) return { th: error.message_th, en: error.message_en };
			throw error;
		}
		const [bytes, context] = await Promise.all([
			file.arrayBuffer().catch(() => null),
			texts().catch(() => null)
		]);
		if (bytes === null) return SOURCE.notRead(file.name);
		if (context === null) return SOURCE.readerMissing;
		return this.#inWorker({ bytes: new Uint8Array(bytes), name: file.name, texts: context }, ended);
	}

	#inWorker(
		request: { bytes: Uint8Array<ArrayBuffer>; name: string; texts: ReadingTexts },
		ended: Promise<null>
	): Promise<OpenedDocument | Text | null> {
		const worker = this.#start();
		const figures: PlacedFigure[] = [];
		let opened: Omit<OpenedDocument, 'figures'> | null = null;
		const answer = new Promise<OpenedDocument | Text>((resolve) => {
			worker.addEventListener('message', ({ data }: MessageEvent<ReadNews>) => {
				if (data.kind === 'head') opened = { ...data.head, raw: data.raw };
				else if (data.kind === 'figures') figures.push(...data.figures);
				else if (data.kind === 'done' && opened) resolve({ ...opened, figures });
				else if (data.kind === 'refused') resolve(data.why);
				else resolve(SOURCE.readerFailed);
			});
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				resolve(SOURCE.readerFailed);
			});
			worker.postMessage(request, [request.bytes.buffer]);
		});
		return Promise.race([answer, ended]).finally(() => worker.terminate());
	}
}

/** The page's own. */
export const openedDocument = new OpenedDocumentState();
