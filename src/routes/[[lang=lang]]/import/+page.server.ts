import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readTable } from '$lib/dataset/read';
import { fileOf, TABLES, type Organization } from '$lib/dataset/schema';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The organisations one can choose from where a file does not say whose it is. */
export const load: PageServerLoad = async () => {
	const name = fileOf('organizations');
	const text = await readFile(join(resolve('data'), name), 'utf8');
	const rows = readTable(TABLES.organizations, text, name).rows as unknown as Organization[];
	return {
		organizations: rows.map(({ org_id, name_th, name_en }) => ({ org_id, name_th, name_en }))
	};
};
