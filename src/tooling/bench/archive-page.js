// In the browser: the archive of a whole country, read by ranges, from nothing to drawn comparisons.
import { compareDistribution } from '$lib/charts/compare-distribution';
import { compareHeatmap } from '$lib/charts/compare-heatmap';
import { compareLines } from '$lib/charts/compare-lines';
import { renderSvg } from '$lib/charts/render';
import { compared } from '$lib/components/compare/compared';
import { startWasmEngine } from '$lib/engine/wasm';
import { compareGroups } from '$lib/queries/compare/groups';
import { compareUnits } from '$lib/queries/compare/units';
import { ask } from '$lib/queries/query';

/** @typedef {{ org: string, year: number, measure: import('$lib/queries/compare/types').ComparedMeasure }} Choice */

const CONTEXT = /** @type {const} */ ({ lang: 'th', era: 'be', width: 760 });

/** @type {Awaited<ReturnType<typeof startWasmEngine>> | undefined} */
let engine;

/** @type {import('$lib/components/compare/compared').Known[]} */
let units = [];

const ORGANIZATIONS = `SELECT CAST(org_id AS VARCHAR) AS org_id, name_th, name_en,
	CAST(region AS VARCHAR) AS region, province_code FROM organizations`;

/**
 * Starts the engine over a database beside the page, and learns whose assessments are in it.
 * @param {{ file: string }} how
 * @returns {Promise<number>} milliseconds
 */
async function start({ file }) {
	const from = performance.now();
	engine = await startWasmEngine({ databaseUrl: file });
	units = await engine.run(ORGANIZATIONS);
	return performance.now() - from;
}

/**
 * A comparison as the page asks for it: an organisation over the years against its region and the country, its
 * items in one year, and all organisations of that year.
 * @param {Choice} choice
 */
async function compare({ org, year, measure }) {
	if (!engine) throw new Error('The engine was not started');
	const on = engine;
	const from = performance.now();
	const years = String(year);
	const [own, groups, items, all] = await Promise.all([
		ask(on, compareUnits, { measure, orgs: org, codes: 'all' }),
		ask(on, compareGroups, { measure, codes: 'all' }),
		ask(on, compareUnits, { measure, orgs: org, years, codes: 'items' }),
		ask(on, compareUnits, { measure, years, codes: 'all' })
	]);
	const asked = performance.now();
	const extra = { measure };
	const region = units.find(({ org_id }) => org_id === org)?.region;
	const near = groups.filter((row) => row.region === null || row.region === region);
	const pictures = [
		renderSvg(compareLines, compared(own, near, [org], [], units), CONTEXT, extra),
		renderSvg(compareHeatmap, compared(items, [], [org], [], units), CONTEXT, extra),
		renderSvg(compareDistribution, compared(all, [], [org], [], units), CONTEXT, extra)
	];
	const drawn = performance.now();
	return {
		queryMs: asked - from,
		ms: drawn - from,
		rows: own.length + groups.length + items.length + all.length,
		drawn: pictures.every((picture) => picture.includes('<svg'))
	};
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
