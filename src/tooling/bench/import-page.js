// In the browser: the site's engine takes in a table, and bare DuckDB-WASM reads the same file.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { frameworkFromFiles } from '$lib/dataset/framework';
import { turn } from '$lib/engine/turn';
import { startWasmEngine } from '$lib/engine/wasm';
import { ENGINE_FILES } from '$lib/engine/wasmWorker';
import { tableContext } from '$lib/importers/assessment/context';
import { matchColumns } from '$lib/importers/assessment/match';
import { sniffDelimited } from '$lib/importers/tables/sniff';
import { ask } from '$lib/queries/query';
import { coverage } from '$lib/queries/coverage';
import { heatmap } from '$lib/queries/heatmap';
import { itemStatus } from '$lib/queries/itemStatus';
import { overview } from '$lib/queries/overview';
import { statements } from '$lib/queries/statements';

/**
 * What the first charts of a dashboard ask.
 * @type {import('$lib/queries/query').Query<any, any>[]}
 */
const FIRST_CHARTS = [overview, coverage, itemStatus];
/** @type {import('$lib/queries/query').Query<any, any>[]} */
const QUESTIONS = [overview, coverage, heatmap, itemStatus, statements];
const TIMES = 9;
const HEAD_BYTES = 256 * 1024;

/**
 * Pieces of the page's own work that kept it from answering, in milliseconds.
 * @type {number[]}
 */
const longTasks = [];
new PerformanceObserver((list) => {
	for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });

/** @returns {File} */
const file = () => /** @type {any} */ (document.querySelector('input')).files[0];

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * What the site does in a worker before a table is loaded, here in steps that give way to the page.
 * @param {File} table
 * @param {Record<string, string>} framework texts by file name
 */
async function planOf(table, framework) {
	const form = frameworkFromFiles(new Map(Object.entries(framework)));
	const head = new Uint8Array(await table.slice(0, HEAD_BYTES).arrayBuffer());
	await turn();
	const { shape, columns, sample } = sniffDelimited(head, table.name);
	await turn();
	const mapping = matchColumns(
		{ columns, samples: sample.map(({ cells }) => cells) },
		tableContext(form, [])
	);
	return { name: table.name, shape, columns, mapping, framework: form, organizations: [] };
}

/**
 * @param {import('$lib/engine/engine').QueryEngine} engine
 * @param {readonly import('$lib/queries/query').Query<any, any>[]} questions
 * @param {string} assessment
 */
function answer(engine, questions, assessment) {
	return Promise.all(questions.map((question) => ask(engine, question, { assessment })));
}

/** @type {ReturnType<typeof startWasmEngine> | undefined} */
let engine;

/** The site's engine, started once a page. */
function started() {
	engine ??= startWasmEngine({ databaseUrl: 'pmqa.duckdb' });
	return engine;
}

/**
 * From the file in hand to the rows of the first charts.
 * @param {{ framework: Record<string, string> }} how
 */
async function ours({ framework }) {
	const engine = await started();
	await engine.own.remove('bench');
	let steps = 0;
	longTasks.length = 0;
	const start = performance.now();
	const plan = await planOf(file(), framework);
	const report = await engine.own.importTable('bench', file(), plan, { onProgress: () => steps++ });
	const importedMs = performance.now() - start;
	const middle = report.assessments[report.assessments.length >> 1] ?? '';
	const charts = await answer(engine, FIRST_CHARTS, middle);
	const ms = performance.now() - start;
	// Long tasks are told a little later.
	await new Promise((done) => setTimeout(done, 100));
	const { rowsRead, rowsAccepted, rowsRejected, duplicates, groups, assessments } = report;
	return {
		ms,
		importedMs,
		steps,
		longTasks: [...longTasks],
		rows: charts.map((rows) => rows.length),
		assessment: middle,
		report: {
			rowsRead,
			rowsAccepted,
			rowsRejected,
			duplicates,
			assessments: assessments.length,
			problems: Object.fromEntries(groups.map((group) => [group.code, group.count]))
		}
	};
}

/**
 * The page's questions, each several times, with the table beside the site's own data.
 * @param {{ assessment: string }} how
 */
async function questions({ assessment }) {
	const engine = await started();
	/** @type {Record<string, number | undefined>} */
	const times = {};
	for (const question of QUESTIONS) {
		const each = [];
		for (let n = 0; n < TIMES; n++) {
			const from = performance.now();
			await ask(engine, question, { assessment });
			each.push(performance.now() - from);
		}
		times[question.name] = median(each);
	}
	return times;
}

/**
 * Calls an import off in the middle: how long until that is so, and until the next question is answered.
 * @param {{ framework: Record<string, string>, at: number }} how `at`: so much of the file was read (0 to 1)
 */
async function cancelled({ framework, at }) {
	const engine = await started();
	const stop = new AbortController();
	let stoppedAt = 0;
	const plan = await planOf(file(), framework);
	const importing = engine.own.importTable('cancelled', file(), plan, {
		signal: stop.signal,
		onProgress: ({ doneBytes, totalBytes }) => {
			if (stoppedAt > 0 || doneBytes < at * totalBytes) return;
			stoppedAt = Infinity;
			// Somewhere inside a part, not between two.
			setTimeout(() => {
				stoppedAt = performance.now();
				stop.abort();
			}, 30);
		}
	});
	const outcome = await importing.catch((error) => error);
	const cancelMs = performance.now() - stoppedAt;
	await ask(engine, statements, { assessment: 'none' });
	return { outcome: String(outcome.name), cancelMs, answeredMs: performance.now() - stoppedAt };
}

/** @type {ReturnType<typeof openBare> | undefined} */
let bareEngine;

/** DuckDB-WASM alone. */
async function openBare() {
	const script = `importScripts(${JSON.stringify(new URL(ENGINE_FILES.worker, location.href).href)})`;
	const worker = new Worker(URL.createObjectURL(new Blob([script])));
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(new URL(ENGINE_FILES.wasm, location.href).href);
	await database.open({});
	return { database, connection: await database.connect() };
}

/**
 * From the file in hand to a table of it, unchecked. Rows that DuckDB-WASM cannot read are left out, or it would
 * read none.
 */
async function bare() {
	const { database, connection } = await (bareEngine ??= openBare());
	await connection.query('DROP TABLE IF EXISTS t');
	const start = performance.now();
	await database.registerFileBuffer('f.csv', new Uint8Array(await file().arrayBuffer()));
	const read = performance.now();
	await connection.query(`CREATE TABLE t AS SELECT * FROM read_csv('f.csv', ignore_errors = true)`);
	const end = performance.now();
	await database.dropFile('f.csv');
	return { ms: end - start, queryMs: end - read };
}

Object.assign(window, { importBench: { ours, questions, cancelled, bare } });
