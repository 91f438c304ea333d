import { coverage } from '$lib/queries/coverage';
import { itemStatus } from '$lib/queries/itemStatus';
import { overview } from '$lib/queries/overview';
import { statements } from '$lib/queries/statements';
import { error } from '@sveltejs/kit';
import { askAtBuild } from '../../../build.server';
import { pagesInBothLanguages } from '../../entries.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => pagesInBothLanguages('categories');

export const load: PageServerLoad = async ({ params, parent }) => {
	const { prerendered: assessment, categories } = await parent();
	const category = Number(params.no);
	if (!categories.some(({ category_no }) => category_no === category)) error(404);
	const [overviewRows, coverageRows, statusRows, statementRows] = await Promise.all([
		askAtBuild(overview, { assessment, category }),
		askAtBuild(coverage, { assessment, category }),
		askAtBuild(itemStatus, { assessment, category }),
		askAtBuild(statements, { assessment, category })
	]);
	return { category, overviewRows, coverageRows, statusRows, statementRows };
};
