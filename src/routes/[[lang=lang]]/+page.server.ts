import { countVerdicts, TOP_FINDINGS, topFindings } from '$lib/components/audit/audit';
import { coverage } from '$lib/queries/coverage';
import { findings } from '$lib/queries/findings';
import { heatmap } from '$lib/queries/heatmap';
import { itemStatus } from '$lib/queries/itemStatus';
import { observations } from '$lib/queries/observations';
import { overview } from '$lib/queries/overview';
import { askAtBuild } from '../build.server';
import type { PageServerLoad } from './$types';

/** Everything the overview shows before any engine has started: the whole form of the newest assessment. */
export const load: PageServerLoad = async ({ parent }) => {
	const { prerendered: assessment } = await parent();
	const [overviewRows, coverageRows, heatmapRows, statusRows, observationRows, findingRows] =
		await Promise.all([
			askAtBuild(overview, { assessment }),
			askAtBuild(coverage, { assessment }),
			askAtBuild(heatmap, { assessment }),
			askAtBuild(itemStatus, { assessment }),
			askAtBuild(observations, { assessment }),
			askAtBuild(findings, { assessment })
		]);
	return {
		overviewRows,
		coverageRows,
		heatmapRows,
		statusRows,
		// The overview draws named indicators only; the rest stands on the statements' own pages.
		indicatorRows: observationRows.filter((row) => row.indicator_id !== null),
		// The page shows the worst few and how many there are; all of them stand on the audit's page.
		topFindingRows: topFindings(findingRows, TOP_FINDINGS),
		verdictCounts: countVerdicts(findingRows)
	};
};
