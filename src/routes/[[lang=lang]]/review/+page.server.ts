import { boxes } from '$lib/queries/boxes';
import { observations } from '$lib/queries/observations';
import { statements } from '$lib/queries/statements';
import { askAtBuild } from '../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** What can be reviewed of the newest assessment without its document. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [boxRows, figureRows, statementRows] = await Promise.all([
		askAtBuild(boxes, { assessment }),
		askAtBuild(observations, { assessment }),
		askAtBuild(statements, { assessment })
	]);
	return { boxRows, figureRows, statementRows };
};
