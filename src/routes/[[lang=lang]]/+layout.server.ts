import type { Lang } from '$lib/i18n/locale';
import { assessments } from '$lib/queries/assessments';
import { coverage } from '$lib/queries/coverage';
import { error } from '@sveltejs/kit';
import { askAtBuild } from '../build.server';
import type { LayoutServerLoad } from './$types';

/** The assessment that is prerendered is the newest one; others are asked for in the browser. */
export const load: LayoutServerLoad = async ({ params }) => {
	const all = await askAtBuild(assessments, {});
	const first = all[0];
	if (!first) error(500, 'static/pmqa.duckdb holds no assessment; build it from data/ first');
	const categories = await askAtBuild(coverage, { assessment: first.assessment_id });
	return {
		lang: (params.lang === 'en' ? 'en' : 'th') as Lang,
		assessments: all,
		prerendered: first.assessment_id,
		categories: categories.map(({ code, name_th, name_en }) => ({
			category_no: Number(code),
			name_th,
			name_en
		}))
	};
};
