import { findings } from '$lib/queries/findings';
import { statements } from '$lib/queries/statements';
import { askAtBuild } from '../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The findings of the newest assessment, and where its statements stand. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [findingRows, statementRows] = await Promise.all([
		askAtBuild(findings, { assessment }),
		askAtBuild(statements, { assessment })
	]);
	const cited = new Set(findingRows.flatMap(({ statement_nos }) => statement_nos.split(' ')));
	return {
		findingRows,
		/** Only those a finding speaks of: the rest would weigh on the page for nothing. */
		statementRows: statementRows.filter(({ statement_no }) => cited.has(statement_no))
	};
};
