/** The rows of a kept file: made by a worker, and kept beside the file until the site is another version. */
import type { OwnFiles } from '$lib/engine/own/types';
import type { KeepStore, KeptFile } from '../keep/types';
import { DOCUMENT_KINDS } from '$lib/importers/types';
import type { ReadingTexts } from '../openedDocument';
import { fetchTexts } from '../openedDocument.svelte';
import { NotArrivedError } from '../own.svelte';
import type { Made } from './jobs';
import { packFiles, unpackFiles } from './pack';
import type { Workshop } from './workshop';

/** Makes the rows of a file that is ready, as they were made when it was loaded. Rejects as `Workshop.do`. */
export async function makeAgain(
	workshop: Workshop,
	file: KeptFile,
	bytes: Blob,
	texts: ReadingTexts
): Promise<Made | null> {
	const { fileName: name, given = {}, options = {}, mapping, sha256 } = file;
	if (isDocument(file.kind)) {
		return (await workshop.do('document', { file: bytes, name, texts, given })).made;
	}
	if (file.kind === 'dataset') return workshop.do('dataset', { file: bytes, name, texts });
	const { suggested } = await workshop.do('table', {
		file: bytes,
		name,
		texts,
		options,
		head: false
	});
	await workshop.do('check', { mapping: mapping ?? suggested });
	return workshop.do('make', { sha256 });
}

export function isDocument(kind: KeptFile['kind']): boolean {
	return DOCUMENT_KINDS.some((one) => one === kind);
}

export async function keepMade(
	file: Pick<KeptFile, 'id'>,
	files: OwnFiles,
	store: KeepStore,
	version: string
): Promise<void> {
	await store.cache(file.id, packFiles(version, files));
}

/** What was made before, by this version of the site. */
export async function madeBefore(
	file: KeptFile,
	store: KeepStore,
	version: string
): Promise<OwnFiles | null> {
	const packed = await store.cached(file.id);
	return packed && unpackFiles(packed, version);
}

const texts = new Map<string, Promise<ReadingTexts>>();

/** The texts of `data/`, fetched once; again after a failure. Rejects with `NotArrivedError`. */
export function readingTexts(address: string): Promise<ReadingTexts> {
	const known = texts.get(address);
	if (known) return known;
	const fetched = fetchTexts(address)().catch((cause: unknown) => {
		throw new NotArrivedError('The texts that files are read with did not arrive', { cause });
	});
	texts.set(address, fetched);
	fetched.catch(() => texts.delete(address));
	return fetched;
}
