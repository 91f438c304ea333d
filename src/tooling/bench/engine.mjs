// How soon the page's engine is ready, against bare DuckDB-WASM from the same files.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SITE } from '../build.mjs';
import { serve } from '../serve.mjs';
import { CACHE, installed, ROOT } from '../shell.mjs';
import { onFreshPage } from './browser.mjs';
import { byTurns, median, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */

const RUNS = 7;

/** The page with nothing but the package, its files compressed just as the site's are. */
async function serveBare() {
	const dir = join(CACHE, 'bench/engine');
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	const assets = join(ROOT, SITE, '_app/immutable/assets');
	for (const file of readdirSync(assets)) {
		const wasm = /^duckdb-eh\..*(\.wasm(?:\.br|\.gz)?)$/.exec(file);
		if (wasm) copyFileSync(join(assets, file), join(dir, `engine${wasm[1]}`));
	}
	const worker = installed('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
	copyFileSync(worker, join(dir, 'worker.js'));
	await build({
		entryPoints: [join(ROOT, 'src/tooling/bench/bare-engine.js')],
		outfile: join(dir, 'page.js'),
		bundle: true,
		format: 'esm',
		logLevel: 'error'
	});
	const script = '<script type="module" src="page.js"></script>';
	writeFileSync(join(dir, 'index.html'), `<!doctype html><meta charset="utf-8">${script}\n`);
	return serve({ dir });
}

/** In the page, before anything else: when `data-engine-state` became what. */
function watchEngine() {
	/** @type {Record<string, number>} */
	const times = {};
	/** @type {any} */ (window).engineTimes = times;
	new MutationObserver(() => {
		const state = document.querySelector('[data-engine-state]')?.getAttribute('data-engine-state');
		if (state) times[state] ??= performance.now();
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-engine-state'] });
}

/**
 * Milliseconds from the engine's start to ready, as the page itself says it.
 * @param {Browser} browser
 * @param {string} url
 */
function siteEngine(browser, url) {
	return onFreshPage(browser, async (page) => {
		await page.addInitScript(watchEngine);
		await page.goto(url);
		await page.locator('[data-engine-state="ready"]').waitFor({ timeout: 60_000 });
		const times = await page.evaluate(() => /** @type {any} */ (window).engineTimes);
		return { ms: times.ready - times.loading, sinceNavigation: times.ready };
	});
}

/**
 * @param {Browser} browser
 * @param {string} url of a page that starts the engine by itself
 */
export async function benchEngine(browser, url) {
	const bare = await serveBare();
	const bareEngine = () =>
		onFreshPage(browser, async (page) => {
			await page.goto(`${bare.url}/`);
			return Number(await page.evaluate(() => /** @type {any} */ (window).bareEngineMs));
		});
	const { one: ours, other: theirs } = await byTurns(
		RUNS,
		() => siteEngine(browser, url),
		bareEngine
	);
	await bare.close();
	const readyMs = median(ours.map(({ ms }) => ms));
	return {
		conditions: { runs: RUNS, statistic: 'median', cpu: 1, cache: 'empty' },
		readyMs: round(readyMs),
		readySinceNavigationMs: round(median(ours.map(({ sinceNavigation }) => sinceNavigation))),
		bareMs: round(median(theirs)),
		ratio: round(readyMs / median(theirs), 2),
		limitRatio: 1.15
	};
}
