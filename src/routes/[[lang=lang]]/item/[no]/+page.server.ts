import { itemStatus } from '$lib/queries/itemStatus';
import { observations } from '$lib/queries/observations';
import { statements } from '$lib/queries/statements';
import { error } from '@sveltejs/kit';
import { askAtBuild } from '../../../build.server';
import { pagesInBothLanguages } from '../../entries.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => pagesInBothLanguages('items');

export const load: PageServerLoad = async ({ params, parent }) => {
	const { prerendered: assessment } = await parent();
	const items = await askAtBuild(itemStatus, { assessment });
	const place = items.findIndex(({ item_no }) => item_no === params.no);
	const status = items[place];
	if (!status) error(404);
	const [statementRows, observationRows] = await Promise.all([
		askAtBuild(statements, { assessment, item: params.no }),
		askAtBuild(observations, { assessment, category: status.category_no })
	]);
	return {
		status,
		statementRows,
		figureRows: observationRows.filter(({ item_no }) => item_no === params.no),
		previous: items[place - 1] ?? null,
		next: items[place + 1] ?? null
	};
};
