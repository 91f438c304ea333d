/** Reads and checks what a person brought, away from the page's own thread. Asks nobody for anything. */
import { Form3Error } from '$lib/form3/errors';
import { ImportError } from '$lib/importers/errors';
import { zip } from '$lib/importers/zip';
import type { ReadingContext } from '$lib/dataset/document';
import type { ReadingTexts } from '../openedDocument';
import { readingContext } from '../openedDocumentRead';
import { readDatasetJob } from './datasetJob';
import { readDocumentJob } from './documentJob';
import type { JobAnswer, JobName, JobRequest, Jobs, Made } from './jobs';
import { lookJob } from './lookJob';
import { TableBench } from './tableBench';

const say = (answer: JobAnswer, transfer: Transferable[] = []) =>
	(self as unknown as Worker).postMessage(answer, transfer);

let context: ReadingContext | null = null;
let bench: TableBench | null = null;

const contextOf = (texts: ReadingTexts) => (context ??= readingContext(texts));
const held = () => {
	if (!bench) throw new Error('No table is held');
	return bench;
};

type Work = { [N in JobName]: (of: Jobs[N][0]) => Jobs[N][1] | Promise<Jobs[N][1]> };

const WORK: Work = {
	look: lookJob,
	document: ({ texts, ...of }) => readDocumentJob(of, contextOf(texts)),
	table: (of) => (bench = new TableBench(contextOf(of.texts))).read(of),
	check: ({ mapping }) => held().check(mapping),
	make: ({ sha256 }) => held().make(sha256),
	rejected: () => held().rejected(),
	problems: () => held().problems(),
	dataset: ({ file, name, texts }) => readDatasetJob(file, name, texts),
	zip: async ({ files }) => {
		const contents = new Map<string, Uint8Array>();
		for (const [path, file] of files) contents.set(path, new Uint8Array(await file.arrayBuffer()));
		return new Blob([zip(contents) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
	}
};

async function work<N extends JobName>({ id, job, of }: JobRequest<N>): Promise<void> {
	const result = await WORK[job](of);
	say({ id, kind: 'done', result }, buffersOf(result));
}

/** Bytes of rows change hands; they are of no more use here. */
function buffersOf(result: unknown): Transferable[] {
	const made = (result as { made?: Made | null })?.made ?? (result as Partial<Made> | null);
	if (!(made?.files instanceof Map)) return [];
	return [...made.files.values()].flatMap((c) => (typeof c === 'string' ? [] : [c.buffer]));
}

/** One job after the other, in the order they came. */
let before: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
	before = before.then(() =>
		work(data).catch((error: unknown) => {
			const { id } = data;
			if (
				error instanceof ImportError ||
				(error instanceof Form3Error && error.code !== 'framework-invalid')
			) {
				const why = { th: error.message_th, en: error.message_en };
				say({ id, kind: 'refused', code: error.code, why });
			} else {
				const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
				say({ id, kind: 'broken', message });
			}
		})
	);
});
