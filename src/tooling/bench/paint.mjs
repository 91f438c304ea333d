// How soon and for how many bytes the overview's first chart is on the screen, against a bare page.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../serve.mjs';
import { CACHE } from '../shell.mjs';
import { onFreshPage, slowDown, SLOW } from './browser.mjs';
import { byTurns, median, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {import('./browser.mjs').Page} Page */

const RUNS = 15;
const DRAWING = 'figure[data-chart] [role="application"] svg';

/**
 * Milliseconds from navigation to first contentful paint.
 * @param {Page} page
 * @returns {Promise<number>}
 */
function firstContentfulPaint(page) {
	return page.evaluate(
		() =>
			new Promise((done) => {
				new PerformanceObserver((list, observer) => {
					const [entry] = list.getEntriesByName('first-contentful-paint');
					if (!entry) return;
					observer.disconnect();
					done(entry.startTime);
				}).observe({ type: 'paint', buffered: true });
			})
	);
}

/**
 * In the page, before anything else: remembers the frame in which the first chart was laid out.
 * @param {string} selector
 */
function watchForChart(selector) {
	const look = () => {
		const boxes = [...document.querySelectorAll(selector)].map((svg) =>
			svg.getBoundingClientRect()
		);
		if (!boxes.some((box) => box.width > 0 && box.height > 0)) return requestAnimationFrame(look);
		// The frame after the one that laid it out: it has been painted.
		return requestAnimationFrame(() => {
			/** @type {any} */ (window).chartPaintedAt = performance.now();
		});
	};
	requestAnimationFrame(look);
}

/**
 * One visit over a slow line: what had arrived when the chart was painted, by kind.
 * @param {Browser} browser
 * @param {string} url
 */
function weigh(browser, url) {
	return onFreshPage(browser, async (page, cdp) => {
		await slowDown(cdp);
		/** @type {Map<string, { type: string, answeredMs: number, bytes: number }>} */
		const requests = new Map();
		let start = 0;
		cdp.on('Network.requestWillBeSent', ({ timestamp }) => {
			start ||= timestamp;
		});
		cdp.on('Network.responseReceived', ({ requestId, type, timestamp }) => {
			requests.set(requestId, { type, answeredMs: (timestamp - start) * 1000, bytes: 0 });
		});
		cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const request = requests.get(requestId);
			if (request) request.bytes = encodedDataLength;
		});
		await page.addInitScript(watchForChart, DRAWING);
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForFunction(() => 'chartPaintedAt' in window);
		const paintedAt = await page.evaluate(() => /** @type {any} */ (window).chartPaintedAt);
		await page.waitForLoadState('networkidle');

		// A file that had begun to arrive counts as a whole. Text is painted in the real font a little later
		// than in the system's; its file counts all the same.
		const counted = [...requests.values()].filter(
			({ type, answeredMs }) => type === 'Font' || answeredMs <= paintedAt
		);
		/** @type {Record<string, number>} */
		const byType = {};
		for (const { type, bytes } of counted) byType[type] = (byType[type] ?? 0) + bytes;
		const bytes = counted.reduce((sum, request) => sum + request.bytes, 0);
		return { chartPaintedMs: paintedAt, bytes, byType };
	});
}

/**
 * The same words in a page with nothing else, on a server of its own.
 * @param {Browser} browser
 * @param {string} url
 */
async function serveBare(browser, url) {
	const read = (/** @type {Page} */ page) => page.goto(url).then(() => page.innerText('body'));
	const text = await onFreshPage(browser, read, { javaScriptEnabled: false });
	const escape = (/** @type {string} */ line) =>
		line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const body = text
		.split('\n')
		.map((line) => `<p>${escape(line)}</p>`)
		.join('\n');
	const dir = join(CACHE, 'bench/bare');
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	const html = `<!doctype html><html lang="th"><meta charset="utf-8"><title>PMQA</title>\n${body}</html>\n`;
	writeFileSync(join(dir, 'index.html'), html);
	writeFileSync(join(dir, 'index.html.br'), brotliCompressSync(html));
	return serve({ dir });
}

/**
 * @param {Browser} browser
 * @param {string} url of the overview
 */
export async function benchPaint(browser, url) {
	const bare = await serveBare(browser, url);
	const visit = (/** @type {string} */ address) => () =>
		onFreshPage(browser, async (page, cdp) => {
			await slowDown(cdp);
			await page.goto(address, { waitUntil: 'load' });
			return firstContentfulPaint(page);
		});
	const { one: ours, other: theirs } = await byTurns(RUNS, visit(url), visit(`${bare.url}/`));
	const weights = [];
	for (let run = 0; run < 3; run++) weights.push(await weigh(browser, url));
	await bare.close();
	weights.sort((a, b) => a.bytes - b.bytes);
	const middle = weights[1];
	return {
		conditions: { runs: RUNS, statistic: 'median', ...SLOW },
		bytesBeforeFirstChart: middle?.bytes,
		bytesByType: middle?.byType,
		limitBytes: 150_000,
		firstChartPaintedMs: round(middle?.chartPaintedMs ?? Number.NaN),
		firstContentfulPaintMs: round(median(ours)),
		barePageMs: round(median(theirs)),
		ratio: round(median(ours) / median(theirs), 2),
		limitRatio: 1.5
	};
}
