/** The files of `data/` that documents are read with, as they are. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileOf, tablesOf } from '$lib/dataset/schema';
import type { ReadingTexts } from '$lib/state/openedDocument';

const DATA = resolve('data');

export async function readingTexts(): Promise<ReadingTexts> {
	const text = (...path: string[]) => readFile(join(DATA, ...path), 'utf8');
	const names = tablesOf('framework').map(fileOf);
	const framework = await Promise.all(
		names.map(async (name) => [name, await text('framework', name)] as const)
	);
	return {
		framework: Object.fromEntries(framework),
		organizations: await text('organizations.csv'),
		indicators: await text('catalogue', 'indicators.csv'),
		rules: await text('catalogue', 'rules.csv')
	};
}
