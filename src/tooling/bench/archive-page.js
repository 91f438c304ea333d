// In the browser: the archive of a whole country, read by ranges, from nothing to drawn comparisons.
import { compareDistribution } from '$lib/charts/compare-distribution';
import { compareHeatmap } from '$lib/charts/compare-heatmap';
import { compareLines } from '$lib/charts/compare-lines';
import { renderSvg } from '$lib/charts/render';
import { compared } from '$lib/components/compare/compared';
import { startWasmEngine } from '$lib/engine/wasm';
import { QUERIES } from '$lib/queries';
import { compareDirectory } from '$lib/queries/compare/directory';
import { compareGroups } from '$lib/queries/compare/groups';
import { compareUnits } from '$lib/queries/compare/units';
import { ask } from '$lib/queries/query';
import { Answers } from '$lib/state/answers';
import { unitsOfDirectory } from '$lib/state/comparisonDirectory';
import { groupsOf, groupYears } from '$lib/state/comparisonGroups';

/** @typedef {{ org: string, year: number, measure: import('$lib/queries/compare/types').ComparedMeasure }} Choice */

const CONTEXT = /** @type {const} */ ({ lang: 'th', era: 'be', width: 760 });

/** @type {Awaited<ReturnType<typeof startWasmEngine>> | undefined} */
let engine;

const answers = new Answers();

/** @type {import('$lib/state/comparisonDirectory').UnitOfKind[]} */
let units = [];

/** @type {number[]} */
let allYears = [];

/** Items of the form. */
const ITEMS = 24;

/**
 * Starts the engine over a database beside the page, and learns whose assessments are in it.
 * @param {{ file: string }} how
 * @returns {Promise<number>} milliseconds
 */
async function start({ file }) {
	const from = performance.now();
	engine = await startWasmEngine({ databaseUrl: file });
	answers.clear();
	units = unitsOfDirectory(await ask(engine, compareDirectory, {}));
	allYears = [...new Set(units.flatMap(({ years }) => years))];
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
			{ measure, years: null, codes: 'all' }
		]
	},
	/** Its items in one year, against the same. */
	heatmap: {
		chart: compareHeatmap,
		questions: ({ org, year, measure }) => [
			{ measure, orgs: org, years: String(year), codes: 'items' },
			{ measure, years: yearsOfGroups(year, ITEMS), codes: 'items' }
		]
	},
	/** All organisations of that year. */
	distribution: {
		chart: compareDistribution,
		questions: ({ year, measure }) => [
			{ measure, years: String(year), codes: 'all' },
			{ measure, years: yearsOfGroups(year, 1), codes: 'all' }
		]
	}
};

/**
 * @param {number} year
 * @param {number} parts of the form
 */
function yearsOfGroups(year, parts) {
	return groupYears([year], allYears, groupsOf(units) * parts, true);
}

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
	const [ofUnits, ofGroups] = questions(choice);
	return Promise.all([answerOf(compareUnits, ofUnits), answerOf(compareGroups, ofGroups)]);
}

/**
 * As the page: what was asked before is remembered, unless it is long.
 * @param {import('$lib/queries/query').Query<any, any>} query
 * @param {object} params
 */
async function answerOf(query, params) {
	if (!engine) throw new Error('The engine was not started');
	const known = answers.get(query, params);
	if (known) return known;
	const rows = await ask(engine, query, params);
	answers.keep(query, params, rows);
	return rows;
}

/**
 * @param {Form} form
 * @param {Choice} choice
 * @param {any} answers
 */
function pictureOf({ chart }, { org, measure }, [rows, groups]) {
	const region = units.find(({ org_id }) => org_id === org)?.region;
	const years = new Set(rows.map((/** @type {any} */ row) => row.year_be));
	const near = groups.filter(
		(/** @type {any} */ row) =>
			years.has(row.year_be) && (row.region === null || row.region === region)
	);
	return renderSvg(chart, compared(rows, near, [org], [], units), CONTEXT, { measure });
}

/**
 * Questions by their names, one after the other.
 * @param {{ questions: [name: string, params: object][] }} how
 * @returns {Promise<{ ms: number, rows: number }>}
 */
async function answer({ questions }) {
	if (!engine) throw new Error('The engine was not started');
	const from = performance.now();
	let rows = 0;
	for (const [name, params] of questions) {
		const query = QUERIES[name];
		if (!query) throw new Error(`no question ${name}`);
		rows += (await ask(engine, /** @type {any} */ (query), params)).length;
	}
	return { ms: performance.now() - from, rows };
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

Object.assign(window, { archiveBench: { start, compare, answer, scan } });
