// In the browser: the site's engine takes in a table, and bare DuckDB-WASM reads the same file.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { frameworkFromFiles } from '$lib/dataset/framework';
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
 * @param {File} table
 * @param {Record<string, string>} framework texts by file name
 */
async function planOf(table, framework) {
	const form = frameworkFromFiles(new Map(Object.entries(framework)));
	const head = new Uint8Array(await table.slice(0, HEAD_BYTES).arrayBuffer());
	const { shape, columns, sample } = sniffDelimited(head, table.name);
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

/**
 * From the file in hand to the rows of the first charts; then the page's questions one by one.
 * @param {{ framework: Record<string, string>, cancelAt?: number | null }} how `cancelAt`: called off when so much
 *   of the file was read (0 to 1)
 */
async function ours({ framework, cancelAt = null }) {
	const engine = await startWasmEngine({ databaseUrl: 'pmqa.duckdb' });
	const table = file();
	const stop = new AbortController();
	let steps = 0;
	let stoppedAt = 0;
	longTasks.length = 0;
	const start = performance.now();
	const plan = await planOf(table, framework);
	const importing = engine.own.importTable('bench', table, plan, {
		signal: stop.signal,
		onProgress: ({ doneBytes, totalBytes }) => {
			steps++;
			if (cancelAt !== null && stoppedAt === 0 && doneBytes >= cancelAt * totalBytes) {
				// Somewhere inside a part, not between two.
				setTimeout(() => {
					stoppedAt = performance.now();
					stop.abort();
				}, 30);
			}
		}
	});
	const outcome = await importing.catch((error) => error);
	const importedMs = performance.now() - start;
	if (!('groups' in outcome)) {
		const { name: error, message } = outcome;
		const rejectedMs = performance.now() - stoppedAt;
		const rows = await ask(engine, statements, { assessment: 'none' });
		return {
			error,
			message,
			rejectedMs,
			answeredMs: performance.now() - stoppedAt,
			rows: rows.length
		};
	}
	const middle = outcome.assessments[outcome.assessments.length >> 1];
	const charts = await answer(engine, FIRST_CHARTS, middle);
	const ms = performance.now() - start;
	await new Promise((done) => setTimeout(done, 100));
	const tasks = [...longTasks];
	/** @type {Record<string, number | undefined>} */
	const questions = {};
	for (const question of QUESTIONS) {
		const times = [];
		for (let n = 0; n < TIMES; n++) {
			const from = performance.now();
			await ask(engine, question, { assessment: middle });
			times.push(performance.now() - from);
		}
		questions[question.name] = median(times);
	}
	const { rowsRead, rowsAccepted, rowsRejected, duplicates, groups, assessments } = outcome;
	return {
		ms,
		importedMs,
		steps,
		longTasks: tasks,
		questions,
		rows: charts.map((rows) => rows.length),
		report: {
			rowsRead,
			rowsAccepted,
			rowsRejected,
			duplicates,
			assessments: assessments.length,
			groups: Object.fromEntries(
				groups.map((/** @type {{ code: string, count: number }} */ { code, count }) => [
					code,
					count
				])
			)
		}
	};
}

/**
 * DuckDB-WASM alone, the file known to it already; `copied`: its bytes are in the engine's memory too.
 * Rows it cannot read are left out, or it would read none.
 * @param {{ copied: boolean }} how
 */
async function bare({ copied }) {
	const script = `importScripts(${JSON.stringify(new URL(ENGINE_FILES.worker, location.href).href)})`;
	const worker = new Worker(URL.createObjectURL(new Blob([script])));
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(new URL(ENGINE_FILES.wasm, location.href).href);
	await database.open({});
	const connection = await database.connect();
	const table = file();
	if (copied) await database.registerFileBuffer('f.csv', new Uint8Array(await table.arrayBuffer()));
	else {
		const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
		await database.registerFileHandle('f.csv', table, protocol, true);
	}
	const start = performance.now();
	await connection.query(`CREATE TABLE t AS SELECT * FROM read_csv('f.csv', ignore_errors = true)`);
	const ms = performance.now() - start;
	const [{ n }] = (await connection.query('SELECT COUNT(*)::INTEGER AS n FROM t')).toArray();
	return { ms, rows: n };
}

Object.assign(window, { importBench: { ours, bare } });
