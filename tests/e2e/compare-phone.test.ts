import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSettings } from './selectors';
import { address, LANGS, PHONE, useSite } from './site';
import { violationsOfEveryLook } from './violations';

const site = useSite();
const SAMPLES = '/compare/?data=samples&units=TH-40+TH-41+TH-50';

const fold = (page: Page) => page.getByTestId('settings-fold');
const settings = (page: Page) => page.getByTestId('settings');
const expanded = (page: Page) => fold(page).getAttribute('aria-expanded');
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('data-testid'));

async function drawn(page: Page, form: string): Promise<void> {
	await page.waitForFunction((name) => {
		const figure = document.querySelector<HTMLElement>(`figure[data-chart="compare-${name}"]`);
		return figure?.dataset.renderedFor?.startsWith(`${name} `) === true;
	}, form);
}

describe.each(LANGS)('on a phone, in %s', (lang) => {
	test('the settings are a line, and the picture begins within a screen and a half', async () => {
		const { page, errors } = await site.open(address(lang, SAMPLES), { viewport: PHONE });
		await drawn(page, 'heatmap');
		expect(await settings(page).isVisible()).toBe(false);
		expect(await page.getByTestId('settings-summary').innerText()).toMatch(
			lang === 'th'
				? /ขอนแก่น \+2 · .*25\d\d.* · แผนที่ความร้อน/
				: /Khon Kaen \+2 · .*20\d\d.* · Heatmap/
		);
		const top = await page
			.locator('figure[data-chart]')
			.first()
			.evaluate((figure) => figure.getBoundingClientRect().top + scrollY);
		expect(top).toBeLessThan(1.5 * PHONE.height);
		await openSettings(page);
		expect(await violationsOfEveryLook(page)).toEqual([]);
		expect(errors).toEqual([]);
	});
});

test('by keyboard: opened, several things chosen, and folded from below', async () => {
	const { page } = await site.open(`/en${SAMPLES}`, { viewport: PHONE });
	await drawn(page, 'heatmap');
	await fold(page).focus();
	await page.keyboard.press('Enter');
	expect(await expanded(page)).toBe('true');
	// The settings come next.
	await page.keyboard.press('Tab');
	const inside = () =>
		page.evaluate(() => document.activeElement?.closest('[data-testid="settings"]') !== null);
	expect(await inside()).toBe(true);
	await page.getByTestId('form').focus();
	await page.keyboard.press('L');
	await drawn(page, 'lines');
	expect(await focused(page)).toBe('form');
	await page.getByTestId('compared-measure').selectOption('depth');
	await expect
		.poll(() => page.getByTestId('settings-summary').innerText())
		.toContain('Evidence length');
	expect(await expanded(page)).toBe('true');
	await page.getByTestId('settings-done').press('Enter');
	expect(await settings(page).isVisible()).toBe(false);
	expect(await focused(page)).toBe('settings-fold');
});

test('the settings stand open where nothing can be shown without them, and on paper', async () => {
	const absent = await site.open('/en/compare/?data=samples&units=TH-99', { viewport: PHONE });
	await settings(absent.page).waitFor();
	// Choosing one that is there folds nothing away under the finger.
	await absent.page.getByTestId('unit-picker').locator('> summary').click();
	await absent.page.locator('[data-unit="TH-40"]').click();
	await absent.page.locator('[data-chip="TH-40"] button').first().click();
	await drawn(absent.page, 'heatmap');
	expect(await settings(absent.page).isVisible()).toBe(true);

	const { page } = await site.open(`/en${SAMPLES}`, { viewport: PHONE });
	await drawn(page, 'heatmap');
	await page.emulateMedia({ media: 'print' });
	expect(await settings(page).isVisible()).toBe(true);
	expect(await fold(page).isVisible()).toBe(false);
});

test('what changed is its counts and what fell most until it is opened, and a comparator without a place is not offered', async () => {
	const { page } = await site.open('/en/compare/?data=samples');
	await drawn(page, 'heatmap');
	const changed = page.getByTestId('changed');
	await page.getByTestId('changed-fold').waitFor();
	await expect.poll(() => changed.innerText()).toMatch(/newly answered.*Figures: \d+ changed/s);
	expect(await page.getByTestId('fell-most').getByTestId('see-why').count()).toBeGreaterThan(0);
	const details = changed.locator('details');
	expect(await details.count()).toBe(0);
	await page.getByTestId('changed-fold').press('Enter');
	await details.first().waitFor();

	const chips = () =>
		page
			.locator('[data-chip]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-chip')));
	await page.getByTestId('form').selectOption('tiles');
	await drawn(page, 'tiles');
	expect(await chips()).toEqual(['TH-40']);
	expect(await page.locator('[data-add]').count()).toBe(0);
	// Opened by the person, it stays open; the comparators come back with a form that draws them.
	expect(await details.count()).toBeGreaterThan(0);
	await page.getByTestId('form').selectOption('lines');
	await drawn(page, 'lines');
	expect(await chips()).toEqual(['TH-40', 'region', 'country']);
});
