import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { charts, chartsAlive, drawing, engine, keys, menu, menuEntry, said } from './selectors';
import { address, DESKTOP, engineOnHold, LANGS, PHONE, useSite } from './site';

const site = useSite();

const LIST = '/indicators/';
/** Kilobytes of HTML as gzip would send it, the typeface included. */
const HEAVIEST = 150;

const cards = (page: Page) => page.locator('[data-indicator]').filter({ visible: true });
const card = (page: Page, id: string) => page.locator(`[data-indicator="${id}"]`);
const search = (page: Page) => page.getByTestId('search');
const codes = (page: Page) =>
	cards(page).evaluateAll((found) => found.map((it) => it.getAttribute('data-indicator')));
const query = (page: Page) => new URL(page.url()).searchParams;

async function open(lang: 'th' | 'en', path: string, options = {}) {
	const opened = await site.open(address(lang, path), options, engineOnHold);
	await chartsAlive(opened.page);
	return opened;
}

describe.each(LANGS)('the catalogue without a script, in %s', (lang) => {
	test('shows every indicator in the form its figures have', async () => {
		const { page } = await site.open(address(lang, LIST), { javaScriptEnabled: false });
		const form = (id: string) => card(page, id).getAttribute('data-form');
		expect(await form('epam-sheets')).toBe('years');
		expect(await form('poverty-line-pass-rate')).toBe('comparison');
		expect(await form('prosthetic-hand-cost')).toBe('before-after');
		expect(await form('gpp-growth')).toBe('target-only');
		expect(await form('ita-score')).toBe('single');
		expect(await form('complaints-closed')).toBe('part');
		for (const figure of await charts(page).all()) {
			expect(await drawing(figure).locator('text').count()).toBeGreaterThan(0);
		}
		const main = await page.locator('main').innerText();
		expect(main).not.toMatch(/NaN|undefined|\bnull\b|Infinity/);
	});

	test('follows each to its statement, its line and its own page', async () => {
		const { page } = await site.open(address(lang, LIST), { javaScriptEnabled: false });
		const links = (id: string) =>
			card(page, id)
				.locator('a')
				.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
		const hrefs = await links('ita-score');
		expect(hrefs).toContain(address(lang, '/indicators/ita-score/'));
		expect(hrefs).toContain(address(lang, '/statement/1.2.6/'));
		expect(hrefs.some((href) => href?.includes('/source/?line=213'))).toBe(true);
	});

	test('keeps the figures of no indicator in sight', async () => {
		const { page } = await site.open(address(lang, LIST), { javaScriptEnabled: false });
		const folded = page.locator('section[aria-labelledby="unmatched"] details');
		expect(await folded.count()).toBeGreaterThan(1);
		await folded.first().locator('summary').click();
		expect(await folded.first().locator('tbody tr').first().isVisible()).toBe(true);
	});

	test('weighs no more than a page may', async () => {
		const answer = await fetch(`${site.url}${address(lang, LIST)}`);
		const { gzipSync } = await import('node:zlib');
		expect(gzipSync(await answer.text()).length / 1000).toBeLessThan(HEAVIEST);
	});
});

describe('the filters', () => {
	test('find by Thai and by English words, say how many, and stand in the address', async () => {
		const { page, errors } = await open('th', LIST);
		const all = await cards(page).count();
		const before = await page.getByTestId('shown').innerText();
		await search(page).fill('hotspot');
		await expect.poll(() => codes(page)).toEqual(['pm25-hotspots']);
		await expect.poll(() => query(page).get('q')).toBe('hotspot');
		expect(await page.getByTestId('shown').innerText()).not.toBe(before);
		await search(page).fill('จุดความร้อน');
		await expect.poll(() => codes(page)).toEqual(['pm25-hotspots']);
		await expect.poll(() => query(page).get('q')).toBe('จุดความร้อน');
		await page.reload();
		await expect.poll(() => codes(page)).toEqual(['pm25-hotspots']);
		expect(await search(page).inputValue()).toBe('จุดความร้อน');
		await page.getByTestId('clear').click();
		await expect.poll(() => cards(page).count()).toBe(all);
		expect(new URL(page.url()).search).toBe('');
		expect(errors).toEqual([]);
	});

	test('choose a topic, a kind and a category together', async () => {
		const { page } = await open('en', LIST);
		await page.getByTestId('topic').selectOption('agriculture');
		await page.getByTestId('role').selectOption('benchmark');
		await expect
			.poll(() => codes(page))
			.toEqual(['large-plot-plots', 'large-plot-farmers', 'large-plot-rai']);
		expect(query(page).get('topic')).toBe('agriculture');
		await page.locator('[data-category="1"]').click();
		await expect.poll(() => cards(page).count()).toBe(0);
		expect(await page.getByTestId('nothing-found').isVisible()).toBe(true);
		await page.goBack();
		await expect.poll(() => cards(page).count()).toBe(3);
	});

	test('choose the figures that no indicator names', async () => {
		const { page } = await open('th', LIST);
		const rows = page.locator('section[aria-labelledby="unmatched"] tbody tr');
		const all = await rows.count();
		await page.getByTestId('topic').selectOption('~');
		await expect.poll(() => cards(page).count()).toBe(0);
		expect(await rows.count()).toBe(all);
		await page.getByTestId('role').selectOption('target');
		await expect.poll(() => rows.count()).toBeLessThan(all);
	});

	test('say what to do when nothing is left', async () => {
		const { page } = await open('en', `${LIST}?q=zzzz`);
		await expect.poll(() => page.getByTestId('nothing-found').isVisible()).toBe(true);
		expect(await page.getByTestId('clear').isEnabled()).toBe(true);
	});

	test.each(['topic=no-such', 'role=hero', 'q=', 'category=99'])(
		'in a wrong address (?%s) are none',
		async (wrong) => {
			const { page, errors } = await open('th', `${LIST}?${wrong}`);
			expect(await cards(page).count()).toBeGreaterThan(30);
			expect(await page.getByTestId('nothing-found').count()).toBe(0);
			expect(errors).toEqual([]);
		}
	);

	test('are kept when the language and the era change', async () => {
		const { page } = await open('th', `${LIST}?topic=health&q=stroke`);
		await page.getByTestId('lang-en').click();
		await page.waitForURL('**/en/indicators/**');
		await expect.poll(() => codes(page)).toEqual(['stroke-mortality']);
		await page.getByTestId('era-be').click();
		await expect.poll(() => query(page).get('era')).toBe('be');
		expect(query(page).get('topic')).toBe('health');
		expect(await codes(page)).toEqual(['stroke-mortality']);
	});

	test('are worked by the keyboard alone', async () => {
		const { page } = await open('en', LIST);
		await search(page).focus();
		await page.keyboard.type('paper');
		await expect.poll(() => codes(page)).toContain('epam-sheets');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.testid)).toBe(
			'topic'
		);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => search(page).inputValue()).toBe('');
		expect(await cards(page).count()).toBeGreaterThan(30);
	});
});

