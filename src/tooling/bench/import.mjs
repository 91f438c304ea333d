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
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { CACHE, ROOT } from '../shell.mjs';
import { frameworkTexts, writeTable } from './import-table.mjs';
import { onFreshPage } from './browser.mjs';
import { byTurns, median, round } from './stats.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {{ ms: number, steps: number, longTasks: number[], report: object, assessment: string }} OurTurn
 * @typedef {{ cancelMs: number, answeredMs: number }} Cancelled
 */

const RUNS = 7;
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
 * Peak resident memory of the processes that draw pages, the largest of them; not a number where the system does not say.
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
	return peaks.length === 0 ? Number.NaN : Math.max(...peaks);
}

/**
 * Works on a page of its own with a table in hand.
 * @template T
 * @param {Browser} browser
 * @param {string} url
 * @param {string} path of the table
 * @param {(call: (name: string, how?: object) => Promise<any>) => Promise<T>} work
 */
function onTable(browser, url, path, work) {
	return onFreshPage(browser, async (page) => {
		page.setDefaultTimeout(PATIENCE_MS);
		await page.goto(url);
		await page.setInputFiles('input', path);
		return work((name, how = {}) =>
			page.evaluate(
				([what, given]) => /** @type {any} */ (window).importBench[what](given),
				/** @type {[string, any]} */ ([name, how])
			)
		);
	});
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

	/**
	 * @param {string} name
	 * @param {object} [how]
	 */
	const peakOf = (name, how) =>
		onTable(browser, url, table, async (call) => {
			await call(name, how);
			return peakMiB(browser);
		});
	const turns = await onTable(browser, url, table, async (call) => {
		// On one page, so that both engines have warmed up after the first turn.
		const { one, other } = await byTurns(
			RUNS,
			() => call('ours', { framework }),
			() => call('bare')
		);
		const asked = await call('questions', { assessment: one[0].assessment });
		const cancelled = [];
		for (const at of [0, 0.3, 0.6]) cancelled.push(await call('cancelled', { framework, at }));
		return { one, other, asked, cancelled };
	});
	/** @type {{ one: OurTurn[], other: { ms: number, queryMs: number }[], asked: Record<string, number>, cancelled: Cancelled[] }} */
	const { one, other, asked, cancelled } = turns;
	const peak = await peakOf('ours', { framework });
	const barePeak = await peakOf('bare');
	const large = await benchLarge(browser, url, framework);
	await site.close();

	const importMs = median(one.map(({ ms }) => ms));
	const bareMs = median(other.map(({ ms }) => ms));
	const bareQueryMs = median(other.map(({ queryMs }) => queryMs));
	const tasks = longOf(one.flatMap(({ longTasks }) => longTasks));
	return {
		conditions: {
			runs: RUNS,
			statistic: 'median of turns on one page; the first turn apart: both engines are cold then',
			rows: ROWS,
			bytes: statSync(table).size,
			until: 'overview, coverage and item-status have answered',
			bare: 'the bytes of the file handed to DuckDB-WASM, and CREATE TABLE AS SELECT * FROM read_csv',
			loadAverage: loadavg().map((load) => round(load))
		},
		importMs: round(importMs),
		bareMs: round(bareMs),
		bareQueryMs: round(bareQueryMs),
		ratio: round(importMs / bareMs, 2),
		ratioToQueryAlone: round(importMs / bareQueryMs, 2),
		limitRatio: 2.5,
		ratios: one.map(({ ms }, i) => round(ms / (other[i]?.ms ?? Number.NaN), 2)),
		checked: one[0]?.report,
		stepsOfProgress: one[0]?.steps,
		peakMiB: round(peak),
		barePeakMiB: round(barePeak),
		longTasks: tasks.length,
		longestTaskMs: tasks.length > 0 ? Math.max(...tasks) : null,
		limitTaskMs: LONG_MS,
		questionsMs: rounded(asked),
		cancelMs: round(Math.max(...cancelled.map(({ cancelMs }) => cancelMs))),
		answeredAfterCancelMs: round(Math.max(...cancelled.map(({ answeredMs }) => answeredMs))),
		large
	};
}

/**
 * A table of half a gigabyte: taken in, or refused with a number.
 * @param {Browser} browser
 * @param {string} url
 * @param {Record<string, string>} framework
 */
async function benchLarge(browser, url, framework) {
	const path = join(CACHE, 'bench/synthetic-500mb.csv');
	writeTable(path, { bytes: LARGE_BYTES });
	const bytes = statSync(path).size;
	try {
		return await onTable(browser, url, path, async (call) => {
			const taken = await call('ours', { framework });
			return {
				bytes,
				rows: taken.report.rowsRead,
				ms: round(taken.ms),
				peakMiB: round(await peakMiB(browser)),
				longTasks: longOf(taken.longTasks).length,
				questionsMs: rounded(await call('questions', { assessment: taken.assessment }))
			};
		});
	} catch (error) {
		return { bytes, refused: error instanceof Error ? error.message : String(error) };
	} finally {
		rmSync(path);
	}
}

/** @param {readonly number[]} tasks */
function longOf(tasks) {
	return tasks.filter((ms) => ms > LONG_MS);
}

/** @param {Record<string, number>} times */
function rounded(times) {
	return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, round(ms)]));
}
