import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { charts, chartsAlive, keys, menu, menuEntry, said } from './selectors';
import { address, engineOnHold, LANGS, useSite } from './site';

const site = useSite();

const MANY = 400;

/** What the keyboard is on. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement | null;
		const figure = element?.closest('figure[data-chart]')?.getAttribute('data-chart') ?? '';
		const outline = element ? getComputedStyle(element) : null;
		return {
			testId: element?.dataset.testid ?? '',
			category: element?.dataset.category ?? '',
			chart: element?.getAttribute('role') === 'application' ? figure : '',
			menu: element && 'chartMenu' in element.dataset ? figure : '',
			visible:
				outline !== null &&
				((outline.outlineStyle !== 'none' && parseFloat(outline.outlineWidth) > 0) ||
					outline.boxShadow !== 'none'),
			onPage: element !== null && element !== document.body
		};
	});

describe.each(LANGS)('with the keyboard alone, in %s', (lang) => {
	test('Tab reaches everything that can be done, and shows where it is', async () => {
		const { page } = await site.open(address(lang, '/'), {}, engineOnHold);
		await chartsAlive(page);
		const names = await charts(page).evaluateAll((figures) =>
			figures.map((figure) => figure.getAttribute('data-chart') ?? '')
		);
		const stops: Awaited<ReturnType<typeof focused>>[] = [];
		for (let press = 0; press < MANY; press++) {
			await page.keyboard.press('Tab');
			const stop = await focused(page);
			if (!stop.onPage) break;
			stops.push(stop);
		}
		expect(stops.length, 'Tab comes to an end').toBeLessThan(MANY);
		const testIds = stops.map((stop) => stop.testId);
		expect(testIds).toEqual(
			expect.arrayContaining(['lang-th', 'lang-en', 'era-be', 'era-ce', 'theme'])
		);
		expect(stops.map((stop) => stop.chart).filter(Boolean)).toEqual(names);
		expect(stops.map((stop) => stop.menu).filter(Boolean)).toEqual(names);
		const categories = stops.map((stop) => stop.category);
		expect(categories).toEqual(expect.arrayContaining(['all', '1', '2', '3', '4', '5', '6']));
		expect(stops.filter((stop) => !stop.visible)).toEqual([]);
	});

	test('the first Tab offers to skip to the content', async () => {
		const { page } = await site.open(address(lang, '/'), {}, engineOnHold);
		await page.keyboard.press('Tab');
		const link = page.locator('a:focus');
		expect(await link.isVisible()).toBe(true);
		const target = await link.getAttribute('href');
		expect(target).toMatch(/#.+/);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
		expect(inMain).toBe(true);
	});

	test('arrow keys walk a chart and say each value', async () => {
		const { page } = await site.open(address(lang, '/'), {}, engineOnHold);
		await chartsAlive(page);
		for (const figure of await charts(page).all()) {
			await keys(figure).focus();
			await page.keyboard.press('ArrowRight');
			const first = await said(figure).innerText();
			expect(first.trim()).not.toBe('');
			await page.keyboard.press('End');
			const last = await said(figure).innerText();
			expect(last.trim()).not.toBe('');
			await page.keyboard.press('Home');
			expect(await said(figure).innerText()).toBe(first);
		}
	});
});

test('Enter on a value opens its page, and Back returns', async () => {
	const { page } = await site.open('/', {}, engineOnHold);
	await chartsAlive(page);
	const coverage = page.locator('figure[data-chart="coverage"]');
	await keys(coverage).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/category/1/**');
	await page.goBack();
	await page.waitForURL((url) => url.pathname === '/');
});

test('a menu opens, is walked and closes', async () => {
	const { page } = await site.open('/', {}, engineOnHold);
	await chartsAlive(page);
	const figure = charts(page).first();
	await menu(figure).focus();
	await page.keyboard.press('Enter');
	expect(await menu(figure).getAttribute('aria-expanded')).toBe('true');
	await page.keyboard.press('Tab');
	expect(await menuEntry(figure, 'table').evaluate((it) => it === document.activeElement)).toBe(
		true
	);
	await page.keyboard.press('Escape');
	expect(await menu(figure).getAttribute('aria-expanded')).toBe('false');
	expect(await menu(figure).evaluate((it) => it === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await figure.getByRole('table').isVisible()).toBe(true);
});
