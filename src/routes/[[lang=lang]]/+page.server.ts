import { coverage } from '$lib/queries/coverage';
import { heatmap } from '$lib/queries/heatmap';
import { itemStatus } from '$lib/queries/itemStatus';
import { observations } from '$lib/queries/observations';
import { overview } from '$lib/queries/overview';
import { askAtBuild } from '../build.server';
import type { PageServerLoad } from './$types';

/** Everything the overview shows before any engine has started: the whole form of the newest assessment. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [overviewRows, coverageRows, heatmapRows, statusRows, observationRows] = await Promise.all([
		askAtBuild(overview, { assessment }),
		askAtBuild(coverage, { assessment }),
		askAtBuild(heatmap, { assessment }),
		askAtBuild(itemStatus, { assessment }),
		askAtBuild(observations, { assessment })
	]);
	return {
		overviewRows,
		coverageRows,
		heatmapRows,
		statusRows,
		// The overview draws named indicators only; the rest stands on the statements' own pages.
		indicatorRows: observationRows.filter((row) => row.indicator_id !== null)
	};
};
