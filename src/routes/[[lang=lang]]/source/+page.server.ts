import { findings } from '$lib/queries/findings';
import { observations } from '$lib/queries/observations';
import { statements } from '$lib/queries/statements';
import { askAtBuild } from '../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** Every place of the newest assessment: which line is asked for, only the browser knows. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [statementRows, figureRows, findingRows] = await Promise.all([
		askAtBuild(statements, { assessment }),
		askAtBuild(observations, { assessment }),
		askAtBuild(findings, { assessment })
	]);
	return { statementRows, figureRows, findingRows };
};
