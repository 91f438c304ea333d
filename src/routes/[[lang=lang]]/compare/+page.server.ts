import { namedIndicators } from '$lib/queries/compare/indicators';
import { heatmap } from '$lib/queries/heatmap';
import { askAtBuild } from '../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The names of the items and of the indicators; everything else is asked for in the browser. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const rows = await askAtBuild(heatmap, { assessment });
	return {
		indicators: await askAtBuild(namedIndicators, {}),
		items: rows.map(({ item_no, short_th, short_en }) => ({ item_no, short_th, short_en }))
	};
};
