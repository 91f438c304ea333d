// In the browser: the archive of a whole country, read by ranges, from nothing to drawn comparisons.
import { compareDistribution } from '$lib/charts/compare-distribution';
import { compareHeatmap } from '$lib/charts/compare-heatmap';
import { compareLines } from '$lib/charts/compare-lines';
import { renderSvg } from '$lib/charts/render';
import { compared } from '$lib/components/compare/compared';
import { startWasmEngine } from '$lib/engine/wasm';
import { compareDirectory } from '$lib/queries/compare/directory';
import { compareGroups } from '$lib/queries/compare/groups';
import { compareUnits } from '$lib/queries/compare/units';
import { ask } from '$lib/queries/query';
import { unitsOfDirectory } from '$lib/state/comparisonDirectory';

/** @typedef {{ org: string, year: number, measure: import('$lib/queries/compare/types').ComparedMeasure }} Choice */

const CONTEXT = /** @type {const} */ ({ lang: 'th', era: 'be', width: 760 });

/** @type {Awaited<ReturnType<typeof startWasmEngine>> | undefined} */
let engine;

/** @type {import('$lib/state/comparisonDirectory').UnitOfKind[]} */
let units = [];

/**
 * Starts the engine over a database beside the page, and learns whose assessments are in it.
 * @param {{ file: string }} how
 * @returns {Promise<number>} milliseconds
 */
async function start({ file }) {
	const from = performance.now();
	engine = await startWasmEngine({ databaseUrl: file });
	units = unitsOfDirectory(await ask(engine, compareDirectory, {}));
	return performance.now() - from;
}

/** What the page asks and draws of a choice, by form. */
/** @type {Record<'lines' | 'heatmap' | 'distribution', Form>} */
const FORMS = {
	/** An organisation over the years, against its region and the country. */
	lines: {
		chart: compareLines,
		questions: ({ org, measure }) => [
			{ measure, orgs: org, codes: 'all' },
			{ measure, codes: 'all' }
		]
	},
	/** Its items in one year, against the same. */
	heatmap: {
		chart: compareHeatmap,
		questions: ({ org, year, measure }) => [
			{ measure, orgs: org, years: String(year), codes: 'items' },
			{ measure, years: String(year), codes: 'items' }
		]
	},
	/** All organisations of that year. */
	distribution: {
		chart: compareDistribution,
		questions: ({ year, measure }) => [
			{ measure, years: String(year), codes: 'all' },
			{ measure, years: String(year), codes: 'all' }
		]
	}
};

/** @typedef {{ chart: any, questions: (choice: Choice) => [any, any] }} Form */

/**
 * A choice in some forms, from the questions to the pictures.
 * @param {{ choice: Choice, forms: (keyof typeof FORMS)[] }} how
 */
async function compare({ choice, forms }) {
	const from = performance.now();
	const answers = await Promise.all(forms.map((form) => answersOf(FORMS[form], choice)));
	const asked = performance.now();
	const pictures = forms.map((form, at) => pictureOf(FORMS[form], choice, answers[at]));
	return {
		queryMs: asked - from,
		ms: performance.now() - from,
		rows: answers.flat(2).length,
		drawn: pictures.every((picture) => picture.includes('<svg'))
	};
}

/**
 * @param {Form} form
 * @param {Choice} choice
 */
function answersOf({ questions }, choice) {
	if (!engine) throw new Error('The engine was not started');
	const [ofUnits, ofGroups] = questions(choice);
	return Promise.all([ask(engine, compareUnits, ofUnits), ask(engine, compareGroups, ofGroups)]);
}

/**
 * @param {Form} form
 * @param {Choice} choice
 * @param {any} answers
 */
function pictureOf({ chart }, { org, measure }, [rows, groups]) {
	const region = units.find(({ org_id }) => org_id === org)?.region;
	const near = groups.filter(
		(/** @type {any} */ row) => row.region === null || row.region === region
	);
	return renderSvg(chart, compared(rows, near, [org], [], units), CONTEXT, { measure });
}

/**
 * Any SQL, over the rows themselves.
 * @param {{ sql: string }} how
 * @returns {Promise<{ ms: number, rows: number }>}
 */
async function scan({ sql }) {
	if (!engine) throw new Error('The engine was not started');
	const from = performance.now();
	const rows = await engine.run(sql);
	return { ms: performance.now() - from, rows: rows.length };
}

Object.assign(window, { archiveBench: { start, compare, scan } });
