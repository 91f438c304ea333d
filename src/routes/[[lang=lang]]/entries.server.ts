/** Which pages are prerendered: every code of the form, in Thai (no prefix) and in English. */
import { assessments } from '$lib/queries/assessments';
import { coverage } from '$lib/queries/coverage';
import { heatmap } from '$lib/queries/heatmap';
import { statements } from '$lib/queries/statements';
import { askAtBuild } from '../build.server';

type Level = 'categories' | 'items' | 'statements';

async function codes(level: Level, assessment: string): Promise<string[]> {
	if (level === 'categories') {
		return (await askAtBuild(coverage, { assessment })).map(({ code }) => code);
	}
	if (level === 'items') {
		return (await askAtBuild(heatmap, { assessment })).map(({ item_no }) => item_no);
	}
	return (await askAtBuild(statements, { assessment })).map(({ statement_no }) => statement_no);
}

/** One entry a code and language, as SvelteKit's `entries` wants them. */
export async function pagesInBothLanguages(level: Level): Promise<{ lang?: 'en'; no: string }[]> {
	const [first] = await askAtBuild(assessments, {});
	if (!first) return [];
	const all = await codes(level, first.assessment_id);
	return all.flatMap((no) => [{ no }, { lang: 'en' as const, no }]);
}
