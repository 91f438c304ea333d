import { observations } from '$lib/queries/observations';
import { options } from '$lib/queries/options';
import { statement } from '$lib/queries/statement';
import { statements } from '$lib/queries/statements';
import { error } from '@sveltejs/kit';
import { askAtBuild } from '../../../build.server';
import { pagesInBothLanguages } from '../../entries.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => pagesInBothLanguages('statements');

export const load: PageServerLoad = async ({ params, parent }) => {
	const { prerendered: assessment } = await parent();
	const key = { assessment, statement: params.no };
	const [statementRows, optionRows, figureRows, all] = await Promise.all([
		askAtBuild(statement, key),
		askAtBuild(options, key),
		askAtBuild(observations, key),
		askAtBuild(statements, { assessment })
	]);
	if (statementRows.length === 0) error(404);
	const place = all.findIndex(({ statement_no }) => statement_no === params.no);
	const neighbour = (row: (typeof all)[number] | undefined) =>
		row ? { statement_no: row.statement_no, label_th: row.label_th, label_en: row.label_en } : null;
	return {
		statementRows,
		optionRows,
		figureRows,
		previous: neighbour(all[place - 1]),
		next: neighbour(all[place + 1])
	};
};