describe.each(LANGS)('an indicator’s page, in %s', (lang) => {
	test('has its chart, all its figures and the findings about it', async () => {
		const { page, errors } = await open(lang, '/indicators/epam-sheets/');
		await expect.poll(() => charts(page).count()).toBe(1);
		const figure = charts(page).first();
		expect(await figure.getAttribute('data-chart')).toBe('year-bars');
		await keys(figure).focus();
		await page.keyboard.press('End');
		expect(await said(figure).innerText()).toContain('409,141.50');
		const table = page.locator('section[aria-labelledby="figures"]');
		expect(await table.locator('tbody tr').count()).toBe(3);
		expect(await table.locator('a[href*="/statement/4.4.3"]').count()).toBe(3);
		expect(await page.locator('[data-finding="impossible"]').count()).toBeGreaterThan(0);
		expect(errors).toEqual([]);
	});

	test('is a number and the whole it is part of where it is that', async () => {
		const { page } = await open(lang, '/indicators/complaints-closed/');
		expect(await page.locator('[data-form="single"]').innerText()).toContain('1,952');
		expect(await charts(page).first().getAttribute('data-chart')).toBe('composition');
	});

	test('says that a target has no result', async () => {
		const { page } = await open(lang, '/indicators/gpp-growth/');
		const words = await page.locator('[data-form="target-only"]').innerText();
		expect(words).toContain(lang === 'th' ? 'ไม่ได้ระบุผลจริง' : 'no result');
	});

	test('gives its figures and its chart away', async () => {
		const { page } = await open(lang, '/indicators/epam-sheets/');
		const [figures] = await Promise.all([
			page.waitForEvent('download'),
			page.getByTestId('figures-csv').click()
		]);
		expect(figures.suggestedFilename()).toMatch(/epam-sheets.*\.csv$/);
		const csv = await readFile(await figures.path(), 'utf8');
		expect(csv).toContain('"409,141.50"');
		const chart = charts(page).first();
		await menu(chart).click();
		const [picture] = await Promise.all([
			page.waitForEvent('download'),
			menuEntry(chart, 'svg').click()
		]);
		const svg = await readFile(await picture.path(), 'utf8');
		expect(svg).toContain(lang === 'th' ? 'ข้อ 4.4.3' : 'Statement 4.4.3');
	});

	test('leads to its topic', async () => {
		const { page } = await open(lang, '/indicators/ita-score/');
		await page.locator('main dl a[href*="topic=integrity"]').click();
		await page.waitForURL('**/indicators/?topic=integrity');
		await expect.poll(() => codes(page)).not.toContain('gpp-growth');
		expect(await codes(page)).toContain('ita-score');
	});
});

test('an indicator that is not cited has no page', async () => {
	const answer = await fetch(`${site.url}/indicators/no-such-indicator/`);
	expect(answer.status).toBe(404);
});

test('the menu says where one is, below a page too', async () => {
	for (const [path, current] of [
		['/', '/'],
		[LIST, LIST],
		['/indicators/ita-score/', LIST]
	] as const) {
		const { page } = await site.open(path, { javaScriptEnabled: false });
		const here = page.locator('header nav a[aria-current]');
		expect(await here.evaluateAll((all) => all.map((it) => it.getAttribute('href')))).toEqual([
			current
		]);
	}
});

test.each([320, PHONE.width, 768, DESKTOP.width])('nothing is wider than %i px', async (width) => {
	for (const lang of LANGS) {
		const { page } = await open(lang, LIST, { viewport: { width, height: 800 } });
		for (const fold of await page.locator('main details[class] summary').all()) await fold.click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	}
});

test('nothing moves while the page comes alive, with its engine', async () => {
	const { page } = await site.open(LIST, { viewport: PHONE }, (page) =>
		page.addInitScript(() => {
			Object.assign(window, { moved: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(window as unknown as { moved: number }).moved += (
						entry as unknown as { value: number }
					).value;
			}).observe({ type: 'layout-shift', buffered: true });
		})
	);
	await engine(page, 'ready').waitFor();
	await chartsAlive(page);
	const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
	expect(moved).toBeLessThan(0.02);
});
