// From a change of the selection to every chart redrawn, 200 times, and what the main thread did meanwhile.
import { onFreshPage } from './browser.mjs';
import { percentile, round } from './stats.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {import('./browser.mjs').Page} Page */

const CHANGES = 200;
const FRESH_VISITS = 5;
/** The first change is to category 1; after the sixth all have been asked for once. */
const CATEGORIES = 6;
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
	const choices = [
		...document.querySelectorAll('[data-testid="category-chooser"] [data-category]')
	];
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	/** @param {string} category */
	const allShow = (category) =>
		charts().every((chart) => {
			const parts = (chart.getAttribute('data-rendered-for') ?? '').split(' ');
			return parts.includes(category);
		});

	/** @param {HTMLElement} choice */
	async function change(choice) {
		const start = performance.now();
		choice.click();
		do {
			if (performance.now() - start > 10_000) throw new Error('The charts were not redrawn.');
			await frame();
		} while (!allShow(choice.dataset.category ?? ''));
		return performance.now() - start;
	}

	const times = [];
	for (let n = 0; n < changes; n++) {
		const choice = choices[(n + 1) % choices.length];
		if (choice instanceof HTMLElement) times.push(await change(choice));
	}
	await new Promise((done) => setTimeout(done, 200));
	return { times, longTasks, charts: charts().length };
}

/** @param {Page} page */
async function whenReady(page) {
	await page.locator('[data-engine-state="ready"]').waitFor({ timeout: 60_000 });
	await page.waitForFunction(() =>
		[...document.querySelectorAll('figure[data-chart]')].every(
			(figure) => figure.getAttribute('data-live') === 'true'
		)
	);
	await page.waitForLoadState('networkidle');
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {number} changes
 */
function visit(browser, url, changes) {
	return onFreshPage(browser, async (page) => {
		await page.goto(url);
		await whenReady(page);
		return page.evaluate(changeOften, changes);
	});
}

/** @param {{ times: number[], longTasks: number[] }[]} visits */
function summary(visits) {
	const times = visits.flatMap((one) => one.times);
	const longTasks = visits.flatMap((one) => one.longTasks).filter((ms) => ms > LONG_MS);
	return {
		changes: times.length,
		medianMs: round(percentile(times, 50)),
		p95Ms: round(percentile(times, 95)),
		maxMs: round(Math.max(...times)),
		longTasks: longTasks.length,
		longestTaskMs: longTasks.length > 0 ? Math.max(...longTasks) : null
	};
}

/**
 * The page remembers answers, so most of many changes ask the engine nothing; fresh visits, in which every
 * choice is asked for the first time, are reported beside them.
 * @param {Browser} browser
 * @param {string} url of the overview
 */
export async function benchSelection(browser, url) {
	const long = await visit(browser, url, CHANGES);
	const fresh = [];
	for (let n = 0; n < FRESH_VISITS; n++) fresh.push(await visit(browser, url, CATEGORIES));
	return {
		conditions: { charts: long.charts, until: 'the frame in which every chart is redrawn' },
		...summary([long]),
		limitP95Ms: 100,
		firstTimeAsked: summary(fresh)
	};
}
