// From a change of the selection to every chart redrawn, 200 times, and what the main thread did meanwhile.
import { onFreshPage } from './browser.mjs';
import { percentile, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */

const CHANGES = 200;
const LONG_MS = 50;

/**
 * In the page: chooses one category after another, each when the charts of the one before are drawn.
 * @param {number} changes
 */
async function changeOften(changes) {
	/** @type {number[]} */
	const longTasks = [];
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longTasks.push(duration);
	}).observe({ type: 'longtask' });

	const charts = () => [...document.querySelectorAll('figure[data-chart]')];
	const drawn = () => charts().map((chart) => chart.getAttribute('data-rendered-for'));
	const choices = [...document.querySelectorAll('[data-category]')].filter(
		(choice) => choice instanceof HTMLElement
	);
	const frame = () => new Promise((done) => requestAnimationFrame(done));

	/** @param {HTMLElement} choice */
	async function change(choice) {
		const before = drawn();
		const start = performance.now();
		choice.click();
		while (drawn().some((key, index) => key === before[index])) {
			if (performance.now() - start > 10_000) throw new Error('The charts were not redrawn.');
			await frame();
		}
		return performance.now() - start;
	}

	const times = [];
	for (let n = 0; n < changes; n++) {
		const choice = choices[(n + 1) % choices.length];
		if (choice) times.push(await change(choice));
	}
	await new Promise((done) => setTimeout(done, 200));
	return { times, longTasks, charts: charts().length };
}

/**
 * @param {Browser} browser
 * @param {string} url of the overview
 */
export function benchSelection(browser, url) {
	return onFreshPage(browser, async (page) => {
		await page.goto(url);
		await page.locator('[data-engine-state="ready"]').waitFor({ timeout: 60_000 });
		await page.waitForLoadState('networkidle');
		const { times, longTasks, charts } = await page.evaluate(changeOften, CHANGES);
		return {
			conditions: { changes: CHANGES, charts, until: 'the frame in which every chart is redrawn' },
			medianMs: round(percentile(times, 50)),
			p95Ms: round(percentile(times, 95)),
			maxMs: round(Math.max(...times)),
			limitP95Ms: 100,
			longTasks: longTasks.filter((ms) => ms > LONG_MS).length,
			longestTaskMs: longTasks.length > 0 ? Math.max(...longTasks) : null
		};
	});
}
