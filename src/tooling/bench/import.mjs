// From a table of a million rows in hand to the first charts, checked, against bare DuckDB-WASM reading the same
// file; what that takes of memory and of the page's time; how soon it can be called off; and a table of 500 MB.
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { CACHE, ROOT } from '../shell.mjs';
import { frameworkTexts, writeTable } from './import-table.mjs';
import { onFreshPage } from './browser.mjs';
import { byTurns, median, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */

const RUNS = Number(process.env.RUNS ?? 5);
const ROWS = 1_000_000;
const LARGE_BYTES = 500 * 2 ** 20;
const LONG_MS = 50;
/** Longest wait for the large table. */
const PATIENCE_MS = 600_000;

/**
 * The bench's own page, built as the site is.
 * @param {string} database
 */
async function servePage(database) {
	const root = join(CACHE, 'bench/import-page');
	const dir = join(CACHE, 'bench/import');
	rmSync(root, { recursive: true, force: true });
	mkdirSync(root, { recursive: true });
	const script = join(ROOT, 'src/tooling/bench/import-page.js');
	const body = `<input type="file"><script type="module" src=${JSON.stringify(script)}></script>`;
	writeFileSync(join(root, 'index.html'), `<!doctype html><meta charset="utf-8">${body}\n`);
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(ROOT, 'src/lib') } },
		build: { outDir: dir, emptyOutDir: true, target: 'es2022' }
	});
	copyFileSync(database, join(dir, 'pmqa.duckdb'));
	return serve({ dir });
}

/**
 * Peak resident memory of the processes that draw pages, the largest of them; null where the system does not say.
 * @param {Browser} browser
 */
async function peakMiB(browser) {
	const cdp = await browser.newBrowserCDPSession();
	const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
	await cdp.detach();
	const peaks = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(({ id }) => {
			const status = `/proc/${id}/status`;
			if (!existsSync(status)) return 0;
			return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
		});
	return peaks.length === 0 ? null : Math.max(...peaks);
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} path of the table
 * @param {'ours' | 'bare'} what
 * @param {object} options
 * @returns {Promise<any>}
 */
function onTable(browser, url, path, what, options) {
	return onFreshPage(browser, async (page) => {
		page.setDefaultTimeout(PATIENCE_MS);
		await page.goto(url);
		await page.setInputFiles('input', path);
		const measured = await page.evaluate(
			([name, given]) => /** @type {any} */ (window).importBench[name](given),
			/** @type {[string, any]} */ ([what, options])
		);
		return { ...measured, peakMiB: await peakMiB(browser) };
	});
}

/** @param {Record<string, number>[]} runs */
function medians(runs) {
	const names = Object.keys(runs[0] ?? {});
	return Object.fromEntries(
		names.map((name) => [name, round(median(runs.map((run) => run[name] ?? Number.NaN)))])
	);
}

/**
 * @param {Browser} browser
 * @param {string} [database] the site's
 */
export async function benchImport(browser, database = join(ROOT, 'static/pmqa.duckdb')) {
	const site = await servePage(database);
	const url = `${site.url}/`;
	const framework = frameworkTexts();
	const table = join(CACHE, 'bench/synthetic-1000000.csv');
	writeTable(table, { rows: ROWS });

	const ours = () => onTable(browser, url, table, 'ours', { framework });
	const bare = () => onTable(browser, url, table, 'bare', { copied: true });
	const { one, other } = await byTurns(RUNS, ours, bare);
	const cancelled = [];
	for (const cancelAt of [0, 0.3, 0.6]) {
		cancelled.push(await onTable(browser, url, table, 'ours', { framework, cancelAt }));
	}

	const large = join(CACHE, 'bench/synthetic-500mb.csv');
	writeTable(large, { bytes: LARGE_BYTES });
	const huge = await onTable(browser, url, large, 'ours', { framework });
	const hugeBytes = statSync(large).size;
	rmSync(large);
	await site.close();

	const [importMs, bareMs] = [median(one.map(({ ms }) => ms)), median(other.map(({ ms }) => ms))];
	const tasks = one.flatMap(({ longTasks }) => longTasks).filter((ms) => ms > LONG_MS);
	return {
		conditions: {
			runs: RUNS,
			statistic: 'median',
			rows: ROWS,
			bytes: statSync(table).size,
			until: 'overview, coverage and item-status have answered',
			bare: 'CREATE TABLE AS SELECT * FROM read_csv, the bytes registered before'
		},
		importMs: round(importMs),
		bareMs: round(bareMs),
		ratio: round(importMs / bareMs, 2),
		ratios: one.map(({ ms }, i) => round(ms / other[i].ms, 2)),
		limitRatio: 2.5,
		checked: one[0].report,
		stepsOfProgress: one[0].steps,
		peakMiB: round(median(one.map((run) => run.peakMiB))),
		barePeakMiB: round(median(other.map((run) => run.peakMiB))),
		longTasks: tasks.length,
		longestTaskMs: tasks.length > 0 ? Math.max(...tasks) : null,
		limitTaskMs: LONG_MS,
		questionsMs: medians(one.map(({ questions }) => questions)),
		cancelMs: round(Math.max(...cancelled.map(({ rejectedMs }) => rejectedMs))),
		answeredAfterCancelMs: round(Math.max(...cancelled.map(({ answeredMs }) => answeredMs))),
		large: huge.error
			? { bytes: hugeBytes, refused: huge.message, peakMiB: round(huge.peakMiB) }
			: {
					bytes: hugeBytes,
					rows: huge.report.rowsRead,
					ms: round(huge.ms),
					peakMiB: round(huge.peakMiB),
					longTasks: huge.longTasks.filter((/** @type {number} */ ms) => ms > LONG_MS).length,
					questionsMs: medians([huge.questions])
				}
	};
}
