import { indicators } from '$lib/queries/indicators';
import { observations } from '$lib/queries/observations';
import { askAtBuild } from '../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** Every figure of the newest assessment, and the indicators it names. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [indicatorRows, observationRows] = await Promise.all([
		askAtBuild(indicators, { assessment }),
		askAtBuild(observations, { assessment })
	]);
	return { indicatorRows, observationRows };
};
