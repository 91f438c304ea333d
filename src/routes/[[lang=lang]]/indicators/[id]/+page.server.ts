import { PARTITIONS, partsOf } from '$lib/charts/indicator';
import { assessments } from '$lib/queries/assessments';
import { findings } from '$lib/queries/findings';
import { indicators } from '$lib/queries/indicators';
import { observations } from '$lib/queries/observations';
import { statements } from '$lib/queries/statements';
import { error } from '@sveltejs/kit';
import { askAtBuild } from '../../../build.server';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Every indicator that any assessment of the database cites: each can be chosen on the page. */
export const entries: EntryGenerator = async () => {
	const all = await askAtBuild(assessments, {});
	const cited = new Set<string>();
	for (const { assessment_id } of all)
		for (const row of await askAtBuild(indicators, { assessment: assessment_id }))
			cited.add(row.indicator_id);
	return [...cited].flatMap((id) => [{ id }, { lang: 'en', id }]);
};

export const load: PageServerLoad = async ({ params, parent }) => {
	const { prerendered: assessment, assessments: all } = await parent();
	const indicator = params.id;
	// Its names come from whichever assessment cites it, the newest first.
	let named = undefined;
	for (const { assessment_id } of all) {
		[named] = await askAtBuild(indicators, { assessment: assessment_id, indicator });
		if (named) break;
	}
	if (!named) error(404);
	const parts = PARTITIONS.map(partsOf).find((codes) => codes.includes(indicator)) ?? [];
	const [observationRows, findingRows, everything, statementRows] = await Promise.all([
		askAtBuild(observations, { assessment, indicator }),
		askAtBuild(findings, { assessment, indicator }),
		parts.length > 0 ? askAtBuild(observations, { assessment }) : [],
		askAtBuild(statements, { assessment })
	]);
	const spoken = new Set(findingRows.flatMap(({ statement_nos }) => statement_nos.split(' ')));
	return {
		indicator: named,
		observationRows,
		findingRows,
		/** Figures of the whole the indicator is a part of; none where it is part of none. */
		wholeRows: everything.filter((row) => parts.includes(row.indicator_id ?? '')),
		/** Only those a finding speaks of: the rest would weigh on the page for nothing. */
		statementRows: statementRows.filter(({ statement_no }) => spoken.has(statement_no))
	};
};
