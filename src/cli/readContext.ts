/** What documents are read with, from the checkout's `data/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingContext } from '$lib/dataset/document';
import { frameworkFromFiles } from '$lib/dataset/framework';
import { CatalogueError, parseCatalogue, type Catalogue } from '$lib/indicators';
import { Form3Error } from '$lib/form3/errors';
import { fileError, knownOrganizations, openFramework } from './folders';
import { InputError, type Io } from './io';

export async function readingContext(io: Io, framework: string): Promise<ReadingContext> {
	const { files } = await openFramework(framework);
	try {
		return {
			framework: frameworkFromFiles(files.files),
			organizations: await knownOrganizations(io),
			catalogue: await catalogue(io)
		};
	} catch (cause) {
		if (cause instanceof Form3Error) {
			throw new InputError(cause.message_th, cause.message_en, { cause });
		}
		if (cause instanceof CatalogueError) {
			throw new InputError(cause.message, cause.message, { cause });
		}
		throw cause;
	}
}

async function catalogue(io: Io): Promise<Catalogue> {
	const folder = join(io.root, 'data', 'catalogue');
	const text = (name: string) =>
		readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
			throw fileError(join(folder, name), cause);
		});
	return parseCatalogue(await text('indicators.csv'), await text('rules.csv'));
}
